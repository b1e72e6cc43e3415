using System.Globalization;
using System.Text.RegularExpressions;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests.Drafts;

/// <summary>A fact base in a form that is easy to make at random and to edit at random.</summary>
internal sealed partial class Draft
{
    private static readonly DraftType Other = DraftType.Each.Single(t => t.Yaml == "any");

    public required DraftModel Model { get; init; }

    public List<DraftPerson> People { get; private init; } = [];

    /// <summary>The facts below.</summary>
    public required DraftAtlas Atlas { get; init; }

    /// <summary>What is said more of their entities.</summary>
    public List<DraftStay> Stays { get; private init; } = [];

    /// <summary>What was found in the sources when it was last looked: the text of the lock; null where nobody looked.</summary>
    public string? Lock { get; private set; }

    /// <summary>The sources, each with its declaration.</summary>
    public SortedDictionary<string, string> Sources { get; private init; } = new(StringComparer.Ordinal)
    {
        ["letter"] = "{ title: A letter, language: en }",
        ["paper"] = "{ title: A paper, language: en }",
    };

    /// <summary>How many people there have ever been.</summary>
    public int Numbers { get; private set; }

    public static Draft Any(Random random)
    {
        Draft draft = new() { Model = DraftModel.Any(random), Atlas = DraftAtlas.Any(random) };
        for (int i = random.Next(5, 12); i > 0; i--)
        {
            draft.Add(random);
        }

        for (int i = random.Next(6); i > 0; i--)
        {
            random.Pick(AtlasEdits.All)(draft, random);
        }

        if (random.Next(2) == 0)
        {
            draft.Verify(random);
        }

        return draft;
    }

    public Draft Copy() => new()
    {
        Model = Model.Copy(),
        Atlas = Atlas.Copy(),
        Stays = Stays.ConvertAll(s => s with { }),
        Lock = Lock,
        People = People.ConvertAll(p => p.Copy()),
        Sources = new(Sources, StringComparer.Ordinal),
        Numbers = Numbers,
    };

    /// <summary>Adds a person of whom something is said.</summary>
    public void Add(Random random)
    {
        DraftPerson person = new() { Number = Numbers, Id = string.Create(CultureInfo.InvariantCulture, $"e{Numbers}"), IsInFirst = random.Next(2) == 0 };
        Numbers++;
        person.Retired = random.Next(8) == 0 ? "{ because: There was nobody. }" : null;
        foreach (DraftProperty property in Model.Properties.Where(_ => random.Next(3) > 0))
        {
            person.Said[property.Name] = Said(random, property);
        }

        People.Add(person);
    }

    /// <summary>Something to say of a property.</summary>
    public List<DraftStatement> Said(Random random, DraftProperty property)
    {
        int count = property.IsList ? random.Next(0, 6) : property.CanBeAnnotated && random.Next(4) == 0 ? random.Next(2, 4) : 1;
        List<DraftStatement> said = [.. Enumerable.Range(0, count).Select(_ => DraftStatement.Any(random, property, Numbers))];
        if (!property.IsList && count > 1)
        {
            // Several plain values are no statements that compete.
            said.ForEach(s => s.Annotate(random));
        }

        return said;
    }

    /// <summary>The fact base as files; how and in which order things are written is left to chance.</summary>
    public DiffSide Write(Random random) => Sides.Of([Atlas.Index()], Files(random));

    /// <summary>Looks into the sources, as they are now.</summary>
    public void Verify(Random random) => Lock = DraftLock.Of(Write(random).Project, Lock, random);

    /// <summary>Forgets what was found.</summary>
    public void Unlock() => Lock = null;

    public (string Path, string Text)[] Files(Random random) =>
    [
        ("factmodel.yaml", Model.Yaml(random)),
        ("sources.yaml", Sources.Count == 0 ? "{}\n" : string.Concat(Sources.Select(s => $"{s.Key}: {s.Value}\n"))),
        ("first.yaml", File(random, isFirst: true)),
        ("second.yaml", File(random, isFirst: false)),
        ("stays.yaml", AllStays(random)),
        .. Lock is null ? Array.Empty<(string, string)>() : [("facts.lock", Lock)],
    ];

    /// <summary>What is said more of the cities that are there.</summary>
    private string AllStays(Random random)
    {
        string[] all = random.Shuffled(Stays.Where(s => Atlas.Cities.Exists(c => c.Number == s.City)).Select(s => $"{Called(s)}: {{ nights: {s.Nights} }}\n"));
        return all.Length == 0 ? "{}\n" : string.Concat(all);
    }

