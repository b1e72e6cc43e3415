using FactModel.Core.Model;

namespace FactModel.Core.Rules;

/// <summary>An expression whose names and types have been found: what remains is to run it.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Run">Gives it.</param>
internal sealed record RuleNode(RuleType Type, Func<RuleRun, object?> Run)
{
    /// <summary>The two sides, where it is a comparison: a rule that fails on it shows what they are.</summary>
    public (string Text, RuleNode Node)[] Sides { get; init; } = [];
}

/// <summary>One run of a rule: the facts, the variables of its lambdas, how far it may go, and what it read.</summary>
internal sealed class RuleRun(RuleFacts facts, int variables)
{
    /// <summary>The most steps that a rule may take: a rule that needs more asks every fact about every other.</summary>
    public const int MostSteps = 5_000_000;

    private readonly List<string> _readings = [];
    private int _steps;

    public RuleFacts Facts { get; } = facts;

    public object?[] Variables { get; } = new object?[variables];

    /// <summary>What was read and still counts, in the order of reading.</summary>
    public IReadOnlyList<string> Readings => _readings;

    /// <summary>Where the readings of what comes next begin.</summary>
    public int Mark => _readings.Count;

    public void Step()
    {
        if (++_steps > MostSteps)
        {
            throw new RuleStoppedException(FormattableString.Invariant($"it takes more than {MostSteps:N0} steps"));
        }
    }

    public void Note(RuleEntity entity, PropertySchema property, object? value)
    {
        string reading = $"{entity.Facts.Id}/{property.Id} is {RuleText.Of(value)}";
        if (!_readings.Contains(reading))
        {
            _readings.Add(reading);
        }
    }

    /// <summary>Forgets what was read since a mark: it did not make the difference.</summary>
    public void Forget(int mark) => _readings.RemoveRange(mark, _readings.Count - mark);
}

/// <summary>A rule cannot be run to its end.</summary>
internal sealed class RuleStoppedException(string why) : Exception(why);
