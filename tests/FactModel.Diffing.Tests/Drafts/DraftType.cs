namespace FactModel.Diffing.Tests.Drafts;

/// <summary>A type of the language with some values of it, few enough that two sides often have the same ones.</summary>
/// <param name="Yaml">The type as the model writes it, without a question mark.</param>
/// <param name="Values">Values, each in every way in which it may be written.</param>
internal sealed record DraftType(string Yaml, string[][] Values)
{
    /// <summary>How a degree has a level.</summary>
    public const string Level = ", level: doctor";

    /// <summary>The kind of the facts below, whose entities values name by their numbers.</summary>
    public const string City = "city";

    /// <summary>What facts call the values of the enum, whatever the model does.</summary>
    public static readonly string[] Colours = ["red", "green", "light-blue"];

    /// <summary>Types over the kinds, the records and the enum of <see cref="DraftModel"/>.</summary>
    public static readonly DraftType[] Each =
    [
        Of("text", ["Ada", "\"Ada\"", "'Ada'"], ["'no'", "\"no\""], ["\"36\"", "'36'"], ["two words"], ["\"a\\nb\""]),
        Of("int", ["36", "0x24", "+36"], ["37"], ["0"], ["-5"]) with { CanBeConstant = true },
        Of("decimal", ["1.5", "1.50", "15e-1"], ["1500000000", "1.5e9"], ["0.1"]) with { CanBeConstant = true },
        Of("double", ["1e300"], ["2", "2.0"], ["0.25", "2.5e-1"]),
        Of("bool", ["true"], ["false"]),
        Of("date", ["1851"], ["1851-12"], ["1851-12-10"], ["1851~"], ["1850/.."]),
        Of("money", ["USD 100"], ["over USD 100"], ["USD 100 to 200"], ["EUR 100"]),
        Of("quantity(person)", ["36"], ["about 36"], ["at most 40"]),
        Of("colour", [.. Colours.Select(c => new[] { c })]),
        Of("localized", ["{ en: Ada, zh-Hant: 愛達 }"], ["Ada", "\"Ada\""], ["{ en: Ada }"]),
        Of("(int | text)", ["36", "0x24"], ["\"36\""], ["Ada", "\"Ada\""]),
        Of("degree", ["{ at: Delft, year: 1998 }", "{ year: 1998, at: \"Delft\" }"], ["{ at: Delft, year: 1999 }"], ["{ year: 1999 }"], [$"{{ at: Lund, year: 1999{Level} }}"]),
        Of("map<text, int>", ["{ a: 1, b: 2 }", "{ b: 2, a: 0x1 }"], ["{ a: 1 }"], ["{ a: 2, c: 3 }"]) with { CanBeAnnotated = false },
        OfNumbers(City),
        Of("any", ["{ a: [1, x], b: no }", "{ b: \"no\", a: [0x1, 'x'] }"], ["[1, 2]"], ["word", "'word'"]) with { CanBeAnnotated = false },
    ];

    /// <summary>The record, whose lists may have an identity.</summary>
    public static readonly DraftType Degree = Each.Single(t => t.Yaml == "degree");

    /// <summary>Ids of people as text.</summary>
    public static readonly DraftType Name = OfNumbers("text") with { Refers = true };

    /// <summary>Whether values are the numbers of people, whose ids stand as text.</summary>
    public bool Refers { get; private init; }

    /// <summary>Whether a mapping with <c>value</c> is a statement.</summary>
    public bool CanBeAnnotated { get; private init; } = true;

    /// <summary>Whether the property may be a constant.</summary>
    public bool CanBeConstant { get; private init; }

    private static DraftType OfNumbers(string yaml) => new(yaml, [.. Enumerable.Range(0, 8).Select(_ => Array.Empty<string>())]);

    private static DraftType Of(string yaml, params string[][] values) => new(yaml, values);
}
