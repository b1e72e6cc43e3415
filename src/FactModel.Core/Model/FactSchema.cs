using System.Globalization;
using FactModel.Core.Values;

namespace FactModel.Core.Model;

/// <summary>What a model file declares, without places: the same model in another layout is equal.</summary>
/// <param name="Namespace">The C# namespace of all that is generated.</param>
/// <param name="Version">The version that the model file states; null where the build's own holds.</param>
/// <param name="Sources">The file that declares the sources, relative to the model's folder.</param>
/// <param name="Kinds">The kinds in the order of the file.</param>
/// <param name="Records">The records in the order of the file.</param>
/// <param name="Enums">The enums in the order of the file.</param>
public sealed record FactSchema(
    string Namespace,
    string? Version,
    string? Sources,
    EquatableArray<KindSchema> Kinds,
    EquatableArray<RecordSchema> Records,
    EquatableArray<EnumSchema> Enums)
{
    /// <summary>The units that UCUM does not have.</summary>
    public EquatableArray<UnitSchema> Units { get; init; }

    /// <summary>The model's own tables of languages, which evidence is read with.</summary>
    public EquatableArray<LanguageTable> Languages { get; init; }

    /// <summary>The kinds of other fact bases that this one may refer to.</summary>
    public EquatableArray<UsedKind> Uses { get; init; }

    /// <summary>The kind with an id, or null.</summary>
    public KindSchema? Kind(string id) => Kinds.FirstOrDefault(k => k.Id == id);

    /// <summary>The record with an id, or null.</summary>
    public RecordSchema? Record(string id) => Records.FirstOrDefault(r => r.Id == id);

    /// <summary>The kind of another fact base with an id, or null.</summary>
    public UsedKind? Used(string id) => Uses.FirstOrDefault(k => k.Id == id);

    /// <summary>The model, with the records of another that it has none of: it tells the values of both.</summary>
    /// <param name="other">The other model.</param>
    public FactSchema WithRecordsOf(FactSchema other) => this with { Records = Records.Concat(other.Records.Where(r => Record(r.Id) is null)).ToEquatableArray() };

    /// <summary>The enum with an id, or null.</summary>
    public EnumSchema? Enum(string id) => Enums.FirstOrDefault(e => e.Id == id);
}

/// <summary>A kind of another fact base, whose classes are compiled already.</summary>
/// <param name="Namespace">The namespace of that fact base.</param>
/// <param name="Version">Its version.</param>
/// <param name="Name">The kind, as its own model calls it.</param>
/// <param name="ClassName">The class of an entity.</param>
/// <param name="TableName">The static class that holds them.</param>
public sealed record UsedKind(string Namespace, string Version, string Name, string ClassName, string TableName)
{
    /// <summary>The id by which references name it: no own kind has a dot in its id that is one of these.</summary>
    public string Id => Namespace + "." + Name;

    /// <summary>It as a kind of which nothing but the ids is known.</summary>
    public KindSchema AsKind() => new() { Id = Id, ClassName = ClassName, TableName = TableName };
}

/// <summary>A unit of the model's own.</summary>
/// <param name="Name">The name, as types have it.</param>
/// <param name="Doc">What it is, in the model's words.</param>
public sealed record UnitSchema(string Name, string? Doc);

/// <summary>How a kind's files hold its entities.</summary>
public enum KindLayout
{
    /// <summary>One mapping, id to entity.</summary>
    Map,

    /// <summary>A list of entities, one key of which is the id.</summary>
    List,

    /// <summary>An entity a file, whose name is the id.</summary>
    File,
}

/// <summary>What happens to a key that the model does not declare.</summary>
public enum OthersMode
{
    /// <summary>It is an error.</summary>
    Error,

    /// <summary>It is passed over, in the records of the kind too.</summary>
    Ignore,

    /// <summary>It is kept, as <c>any</c>.</summary>
    Keep,
}

/// <summary>A kind of entity.</summary>
public sealed record KindSchema
{
    /// <summary>The id in the model, such as <c>person</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of another fact base to whose entities this one adds; null where its entities are its own.</summary>
    public string? Extends { get; init; }

    /// <summary>The C# class of an entity, such as <c>Person</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>The static C# class that holds them all, such as <c>People</c>.</summary>
    public required string TableName { get; init; }

