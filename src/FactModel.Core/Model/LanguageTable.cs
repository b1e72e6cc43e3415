namespace FactModel.Core.Model;

/// <summary>The words by which a language writes figures, bounds, currencies and dates: what evidence is read with.</summary>
/// <param name="Tag">The language as a BCP 47 tag, such as <c>zh-Hant</c>.</param>
/// <param name="Extends">The table whose words hold as well; null where there is none.</param>
/// <param name="Words">The words.</param>
public sealed record LanguageTable(string Tag, string? Extends, EquatableArray<LanguageWord> Words);

/// <summary>A word of a language's table.</summary>
/// <param name="Text">The word; letter case does not count, except in <see cref="WordRole.Suffix"/>.</param>
/// <param name="Role">What it does to a figure.</param>
/// <param name="Value">The number that it is, for numerals, multipliers, groups and months; else 0.</param>
/// <param name="Currency">The ISO 4217 code, for currencies; else null.</param>
/// <param name="Offset">How far the date is from the publication, such as <c>-1d</c>, for relative dates; else null.</param>
public sealed record LanguageWord(string Text, WordRole Role, decimal Value = 0, string? Currency = null, string? Offset = null);

/// <summary>What a word does to a figure. The key of a table is the name, with hyphens.</summary>
public enum WordRole
{
    /// <summary>A number below a hundred.</summary>
    Numeral,

    /// <summary>Multiplies what is before it, within a group: ten, hundred, 百.</summary>
    Multiplier,

    /// <summary>Multiplies all before it: thousand, million, 萬, 億.</summary>
    Group,

    /// <summary>Multiplies the digits that it is written to: the k of 10k.</summary>
    Suffix,

    /// <summary>An unknown number from 2 to 9: 數 before 千.</summary>
    Several,

    /// <summary>More than.</summary>
    Over,

    /// <summary>More than, behind the figure.</summary>
    OverBehind,

    /// <summary>Less than.</summary>
    Under,

    /// <summary>Less than, behind the figure.</summary>
    UnderBehind,

    /// <summary>That or more.</summary>
    AtLeast,

    /// <summary>That or more, behind the figure.</summary>
    AtLeastBehind,

    /// <summary>That or less.</summary>
    AtMost,

    /// <summary>That or less, behind the figure.</summary>
    AtMostBehind,

    /// <summary>Approximately.</summary>
    About,

    /// <summary>Approximately, behind the figure.</summary>
    AboutBehind,

    /// <summary>A word that leaves the figure as it is: only, altogether.</summary>
    Exactly,

    /// <summary>Between the ends of a range.</summary>
    To,

    /// <summary>Before a range whose ends are joined by <see cref="And"/>.</summary>
    Between,

    /// <summary>Joins, within numerals and behind <see cref="Between"/>.</summary>
    And,

    /// <summary>Per cent, before or behind the figure.</summary>
    Percent,

    /// <summary>A currency, before or behind the figure.</summary>
    Currency,

    /// <summary>Each year, anywhere in the evidence.</summary>
    PerYear,

    /// <summary>Behind the figure of a year.</summary>
    Year,

    /// <summary>Behind the figure of a month.</summary>
    Month,

    /// <summary>Behind the figure of a day.</summary>
    Day,

    /// <summary>The name of a month.</summary>
    MonthName,

    /// <summary>A date by how far it is from the source's publication: yesterday.</summary>
    RelativeDate,

    /// <summary>Since a date.</summary>
    Since,

    /// <summary>Since a date, behind it.</summary>
    SinceBehind,

    /// <summary>Until a date.</summary>
    Until,

    /// <summary>Until a date, behind it.</summary>
    UntilBehind,

    /// <summary>Makes an ordinal of the figure behind it.</summary>
    Ordinal,

    /// <summary>Makes an ordinal of the figure before it.</summary>
    OrdinalBehind,

    /// <summary>Makes the figure negative.</summary>
    Minus,

    /// <summary>Turns what is said round, or into something else: nothing is read of such evidence.</summary>
    Not,

    /// <summary>A word without weight between a figure and what belongs to it.</summary>
    Filler,

    /// <summary>A word that has a numeral in it and is none: 一樣.</summary>
    NoNumeral,
}
