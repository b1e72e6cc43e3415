namespace FactModel.Core.Binding;

/// <summary>The keys of an entity that are not properties: what is said of its id.</summary>
internal static class EntityKeys
{
    public const string Formerly = "formerly";
    public const string Retired = "retired";
}
