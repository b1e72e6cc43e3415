using System.Text.Json.Nodes;
using FactModel.Core.Model;

namespace FactModel.Cli.Schemas;

/// <summary>What may stand behind a key: a value, an annotated one, competing statements, a tag in the place of a value, or nothing.</summary>
internal sealed class PropertyForms(FactSchema schema)
{
    /// <summary>A property of a kind.</summary>
    public JsonObject Property(PropertySchema property) => Titled(property, [.. Statements(property), .. Absent(property)]);

    /// <summary>A field of a record: it has no annotations.</summary>
    public JsonObject Field(PropertySchema field) => Titled(field, [new TypeForms(schema, field).Value(field.Type), .. Absent(field)]);

    private static JsonObject Titled(PropertySchema property, IReadOnlyList<JsonObject> forms) =>
        JsonSchema.Titled($"{property.Key}: {property.Type}", Description(property), JsonSchema.AnyOf(forms));

    private static JsonObject[] Absent(PropertySchema property) => property.Type.IsOptional ? [Shared.Ref(ValueForms.Nothing)] : [];

    private IEnumerable<JsonObject> Statements(PropertySchema property)
    {
        TypeForms forms = new(schema, property);
        FactType type = property.Type.Required;
        return type switch
        {
            FactType.List list when CanBeAnnotated(list.Item) => Many(property, forms, list),
            not FactType.List when CanBeAnnotated(type) => Single(property, forms, type),
            _ => [forms.Value(type)],
        };
    }

    private static IEnumerable<JsonObject> Single(PropertySchema property, TypeForms forms, FactType type)
    {
        yield return forms.Value(type);
        yield return Annotated();
        yield return AnnotationForms.Competing(JsonSchema.AnyOf(forms.Value(type), Annotated(), Shared.Ref(ValueForms.Tag)));
        if (property.Type.IsOptional)
        {
            yield return Shared.Ref(ValueForms.Tag);
        }

        JsonObject Annotated() => AnnotatedValue(property, forms.Value(type));
    }

    /// <summary>A list of values, each annotated or not; or a list that is annotated as a whole.</summary>
    private static IEnumerable<JsonObject> Many(PropertySchema property, TypeForms forms, FactType.List type)
    {
        FactType item = type.Item;
        yield return forms.List(type, JsonSchema.AnyOf(forms.Item(item), AnnotatedValue(property, forms.Value(item)), Shared.Ref(ValueForms.Tag)));
        yield return AnnotatedValue(property, forms.Value(type));
        yield return Shared.Ref(ValueForms.Tag);
    }

    private static JsonObject AnnotatedValue(PropertySchema property, JsonObject value) =>
        AnnotationForms.Annotated(Titled(property, [value, Shared.Ref(ValueForms.Tag)]));

    /// <summary>A declared property always wins: what may be a mapping with <c>value</c> itself has no annotations.</summary>
    private bool CanBeAnnotated(FactType type) => type.Required switch
    {
        FactType.Map or FactType.Scalar { Kind: ScalarKind.Any } => false,
        FactType.Record record => schema.Record(record.Id)!.Fields.All(f => f.Key != AnnotationForms.Value),
        FactType.Union union => union.Members.All(CanBeAnnotated),
        _ => true,
    };

    private static string Description(PropertySchema property) => string.Join("\n\n", new[]
    {
        property.Doc,
        (property.Min, property.Max) switch
        {
            ({ } min, { } max) => $"From {min} to {max}.",
            ({ } min, null) => $"{min} or more.",
            (null, { } max) => $"{max} or less.",
            _ => null,
        },
        property.Pattern is { } pattern ? $"It matches {pattern}." : null,
        property.IsLone ? "One value may stand for a list of one." : null,
        property.IsUnique ? "No two share a value." : null,
    }.OfType<string>());
}
