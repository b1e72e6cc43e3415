using System.Globalization;
using FactModel.Core;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Generator.Emission;

/// <summary>Documentation that carries facts: what an editor shows where a member is hovered over.</summary>
internal sealed class FactDocs(FactPageModel page, EquatableArray<SourceFacts> sources)
{
    private const int LongestValue = 80;
    private const int MostValues = 12;

    private readonly Dictionary<string, SourceFacts> _sources = sources.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Documents an entity's member: what is said of it, one line a property.</summary>
    public void WriteEntity(CSharpWriter code, EntityFacts entity)
    {
        code.Summary($"{page.Kind.Id}: {entity.Id}");
        List<string> lines = [];
        for (int i = 0; i < page.Kind.Properties.Count; i++)
        {
            if (entity.Properties[i] is { } facts)
            {
                lines.Add($"{page.Kind.Properties[i].Id}: {Describe(facts)}");
            }
        }

        if (lines.Count == 0)
        {
            return;
        }

        code.Line("/// <remarks>");
        foreach (string line in lines.Take(MostValues))
        {
            code.Line("/// <para>" + CSharpWriter.Xml(line) + "</para>");
        }

        code.Line("/// </remarks>");
    }

    /// <summary>Documents a constant.</summary>
    public void WriteProperty(CSharpWriter code, EntityFacts entity, PropertySchema property)
    {
        int index = page.Kind.Properties.ToList().IndexOf(property);
        code.Summary($"{property.Doc ?? property.Id}: {(entity.Properties[index] is { } facts ? Describe(facts) : "")}");
    }

    private string Describe(PropertyFacts facts)
    {
        if (facts.Basis >= 0)
        {
            return Describe(facts.Statements[facts.Basis]);
        }

        if (facts.Bare is { } bare)
        {
            string source = facts.Statements.Count > 0 ? About(facts.Statements[0]) : page.Source is { } id ? Source(id) : "";
            return Short(FactText.Of(bare)) + Parenthesized(source);
        }

        return string.Join(" · ", facts.Statements.Select(Describe));
    }

    private string Describe(StatementFacts statement) => Short(FactText.Of(statement.Value)) + Parenthesized(About(statement));

    private string About(StatementFacts statement)
    {
        List<string> about = [statement.Certainty.ToWord()];
        if (statement.IsDenied)
        {
            about.Add("denied");
        }

        if (statement.IsPlanned)
        {
            about.Add("planned");
        }

        if (statement.Citations.Count > 0)
        {
            about.Add(Source(statement.Citations[0].Source));
        }

        if (statement.AsOf is { } date)
        {
            about.Add("as of " + date);
        }

        return string.Join(", ", about);
    }

    private string Source(string id) => _sources.TryGetValue(id, out SourceFacts? source)
        ? source.Published is { } date ? $"{source.Title}, {date}" : source.Title
        : id;

    private static string Parenthesized(string text) => text.Length == 0 ? "" : $" ({text})";

    private static string Short(string text)
    {
        if (text.Length <= LongestValue)
        {
            return text;
        }

        // Never between the two halves of a character outside the basic plane.
        int end = char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return text.Substring(0, end) + "…";
    }

    /// <summary>Values as documentation shows them.</summary>
    private static class FactText
    {
        public static string Of(FactValue? value) => value switch
        {
            null => "",
            FactValue.Text text => text.Value,
            FactValue.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
            FactValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            FactValue.Real real => real.Value.ToString("R", CultureInfo.InvariantCulture),
            FactValue.Boolean boolean => boolean.Value ? "true" : "false",
            FactValue.Date date => date.Value.ToString(),
            FactValue.Money money => money.Value.ToString(),
            FactValue.Quantity quantity => quantity.Value.ToString(),
            FactValue.Identifier guid => guid.Value.ToString("D"),
            FactValue.Localized localized => string.Join(" / ", localized.Value.Select(t => t.Value)),
            FactValue.Choice choice => choice.Id,
            FactValue.Reference reference => reference.Id,
            FactValue.Structure record => "{ " + string.Join(", ", record.Fields.Where(f => f is not null).Select(Of)) + " }",
            FactValue.Items items => string.Join(", ", items.Values.Select(Of)),
            FactValue.Entries entries => string.Join(", ", entries.Values.Select(e => $"{e.Name}: {Of(e.Value)}")),
            FactValue.Alternative alternative => Of(alternative.Candidates[0].Value),
            FactValue.Missing missing => missing.Kind switch { ValueKind.Unknown => "unknown", ValueKind.None => "none", _ => "and others" },
            FactValue.Node node => node.Value.ToString(),
            _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text."),
        };
    }
}
