using System.Text.RegularExpressions;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads the options of a property, and reports those that do not go with its type.</summary>
internal sealed class PropertyOptions(MappingReader reader, FactType type, ProblemSink problems, bool ofKind)
{
    /// <summary>The item's type where the property is a list, else the type itself, without question marks.</summary>
    private FactType Single => type.Required is FactType.List list ? list.Item.Required : type.Required;

    /// <summary>The floor of standing that a kind or a property asks for. Nobody asks for less than cited, and what is unchecked is no floor.</summary>
    public static Standing? Require(MappingReader reader) => reader.Word("require", "", "cited", "found", "read") switch
    {
        1 => Standing.Cited,
        2 => Standing.Found,
        3 => Standing.Read,
        _ => null,
    };

    public YamlScalar? Inverse()
    {
        YamlScalar? inverse = reader.Scalar("inverse");
        return inverse is null || Fits(inverse, "inverse", Single is FactType.Reference, "only a reference, or a list of them, has an inverse") ? inverse : null;
    }

    public bool Constant(bool byDefault)
    {
        if (reader.Mapping["const"] is null)
        {
            return byDefault && ConstantTypes.CanBeConstant(type);
        }

        bool constant = reader.Flag("const");
        return constant && Fits(reader.Mapping["const"]!, "const", ConstantTypes.CanBeConstant(type), ConstantTypes.Listed);
    }

    public bool Lone() =>
        reader.Flag("lone") && Fits(reader.Mapping["lone"]!, "lone", type.Required is FactType.List, "one value can stand for a list alone");

    public bool Unique() =>
        reader.Flag("unique") && Fits(reader.Mapping["unique"]!, "unique", type.Required is FactType.Scalar, "scalars alone can be unique");

    /// <summary>The fields by which the items of a list are known from one version to the next: one name, or a list of them.</summary>
    public IReadOnlyList<YamlScalar> Identity()
    {
        if (reader.Node("identity") is not { } node || !Fits(node, "identity", type.Required is FactType.List && Single is FactType.Record, "only the items of a list of records are known by their fields"))
        {
            return [];
        }

        List<YamlScalar> fields = [];
        foreach (YamlNode item in node is YamlSequence list ? list.Items : [node])
        {
            if (item is YamlScalar { IsEmpty: false } field)
            {
                fields.Add(field);
            }
            else
            {
                problems.Add(Catalogue.ModelShape, item, "'identity'", NodeWords.Describe(item), "the name of a field, or a list of them");
            }
        }

        return fields;
    }

    public string? Pattern()
    {
        if (reader.Scalar("pattern") is not { } pattern || !Fits(pattern, "pattern", Single is FactType.Scalar { Kind: ScalarKind.Text or ScalarKind.Url }, "only text has a pattern"))
        {
            return null;
        }

        try
        {
            _ = new Regex(pattern.Value, RegexOptions.CultureInvariant);
            return pattern.Value;
        }
        catch (ArgumentException exception)
        {
            problems.Add(Catalogue.InvalidPattern, pattern, pattern.Value, exception.Message);
            return null;
        }
    }

    public NumberLimit? Bound(string key)
    {
        bool number = Single is FactType.Scalar { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal or ScalarKind.Double } or FactType.Quantity;
        if (reader.Scalar(key) is not { } bound || !Fits(bound, key, number, "only numbers have bounds"))
        {
            return null;
        }

        if (CoreSchema.TryReadDecimal(bound.Value, out decimal value))
        {
            return new NumberLimit(value);
        }

        problems.Add(Catalogue.ModelShape, bound, $"'{key}'", NodeWords.Describe(bound), "a number");
        return null;
    }

    private bool Fits(YamlNode node, string option, bool fits, string why)
    {
        if (!fits)
        {
            problems.Add(Catalogue.OptionNotApplicable, node, option, type.ToString(), ofKind ? why : why + " (this is a record's field)");
        }

        return fits;
    }
}
