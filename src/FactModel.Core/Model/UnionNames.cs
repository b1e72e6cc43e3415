namespace FactModel.Core.Model;

/// <summary>What unions are called in C#, which no model file says.</summary>
/// <param name="schema">The model that declares them.</param>
public sealed class UnionNames(FactSchema schema)
{
    /// <summary>The class of a union: its members' names with <c>Or</c> between them, and <c>Union</c> behind where the model has another class of that name.</summary>
    public string Of(FactType.Union union)
    {
        string name = OfMembers(union);
        return IsTaken(name) ? name + "Union" : name;
    }

    /// <summary>The name by which a union speaks of a member.</summary>
    public string OfMember(FactType type) => type switch
    {
        FactType.Scalar scalar => scalar.Kind.ToString(),
        FactType.Quantity => "Quantity",
        FactType.Enum @enum => schema.Enum(@enum.Id)!.TypeName,
        FactType.Record record => schema.Record(record.Id)!.ClassName,
        FactType.Reference reference => schema.Used(reference.Kind)?.ClassName ?? schema.Kind(reference.Kind)!.ClassName,
        FactType.List list => OfMember(list.Item) + "List",
        FactType.Map map => OfMember(map.Value) + "Map",
        FactType.Optional optional => "Optional" + OfMember(optional.Inner),
        FactType.Union union => Of(union),
        _ => throw new InvalidOperationException($"The type {type} has no name."),
    };

    /// <summary>Whether the model has another class of the name that a union's members give it.</summary>
    public bool IsTaken(FactType.Union union) => IsTaken(OfMembers(union));

    private string OfMembers(FactType.Union union) => string.Join("Or", union.Members.Select(OfMember));

    private bool IsTaken(string name) =>
        schema.Kinds.Any(k => k.ClassName == name || k.TableName == name)
        || schema.Records.Any(r => r.ClassName == name)
        || schema.Enums.Any(e => e.TypeName == name);
}
