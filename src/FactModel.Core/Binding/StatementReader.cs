using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>
/// Reads what is said of a property: a plain value, an annotated one (a mapping with <c>value</c>), or a list of
/// annotated ones, which are competing statements where the property holds one value, and one statement an item where it holds a list.
/// </summary>
internal sealed class StatementReader(FileContext context, string? defaultSource)
{
    private readonly ValueReader _values = new(context);
    private readonly AnnotationReader _annotations = new(context, defaultSource);

    /// <summary>What is said; null where nothing is, or nothing that can be read.</summary>
    public PropertyFacts? Read(YamlNode node, PropertySchema property)
    {
        bool isList = property.Type.Required is FactType.List;
        FactType item = property.Type.Required is FactType.List list ? list.Item : property.Type;
        if (!CanBeAnnotated(item))
        {
            return Plain(node, property);
        }

        if (IsAnnotation(node))
        {
            return isList ? ReadAnnotatedList((YamlMapping)node, property) : Single([ReadStatement((YamlMapping)node, item, property)], node, property);
        }

        if (node is YamlSequence sequence && sequence.Items.Any(n => IsAnnotation(n) || MissingValue.IsTag(n)))
        {
            CheckIds(node, property);
            List<StatementFacts?> statements = [.. sequence.Items.Select(n => ReadItem(n, item, property))];
            return isList ? Many(statements) : Single(statements, node, property);
        }

        if (MissingValue.IsTag(node))
        {
            List<StatementFacts?> one = [ReadItem(node, item, property)];
            return isList ? Many(one) : Single(one, node, property);
        }

        ReportMissingValue(node);
        return Plain(node, property);
    }

    /// <summary>Reports statements of a property that share an id, at the second.</summary>
    private void CheckIds(YamlNode node, PropertySchema property)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (YamlNode item in node is YamlSequence list ? list.Items.Where(IsAnnotation) : [])
        {
            if (((YamlMapping)item)[AnnotationKeys.Id] is YamlScalar { IsEmpty: false } id && !ids.Add(id.Value))
            {
                context.Problems.Add(Catalogue.DuplicateStatement, id, property.Key, id.Value);
            }
        }
    }

    /// <summary>A declared property always wins: where a mapping with <c>value</c> is the value itself, it is no annotation.</summary>
    private bool CanBeAnnotated(FactType item) => item.Required switch
    {
        FactType.Map or FactType.Scalar { Kind: ScalarKind.Any } => false,
        FactType.Record record => context.Record(record.Id)?.Fields.All(f => f.Key != AnnotationKeys.Value) ?? false,
        FactType.Union union => union.Members.All(CanBeAnnotated),
        _ => true,
    };

    private static bool IsAnnotation(YamlNode node) => node is YamlMapping map && map[AnnotationKeys.Value] is not null;

    /// <summary>A mapping of annotations alone, without the value that they are about.</summary>
    private void ReportMissingValue(YamlNode node)
    {
        if (node is YamlMapping { Entries.Count: > 0 } map && map.Entries.All(e => AnnotationKeys.All.Contains(e.Key.Value)))
        {
            context.Problems.Add(Catalogue.MissingValue, node, AnnotationKeys.Value, "what the annotations are about");
        }
    }

    private PropertyFacts? Plain(YamlNode node, PropertySchema property)
    {
        FactValue? value = _values.Read(node, property.Type, property);
        return value is null ? null : _values.Shared.Plain(value);
    }

    private StatementFacts? ReadItem(YamlNode node, FactType item, PropertySchema property)
    {
        if (IsAnnotation(node))
        {
            return ReadStatement((YamlMapping)node, item, property);
        }

        return ReadValue(node, item, property) is { } value ? _annotations.Unannotated(value) : null;
    }

    private StatementFacts? ReadStatement(YamlMapping map, FactType type, PropertySchema property)
    {
        YamlNode value = map[AnnotationKeys.Value]!;
        FactValue? read = ReadValue(value, type, property);
        StatementFacts? statement = _annotations.Read(map, read ?? new FactValue.Text(""), read is not null);
        return read is null ? null : statement;
    }

    private FactValue? ReadValue(YamlNode node, FactType type, PropertySchema property)
    {
        if (MissingValue.IsTag(node))
        {
            return MissingValue.Read(node, property, context.Problems);
        }

        return _values.TryReadItem(node, type.Required, property, out FactValue? value) ? value : null;
    }

    /// <summary>A list annotated as a whole: each item has the annotations.</summary>
    private PropertyFacts? ReadAnnotatedList(YamlMapping map, PropertySchema property)
    {
        YamlNode node = map[AnnotationKeys.Value]!;
        if (MissingValue.IsTag(node))
        {
            return Many([ReadStatement(map, ((FactType.List)property.Type.Required).Item, property)]);
        }

        FactValue? list = _values.Read(node, property.Type, property);
        StatementFacts? annotations = _annotations.Read(map, list ?? new FactValue.Text(""), list is not null);
        if (list is not FactValue.Items items || annotations is null)
        {
            return null;
        }

        return Many([.. items.Values.Where(v => v is not null).Select(v => annotations with { Value = v! })]);
    }

    /// <summary>A list holds every statement that can be bare; where some are preferred, those alone.</summary>
    private static PropertyFacts Many(IEnumerable<StatementFacts?> read)
    {
        List<StatementFacts> statements = [.. read.Where(s => s is not null).Select(s => s!)];
        FactValue bare = new FactValue.Items(StatementFacts.Best(statements).Select(FactValue? (s) => s.Value).ToEquatableArray());
        return new PropertyFacts(bare, statements.ToEquatableArray(), -1);
    }

    /// <summary>The bare value is the preferred statement's, else the only normal one's, else there is none.</summary>
    private PropertyFacts? Single(IReadOnlyList<StatementFacts?> read, YamlNode node, PropertySchema property)
    {
        List<StatementFacts> statements = [.. read.Where(s => s is not null).Select(s => s!)];
        if (statements.Count < read.Count && statements.Count == 0)
        {
            return null;
        }

        int preferred = statements.Count(s => s.CanBeBare && s.Rank == Rank.Preferred);
        int normal = statements.Count(s => s.CanBeBare && s.Rank == Rank.Normal);
        if (preferred > 1)
        {
            context.Problems.Add(Catalogue.TwoPreferred, node, property.Key, FormattableString.Invariant($"{preferred}"));
        }

        int basis = preferred == 1 ? statements.FindIndex(s => s.CanBeBare && s.Rank == Rank.Preferred)
            : preferred == 0 && normal == 1 ? statements.FindIndex(s => s.CanBeBare)
            : -1;
        if (basis < 0 && preferred <= 1 && !property.Type.IsOptional && statements.Count == read.Count)
        {
            string why = normal > 1 ? FormattableString.Invariant($"{normal} statements compete") : "no statement can give it (they are denied, planned, deprecated, unknown or none)";
            context.Problems.Add(Catalogue.NoBareValue, node, property.Key, why, property.Type.ToString());
        }

        return new PropertyFacts(basis < 0 ? null : statements[basis].Value, statements.ToEquatableArray(), basis);
    }
}
