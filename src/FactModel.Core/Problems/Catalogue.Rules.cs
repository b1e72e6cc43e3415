namespace FactModel.Core.Problems;

/// <summary>What can be wrong with a model's rules, and what they find: FM0601 to FM0649.</summary>
public static partial class Catalogue
{
    /// <summary>A rule that is no C# expression.</summary>
    public static readonly ProblemRule RuleSyntax = Error(
        "FM0601", "A rule that is no expression", "the rule '{0}' cannot be read as C#: {1}");

    /// <summary>A name that a rule uses and nothing has.</summary>
    public static readonly ProblemRule RuleName = Error(
        "FM0602", "An unknown name in a rule", "'{0}' is not a member of {1}{2}");

    /// <summary>Values that do not go together.</summary>
    public static readonly ProblemRule RuleOperand = Error(
        "FM0603", "A rule that does not fit together", "{0}");

    /// <summary>C# that rules do not have.</summary>
    public static readonly ProblemRule RuleConstruct = Error(
        "FM0604", "C# that rules do not have", "rules have no {0}; they have comparison, arithmetic, logic, members, lambdas and the methods {1}");

    /// <summary>A rule that the facts break.</summary>
    public static readonly ProblemRule RuleBroken = Error(
        "FM0605", "A rule that does not hold", "the rule '{0}' does not hold: {1}{2}");

    /// <summary>A rule that a bound leaves open.</summary>
    public static readonly ProblemRule RuleOpen = Warning(
        "FM0606", "A rule that is left open", "whether the rule '{0}' holds is left open: {1}{2}");

    /// <summary>A rule that could not be run to its end.</summary>
    public static readonly ProblemRule RuleStopped = Error(
        "FM0607", "A rule that could not be evaluated", "the rule '{0}' could not be evaluated: {1}");
}
