using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>A node that an alias can stand for.</summary>
internal sealed class Anchored(string name)
{
    public string Name { get; } = name;

    /// <summary>The node; null while it is still being read.</summary>
    public YamlNode? Node { get; set; }

    /// <summary>How many nodes it is, with those its own aliases stand for.</summary>
    public long Size { get; set; } = 1;

    /// <summary>How many levels of collections it has.</summary>
    public int Height { get; set; }
}

/// <summary>
/// The anchors of a file, and what its aliases may stand for. An alias is never expanded: it gives the node itself,
/// and its size is counted, so that a file of a few lines that stands for billions of nodes costs nothing.
/// </summary>
internal sealed class Anchors(YamlSource source, ProblemSink problems)
{
    private readonly Dictionary<string, Anchored> _byName = new(StringComparer.Ordinal);
    private long _aliased;
    private bool _isTooLarge;

    /// <summary>
    /// Before this index, text was skipped because it is broken: an anchor that stood there is missing for that reason.
    /// </summary>
    public int SkippedBefore { get; set; }

    /// <summary>Declares an anchor. As in YAML, a second one of the same name holds from there on.</summary>
    public Anchored Declare(string name)
    {
        Anchored anchored = new(name);
        _byName[name] = anchored;
        return anchored;
    }

    /// <summary>What the alias stands for, or null with a problem.</summary>
    /// <param name="name">The alias without its star.</param>
    /// <param name="levels">How many collections are open around it.</param>
    /// <param name="start">Where the alias starts.</param>
    /// <param name="end">Where it ends.</param>
    public Anchored? Resolve(string name, int levels, int start, int end)
    {
        if (!_byName.TryGetValue(name, out Anchored? anchored))
        {
            ReportUndefined(name, start, end);
            return null;
        }

        if (anchored.Node is null)
        {
            problems.Add(Catalogue.RecursiveAlias, start, end, name);
            return null;
        }

        if (levels + anchored.Height > YamlLimits.Levels)
        {
            problems.Add(Catalogue.TooDeep, start, end, YamlText.Number(YamlLimits.Levels));
            return null;
        }

        return IsWithinLimit(anchored, start, end) ? anchored : null;
    }

    private bool IsWithinLimit(Anchored anchored, int start, int end)
    {
        if (_aliased + anchored.Size <= YamlLimits.AliasedNodes)
        {
            _aliased += anchored.Size;
            return true;
        }

        if (!_isTooLarge)
        {
            _isTooLarge = true;
            problems.Add(Catalogue.TooManyAliasedNodes, start, end, YamlText.Number(YamlLimits.AliasedNodes));
        }

        return false;
    }

    private void ReportUndefined(string name, int start, int end)
    {
        string declaration = "&" + name;
        int length = Math.Max(0, SkippedBefore - source.Start);
        if (source.Text.IndexOf(declaration, source.Start, length, StringComparison.Ordinal) < 0)
        {
            problems.Add(Catalogue.UndefinedAlias, start, end, name, NearestName.Hint(name, _byName.Keys));
        }
    }
}
