using System.Text.Json.Nodes;
using FactModel.Core.Model;

namespace FactModel.Cli.Schemas;

/// <summary>How a value of a declared type is written, for one property: its options hold wherever its type has something for them.</summary>
internal sealed class TypeForms(FactSchema schema, PropertySchema property)
{
    private const string WholeNumber = "A whole number is written in digits, such as 36, without quotes.";

    /// <summary>A value that is there.</summary>
    public JsonObject Value(FactType type) => type.Required switch
    {
        FactType.Scalar scalar => Scalar(scalar.Kind),
        FactType.Quantity quantity => Limited(ValueForms.Quantity(quantity.Unit), null, null),
        FactType.Enum @enum => JsonSchema.Ref(schema.Enum(@enum.Id)!.TypeName),
        FactType.Record record => JsonSchema.Ref(schema.Record(record.Id)!.ClassName),
        FactType.Reference reference => Reference(reference.Kind),
        FactType.List list => List(list, Item(list.Item)),
        FactType.Map map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Item(map.Value) },
        FactType.Union union => JsonSchema.AnyOf([.. union.Members.Select(Value)]),
        _ => throw new InvalidOperationException($"The type {type} has no form."),
    };

    /// <summary>A value, or nothing where the type is optional: an item of a list, an entry of a map, a field of a record.</summary>
    public JsonObject Item(FactType type) =>
        type.IsOptional ? JsonSchema.AnyOf(Value(type), Shared.Ref(ValueForms.Nothing)) : Value(type);

    /// <summary>A list of items that are given, or one of them where one may stand for a list.</summary>
    public JsonObject List(FactType.List type, JsonObject item) =>
        property.IsLone ? JsonSchema.AnyOf(JsonSchema.List(item), Item(type.Item)) : JsonSchema.List(item);

    private JsonObject Reference(string kind) => schema.Kind(kind) is { } own
        ? Shared.Ref(EntityIds.Name(own))
        : Shared.Ref(EntityIds.Name(schema.Used(kind)!));

    private JsonObject Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => property.Pattern is { } pattern ? ValueForms.TextWith(pattern) : Shared.Ref(ValueForms.Text),
        ScalarKind.Localized => Shared.Ref(ValueForms.Localized),
        ScalarKind.Int => Limited(JsonSchema.Scalar(WholeNumber, "integer"), int.MinValue, int.MaxValue),
        ScalarKind.Long => Limited(JsonSchema.Scalar(WholeNumber, "integer"), long.MinValue, long.MaxValue),
        ScalarKind.Decimal or ScalarKind.Double => Limited(JsonSchema.Scalar("A number is written in digits, such as 36 or 1.5, without quotes.", "number"), null, null),
        ScalarKind.Bool => JsonSchema.Scalar("Write true or false, without quotes.", "boolean"),
        ScalarKind.Date => Shared.Ref(ValueForms.Date),
        ScalarKind.Url => Shared.Ref(ValueForms.Url),
        ScalarKind.Guid => Shared.Ref(ValueForms.Guid),
        ScalarKind.Money => Shared.Ref(ValueForms.Money),
        ScalarKind.Any => new JsonObject(),
        _ => throw new InvalidOperationException($"{kind} has no form."),
    };

    private JsonObject Limited(JsonObject number, decimal? least, decimal? most)
    {
        if (Larger(property.Min?.Value, least) is { } minimum)
        {
            number["minimum"] = minimum;
        }

        if (-Larger(-property.Max?.Value, -most) is { } maximum)
        {
            number["maximum"] = maximum;
        }

        return number;
    }

    private static decimal? Larger(decimal? a, decimal? b) => a is null || b > a ? b : a;
}
