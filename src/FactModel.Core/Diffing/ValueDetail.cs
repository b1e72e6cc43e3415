using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>How two values differ that do not mean the same.</summary>
/// <param name="schema">The model that names what values of both sides consist of.</param>
/// <param name="form">The form in which values are compared.</param>
internal sealed class ValueDetail(FactSchema schema, ComparedForm form)
{
    /// <summary>The difference; null where there is nothing to say but that they differ.</summary>
    /// <param name="previous">The value before, in the terms of now.</param>
    /// <param name="current">The value now.</param>
    /// <param name="types">The types that they are read by.</param>
    public ChangeDetail? Of(FactValue? previous, FactValue? current, TypePair types) => (previous, current) switch
    {
        (FactValue.Date before, FactValue.Date now) => OfDates(before.Value, now.Value),
        (FactValue.Money before, FactValue.Money now) =>
            before.Value.Currency == now.Value.Currency && before.Value.Per == now.Value.Per ? Amount(before.Value.Amount, now.Value.Amount, number => new FactValue.Money(new Money(now.Value.Currency, number))) : null,
        (FactValue.Quantity before, FactValue.Quantity now) =>
            before.Value.Unit == now.Value.Unit && before.Value.Per == now.Value.Per ? Amount(before.Value.Amount, now.Value.Amount, number => new FactValue.Quantity(new Quantity(number, now.Value.Unit))) : null,
        (FactValue.Structure before, FactValue.Structure now) => before.Record == now.Record ? Fields(before, now) : null,
        (FactValue.Entries before, FactValue.Entries now) => Entries(before, now, types.Of(ValueOf)),
        (FactValue.Localized before, FactValue.Localized now) => Languages(before.Value, now.Value),
        _ when Meaning.Exact(previous) is { } before && Meaning.Exact(current) is { } now => Number(before, now),
        _ => null,
    };

    /// <summary>How a date covers what another does.</summary>
    public static ChangeDetail OfDates(FactDate previous, FactDate current) => new ChangeDetail.Extent(Extent(previous, current));

    private static ChangeDetail? Amount(FactNumber previous, FactNumber current, Func<FactNumber, FactValue> amount) =>
        previous is { IsExact: true, Value: { } before } && current is { IsExact: true, Value: { } now }
            ? Number(before, now) is { } number ? number with { Amount = Try(() => current.Written - previous.Written) is { } difference ? Signed(difference, amount) : null } : null
            : new ChangeDetail.Extent(Extent(previous, current));

    /// <summary>A difference as its amounts are told, and as precise as the more precise of them; by how much a rate differs is told without what it is per.</summary>
    private static string Signed(decimal difference, Func<FactNumber, FactValue> amount) =>
        (difference > 0 ? "+" : "-") + ValueText.OfWritten(amount(FactNumber.Exact(Math.Abs(difference))), null);

    /// <summary>The difference; null where the numbers differ in digits that a decimal of a double does not keep.</summary>
    private static ChangeDetail.Number? Number(decimal previous, decimal current)
    {
        decimal? difference = Try(() => current - previous);
        return difference == 0 ? null : new ChangeDetail.Number(difference, difference is { } d && previous != 0 ? Try(() => d / Math.Abs(previous) * 100) : null);
    }