    private string Called(DraftStay stay) => Atlas.City(stay.City) is var city && stay.IsCalledFormerly && city.Formerly.Count > 0 ? city.Formerly[0] : city.Id;

    private string File(Random random, bool isFirst)
    {
        DraftPerson[] people = [.. People.Where(p => p.IsInFirst == isFirst)];
        random.Shuffle(people);
        return people.Length == 0 ? "{}\n" : string.Concat(people.Select(p => Person(random, p)));
    }

    private string Person(Random random, DraftPerson person)
    {
        List<string> entries = [$"name: The {person.Number}th"];
        entries.AddRange(Model.Properties.Concat(Model.Undeclared).Select(p => (p.Key, Said: Readable(p, person.Said.GetValueOrDefault(p.Name)), Property: p))
            .Where(p => p.Said is not null).Select(p => $"{p.Key}: {Written(random, p.Property, p.Said!)}"));
        entries.AddRange(person.Others.Select(o => $"{o.Key}: {random.Pick(Other.Values[o.Value])}"));
        if (person.Formerly.Count > 0)
        {
            entries.Add($"formerly: [{string.Join(", ", person.Formerly)}]");
        }

        if (person.Retired is { } retired)
        {
            entries.Add($"retired: {Resolve(random, retired)}");
        }

        string[] all = [.. entries];
        random.Shuffle(all);
        return random.Next(2) == 0
            ? $"{person.Id}: {{ {string.Join(", ", all)} }}\n"
            : $"# {person.Number}\n{person.Id}:\n{string.Concat(all.Select(e => $"  {e}\n"))}";
    }

    /// <summary>What is said of a property, as its type can read it; null for nothing.</summary>
    private static List<DraftStatement>? Readable(DraftProperty property, List<DraftStatement>? said)
    {
        if (property.IsList)
        {
            return said ?? (property.IsRequired ? [] : null);
        }

        // One value stands for a list that became one; several can only compete where something is said of each.
        List<DraftStatement>? some = said is { Count: 0 } ? null : said is { Count: > 1 } && !(property.CanBeAnnotated && said.TrueForAll(s => s.Annotations.Count > 0)) ? [said[0]] : said;
        return property.IsRequired && some is not [{ CanBeBare: true }] ? [new DraftStatement { Value = 0 }] : some;
    }

    private string Written(Random random, DraftProperty property, List<DraftStatement> said)
    {
        IEnumerable<string> all = (property.IsList ? said : OnePreferred(said)).Select(s => s.Yaml(Value(random, property, s.Value), yaml => Resolve(Model.Declares(property) ? random : null, yaml)));
        return property.IsList || said.Count > 1 ? $"[{string.Join(", ", all)}]" : all.Single();
    }

    /// <summary>Of statements that compete, one at most may be preferred.</summary>
    private static IEnumerable<DraftStatement> OnePreferred(List<DraftStatement> said)
    {
        DraftStatement? preferred = said.Find(s => s.IsPreferred);
        return said.Select(s => s.IsPreferred && s != preferred ? s.WithoutRank() : s);
    }

    private string Value(Random random, DraftProperty property, int value) => property.Type switch
    {
        null or { Refers: true } => IdOf(value),
        { Yaml: DraftType.City } => CityId(Model.Declares(property) ? random : null, value),
        { Yaml: "colour" } type => Model.Name(type.Values[value][0]),
        { Yaml: "degree" } degree when Model.Level is null => random.Pick(degree.Values[value]).Replace(DraftType.Level, "", StringComparison.Ordinal),
        { } type => random.Pick(type.Values[value]),
    };

    private string Resolve(Random? random, string yaml) => NumberPattern().Replace(
        yaml, m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture) is var number && m.Groups["city"].Success ? CityId(random, number) : IdOf(number));

    /// <summary>An id of a city: without a choice the one that it has. With one, it may be an old one, which names it where the model uses cities.</summary>
    private string CityId(Random? random, int number) => random is not null && Model.UsesCities ? random.Pick([Atlas.City(number).Id, .. Atlas.City(number).Formerly]) : Atlas.City(number).Id;

    /// <summary>The id of a person; for one who is gone, of the first who is there.</summary>
    private string IdOf(int number) => (People.Find(p => p.Number == number) ?? People[0]).Id;

    [GeneratedRegex(@"\{(?<city>c)?(?<number>\d+)\}")]
    private static partial Regex NumberPattern();
}
