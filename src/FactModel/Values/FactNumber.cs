using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// A number as far as it is known: exact, bounded on one side or on both, or approximate.
/// <list type="table">
/// <item><term><c>409</c>, <c>1.85e12</c></term><description>exact</description></item>
/// <item><term><c>over 1500</c>, <c>under 5</c></term><description>more than, less than, and not the number itself</description></item>
/// <item><term><c>at least 3</c>, <c>at most 49</c>, <c>up to 49</c></term><description>the number itself included</description></item>
/// <item><term><c>7 to 9</c></term><description>a range with both its ends</description></item>
/// <item><term><c>over 7, under 9</c></term><description>a bound on either side</description></item>
/// <item><term><c>about 420000</c></term><description>approximate: nobody says by how much it may be off</description></item>
/// </list>
/// Symbols do as well: <c>&gt; 1500</c>, <c>&gt;= 3</c>, <c>&lt; 5</c>, <c>&lt;= 49</c>, <c>~ 420000</c>. Two numbers are
/// equal when they say the same, however it is written: <c>at most 49</c> and <c>up to 49</c>. Numbers have no natural
/// order, since a bound may leave open which of two is more: see <see cref="IsMoreThan"/>. The default value is the
/// number of which nothing is known, <c>any</c>. Up to 28 significant digits are kept.
/// </summary>
public readonly partial struct FactNumber : IEquatable<FactNumber>
{
    private readonly decimal _least;
    private readonly decimal _most;
    private readonly NumberMarks _marks;

    private FactNumber(decimal least, decimal most, NumberMarks marks)
    {
        _least = least;
        _most = most;
        _marks = marks;
    }

    internal FactNumber(decimal? least, bool includesLeast, decimal? most, bool includesMost, bool isApproximate)
    {
        _least = Kept(least ?? 0);
        _most = Kept(most ?? 0);
        _marks = (least is null ? 0 : NumberMarks.HasLeast)
            | (least is not null && includesLeast ? NumberMarks.IncludesLeast : 0)
            | (most is null ? 0 : NumberMarks.HasMost)
            | (most is not null && includesMost ? NumberMarks.IncludesMost : 0)
            | (isApproximate ? NumberMarks.IsApproximate : 0);
    }

    /// <summary>The lower bound; null where there is none.</summary>
    public decimal? Least => Has(NumberMarks.HasLeast) ? Given(_least) : null;

    /// <summary>Whether the lower bound may be the number itself: <c>at least</c>, not <c>over</c>.</summary>
    public bool IncludesLeast => Has(NumberMarks.IncludesLeast);

    /// <summary>The upper bound; null where there is none.</summary>
    public decimal? Most => Has(NumberMarks.HasMost) ? Given(_most) : null;

    /// <summary>Whether the upper bound may be the number itself: <c>at most</c>, not <c>under</c>.</summary>
    public bool IncludesMost => Has(NumberMarks.IncludesMost);

    /// <summary>Whether it is only about that: how far off it may be is not known.</summary>
    public bool IsApproximate => Has(NumberMarks.IsApproximate);

    /// <summary>Whether it is one number, and no bound, range or approximation.</summary>
    public bool IsExact => Value is not null && !IsApproximate;

    /// <summary>The one number that is written, exact or approximate; null for bounds and ranges.</summary>
    public decimal? Value => Least is { } value && Most == value ? value : null;

    /// <summary>Which bounds there are, and what they are. For generated code: what the bits mean may grow.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int PackedMarks => (int)_marks | (Least is null || Least != Most ? 0 : (int)NumberMarks.IsOneFigure);

    /// <summary>Puts a number together again from its marks and its bounds; 0 where there is none.</summary>
    internal static FactNumber FromPacked(int marks, decimal least, decimal most) =>
        new(least, (marks & (int)NumberMarks.IsOneFigure) != 0 ? least : most, (NumberMarks)marks & ~NumberMarks.IsOneFigure);

    /// <summary>Which figures follow the marks in a packed form: a lower bound, and an upper one that is another figure.</summary>
    internal static (bool Least, bool Most) PackedFigures(int marks) =>
        ((marks & (int)NumberMarks.HasLeast) != 0, (marks & (int)NumberMarks.HasMost) != 0 && (marks & (int)NumberMarks.IsOneFigure) == 0);

    /// <summary>Exactly this number.</summary>
    public static FactNumber Exact(decimal value) => new(value, true, value, true, false);

    /// <summary>More than this number.</summary>
    public static FactNumber Over(decimal value) => new(value, false, null, false, false);

    /// <summary>Less than this number.</summary>
    public static FactNumber Under(decimal value) => new(null, false, value, false, false);

    /// <summary>This number or more.</summary>
    public static FactNumber AtLeast(decimal value) => new(value, true, null, false, false);

    /// <summary>This number or less.</summary>
    public static FactNumber AtMost(decimal value) => new(null, false, value, true, false);

    /// <summary>From one number to another, both included.</summary>
    /// <exception cref="ArgumentException">The range ends before it starts.</exception>
    public static FactNumber Range(decimal least, decimal most) =>
        least <= most ? new FactNumber(least, true, most, true, false) : throw new ArgumentException("The range ends before it starts.");

    /// <summary>About this number, bound or range.</summary>
    public static FactNumber About(FactNumber number) =>
        new(number._least, number._most, number._marks | NumberMarks.IsApproximate);

    /// <summary>The lower bound of one number with the upper bound of another.</summary>
    internal static FactNumber Between(FactNumber lower, FactNumber upper) => new(
        lower._least,
        upper._most,
        (lower._marks & (NumberMarks.HasLeast | NumberMarks.IncludesLeast)) | (upper._marks & (NumberMarks.HasMost | NumberMarks.IncludesMost)));

    /// <summary>A number that is known exactly.</summary>
    public static implicit operator FactNumber(decimal value) => Exact(value);

    /// <summary>Reads a number as the YAML has it.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="number">The number, or the default where the text is none.</param>
    /// <returns>Whether the text is a number. Culture has no part in it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactNumber number) => TryParse(text, out number, out _);

    /// <summary>Reads a number as the YAML has it, or explains why the text is none.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="number">The number, or the default where the text is none.</param>
    /// <param name="error">What is wrong: a clause in English without a full stop; null where the text is a number.</param>
    /// <returns>Whether the text is a number. Culture has no part in it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactNumber number, [NotNullWhen(false)] out string? error) =>
        NumberParser.TryRead(text ?? "", out number, out error);

    /// <summary>Reads a number as the YAML has it.</summary>
    /// <exception cref="FormatException">The text is no number; the message says why.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FactNumber Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return TryParse(text, out FactNumber number, out string? error) ? number : throw new FormatException("Not a number: " + error + ".");
    }

    /// <summary>Whether the two say the same.</summary>
    public bool Equals(FactNumber other) => _marks == other._marks && _least == other._least && _most == other._most;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((_least.GetHashCode() * 397) ^ _most.GetHashCode()) * 397) ^ (int)_marks);

    /// <summary>Whether the two say the same.</summary>
    public static bool operator ==(FactNumber left, FactNumber right) => left.Equals(right);

    /// <summary>Whether the two say something else.</summary>
    public static bool operator !=(FactNumber left, FactNumber right) => !left.Equals(right);

    private bool Has(NumberMarks mark) => (_marks & mark) != 0;

#if FACTMODEL_CORE
    // Core tells a figure as it was written: zeros behind the decimal point are kept, and are no part of what the number says.
    /// <summary>The one number, with the zeros that it was written with.</summary>
    internal decimal Written => _least;

    private static decimal Kept(decimal value) => value;

    private static decimal Given(decimal value) => Trim(value);
#else
    private static decimal Kept(decimal value) => Trim(value);

    private static decimal Given(decimal value) => value;
#endif

    /// <summary>Without zeros behind the decimal point, so that equal numbers are written alike.</summary>
    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;

    [Flags]
    private enum NumberMarks : byte
    {
        HasLeast = 1,
        IncludesLeast = 2,
        HasMost = 4,
        IncludesMost = 8,
        IsApproximate = 16,

        /// <summary>Packed only: the two bounds are one figure.</summary>
        IsOneFigure = 32,
    }
}
