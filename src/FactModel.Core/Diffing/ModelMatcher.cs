using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>
/// Finds what of two models is one thing. What has one id on both sides is; of what is left, a kind that was taken from the
/// same files, a property with the same YAML key, and so on: the rename is proposed, with what speaks for it.
/// </summary>
internal sealed class ModelMatcher(FactSide previous, FactSide current)
{
    /// <summary>How many entities are looked at to see whether two properties have the same values.</summary>
    private const int Sample = 500;

    public ModelMatch Match { get; } = new();

    /// <summary>The renames that were found, by what they are about: <c>kind person</c>, <c>property person/age</c>, by the id now.</summary>
    public Dictionary<string, (string Before, string Evidence)> Renames { get; } = new(StringComparer.Ordinal);

    public ModelMatcher Run()
    {
        foreach ((EnumSchema before, EnumSchema now, string? evidence) in Paired(previous.Schema.Enums, current.Schema.Enums, e => e.Id, SameEnum))
        {
            Match.Enums.Add(before.Id, new Pair<EnumSchema>(before, now));
            Note("enum " + now.Id, before.Id, evidence);
            MatchValues(before, now);
        }

        foreach ((RecordSchema before, RecordSchema now, string? evidence) in Paired(previous.Schema.Records, current.Schema.Records, r => r.Id, SameRecord))
        {
            Match.Records.Add(before.Id, new Pair<RecordSchema>(before, now));
            Note("record " + now.Id, before.Id, evidence);
        }

        List<(KindSchema Before, KindSchema Now)> kinds = [];
        foreach ((KindSchema before, KindSchema now, string? evidence) in Paired(previous.Schema.Kinds, current.Schema.Kinds, k => k.Id, SameKind))
        {
            kinds.Add((before, now));
            Note("kind " + now.Id, before.Id, evidence);
            if (before.Id != now.Id)
            {
                Match.KindIds.Add(before.Id, now.Id);
            }
        }

        FieldMatcher fields = new(previous, current, Match);
        foreach ((KindSchema before, KindSchema now) in kinds)
        {
            EquatableArray<int> places = Places(
                now.Id, "property", before.Properties, now.Properties, (p, q) => SameMember(p, q) ?? SameValues(before, p, now, q, fields));
            Match.Kinds.Add(new KindPair(before, now, places) { HasSameShape = HasSameShape(before, now) });
        }

        foreach (Pair<RecordSchema> record in Match.Records.Values)
        {
            Match.Fields.Add(
                record.Current.Id,
                Places(record.Current.Id, "field", record.Previous.Fields, record.Current.Fields, (was, now) => SameMember(was, now) ?? fields.SameValues(record, was, now)));
        }

        return this;
    }

    private bool HasSameShape(KindSchema before, KindSchema now) =>
        before.Id == now.Id
        && before.Properties.Select(p => (p.Id, p.Type)).SequenceEqual(now.Properties.Select(p => (p.Id, p.Type)))
        && Match.EnumValues.Count == 0
        && previous.Schema.Records.Select(Fields).SequenceEqual(current.Schema.Records.Select(Fields));

    private static (string Record, EquatableArray<Named<FactType>> Fields) Fields(RecordSchema record) =>
        (record.Id, record.Fields.Select(f => new Named<FactType>(f.Id, f.Type)).ToEquatableArray());

    private void Note(string what, string before, string? evidence)
    {
        if (evidence is not null)
        {
            Renames.Add(what, (before, evidence));
        }
    }

