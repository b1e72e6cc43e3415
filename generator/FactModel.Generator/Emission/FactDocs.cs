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

    /// <summary>Documents a constant: its value, and that it is a copy wherever it is used.</summary>
    public void WriteConstant(CSharpWriter code, EntityFacts entity, int property)
    {
        PropertySchema declared = page.Kind.Properties[property];
        code.Summary($"{declared.Doc?.TrimEnd('.') ?? declared.Id}: {(entity.Properties[property] is { } facts ? Describe(facts) : "")}");
        code.Line("/// <remarks>A constant: code that uses it has a copy of this value until it is compiled again.</remarks>");
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
            return Short(ValueText.Of(bare)) + Parenthesized(source);
        }

        return string.Join(" · ", facts.Statements.Select(Describe));
    }

    private string Describe(StatementFacts statement) => Short(ValueText.Of(statement.Value)) + Parenthesized(About(statement));

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
}
