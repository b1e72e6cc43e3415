using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>A property of an entity on both sides.</summary>
/// <param name="Subject">The property.</param>
/// <param name="Previous">The property as it was declared; null where it was not.</param>
/// <param name="Current">The property as it is declared.</param>
/// <param name="Before">All that was said of it, in the terms of now.</param>
/// <param name="Now">All that is said of it.</param>
/// <param name="PlaceBefore">Where each thing stood.</param>
/// <param name="PlaceNow">Where each thing stands.</param>
internal sealed record SaidPair(
    ChangeSubject Subject,
    PropertySchema? Previous,
    PropertySchema Current,
    List<Said> Before,
    List<Said> Now,
    Func<int?, SourcePlace?> PlaceBefore,
    Func<int?, SourcePlace?> PlaceNow)
{
    private HashSet<string>? _ids;

    public bool IsList => Current.Type.Required is FactType.List;

    public bool WasList => Previous?.Type.Required is FactType.List;

    /// <summary>Where one of the things that are said stood and stands.</summary>
    public Where Where(Said? before, Said? now) => new(PlaceBefore(before?.Index), PlaceNow(now?.Index), before?.Index, now?.Index);

    /// <summary>The type of one value.</summary>
    public FactType Type => Current.Type.Required is FactType.List list ? list.Item : Current.Type;

    public FactType PreviousType => Previous?.Type is { } type ? type.Required is FactType.List list ? list.Item : type : Type;

    /// <summary>The same types, in the terms of now.</summary>
    public required TypePair Types { get; init; }

    /// <summary>The ids of all statements on both sides.</summary>
    public HashSet<string> Ids => _ids ??= new(Before.Concat(Now).Select(s => s.Statement.Id).OfType<string>(), StringComparer.Ordinal);

    /// <summary>Whether the value was a constant and is one.</summary>
    public bool IsConstant => Current.IsConstant && (Previous?.IsConstant ?? false);
}

/// <summary>Compares what is said of one property of one entity.</summary>
/// <param name="schema">The model that names what values of both sides consist of.</param>
/// <param name="form">The form in which values are compared.</param>
/// <param name="changes">Where the changes go.</param>
internal sealed class PropertyComparison(FactSchema schema, ComparedForm form, ChangeList changes)
{
    private readonly AnnotationComparison _annotations = new(changes);
    private readonly ValueDetail _details = new(schema, form);
    private readonly SaidName _names = new(schema);

    public void Compare(SaidPair pair)
    {
        int[] places = SaidMatcher.Match(pair.Before, pair.Now, Identity(pair), pair.IsList);
        if (pair.IsList)
        {
            CompareItems(pair, places);
        }
        else
        {
            CompareValue(pair, places);
        }
    }

    /// <summary>The fields by which an item is known, by their places.</summary>
    private int[] Identity(SaidPair pair)
    {
        List<PropertySchema> fields = pair.Type.Required is FactType.Record record ? [.. schema.Record(record.Id)?.Fields ?? []] : [];
        return [.. pair.Current.Identity.Select(name => fields.FindIndex(f => f.Id == name)).Where(i => i >= 0)];
    }

    private void CompareValue(SaidPair pair, int[] places)
    {
        Said? before = pair.Before.Find(s => s.IsBare);
        Said? now = pair.Now.Find(s => s.IsBare);
        bool isSame = IsSame(before, now);
        if (!isSame)
        {
            AddValue(pair, before, now, places);
        }

        CompareStatements(pair, places, isSame, before, now);
        CompareConflict(pair);
    }

    private static bool IsSame(Said? before, Said? now) => Meaning.Comparer.Equals(before?.Compared, now?.Compared);

    private ChangeDetail? Detail(Said? before, Said? now, SaidPair pair) => _details.Of(before?.Value, now?.Value, pair.Types);

    private void AddValue(SaidPair pair, Said? before, Said? now, int[] places)
    {
        ChangeRule rule = (before, now) switch
        {
            (null, _) => pair.IsConstant ? ChangeRules.ConstantAdded : ChangeRules.ValueAdded,
            (_, null) => pair.IsConstant ? ChangeRules.ConstantRemoved : ChangeRules.ValueRemoved,
            _ => pair.IsConstant ? ChangeRules.ConstantChanged : ChangeRules.ValueChanged,
        };
        bool isItsOwn = (before, now) switch
        {
            (null, { } value) => places[value.Index] < 0,
            ({ } value, null) => !places.Contains(value.Index),
            ({ } was, { } value) => places[value.Index] == was.Index,
            _ => false,
        };
        changes.Add(
            rule,
            pair.Subject,
            Content(before, pair.PreviousType, isItsOwn),
            Content(now, pair.Type, isItsOwn),
            pair.Where(before, now),
            Detail(before, now, pair));
    }

    /// <summary>A statement as a whole where it came, went or changed itself; else the value that another one supplies.</summary>
    private static ChangeContent? Content(Said? said, FactType type, bool isItsOwn) =>
        said is null ? null : isItsOwn ? Whole(said, type) : new ChangeContent.Value(said.Statement.Value, type);

    private static ChangeContent.Statement Whole(Said said, FactType type) => new(said.Statement, type) { IsAnnotated = said.IsAnnotated };

