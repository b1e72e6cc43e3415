using System.Text.Json.Nodes;
using FactModel.Core.Model;

namespace FactModel.Cli.Schemas;

/// <summary>The files of one kind: its layout, its entities, and the records and enums that these have.</summary>
internal sealed class KindForms(FactSchema schema, KindSchema kind)
{
    private const string Entity = "entity";

    private readonly PropertyForms _properties = new(schema);

    /// <summary>The schema of the kind's files.</summary>
    public SchemaFile File() => new(
        FileName(kind.ClassName), SchemaSet.File(Root(), Definitions()), [.. kind.Files.Select(f => f.Pattern)]);

    /// <summary>The name of the file, which settings can name on any system: they read no relative path that is not ASCII.</summary>
    private static string FileName(string className) =>
        string.Concat(className.Select(c => char.IsAscii(c) ? c.ToString() : $"u{(int)c:x4}")) + SchemaFile.Extension;

    private JsonObject Root()
    {
        switch (kind.Layout)
        {
            case KindLayout.List:
                JsonObject list = JsonSchema.OfType("array", "null");
                list["items"] = JsonSchema.Ref(Entity);
                return list;
            case KindLayout.File:
                return EntityForm();
            default:
                JsonObject map = JsonSchema.ById(Entity);
                if (kind.Extends is { } extended)
                {
                    map["propertyNames"] = Shared.Ref(EntityIds.Name(schema.Used(extended)!));
                }

                return map;
        }
    }

    private IEnumerable<(string, JsonObject)> Definitions()
    {
        if (kind.Layout != KindLayout.File)
        {
            yield return (Entity, EntityForm());
        }

        foreach (FactType type in Reached())
        {
            yield return type is FactType.Record record
                ? (schema.Record(record.Id)!.ClassName, Record(schema.Record(record.Id)!))
                : (schema.Enum(((FactType.Enum)type).Id)!.TypeName, Enum(schema.Enum(((FactType.Enum)type).Id)!));
        }
    }

    private JsonObject EntityForm()
    {
        List<(string Key, JsonObject Schema)> properties = [.. kind.Properties.DistinctBy(p => p.Key).Select(p => (p.Key, _properties.Property(p)))];
        List<string> required = [.. Required(kind.Properties)];
        if (kind.Layout == KindLayout.List)
        {
            required = [.. required.Append(kind.IdKey).Where(PlainScalar.IsText).Distinct()];
            AddMissing(properties, kind.IdKey, JsonSchema.Titled(kind.IdKey, $"The id of the {kind.Id}: no two have the same, and it is never used again.", Shared.Ref(ValueForms.Text)));
        }

        AddMissing(properties, "formerly", Formerly());
        AddMissing(properties, "retired", Retired());
        JsonObject entity = Mapping(kind.Id, properties, required, kind.Others == OthersMode.Error);
        if (required.Count == 0 && kind.Layout == KindLayout.Map)
        {
            entity["type"] = new JsonArray("object", "null");
        }

        return JsonSchema.Titled(kind.Id, kind.Doc, entity);
    }

    private JsonObject Record(RecordSchema record) => JsonSchema.Titled(record.Id, record.Doc, Mapping(
        record.Id,
        [.. record.Fields.DistinctBy(f => f.Key).Select(f => (f.Key, _properties.Field(f)))],
        Required(record.Fields),
        kind.Others != OthersMode.Ignore));

    private static JsonObject Mapping(string what, IReadOnlyList<(string Key, JsonObject Schema)> properties, IEnumerable<string> required, bool isClosed)
    {
        JsonObject mapping = JsonSchema.Mapping(properties, required, isClosed);
        if (isClosed && !properties.All(p => PlainScalar.IsText(p.Key)))
        {
            JsonSchema.Close(mapping, PlainScalar.Keys(properties.Select(p => p.Key)), $"'{what}' has no such property.");
        }

        return mapping;
    }

    private static JsonObject Enum(EnumSchema @enum) => @enum.Values.All(v => PlainScalar.CanBeListed(v.Id))
        ? JsonSchema.Enum([.. PlainScalar.Listed(@enum.Values.Select(v => (v.Id, v.Doc)))])
        : Shared.Ref(ValueForms.Text);

    /// <summary>The keys that must be there. An editor finds none that is a number or a truth value to it.</summary>
    private static IEnumerable<string> Required(IEnumerable<PropertySchema> properties) =>
        properties.Where(p => !p.Type.IsOptional && PlainScalar.IsText(p.Key)).Select(p => p.Key).Distinct();

    private static void AddMissing(List<(string Key, JsonObject)> properties, string key, JsonObject schema)
    {
        if (!properties.Exists(p => p.Key == key))
        {
            properties.Add((key, schema));
        }
    }

    private static JsonObject Formerly() => JsonSchema.Titled(
        "formerly", "The ids that this one had before: their C# names keep compiling, with a warning.",
        JsonSchema.AnyOf(JsonSchema.List(Shared.Ref(ValueForms.Text)), Shared.Ref(ValueForms.Text)));

    private JsonObject Retired() => JsonSchema.Titled("retired", $"Withdraws the {kind.Id}: each use of it is a warning that says why.", JsonSchema.Mapping(
        [
            ("because", JsonSchema.Titled("because", "Why it was withdrawn.", Shared.Ref(ValueForms.Text))),
            ("replaced-by", JsonSchema.Titled("replaced-by", "The id that replaces it, if one does.", JsonSchema.AnyOf(Shared.Ref(EntityIds.Name(kind)), Shared.Ref(ValueForms.Nothing)))),
        ],
        ["because"],
        isClosed: true));

    /// <summary>The records and enums that a value of the kind may hold, in the order in which they are first reached.</summary>
    private List<FactType> Reached()
    {
        List<FactType> reached = [];
        Reach(kind.Properties);
        return reached;

        void Reach(IEnumerable<PropertySchema> properties)
        {
            foreach (FactType type in properties.SelectMany(p => p.Type.SelfAndInner()).Where(t => t is FactType.Record or FactType.Enum))
            {
                if (reached.Contains(type))
                {
                    continue;
                }

                reached.Add(type);
                if (type is FactType.Record record)
                {
                    Reach(schema.Record(record.Id)!.Fields);
                }
            }
        }
    }
}