    /// <summary>Which files hold them.</summary>
    public EquatableArray<FilePattern> Files { get; init; }

    /// <summary>How these files hold them.</summary>
    public KindLayout Layout { get; init; }

    /// <summary>For <see cref="KindLayout.List"/>, the key that is the id.</summary>
    public string IdKey { get; init; } = "id";

    /// <summary>What the kind is, in the model's words.</summary>
    public string? Doc { get; init; }

    /// <summary>Whether each entity has a member of its own.</summary>
    public bool HasMembers { get; init; } = true;

    /// <summary>What happens to undeclared keys.</summary>
    public OthersMode Others { get; init; }

    /// <summary>The least standing that statements about its entities may have; null where any will do.</summary>
    public Standing? Require { get; init; }

    /// <summary>C# names for ids that need one.</summary>
    public EquatableArray<NameOverride> Names { get; init; }

    /// <summary>The properties in the order of the model.</summary>
    public EquatableArray<PropertySchema> Properties { get; init; }

    /// <summary>The inverses of references to this kind, in the order in which the model declares the references.</summary>
    public EquatableArray<InverseSchema> Inverses { get; init; }
}

/// <summary>One entry of a kind's <c>files</c>.</summary>
/// <param name="Pattern">A path or a glob, relative to the model's folder, with <c>/</c>.</param>
/// <param name="Source">The source of every value in these files that names none.</param>
public sealed record FilePattern(string Pattern, string? Source);

/// <summary>The C# name that the model gives an id.</summary>
public sealed record NameOverride(string Id, string Name);

/// <summary>A property of a kind or a field of a record.</summary>
public sealed record PropertySchema
{
    /// <summary>The property's name in the model.</summary>
    public required string Id { get; init; }

    /// <summary>The YAML key; the name, unless <c>key</c> says otherwise.</summary>
    public required string Key { get; init; }

    /// <summary>The C# member.</summary>
    public required string MemberName { get; init; }

    /// <summary>The declared type.</summary>
    public required FactType Type { get; init; }

    /// <summary>What the property is, in the model's words.</summary>
    public string? Doc { get; init; }

    /// <summary>Whether its values are C# constants too.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether one value may stand for a list of one.</summary>
    public bool IsLone { get; init; }

    /// <summary>Whether no two entities may share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>For a list of records, the fields by which an item is known from one version to the next.</summary>
    public EquatableArray<string> Identity { get; init; }

    /// <summary>A regular expression that the whole text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>The least standing that statements about it may have; null where the kind's holds.</summary>
    public Standing? Require { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public NumberLimit? Min { get; init; }

    /// <summary>The largest number allowed.</summary>
    public NumberLimit? Max { get; init; }
}

/// <summary>The least or the most that a number may be. Its text is the same in every culture, since the model's digest is made from it.</summary>
public sealed record NumberLimit(decimal Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A reference seen from its target.</summary>
/// <param name="MemberName">The C# member on the target's class.</param>
/// <param name="SourceKind">The kind that refers.</param>
/// <param name="SourceProperty">The property that refers.</param>
public sealed record InverseSchema(string MemberName, string SourceKind, string SourceProperty);

/// <summary>A structured value without an identity of its own.</summary>
/// <param name="Id">The id in the model, such as <c>degree</c>.</param>
/// <param name="ClassName">The C# class.</param>
/// <param name="Doc">What it is, in the model's words.</param>
/// <param name="Fields">Its fields in the order of the model.</param>
public sealed record RecordSchema(string Id, string ClassName, string? Doc, EquatableArray<PropertySchema> Fields);

/// <summary>A closed set of values.</summary>
/// <param name="Id">The id in the model, such as <c>degree-level</c>.</param>
/// <param name="TypeName">The C# enum.</param>
/// <param name="Doc">What it is, in the model's words.</param>
/// <param name="Values">Its values in the order of the model: a value's place is its number in C#.</param>
public sealed record EnumSchema(string Id, string TypeName, string? Doc, EquatableArray<EnumValueSchema> Values)
{
    /// <summary>The place of a value, or -1.</summary>
    public int IndexOf(string value)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            if (Values[i].Id == value)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A value of an enum.</summary>
public sealed record EnumValueSchema(string Id, string MemberName, string? Doc)
{
    /// <summary>How sources word it.</summary>
    public EquatableArray<string> Wordings { get; init; }
}
