namespace FactModel.Core.Naming;

/// <summary>The members that generated classes have anyway, which a name made from an id steps aside for.</summary>
public static class ReservedNames
{
    /// <summary>Types that every fact base has.</summary>
    public static readonly string[] Types = ["FactBase", "Constants"];

    /// <summary>Members of an entity's class.</summary>
    public static readonly string[] Entity = ["Id", "Others", "Statements", "StatementSet", "StatementLists", "AllOf"];

    /// <summary>Members of a record's class.</summary>
    public static readonly string[] Record = [];

    /// <summary>Members of the static class that holds a kind.</summary>
    public static readonly string[] Table = ["All", "Get", "TryGet", "Contains"];
}
