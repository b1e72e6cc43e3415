using System.Globalization;

namespace FactModel.Benchmarks;

/// <summary>What one contender took, several times.</summary>
/// <param name="Values">The figures, in the order in which they were taken.</param>
internal sealed record Series(IReadOnlyList<double> Values)
{
    public double Median
    {
        get
        {
            double[] sorted = [.. Values.Order()];
            int middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    public double Least => Values.Min();

    public double Most => Values.Max();

    /// <summary>Median, and from the least to the most.</summary>
    public override string ToString() => Values.Count == 1 || Least == Most
        ? Short(Median)
        : $"{Short(Median)} ({Short(Least)} to {Short(Most)})";

    /// <summary>Three digits that count.</summary>
    public static string Short(double value) => value switch
    {
        >= 1000 => Math.Round(value).ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("F2", CultureInfo.InvariantCulture),
        _ => value.ToString("G2", CultureInfo.InvariantCulture),
    };
}
