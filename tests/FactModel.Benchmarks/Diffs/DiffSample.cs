using System.Globalization;

namespace FactModel.Benchmarks.Diffs;

/// <summary>The made-up towns, and what became of them.</summary>
internal static class DiffSample
{
    /// <summary>How many things somebody changed, of so many towns: one in a hundred, and a thousand at most.</summary>
    public static int Changes(int towns) => Math.Min(towns / 100, 1_000);

    /// <summary>
    /// The towns after that many changes, spread over all of them: populations and names for the most part; of thirty towns three
    /// have a note that had none or the other way round, and one each is renamed, new and gone.
    /// </summary>
    public static Town[] Edited(int count)
    {
        Town[] towns = Sample.Towns(count);
        HashSet<string> twins = [.. towns.Select(t => t.Twin).OfType<string>()];
        int changes = Changes(count);
        HashSet<string> gone = [];
        List<Town> added = [];
        for (int change = 0; change < changes; change++)
        {
            // Nobody refers to it: a renamed or a lost town is one change, and leaves no reference behind.
            Town town = towns.Skip(change * (count / changes)).First(t => !twins.Contains(t.Id));
            switch (change % 30)
            {
                case 10:
                    town.Id += "-upon-sea";
                    break;
                case 11:
                    gone.Add(town.Id);
                    break;
                case 12:
                    added.Add(New(change));
                    break;
                case 13 or 14 or 15:
                    town.Note = town.Note is null ? "It has a market." : null;
                    break;
                case > 20:
                    town.Name += " Major";
                    break;
                default:
                    town.Population++;
                    break;
            }
        }

        return [.. towns.Where(t => !gone.Contains(t.Id)), .. added];
    }

    private static Town New(int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"new-town-{number}"),
        Name = string.Create(CultureInfo.InvariantCulture, $"Newtown {number}"),
        Code = string.Create(CultureInfo.InvariantCulture, $"N{number:D5}"),
        Country = "Country 7",
        Population = number,
    };
}
