namespace FactModel.Diffing.Tests.Drafts;

/// <summary>A property that a draft declares.</summary>
internal sealed record DraftProperty
{
    /// <summary>What tells it from others, whatever it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in the model.</summary>
    public required string Id { get; set; }

    /// <summary>The key under which it stands in the facts.</summary>
    public required string Key { get; set; }

    /// <summary>The type of one value; null for a reference to a person.</summary>
    public required DraftType? Type { get; set; }

    /// <summary>Whether it holds a list.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether it may not be missing.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether it is a constant, where it can be.</summary>
    public bool IsConstant { get; set; }

    /// <summary>Whether the items of a list are known by a field, where they can be.</summary>
    public bool HasIdentity { get; set; }

    /// <summary>What else is declared of it, by its key, as YAML; what does not go with its type is left out.</summary>
    public SortedDictionary<string, string> Options { get; init; } = new(StringComparer.Ordinal);

    public bool CanBeAnnotated => Type?.CanBeAnnotated ?? true;

    public DraftProperty Copy() => this with { Options = new(Options, StringComparer.Ordinal) };

    public string Declaration(DraftModel model)
    {
        List<string> options = [$"type: \"{model.Name(Type)}{(IsList ? "[]" : "")}{(IsRequired ? "" : "?")}\""];
        options.AddRange(Key == Id ? [] : [$"key: {Key}"]);
        options.AddRange(IsConstant && !IsList && model.HasMembers && Type is { CanBeConstant: true } ? ["const: true"] : []);
        options.AddRange(HasIdentity && IsList && Type?.Yaml == "degree" ? ["identity: at"] : []);
        options.AddRange(Options.Where(o => GoesWithType(o.Key)).Select(o => $"{o.Key}: {o.Value}"));
        return $"{Id}: {{ {string.Join(", ", options)} }}";
    }

    private bool GoesWithType(string option) => option switch
    {
        "min" or "max" => Type?.Yaml is "int" or "decimal" or "double" or "long" or "quantity(person)",
        "pattern" => Type is { Yaml: "text", Refers: false },
        "lone" => IsList && Type?.Yaml is not "any",
        "inverse" => Type is null,
        _ => true,
    };
}
