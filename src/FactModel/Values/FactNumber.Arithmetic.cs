#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <content>Arithmetic. Bounds add up: <c>over 3</c> and <c>1 to 2</c> are <c>over 4</c>; what is about added is about.</content>
public readonly partial struct FactNumber
{
    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static FactNumber operator +(FactNumber left, FactNumber right) => new(
        left.Least + right.Least,
        left.IncludesLeast && right.IncludesLeast,
        left.Most + right.Most,
        left.IncludesMost && right.IncludesMost,
        left.IsApproximate || right.IsApproximate);

    /// <summary>The difference.</summary>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static FactNumber operator -(FactNumber left, FactNumber right) => left + -right;

    /// <summary>The number with the other sign: its bounds change places.</summary>
    public static FactNumber operator -(FactNumber number) =>
        new(-number.Most, number.IncludesMost, -number.Least, number.IncludesLeast, number.IsApproximate);

    /// <summary>A multiple.</summary>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static FactNumber operator *(FactNumber number, decimal factor)
    {
        if (factor == 0)
        {
            return Exact(0);
        }

        return factor < 0
            ? -(number * -factor)
            : new FactNumber(number.Least * factor, number.IncludesLeast, number.Most * factor, number.IncludesMost, number.IsApproximate);
    }

    /// <summary>A part.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is 0.</exception>
    public static FactNumber operator /(FactNumber number, decimal divisor) => divisor < 0
        ? -(number / -divisor)
        : new FactNumber(number.Least / divisor, number.IncludesLeast, number.Most / divisor, number.IncludesMost, number.IsApproximate);

    /// <summary>The sum of all; 0 of none.</summary>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static FactNumber Sum(IEnumerable<FactNumber> numbers) => numbers.Aggregate(Exact(0), (sum, number) => sum + number);
}
