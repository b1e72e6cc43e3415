using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>Collects what is wrong with one text, up to a limit.</summary>
internal sealed class ProblemSink(YamlSource source)
{
    private readonly List<Problem> _problems = [];

    /// <summary>So much is wrong that the rest is not read.</summary>
    public bool IsFull => _problems.Count >= YamlLimits.Problems;

    public int Count => _problems.Count;

    /// <summary>A problem at a stretch of the text.</summary>
    public void Add(ProblemRule rule, int start, int end, params string[] arguments) =>
        Add(rule.At(source.Path, source.SpanOf(start, end), arguments));

    /// <summary>A problem at a stretch that is known as lines and columns.</summary>
    public void Add(ProblemRule rule, SourceSpan span, params string[] arguments) =>
        Add(rule.At(source.Path, span, arguments));

    public void Add(Problem problem)
    {
        // One mistake gives one message, also where two ways of noticing it lead there.
        if (IsFull || (_problems.Count > 0 && _problems[_problems.Count - 1].Place == problem.Place))
        {
            return;
        }

        _problems.Add(problem);
        if (IsFull && problem.Place is { } place)
        {
            _problems.Add(Catalogue.TooManyProblems.At(place, YamlText.Number(YamlLimits.Problems)));
        }
    }

    /// <summary>What was collected, in the order of the text.</summary>
    public EquatableArray<Problem> InOrder()
    {
        _problems.Sort(Problem.Compare);
        return _problems.ToEquatableArray();
    }
}
