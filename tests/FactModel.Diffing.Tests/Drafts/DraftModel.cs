namespace FactModel.Diffing.Tests.Drafts;

/// <summary>A value of the draft's enum of colours.</summary>
/// <param name="Origin">What facts call it, whatever the model does.</param>
/// <param name="Id">What the model calls it.</param>
/// <param name="Meaning">What the model says of it, as YAML; empty for nothing.</param>
internal sealed record DraftColour(string Origin, string Id, string Meaning = "");

/// <summary>A random model: which properties a person has, and all that can be said of a model besides.</summary>
internal sealed record DraftModel
{
    private int _made;

    public List<DraftProperty> Properties { get; private init; } = [];

    /// <summary>What is not declared any more, and stands in the facts all the same.</summary>
    public List<DraftProperty> Undeclared { get; private init; } = [];

    /// <summary>What the model calls a person.</summary>
    public string Person { get; set; } = "person";

    /// <summary>The static class that holds people, as YAML.</summary>
    public string Plural { get; set; } = "people";

    /// <summary>What happens to undeclared keys.</summary>
    public string Others { get; set; } = "keep";

    public bool HasMembers { get; set; } = true;

    /// <summary>Whether the model says that no two people have one name, as none have.</summary>
    public bool HasUniqueNames { get; set; }

    /// <summary>The kinds of the facts below that the model uses; null where it uses none.</summary>
    public string? Uses { get; set; }

    /// <summary>Whether stays say more of the cities of the facts below, where the model uses these.</summary>
    public bool AreStaysOfCities { get; set; }

    public bool UsesCities => Uses?.Contains(DraftType.City, StringComparison.Ordinal) ?? false;

    /// <summary>What else is declared of a person, by its key, as YAML.</summary>
    public SortedDictionary<string, string> Options { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>What the model calls a colour.</summary>
    public string Colour { get; set; } = "colour";

    public List<DraftColour> Colours { get; private init; } = [new("red", "red"), new("green", "green"), new("light-blue", "light-blue")];

    /// <summary>What the model calls a degree.</summary>
    public string Degree { get; set; } = "degree";

    /// <summary>What the model calls the level of a degree; null where a degree has none.</summary>
    public string? Level { get; set; } = "level";

    /// <summary>The type of the year of a degree.</summary>
    public string Year { get; set; } = "int";

    /// <summary>The source of the first file; null where it has none.</summary>
    public string? FileSource { get; set; }

    /// <summary>The units, each with what it is.</summary>
    public SortedDictionary<string, string> Units { get; private init; } = new(StringComparer.Ordinal) { ["person"] = "Someone" };

    /// <summary>What is declared of the model as a whole, or besides people, by its key: each a line of YAML, or several.</summary>
    public SortedDictionary<string, string> Head { get; private init; } = new(StringComparer.Ordinal) { ["namespace"] = "Drafts" };

    /// <summary>The rules, each as YAML; the class of people as <c>{0}</c>.</summary>
    public SortedDictionary<string, string> Rules { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>Kinds, records and enums that no fact is of, by <c>kinds</c>, <c>records</c>, <c>enums</c>, each as YAML.</summary>
    public SortedDictionary<string, string> Spare { get; private init; } = new(StringComparer.Ordinal);

    public static DraftModel Any(Random random)
    {
        DraftModel model = new()
        {
            FileSource = random.Next(2) == 0 ? "letter" : null,
            Uses = random.Pick(ModelEdits.Uses),
            AreStaysOfCities = random.Next(3) > 0,
        };
        for (int i = random.Next(4, 9); i > 0; i--)
        {
            model.Add(random);
        }

        // As if the model had a history: what is declared can also be dropped then.
        for (int i = random.Next(0, 20); i > 0; i--)
        {
            random.Pick(ModelEdits.All)(model, random);
        }

        return model;
    }

    public DraftModel Copy() => this with
    {
        Properties = Properties.ConvertAll(p => p.Copy()),
        Undeclared = Undeclared.ConvertAll(p => p.Copy()),
        Options = new(Options, StringComparer.Ordinal),
        Colours = [.. Colours],
        Units = new(Units, StringComparer.Ordinal),
        Head = new(Head, StringComparer.Ordinal),
        Rules = new(Rules, StringComparer.Ordinal),
        Spare = new(Spare, StringComparer.Ordinal),
    };

    /// <summary>Declares one more property.</summary>
    public void Add(Random random)
    {
        string id = $"p{_made++}";
        DraftType? type = random.Next(12) switch { 0 => null, 1 => DraftType.Name, 2 => DraftType.Degree, _ => random.Pick(DraftType.Each) };
        Properties.Insert(random.Next(Properties.Count + 1), new DraftProperty
        {
            Name = id,
            Id = id,
            Key = id,
            Type = type,
            IsList = random.Next(3) == 0 || (type == DraftType.Degree && random.Next(2) == 0),
            IsConstant = random.Next(2) == 0,
            HasIdentity = random.Next(2) == 0,
        });
    }

    /// <summary>Whether the model declares a property, and knows its type.</summary>
    public bool Declares(DraftProperty property) => Properties.Contains(property) && (UsesCities || property.Type?.Yaml != DraftType.City);

    /// <summary>A type as the model calls it.</summary>
    public string Name(DraftType? type) => type?.Yaml switch
    {
        null => Person,
        "colour" => Colour,
        "degree" => Degree,
        string other => other,
    };

    /// <summary>A value of an enum as the model calls it; for one that is gone, the first that is there.</summary>
    public string Name(string colour) => (Colours.Find(c => c.Origin == colour) ?? Colours[0]).Id;

    /// <summary>The model as YAML; in which order things are declared that have none is left to chance.</summary>
    public string Yaml(Random random) => $$"""
        sources: sources.yaml
        {{string.Join("\n", random.Shuffled(Head.Select(h => $"{h.Key}: {h.Value}")))}}
        {{(Uses is null ? "" : $"uses: {{ Atlas: {Uses} }}")}}
        units: { {{string.Join(", ", random.Shuffled(Units.Select(u => $"{u.Key}: {u.Value}")))}} }
        kinds:
          {{Person}}:
            plural: {{Plural}}
            others: {{Others}}
            members: {{(HasMembers ? "named" : "none")}}
            files: [{{(FileSource is null ? "first.yaml" : $"{{ path: first.yaml, source: {FileSource} }}")}}, second.yaml]
            {{string.Join("\n    ", Options.Select(o => $"{o.Key}: {o.Value}"))}}
            properties:
              name: { type: text, unique: {{(HasUniqueNames ? "true" : "false")}} }
              {{string.Join("\n      ", random.Shuffled(Properties.Where(Declares).Select(p => p.Declaration(this))))}}
          stay: { files: stays.yaml, {{(UsesCities && AreStaysOfCities ? "extends: city, " : "")}}properties: { nights: "int?" } }
          {{Spare.GetValueOrDefault("kinds")}}
        records:
          {{Degree}}: { at: "text?", year: {{Year}}{{(Level is null ? "" : $", {Level}: {{ type: \"text?\", key: level }}")}} }
          {{Spare.GetValueOrDefault("records")}}
        enums:
          {{Colour}}: { {{string.Join(", ", Colours.Select(c => $"{c.Id}: {c.Meaning}"))}} }
          {{Spare.GetValueOrDefault("enums")}}
        rules: { {{string.Join(", ", Rules.Select(r => $"{r.Key}: {string.Format(null, r.Value, Plural == "people" ? "People" : "Persons")}"))}} }
        """;
}
