using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>Something of the model on both sides.</summary>
/// <param name="Previous">As it was.</param>
/// <param name="Current">As it is.</param>
internal sealed record Pair<T>(T Previous, T Current);

/// <summary>A kind on both sides, with its properties.</summary>
/// <param name="Previous">As it was.</param>
/// <param name="Current">As it is.</param>
/// <param name="Properties">For each property as it is, the place that it had before, or -1.</param>
internal sealed record KindPair(KindSchema Previous, KindSchema Current, EquatableArray<int> Properties)
{
    /// <summary>Whether what is said of an entity can be compared as a whole: the properties are the same ones, read the same way.</summary>
    public bool HasSameShape { get; init; }
}

/// <summary>What of the two models is one thing, whatever it is called on either side.</summary>
internal sealed class ModelMatch
{
    /// <summary>The kinds on both sides, in the order in which the current model declares them.</summary>
    public List<KindPair> Kinds { get; } = [];

    /// <summary>The records on both sides, by the id before.</summary>
    public Dictionary<string, Pair<RecordSchema>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>For each record as it is, the places that its fields had before, or -1.</summary>
    public Dictionary<string, EquatableArray<int>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The enums on both sides, by the id before.</summary>
    public Dictionary<string, Pair<EnumSchema>> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids that renamed kinds have now, by those that they had.</summary>
    public Dictionary<string, string> KindIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids that renamed values of enums have now, by the enum as it was and their id before.</summary>
    public Dictionary<(string Enum, string Value), string> EnumValues { get; } = [];

    /// <summary>The ids that renamed properties have now, by the kind as it is and their id before.</summary>
    public Dictionary<(string Kind, string Property), string> PropertyIds { get; } = [];

    /// <summary>The kind's id now.</summary>
    public string KindId(string previous) => KindIds.TryGetValue(previous, out string? id) ? id : previous;

    /// <summary>The kind's id before.</summary>
    public string KindIdBefore(string current) => KindIds.FirstOrDefault(k => k.Value == current).Key ?? current;

    /// <summary>The type with the names that its parts have now.</summary>
    public FactType Translate(FactType type) => Map(type, named => named switch
    {
        FactType.Reference reference => new FactType.Reference(KindId(reference.Kind)),
        FactType.Record record => new FactType.Record(Records.TryGetValue(record.Id, out Pair<RecordSchema>? pair) ? pair.Current.Id : record.Id),
        FactType.Enum @enum => new FactType.Enum(Enums.TryGetValue(@enum.Id, out Pair<EnumSchema>? pair) ? pair.Current.Id : @enum.Id),
        _ => named,
    });

    /// <summary>A type of now with the names that its parts had before.</summary>
    public FactType Before(FactType type) => Map(type, named => named switch
    {
        FactType.Reference reference => new FactType.Reference(KindIdBefore(reference.Kind)),
        FactType.Record record => new FactType.Record(Records.Values.FirstOrDefault(r => r.Current.Id == record.Id)?.Previous.Id ?? record.Id),
        FactType.Enum @enum => new FactType.Enum(Enums.Values.FirstOrDefault(e => e.Current.Id == @enum.Id)?.Previous.Id ?? @enum.Id),
        _ => named,
    });

    /// <summary>A type with other names in it.</summary>
    private static FactType Map(FactType type, Func<FactType, FactType> named) => type switch
    {
        FactType.List list => new FactType.List(Map(list.Item, named)),
        FactType.Map map => new FactType.Map(Map(map.Value, named)),
        FactType.Optional optional => new FactType.Optional(Map(optional.Inner, named)),
        FactType.Union union => new FactType.Union(union.Members.Select(m => Map(m, named)).ToEquatableArray()),
        _ => named(type),
    };
}
