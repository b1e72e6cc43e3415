using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Collects the problems of one file while it is read.</summary>
internal sealed class ProblemSink(string path)
{
    private readonly List<Problem> _problems = [];

    public string Path { get; } = path;

    public int Count => _problems.Count;

    public void Add(ProblemRule rule, SourceSpan span, params string[] arguments) => _problems.Add(rule.At(Path, span, arguments));

    /// <summary>Adds what is wrong with a node. Of one that could not be read whole that is reported already, and what it seems to be follows from it.</summary>
    public void Add(ProblemRule rule, YamlNode node, params string[] arguments)
    {
        if (!node.IsBroken)
        {
            Add(rule, node.Span, arguments);
        }
    }

    public void Add(Problem problem) => _problems.Add(problem);

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>Takes back what was reported after there were <paramref name="count"/>: for trying a reading that may fail.</summary>
    public void RollBack(int count) => _problems.RemoveRange(count, _problems.Count - count);

    public EquatableArray<Problem> ToArray() => _problems.ToEquatableArray();
}
