namespace FactModel.Benchmarks;

/// <summary>One thing that was measured: a row a contender, a column a size.</summary>
/// <param name="Id">Names its plot.</param>
/// <param name="Title">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Says">How to read it.</param>
/// <param name="Base">The contender that ratios are to; null where a ratio says nothing.</param>
internal sealed record Figure(string Id, string Title, string Unit, string Says, string? Base)
{
    private readonly List<string> _contenders = [];
    private readonly Dictionary<(string Contender, int Size), Series> _taken = [];
    private readonly Dictionary<(string Contender, int Size), string> _missing = [];

    public IReadOnlyList<string> Contenders => _contenders;

    public IReadOnlyList<int> Sizes => [.. _taken.Keys.Concat(_missing.Keys).Select(k => k.Size).Distinct().Order()];

    /// <summary>What is asked of a contender, as a ratio to the base or a figure; null where nothing is.</summary>
    public Dictionary<string, string> Goals { get; } = [];

    public void Add(string contender, int size, params IEnumerable<double> values)
    {
        Know(contender);
        double[] all = [.. _taken.TryGetValue((contender, size), out Series? before) ? before.Values : [], .. values];
        _taken[(contender, size)] = new Series(all);
    }

    /// <summary>Says why there is no figure.</summary>
    public void Miss(string contender, int size, string why)
    {
        Know(contender);
        _missing[(contender, size)] = why;
    }

    public Series? Of(string contender, int size) => _taken.GetValueOrDefault((contender, size));

    public string? WhyMissing(string contender, int size) => _missing.GetValueOrDefault((contender, size));

    /// <summary>A contender's median over the base's, in the same run.</summary>
    public double? Ratio(string contender, int size) => Base is not null && contender != Base && Of(contender, size) is { } mine && Of(Base, size) is { } theirs
        ? mine.Median / theirs.Median
        : null;

    private void Know(string contender)
    {
        if (!_contenders.Contains(contender))
        {
            _contenders.Add(contender);
        }
    }
}