    /// <summary>Pairs by id, and those that are left where exactly one speaks for another.</summary>
    private static List<(T Before, T Now, string? Evidence)> Paired<T>(EquatableArray<T> before, EquatableArray<T> now, Func<T, string> id, Func<T, T, string?> same)
        where T : class
    {
        Dictionary<string, T> byId = before.GroupBy(id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        HashSet<string> ids = new(now.Select(id), StringComparer.Ordinal);
        List<T> gone = [.. before.Where(b => !ids.Contains(id(b)))];
        List<(T, T, string?)> pairs = [];
        foreach (T item in now)
        {
            if (byId.TryGetValue(id(item), out T? old))
            {
                pairs.Add((old, item, null));
                continue;
            }

            List<(T Old, string Evidence)> candidates = [.. gone.Select(g => (g, Evidence: same(g, item))).Where(c => c.Evidence is not null).Select(c => (c.g, c.Evidence!))];
            if (candidates.Count == 1)
            {
                pairs.Add((candidates[0].Old, item, candidates[0].Evidence));
                gone.Remove(candidates[0].Old);
            }
        }

        return pairs;
    }

    /// <summary>For each property as it is, the place that it had before, or -1.</summary>
    private EquatableArray<int> Places(
        string owner, string what, EquatableArray<PropertySchema> before, EquatableArray<PropertySchema> now, Func<PropertySchema, PropertySchema, string?> same)
    {
        Dictionary<PropertySchema, PropertySchema> old = [];
        foreach ((PropertySchema was, PropertySchema property, string? evidence) in Paired(before, now, p => p.Id, same))
        {
            old.Add(property, was);
            Note($"{what} {owner}/{property.Id}", was.Id, evidence);
            if (was.Id != property.Id && what == "property")
            {
                Match.PropertyIds.Add((owner, was.Id), property.Id);
            }
        }

        List<PropertySchema> all = [.. before];
        return now.Select(p => old.TryGetValue(p, out PropertySchema? was) ? all.FindIndex(b => ReferenceEquals(b, was)) : -1).ToEquatableArray();
    }

    /// <summary>A value that took the place of another, between the same neighbours.</summary>
    private void MatchValues(EnumSchema before, EnumSchema now)
    {
        for (int i = 0; i < before.Values.Count && i < now.Values.Count; i++)
        {
            (string was, string value) = (before.Values[i].Id, now.Values[i].Id);
            bool isReplaced = was != value && now.IndexOf(was) < 0 && before.IndexOf(value) < 0;
            if (isReplaced && before.Values.Count == now.Values.Count)
            {
                Match.EnumValues.Add((before.Id, was), value);
                Note($"value {now.Id}/{value}", was, "it stands at the same place");
            }
        }
    }

    private string? SameKind(KindSchema before, KindSchema now)
    {
        if (before.Files.Select(f => f.Pattern).Intersect(now.Files.Select(f => f.Pattern)).Any())
        {
            return "its facts stand in the same files";
        }

        IReadOnlyDictionary<string, FoundEntity> ids = current.Of(now.Id);
        int shared = previous.Of(before.Id).Keys.Count(ids.ContainsKey);
        return shared > 0 && 2 * shared >= Math.Max(previous.Of(before.Id).Count, ids.Count) ? "most of its entities have the same ids" : null;
    }

    private static string? SameRecord(RecordSchema before, RecordSchema now) =>
        AreMostlySame(before.Fields.Select(f => f.Id), now.Fields.Select(f => f.Id)) ? "most of its fields are the same" : null;

    private static string? SameEnum(EnumSchema before, EnumSchema now) =>
        AreMostlySame(before.Values.Select(v => v.Id), now.Values.Select(v => v.Id)) ? "most of its values are the same" : null;

    private static bool AreMostlySame(IEnumerable<string> before, IEnumerable<string> now)
    {
        string[] old = [.. before];
        string[] all = [.. now];
        int shared = old.Intersect(all, StringComparer.Ordinal).Count();
        return shared > 0 && 2 * shared >= Math.Max(old.Length, all.Length);
    }

    private static string? SameMember(PropertySchema before, PropertySchema now) =>
        before.Key == now.Key ? "it is read from the same YAML key"
        : before.MemberName == now.MemberName ? "it has the same name in C#"
        : null;

    /// <summary>Whether the entities that have the one had the other, with the same value.</summary>
    private string? SameValues(KindSchema before, PropertySchema was, KindSchema now, PropertySchema property, FieldMatcher values)
    {
        int old = IndexOf(before.Properties, was);
        int index = IndexOf(now.Properties, property);
        IReadOnlyDictionary<string, FoundEntity> all = current.Of(now.Id);
        TypePair types = new(Match.Translate(was.Type), property.Type);
        int same = 0;
        int having = 0;
        foreach (FoundEntity entity in previous.Of(before.Id).Values.Where(e => e.Facts.Properties[old]?.Bare is not null).Take(Sample))
        {
            if (all.TryGetValue(entity.Id, out FoundEntity found))
            {
                having++;
                same += values.AreSame(entity.Facts.Properties[old]!.Bare, found.Facts.Properties[index]?.Bare, types) ? 1 : 0;
            }
        }

        return FieldMatcher.Evidence(same, having, "entity", "entities");
    }

    private static int IndexOf(EquatableArray<PropertySchema> properties, PropertySchema property)
    {
        int index = 0;
        while (!ReferenceEquals(properties[index], property))
        {
            index++;
        }

        return index;
    }
}
