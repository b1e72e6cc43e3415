using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>
/// Finds which field of a record has another name by what entities say in it: those that have the record on both sides, in the same
/// property, with the same values in the one field and in the other.
/// </summary>
/// <param name="previous">The side before.</param>
/// <param name="current">The side now.</param>
/// <param name="match">What of the models is known to be one thing: kinds with their properties, and records.</param>
internal sealed class FieldMatcher(FactSide previous, FactSide current, ModelMatch match)
{
    /// <summary>How many entities of a kind are looked at.</summary>
    private const int Sample = 500;

    private readonly ComparedForm _form = FormOf(current.Schema);

    /// <summary>The records on both sides, by their id now, as entities have them; looked for when the first is asked for.</summary>
    private Dictionary<string, List<Pair<FactValue.Structure>>>? _records;

    /// <summary>Whether records that have the one field had the other, with the same value: in words, or null.</summary>
    /// <param name="record">The record.</param>
    /// <param name="was">The field before.</param>
    /// <param name="now">The field now.</param>
    public string? SameValues(Pair<RecordSchema> record, PropertySchema was, PropertySchema now)
    {
        _records ??= Find();
        if (!_records.TryGetValue(record.Current.Id, out List<Pair<FactValue.Structure>>? all))
        {
            return null;
        }

        (int old, int index) = (IndexOf(record.Previous, was.Id), IndexOf(record.Current, now.Id));
        List<Pair<FactValue.Structure>> having = all.FindAll(r => r.Previous.Fields[old] is not null);
        TypePair types = new(match.Translate(was.Type), now.Type);
        int same = having.Count(r => AreSame(r.Previous.Fields[old], r.Current.Fields[index], types));
        return Evidence(same, having.Count, "record", "records");
    }

    /// <summary>Whether two values are the same, whatever the types that read them. Records are, where they say the same by one type.</summary>
    public bool AreSame(FactValue? before, FactValue? now, TypePair types) => types.Was.Required == types.Now.Required || HaveRecords(types)
        ? Meaning.Comparer.Equals(before, now)
        : Meaning.Comparer.Equals(_form.Before(before, types), _form.Now(now, types));

    /// <summary>The form where nothing is known to be renamed, and both sides read alike.</summary>
    private static ComparedForm FormOf(FactSchema schema)
    {
        TypeReader reader = new(schema);
        return new ComparedForm(new ModelMatch(), schema, reader.Read, reader.Read);
    }

    private static bool HaveRecords(TypePair types) => types.Was.SelfAndInner().Concat(types.Now.SelfAndInner()).Any(t => t is FactType.Record);

    /// <summary>What speaks for two members being one; null where too little does.</summary>
    /// <param name="same">Of how many the values are the same.</param>
    /// <param name="all">How many had a value.</param>
    /// <param name="one">What has a value.</param>
    /// <param name="many">The same for several.</param>
    public static string? Evidence(int same, int all, string one, string many) =>
        same == 0 || same < 4 * (all - same) ? null
        : all == 1 ? $"the one {one} that has it has the same value"
        : FormattableString.Invariant($"{same} of {all} {many} have the same value");

    private static int IndexOf(RecordSchema record, string field) => record.Fields.ToList().FindIndex(f => f.Id == field);

    private Dictionary<string, List<Pair<FactValue.Structure>>> Find()
    {
        Dictionary<string, List<Pair<FactValue.Structure>>> found = new(StringComparer.Ordinal);
        foreach (KindPair kind in match.Kinds)
        {
            IReadOnlyDictionary<string, FoundEntity> now = current.Of(kind.Current.Id);
            foreach (FoundEntity entity in previous.Of(kind.Previous.Id).Values.Where(e => now.ContainsKey(e.Id)).Take(Sample))
            {
                for (int i = 0; i < kind.Properties.Count; i++)
                {
                    if (kind.Properties[i] >= 0)
                    {
                        Pair(Values(entity.Facts.Properties[kind.Properties[i]]), Values(now[entity.Id].Facts.Properties[i]), found);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Every value that is said of a property: those of statements, or the plain one.</summary>
    private static IEnumerable<FactValue?> Values(PropertyFacts? facts) =>
        facts is null ? [] : facts.Statements.Count > 0 ? facts.Statements.Select(s => (FactValue?)s.Value) : [facts.Bare];

    /// <summary>Pairs the records among values of both sides, and those within them.</summary>
    private void Pair(IEnumerable<FactValue?> before, IEnumerable<FactValue?> now, Dictionary<string, List<Pair<FactValue.Structure>>> found)
    {
        List<FactValue.Structure> all = [.. before.SelectMany(Records)];
        List<FactValue.Structure> left = [.. now.SelectMany(Records)];
        bool areAlone = all.Count == 1 && left.Count == 1;
        foreach (FactValue.Structure was in all)
        {
            int index = match.Records.TryGetValue(was.Record, out Pair<RecordSchema>? record)
                ? left.FindIndex(r => r.Record == record!.Current.Id && (areAlone || IsSameButFor(was, r, record)))
                : -1;
            if (index < 0)
            {
                continue;
            }

            FactValue.Structure same = left[index];
            left.RemoveAt(index);
            if (!found.TryGetValue(same.Record, out List<Pair<FactValue.Structure>>? pairs))
            {
                found.Add(same.Record, pairs = []);
            }

            pairs.Add(new Pair<FactValue.Structure>(was, same));
            foreach ((int place, int placeNow) in Shared(record!))
            {
                Pair([was.Fields[place]], [same.Fields[placeNow]], found);
            }
        }
    }

    private static IEnumerable<FactValue.Structure> Records(FactValue? value) => value switch
    {
        FactValue.Structure record => [record],
        FactValue.Items items => items.Values.SelectMany(Records),
        FactValue.Entries entries => entries.Values.SelectMany(e => Records(e.Value)),
        FactValue.Alternative union => Records(union.Candidates[0].Value),
        _ => [],
    };

    /// <summary>Whether two records say the same in the fields that have one name, but for those that hold records themselves.</summary>
    private static bool IsSameButFor(FactValue.Structure was, FactValue.Structure now, Pair<RecordSchema> record) =>
        Shared(record).All(f => Records(was.Fields[f.Place]).Any() || Meaning.Comparer.Equals(was.Fields[f.Place], now.Fields[f.PlaceNow]));

    private static IEnumerable<(int Place, int PlaceNow)> Shared(Pair<RecordSchema> record) =>
        record.Current.Fields.Select((f, i) => (Place: IndexOf(record.Previous, f.Id), PlaceNow: i)).Where(f => f.Place >= 0);
}
