namespace FactModel.Diffing.Tests.Drafts;

/// <summary>A property that a draft declares.</summary>
/// <param name="Type">The type of one value; null for a reference to a person.</param>
/// <param name="IsList">Whether it holds a list.</param>
internal sealed record DraftProperty(DraftType? Type, bool IsList)
{
    /// <summary>Its name in the model.</summary>
    public required string Id { get; set; }

    /// <summary>The key under which it stands in the facts.</summary>
    public required string Key { get; init; }

    public bool IsConstant { get; init; }

    /// <summary>Whether the items of a list are known by a field.</summary>
    public bool HasIdentity { get; init; }

    public bool CanBeAnnotated => Type?.CanBeAnnotated ?? true;

    public DraftProperty Copy() => this with { };

    public string Declaration(string person)
    {
        string type = (Type?.Yaml ?? person) + (IsList ? "[]?" : "?");
        string key = Key == Id ? "" : $", key: {Key}";
        return $"{Id}: {{ type: \"{type}\"{key}{(IsConstant ? ", const: true" : "")}{(HasIdentity ? ", identity: at" : "")} }}";
    }
}

/// <summary>A random model: which properties a person has.</summary>
internal sealed class DraftModel
{
    private int _made;

    public List<DraftProperty> Properties { get; private init; } = [];

    /// <summary>What the model calls a person.</summary>
    public string Person { get; set; } = "person";

    /// <summary>What the model calls the colour red.</summary>
    public string Red { get; set; } = "red";

    /// <summary>What the model calls the level of a degree; null where a degree has none.</summary>
    public string? Level { get; set; } = "level";

    /// <summary>The source of the first file; null where it has none.</summary>
    public string? FileSource { get; set; }

    public static DraftModel Any(Random random)
    {
        DraftModel model = new() { FileSource = random.Next(2) == 0 ? "letter" : null };
        for (int i = random.Next(4, 9); i > 0; i--)
        {
            model.Add(random);
        }

        return model;
    }

    public DraftModel Copy() => new()
    {
        _made = _made,
        Properties = Properties.ConvertAll(p => p.Copy()),
        Person = Person,
        Red = Red,
        Level = Level,
        FileSource = FileSource,
    };

    /// <summary>Declares one more property.</summary>
    public void Add(Random random)
    {
        DraftType? type = random.Next(8) == 0 ? null : random.Pick(DraftType.Each);
        bool isList = random.Next(3) == 0;
        string id = $"p{_made++}";
        Properties.Insert(random.Next(Properties.Count + 1), new DraftProperty(type, isList)
        {
            Id = id,
            Key = id,
            IsConstant = !isList && type is { CanBeConstant: true } && random.Next(2) == 0,
            HasIdentity = isList && type?.Yaml == "degree" && random.Next(2) == 0,
        });
    }

    public string Yaml => $$"""
        namespace: Drafts
        sources: sources.yaml
        units: { person: Someone }
        kinds:
          {{Person}}:
            plural: people
            others: keep
            files: [{{(FileSource is null ? "first.yaml" : $"{{ path: first.yaml, source: {FileSource} }}")}}, second.yaml]
            properties:
              name: text
              {{string.Join("\n      ", Properties.Select(p => p.Declaration(Person)))}}
        records:
          degree: { at: "text?", year: int{{(Level is null ? "" : $", {Level}: {{ type: \"text?\", key: level }}")}} }
        enums:
          colour: [{{Red}}, green, light-blue]
        """;
}
