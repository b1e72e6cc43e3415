using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads the model's <c>rules</c>, and where the characters of each expression stand.</summary>
internal sealed class RuleReader(string text, ProblemSink problems)
{
    private readonly string[] _lines = text.Split('\n');

    public EquatableArray<RuleDeclaration> Read(YamlMapping? section)
    {
        List<RuleDeclaration> rules = [];
        foreach (YamlEntry entry in section?.Entries ?? [])
        {
            string what = $"the rule '{entry.Key.Value}'";
            if (entry.Value is not YamlMapping map)
            {
                problems.Add(Catalogue.ModelShape, entry.Value, what, NodeWords.Describe(entry.Value), "a mapping with 'check', a C# condition, and 'says', what it says in words");
                continue;
            }

            MappingReader rule = new(map, what, problems);
            YamlScalar? check = rule.Scalar("check");
            string says = rule.Text("says") ?? entry.Key.Value;
            rule.ReportUnknownKeys();
            if (check is null)
            {
                problems.Add(Catalogue.ModelMissingKey, entry.Key, what, "check", "the C# condition that must hold, such as check: People.All.Any()");
                continue;
            }

            rules.Add(new RuleDeclaration(entry.Key.Value, check.Value, says, new RulePlace(check.Span, Lines(check))));
        }

        return rules.ToEquatableArray();
    }

    /// <summary>Where each line of the value begins; none where quotes hold escapes or lines are folded.</summary>
    private EquatableArray<SourcePosition> Lines(YamlScalar scalar)
    {
        SourcePosition start = scalar.Span.Start;
        if (scalar.Style == ScalarStyle.Literal)
        {
            return Block(start.Line + 1, scalar.Value.Split('\n').Length);
        }

        int quotes = scalar.IsPlain ? 0 : 1;
        bool isAsWritten = start.Line == scalar.Span.End.Line && scalar.Span.End.Column - start.Column == scalar.Value.Length + (2 * quotes);
        return isAsWritten ? EquatableArray.Of(start with { Column = start.Column + quotes }) : [];
    }

    private EquatableArray<SourcePosition> Block(int first, int count)
    {
        string? filled = _lines.Skip(first).FirstOrDefault(line => line.Trim().Length > 0);
        int indentation = filled is null ? 0 : filled.Length - filled.TrimStart(' ').Length;
        return Enumerable.Range(first, count).Select(line => new SourcePosition(line, indentation)).ToEquatableArray();
    }
}