    private static decimal? Try(Func<decimal> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static ExtentChange Extent(FactNumber previous, FactNumber current)
    {
        bool within = Covers(previous, current);
        return within != Covers(current, previous) ? Of(within)
            : within && previous.IsApproximate != current.IsApproximate ? Of(previous.IsApproximate)
            : Moved(Compare(previous.Least, current.Least, open: -1), Compare(previous.Most, current.Most, open: 1), ExtentChange.MovedUp, ExtentChange.MovedDown);
    }

    /// <summary>Dates by their days, marks aside; where these are the same, the one that lacks a mark of the other says more.</summary>
    private static ExtentChange Extent(FactDate previous, FactDate current)
    {
        bool within = Covers(previous, current);
        if (within != Covers(current, previous))
        {
            return Of(within);
        }

        bool lost = (previous.IsApproximate && !current.IsApproximate) || (previous.IsUncertain && !current.IsUncertain);
        bool gained = (current.IsApproximate && !previous.IsApproximate) || (current.IsUncertain && !previous.IsUncertain);
        return !within ? Moved(previous, current) : lost != gained ? Of(lost) : ExtentChange.SameDays;
    }

    private static ExtentChange Moved(FactDate previous, FactDate current) => previous.IsRelative || current.IsRelative
        ? ExtentChange.Moved
        : Moved(Compare(previous.Earliest, current.Earliest, open: -1), Compare(previous.Latest, current.Latest, open: 1), ExtentChange.MovedLater, ExtentChange.MovedEarlier);

    /// <summary>Which way two ends went, if they went one way.</summary>
    private static ExtentChange Moved(int least, int most, ExtentChange more, ExtentChange less) => least * most < 0 ? ExtentChange.Moved : (least + most) switch
    {
        > 0 => more,
        < 0 => less,
        _ => ExtentChange.Moved,
    };

    /// <summary>Where an end went. An open one is beyond all others, on the side that <paramref name="open"/> says.</summary>
    private static int Compare<T>(T? previous, T? current, int open)
        where T : struct, IComparable<T> => (previous, current) switch
        {
            (null, null) => 0,
            (null, _) => -open,
            (_, null) => open,
            ({ } was, { } @is) => Math.Sign(@is.CompareTo(was)),
        };

    private static ExtentChange Of(bool isNarrower) => isNarrower ? ExtentChange.Narrower : ExtentChange.Wider;

    private static bool Covers(FactDate outer, FactDate inner) =>
        !outer.IsRelative && !inner.IsRelative
        && (outer.Earliest is not { } first || first <= inner.Earliest)
        && (outer.Latest is not { } last || last >= inner.Latest);

    private static bool Covers(FactNumber outer, FactNumber inner) =>
        (outer.Least is not { } least || (inner.Least is { } innerLeast && (least < innerLeast || (least == innerLeast && (outer.IncludesLeast || !inner.IncludesLeast)))))
        && (outer.Most is not { } most || (inner.Most is { } innerMost && (most > innerMost || (most == innerMost && (outer.IncludesMost || !inner.IncludesMost)))));

    private ChangeDetail.Parts Fields(FactValue.Structure previous, FactValue.Structure current)
    {
        EquatableArray<PropertySchema> fields = schema.Record(current.Record)!.Fields;
        IReadOnlyList<TypePair> types = form.FieldsOf(current.Record);
        return new ChangeDetail.Parts(Enumerable.Range(0, fields.Count)
            .Where(i => !AreSame(previous.Fields[i], current.Fields[i], types[i]))
            .Select(i => Part(fields[i].Id, previous.Fields[i], current.Fields[i], types[i])).ToEquatableArray());
    }

    private ChangeDetail.Parts Entries(FactValue.Entries previous, FactValue.Entries current, TypePair types)
    {
        Dictionary<string, FactValue?> before = previous.Values.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);
        Dictionary<string, FactValue?> now = current.Values.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);
        return new ChangeDetail.Parts(before.Keys.Union(now.Keys).OrderBy(k => k, StringComparer.Ordinal)
            .Where(k => before.ContainsKey(k) != now.ContainsKey(k) || !AreSame(before[k], now[k], types))
            .Select(k => Part(k, before.TryGetValue(k, out FactValue? b) ? b : null, now.TryGetValue(k, out FactValue? n) ? n : null, types)).ToEquatableArray());
    }

    private static FactType ValueOf(FactType type) => type.Required is FactType.Map map ? map.Value : type;

    private bool AreSame(FactValue? previous, FactValue? current, TypePair types) =>
        Meaning.Comparer.Equals(form.Before(previous, types), form.Now(current, types));

    /// <summary>Which languages changed; null where both are a text that names no language, and nothing but that changed.</summary>
    private static ChangeDetail.Parts? Languages(LocalizedText previous, LocalizedText current)
    {
        if (previous.Languages is [FactValue.Localized.NoLanguage] && current.Languages is [FactValue.Localized.NoLanguage])
        {
            return null;
        }

        FactType text = new FactType.Scalar(ScalarKind.Text);
        Dictionary<string, string> before = previous.ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        Dictionary<string, string> now = current.ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        PartChange[] labels = [.. Label(before, now)];
        return new ChangeDetail.Parts(before.Keys.Union(now.Keys).OrderBy(k => k, StringComparer.Ordinal)
            .Select(k => (Language: k, Before: Text(before, k), Now: Text(now, k))).Where(t => !Equals(t.Before, t.Now))
            .Select(t => new PartChange(t.Language, Content(t.Before, text), Content(t.Now, text), null) { HasLabel = t.Language != FactValue.Localized.NoLanguage })
            .Concat(DefaultLanguage(previous.Languages[0], current.Languages[0], now.ContainsKey(previous.Languages[0])))
            .Concat(labels).ToEquatableArray());
    }

    /// <summary>A text that stayed, and only has a language now, or has none any more, neither came nor went: it is taken out, and that is told.</summary>
    private static IEnumerable<PartChange> Label(Dictionary<string, string> before, Dictionary<string, string> now)
    {
        string? given = Labelled(before, now);
        string? taken = Labelled(now, before);
        if (given is null && taken is null)
        {
            return [];
        }

        before.Remove(taken ?? FactValue.Localized.NoLanguage);
        now.Remove(given ?? FactValue.Localized.NoLanguage);
        return [new PartChange("language", Language(taken), Language(given), null)];
    }

    /// <summary>The language that has the text that names none on the other side; null where there is none.</summary>
    private static string? Labelled(Dictionary<string, string> plain, Dictionary<string, string> named) =>
        plain.TryGetValue(FactValue.Localized.NoLanguage, out string? text) && !named.ContainsKey(FactValue.Localized.NoLanguage)
            ? named.Keys.Where(language => !plain.ContainsKey(language) && named[language] == text).OrderBy(language => language, StringComparer.Ordinal).FirstOrDefault()
            : null;

    private static ChangeContent.Words Language(string? tag) => new(tag ?? "none");

    /// <summary>The default is the first; where the one before is still there, nothing else says that it is the default no more.</summary>
    private static IEnumerable<PartChange> DefaultLanguage(string previous, string current, bool isKept) =>
        isKept && previous != current ? [new PartChange("default language", new ChangeContent.Words(previous), new ChangeContent.Words(current), null)] : [];

    private static FactValue.Text? Text(Dictionary<string, string> texts, string language) => texts.TryGetValue(language, out string? text) ? new FactValue.Text(text) : null;

    private PartChange Part(string name, FactValue? previous, FactValue? current, TypePair types) =>
        new(name, Content(previous, types.Was), Content(current, types.Now), Of(previous, current, types));

    private static ChangeContent.Value? Content(FactValue? value, FactType type) => value is null ? null : new ChangeContent.Value(value, type);
}
