using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>What each declared type is in C#, and how generated code reads it.</summary>
internal sealed class CSharpTypes
{
    public const string Cursor = "global::FactModel.Storage.FactCursor";

    private readonly FactSchema _schema;
    private readonly Dictionary<string, FactType.Union> _unions = new(StringComparer.Ordinal);

    public CSharpTypes(FactSchema schema)
    {
        _schema = schema;
        Namespace = CSharpName.EscapeNamespace(schema.Namespace);
        Names = new UnionNames(schema);
        IEnumerable<PropertySchema> properties = schema.Kinds.SelectMany(k => k.Properties).Concat(schema.Records.SelectMany(r => r.Fields));
        foreach (FactType.Union union in properties.SelectMany(p => p.Type.SelfAndInner()).OfType<FactType.Union>())
        {
            _unions[Names.Of(union)] = union;
        }
    }

    /// <summary>The namespace as code writes it.</summary>
    public string Namespace { get; }

    /// <summary>What unions are called, and their members.</summary>
    public UnionNames Names { get; }

    /// <summary>Every union of the model, by its class's name.</summary>
    public IEnumerable<KeyValuePair<string, FactType.Union>> Unions => _unions.OrderBy(u => u.Key, StringComparer.Ordinal);

    /// <summary>A generated type, qualified.</summary>
    public string Qualified(string name) => $"global::{Namespace}.{CSharpName.Escape(name)}";

    /// <summary>The class of a kind's entities, qualified: of this fact base, or of one that it uses.</summary>
    public string Class(string kind) => _schema.Used(kind) is { } used ? Compiled(used, used.ClassName) : Qualified(_schema.Kind(kind)!.ClassName);

    /// <summary>The static class that holds a kind, qualified.</summary>
    public string Table(string kind) => _schema.Used(kind) is { } used ? Compiled(used, used.TableName) : Qualified(_schema.Kind(kind)!.TableName);

    /// <summary>An expression that gives an entity which was there when the facts were compiled.</summary>
    public string Get(string kind, string id) => _schema.Used(kind) is { } used
        ? $"{Qualified(UsedEmitter.ClassName)}.{UsedEmitter.MethodName(used)}({id})"
        : $"{Table(kind)}.Get({id})";

    private static string Compiled(UsedKind used, string name) => $"global::{CSharpName.EscapeNamespace(used.Namespace)}.{CSharpName.Escape(name)}";

    /// <summary>The class and the static class of the kind that refers, and the place of its property.</summary>
    public (string ClassName, string TableName, int Property) InverseSource(InverseSchema inverse)
    {
        KindSchema kind = _schema.Kind(inverse.SourceKind)!;
        int property = kind.Properties.ToList().FindIndex(p => p.Id == inverse.SourceProperty);
        return (kind.ClassName, kind.TableName, property);
    }

    /// <summary>Every inverse of a reference that a kind's entities hold.</summary>
    public IEnumerable<InverseSchema> InversesFrom(string kind) =>
        _schema.Kinds.SelectMany(k => k.Inverses).Where(i => i.SourceKind == kind);

    /// <summary>The C# type of a value that is there.</summary>
    public string Of(FactType type) => type.Required switch
    {
        FactType.Scalar scalar => Of(scalar.Kind),
        FactType.Quantity => "global::FactModel.Quantity",
        FactType.Enum @enum => Qualified(_schema.Enum(@enum.Id)!.TypeName),
        FactType.Record record => Qualified(_schema.Record(record.Id)!.ClassName),
        FactType.Reference reference => Class(reference.Kind),
        FactType.List list => $"global::System.Collections.Generic.IReadOnlyList<{OfItem(list.Item)}>",
        FactType.Map map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {OfItem(map.Value)}>",
        FactType.Union union => Qualified(Names.Of(union)),
        _ => throw new InvalidOperationException($"The type {type} has no C#."),
    };

    /// <summary>The C# type of an item, with a question mark where it may be missing.</summary>
    public string OfItem(FactType type) => type.IsOptional ? Of(type) + "?" : Of(type);

