using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <content>Text: words that YAML has, the same in any culture; and symbols for display, by the culture's digits and separators.</content>
public readonly partial struct FactNumber : IFormattable
{
    /// <summary>The number as YAML has it, in any culture: what <see cref="Parse"/> reads as an equal number.</summary>
    public override string ToString() => Words(AmountText.Figure);

    /// <summary>The number as text.</summary>
    /// <param name="format"><c>G</c>, empty or null: as YAML has it, in any culture. <c>D</c>: for display, such as <c>&gt; 1,500</c>.</param>
    /// <param name="formatProvider">The culture of the display; null is the current one.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        "D" => Symbols(value => value.ToString(AmountText.Grouped, formatProvider ?? CultureInfo.CurrentCulture)),
        _ => throw new FormatException($"'{format}' is no format of a number: use G or D."),
    };

    /// <summary>The number in words, each figure as the caller writes it: money puts its currency there.</summary>
    internal string Words(Func<decimal, string> write) => Write(write, WordMarks);

    /// <summary>The number in symbols, each figure as the caller writes it: in Core, a figure comes with the zeros that it was written with.</summary>
    internal string Symbols(Func<decimal, string> write) => Write(write, SymbolMarks);

    private string Write(Func<decimal, string> write, Marks marks)
    {
        bool includesLeast = IncludesLeast;
        bool includesMost = IncludesMost;
        string core = (Has(NumberMarks.HasLeast) ? _least : default(decimal?), Has(NumberMarks.HasMost) ? _most : default(decimal?)) switch
        {
            (null, null) => marks.Any,
            ({ } one, { } other) when one == other && includesLeast && includesMost => write(one),
            ({ } least, { } most) when includesLeast && includesMost => write(least) + marks.To + write(most),
            ({ } least, null) => Lower(least),
            (null, { } most) => Upper(most),
            ({ } least, { } most) => $"{Lower(least)}, {Upper(most)}",
        };
        return IsApproximate ? marks.About + core : core;

        string Lower(decimal least) => (includesLeast ? marks.AtLeast : marks.Over) + write(least);
        string Upper(decimal most) => (includesMost ? marks.AtMost : marks.Under) + write(most);
    }

    private static readonly Marks WordMarks = new("any", " to ", "over ", "at least ", "under ", "at most ", "about ");

    private static readonly Marks SymbolMarks = new("?", "–", "> ", "≥ ", "< ", "≤ ", "≈ ");

    private sealed record Marks(string Any, string To, string Over, string AtLeast, string Under, string AtMost, string About);
}
