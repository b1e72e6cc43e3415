using System.Globalization;

namespace FactModel.Diffing.Tests.Drafts;

/// <summary>Random edits of the facts below, and of what a draft says more of their entities.</summary>
internal static class AtlasEdits
{
    public static readonly Action<Draft, Random>[] All =
    [
        (draft, _) => draft.Atlas.Add(),
        Remove,
        Rename,
        Rename,
        Restore,
        Retire,
        (draft, random) => draft.Atlas.Version = random.Pick("1.0.0", "1.1.0", "2.0.0"),
        Stay,
        Stay,
        (draft, random) => Someone(draft, random)?.IsCalledFormerly ^= true,
    ];

    private static DraftStay? Someone(Draft draft, Random random) => draft.Stays.Count == 0 ? null : random.Pick(draft.Stays);

    private static void Remove(Draft draft, Random random)
    {
        if (draft.Atlas.Cities.Count > 1)
        {
            draft.Atlas.Cities.RemoveAt(random.Next(draft.Atlas.Cities.Count));
        }
    }

    /// <summary>Gives a city another id, which it says, or does not.</summary>
    private static void Rename(Draft draft, Random random) => One(draft, random, city => city with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"n{random.Next(10)}of{city.Number}"),
        Formerly = random.Next(3) == 0 ? city.Formerly : [.. city.Formerly.Append(city.Id)],
    });

    /// <summary>Calls a city as it was called before.</summary>
    private static void Restore(Draft draft, Random random) => One(draft, random, city => city.Formerly.Count == 0
        ? city
        : city with { Id = city.Formerly[0], Formerly = [.. city.Formerly.Skip(1).Append(city.Id)] });

    private static void Retire(Draft draft, Random random) => One(draft, random, city => city with { Retired = city.Retired is null ? "{ because: It sank. }" : null });

    private static void Stay(Draft draft, Random random)
    {
        int number = random.Pick(draft.Atlas.Cities).Number;
        if (draft.Stays.Find(s => s.City == number) is not { } stay)
        {
            draft.Stays.Add(new DraftStay { City = number, Nights = random.Next(1, 4) });
        }
        else if (random.Next(3) == 0)
        {
            draft.Stays.Remove(stay);
        }
        else
        {
            stay.Nights = random.Next(1, 4);
        }
    }

    private static void One(Draft draft, Random random, Func<DraftCity, DraftCity> edit)
    {
        int place = random.Next(draft.Atlas.Cities.Count);
        DraftCity edited = edit(draft.Atlas.Cities[place]);
        if (!edited.Formerly.Contains(edited.Id))
        {
            draft.Atlas.Cities[place] = edited;
        }
    }
}
