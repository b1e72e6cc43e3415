using FactModel.Core.Problems;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Core.Rules;

/// <summary>Something in a rule's text is wrong: what, and at which of its characters.</summary>
internal sealed class RuleException(ProblemRule rule, TextSpan span, params string[] arguments) : Exception
{
    public ProblemRule Rule { get; } = rule;

    public TextSpan Span { get; } = span;

    public string[] Arguments { get; } = arguments;
}
