namespace FactModel.Core.Binding;

/// <summary>The keys of an annotated value.</summary>
internal static class AnnotationKeys
{
    public const string Value = "value";
    public const string Source = "source";
    public const string Evidence = "evidence";
    public const string At = "at";
    public const string Citations = "citations";
    public const string Certainty = "certainty";
    public const string SaidBy = "said-by";
    public const string Through = "through";
    public const string Wording = "wording";
    public const string Denied = "denied";
    public const string Planned = "planned";
    public const string AsOf = "as-of";
    public const string From = "from";
    public const string Until = "until";
    public const string Note = "note";
    public const string Rank = "rank";
    public const string Id = "id";
    public const string Restates = "restates";
    public const string ConflictsWith = "conflicts-with";
    public const string DerivedFrom = "derived-from";
    public const string ReviewBy = "review-by";

    /// <summary>All of them, <c>value</c> first.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Value, Source, Evidence, At, Citations, Certainty, SaidBy, Through, Wording, Denied, Planned, AsOf, From, Until, Note, Rank,
        Id, Restates, ConflictsWith, DerivedFrom, ReviewBy,
    ];
}
