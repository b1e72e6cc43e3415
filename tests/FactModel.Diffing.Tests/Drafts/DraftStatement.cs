namespace FactModel.Diffing.Tests.Drafts;

/// <summary>A statement of a draft.</summary>
internal sealed class DraftStatement
{
    /// <summary>The value: a place among those of the type; for a reference, the number of a person.</summary>
    public required int Value { get; set; }

    /// <summary>What there is for a value, where nobody knows it or there is none.</summary>
    public string? Missing { get; set; }

    /// <summary>What is said about it, by its key, as YAML; a person's id as <c>{7}</c>.</summary>
    public SortedDictionary<string, string> Annotations { get; private init; } = new(StringComparer.Ordinal);

    private static readonly (string Key, string[] Values)[] Possible =
    [
        ("certainty", ["reported", "rumored", "disputed", "opinion", "inferred", "joke"]),
        ("rank", ["preferred", "deprecated"]),
        ("source", ["letter", "paper", "letter, evidence: aged 36", "letter, evidence: thirty-six, at: 12", "paper, evidence: aged 36, at: 3", "paper, at: 3"]),
        ("citations", ["[{ source: letter }, { source: paper }]", "[{ source: paper, at: 4 }, { source: paper, at: 9 }]", "[{ source: letter, at: 7 }]"]),
        ("citations", ["[{ source: paper }, { source: letter }]", "[{ source: paper, at: 9, evidence: aged 36 }, { source: paper, at: 4 }]", "[{ source: letter, evidence: aged 36 }, { source: paper, evidence: thirty-six }, { source: paper }]"]),
        ("said-by", ["{1}", "[\"a friend\", {2}]", "[\"a clerk\"]", "{c0}", "{c1}", "{c2}", "{c3}"]),
        ("through", ["{0}", "{3}"]),
        ("wording", ["verbatim", "paraphrase", "headline"]),
        ("denied", ["true"]),
        ("planned", ["true"]),
        ("from", ["1840", "1841-02"]),
        ("until", ["1860", "1861"]),
        ("as-of", ["1850", "1850-06"]),
        ("note", ["Nobody knows.", "\"A line.\\nAnother.\""]),
        ("review-by", ["2030", "2031-01-01"]),
        ("restates", ["{0}/name", "[{1}/name, {2}/name]"]),
        ("conflicts-with", ["{1}/name"]),
        ("derived-from", ["{2}/name", "{3}/name"]),
    ];

    public static DraftStatement Any(Random random, DraftProperty property, int people)
    {
        DraftStatement statement = new() { Value = random.Next(property.Type?.Values.Length ?? people) };
        if (property.CanBeAnnotated && random.Next(3) == 0)
        {
            statement.Missing = random.Next(6) == 0 ? random.Pick("!unknown ''", "!none ''") : null;
            for (int i = random.Next(1, 5); i > 0; i--)
            {
                statement.Annotate(random);
            }
        }

        return statement;
    }

    /// <summary>Says something more, something else or something less about the value.</summary>
    public void Annotate(Random random)
    {
        (string key, string[] values) = random.Pick(Possible);
        if (!Annotations.Remove(key) || random.Next(2) == 0)
        {
            Annotations[key] = random.Pick(values);
        }

        if (key is "source" or "citations")
        {
            Annotations.Remove(key == "source" ? "citations" : "source");
        }
    }

    public bool IsPreferred => Annotations.GetValueOrDefault("rank") == "preferred";

    public bool CanBeBare => Missing is null && !Annotations.ContainsKey("denied") && !Annotations.ContainsKey("planned") && Annotations.GetValueOrDefault("rank") != "deprecated";

    public DraftStatement WithoutRank()
    {
        DraftStatement copy = Copy();
        copy.Annotations["rank"] = "normal";
        return copy;
    }

    public DraftStatement Copy() => new() { Value = Value, Missing = Missing, Annotations = new(Annotations, StringComparer.Ordinal) };

    public string Yaml(string value, Func<string, string> resolve) => Annotations.Count == 0
        ? Missing ?? value
        : $"{{ value: {Missing ?? value}, {string.Join(", ", Annotations.Select(a => $"{a.Key}: {resolve(a.Value)}"))} }}";
}