    private void CompareStatements(SaidPair pair, int[] places, bool isSameValue, Said? bareBefore, Said? bareNow)
    {
        foreach (Said now in pair.Now)
        {
            if (places[now.Index] < 0)
            {
                // One that is new and supplies a value where there was none is the value that was added.
                if (now != bareNow || bareBefore is not null)
                {
                    AddStatement(ChangeRules.StatementAdded, pair, null, now);
                }

                continue;
            }

            Said before = pair.Before[places[now.Index]];
            bool isReported = !isSameValue && before == bareBefore && now == bareNow;
            if (!isReported && !IsSame(before, now))
            {
                AddStatement(ChangeRules.StatementChanged, pair, before, now);
            }

            _annotations.Compare(before.Statement, now.Statement, Named(pair, before, now), pair.Where(before, now), !isSameValue);
        }

        foreach (Said before in pair.Before.Where(s => !places.Contains(s.Index) && (s != bareBefore || bareNow is not null)))
        {
            // What a list said, and the one value that came in its place does not, was a value, too.
            AddStatement(pair.WasList && before.IsBare ? ChangeRules.ItemRemoved : ChangeRules.StatementRemoved, pair, before, null);
        }
    }

    private void AddStatement(ChangeRule rule, SaidPair pair, Said? before, Said? now) => changes.Add(
        rule,
        Named(pair, before, now),
        before is null ? null : Whole(before, pair.PreviousType),
        now is null ? null : Whole(now, pair.Type),
        pair.Where(before, now),
        Detail(before, now, pair));

    /// <summary>Whether statements compete, and none of them supplies the value.</summary>
    private void CompareConflict(SaidPair pair)
    {
        bool was = IsOpen(pair.Before);
        bool isOpen = IsOpen(pair.Now);
        if (was != isOpen)
        {
            changes.Add(
                isOpen ? ChangeRules.ConflictAdded : ChangeRules.ConflictSettled,
                pair.Subject,
                was ? new ChangeContent.Words(Competing(pair.Before)) : null,
                isOpen ? new ChangeContent.Words(Competing(pair.Now)) : null,
                pair.Where(null, null));
        }
    }

    private static bool IsOpen(List<Said> said) => !said.Exists(s => s.IsBare) && said.Count(s => s.Statement.CanBeBare) > 1;

    private string Competing(List<Said> said) => string.Join(" or ", said.Where(s => s.Statement.CanBeBare).Select(s => ValueText.OfWritten(s.Value, schema)));

    private void CompareItems(SaidPair pair, int[] places)
    {
        bool isSame = pair.Before.Where(s => s.IsBare).Select(s => s.Compared).SequenceEqual(pair.Now.Where(s => s.IsBare).Select(s => s.Compared), Meaning.Comparer);
        HashSet<int> kept = [.. places];
        foreach (Said before in pair.Before.Where(s => !kept.Contains(s.Index)))
        {
            AddItem(ChangeRules.ItemRemoved, pair, before, null, isSame);
        }

        HashSet<int> moved = Moved(places);
        foreach (Said now in pair.Now)
        {
            if (places[now.Index] < 0)
            {
                AddItem(ChangeRules.ItemAdded, pair, null, now, isSame);
                continue;
            }

            Said before = pair.Before[places[now.Index]];
            if (!IsSame(before, now))
            {
                AddItem(ChangeRules.ItemChanged, pair, before, now, isSame);
            }

            if (moved.Contains(now.Index))
            {
                AddItem(ChangeRules.ItemMoved, pair, before, now, isSame);
            }

            _annotations.Compare(before.Statement, now.Statement, Named(pair, before, now), pair.Where(before, now), !isSame);
        }
    }

    /// <summary>Notes a change of an item. Where a program gets the same list, or none of these items in it, it is one of evidence.</summary>
    private void AddItem(ChangeRule rule, SaidPair pair, Said? before, Said? now, bool isSameList) => changes.Add(
        rule,
        Named(pair, before, now),
        Item(before, pair.PreviousType),
        Item(now, pair.Type),
        pair.Where(before, now),
        rule == ChangeRules.ItemChanged ? Detail(before, now, pair) : null,
        !isSameList && ((before ?? now)!.Statement.CanBeBare || now is { IsBare: true }) ? null : ChangeImpact.EvidenceOnly);

    private static ChangeContent? Item(Said? said, FactType type) =>
        said is null ? null : said.IsNull ? new ChangeContent.Words("null") : Whole(said, type);

    /// <summary>The items that do not keep their order among those that are on both sides; as few as will do.</summary>
    private static HashSet<int> Moved(int[] places)
    {
        List<int> kept = [.. Enumerable.Range(0, places.Length).Where(i => places[i] >= 0)];
        if (Enumerable.Range(1, Math.Max(0, kept.Count - 1)).All(i => places[kept[i - 1]] < places[kept[i]]))
        {
            return [];
        }

        // The longest run of items in their old order stays: patience sorting, with a link to the item before.
        List<int> tails = [];
        int[] previous = new int[places.Length];
        foreach (int item in kept)
        {
            int low = 0;
            int high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = places[tails[middle]] < places[item] ? (middle + 1, high) : (low, middle);
            }

            previous[item] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(item);
            }
            else
            {
                tails[low] = item;
            }
        }

        HashSet<int> moved = [.. kept];
        for (int item = tails[tails.Count - 1]; item >= 0; item = previous[item])
        {
            moved.Remove(item);
        }

        return moved;
    }

    /// <summary>The subject with the statement or the item, where the property alone does not tell which.</summary>
    private ChangeSubject Named(SaidPair pair, Said? before, Said? now)
    {
        if (!pair.IsList && pair.Before.Count <= 1 && pair.Now.Count <= 1)
        {
            return pair.Subject;
        }

        FactType type = now is null ? pair.Types.Was : pair.Types.Now;
        return pair.Subject with { Item = _names.Of(now ?? before!, type, Identity(pair), pair.Ids) };
    }
}