    /// <summary>The C# type of a property: lists and maps are never null.</summary>
    public string OfProperty(FactType type) => IsCollection(type) ? Of(type) : OfItem(type);

    public static bool IsCollection(FactType type) => type.Required is FactType.List or FactType.Map;

    public static bool IsValueType(FactType type) => type.Required switch
    {
        FactType.Enum or FactType.Quantity => true,
        FactType.Scalar scalar => scalar.Kind is ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal or ScalarKind.Double
            or ScalarKind.Bool or ScalarKind.Date or ScalarKind.Guid or ScalarKind.Money,
        _ => false,
    };

    /// <summary>
    /// Whether reading the value asks for other entities. Such a value is read when it is first asked for, since two
    /// entities may refer to each other. A record asks for its own when it is asked.
    /// </summary>
    public static bool HoldsEntities(FactType type) => type.SelfAndInner().Any(t => t is FactType.Reference);

    /// <summary>A function that reads a value from a cursor.</summary>
    public string Reader(FactType type) => $"static (ref {Cursor} c) => {Read(type, "c")}";

    /// <summary>An expression that reads a value which is there.</summary>
    public string Read(FactType type, string cursor) => type.IsOptional
        ? $"{cursor}.{(IsValueType(type) ? "ReadValueOrNull" : "ReadObjectOrNull")}({Reader(type.Required)})"
        : type switch
        {
            FactType.Scalar scalar => $"{cursor}.{ReadMethod(scalar.Kind)}()",
            FactType.Quantity quantity => $"{cursor}.ReadQuantity({CSharpLiteral.Quote(quantity.Unit)})",
            FactType.Enum => $"({Of(type)}){cursor}.ReadCount()",
            FactType.Record or FactType.Union => $"new {Of(type)}(ref {cursor})",
            FactType.Reference reference => Get(reference.Kind, $"{cursor}.ReadText()"),
            FactType.List list => $"{cursor}.ReadList({Reader(list.Item)})",
            FactType.Map map => $"{cursor}.ReadMap({Reader(map.Value)})",
            _ => throw new InvalidOperationException($"The type {type} has no reader."),
        };

    /// <summary>An expression that moves a cursor behind a value without asking for entities.</summary>
    public string Skip(FactType type, string cursor) => type.IsOptional
        ? $"{cursor}.ReadObjectOrNull({Skipper(type.Required)})"
        : type switch
        {
            FactType.Reference => $"{cursor}.ReadText()",
            FactType.List list => $"{cursor}.ReadList({Skipper(list.Item)})",
            FactType.Map map => $"{cursor}.ReadMap({Skipper(map.Value)})",
            FactType.Union union => $"{Of(union)}.__Skip(ref {cursor})",
            _ => Read(type, cursor),
        };

    private string Skipper(FactType type) => $"static (ref {Cursor} c) => (object){Skip(type, "c")}";

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "string",
        ScalarKind.Localized => "global::FactModel.LocalizedText",
        ScalarKind.Int => "int",
        ScalarKind.Long => "long",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Double => "double",
        ScalarKind.Bool => "bool",
        ScalarKind.Date => "global::FactModel.FactDate",
        ScalarKind.Url => "global::System.Uri",
        ScalarKind.Guid => "global::System.Guid",
        ScalarKind.Any => "global::FactModel.FactNode",
        ScalarKind.Money => "global::FactModel.Money",
        _ => throw new InvalidOperationException($"{kind} has no C#."),
    };

    private static string ReadMethod(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "ReadText",
        ScalarKind.Localized => "ReadLocalized",
        ScalarKind.Int => "ReadInt32",
        ScalarKind.Long => "ReadInt64",
        ScalarKind.Decimal => "ReadDecimal",
        ScalarKind.Double => "ReadDouble",
        ScalarKind.Bool => "ReadBoolean",
        ScalarKind.Date => "ReadDate",
        ScalarKind.Url => "ReadUrl",
        ScalarKind.Guid => "ReadGuid",
        ScalarKind.Any => "ReadNode",
        ScalarKind.Money => "ReadMoney",
        _ => throw new InvalidOperationException($"{kind} has no reader."),
    };
}
