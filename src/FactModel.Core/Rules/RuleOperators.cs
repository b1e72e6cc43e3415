using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.Core.Rules;

/// <summary>The operators of C# as rules have them: where a bound leaves a comparison open, so is what depends on it.</summary>
internal static class RuleOperators
{
    public static RuleNode Unary(PrefixUnaryExpressionSyntax syntax, RuleNode operand) => ((SyntaxKind)syntax.RawKind, operand.Type) switch
    {
        (SyntaxKind.LogicalNotExpression, RuleType.Truth) => new RuleNode(operand.Type, run => Open.Of(!Open.Truth(operand.Run(run)))),
        (SyntaxKind.UnaryMinusExpression, RuleType.Number) => new RuleNode(operand.Type, run => operand.Run(run) is FactNumber number ? -number : null),
        (SyntaxKind.UnaryPlusExpression, RuleType.Number) => operand,
        _ => throw new RuleException(Catalogue.RuleOperand, syntax.Span, $"'{syntax.OperatorToken}' does not go with {operand.Type.Name}"),
    };

    public static RuleNode Binary(BinaryExpressionSyntax syntax, RuleNode left, RuleNode right)
    {
        SyntaxKind kind = (SyntaxKind)syntax.RawKind;
        RuleNode? node = kind switch
        {
            SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => Logic(kind == SyntaxKind.LogicalAndExpression, left, right),
            SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => Equality(kind == SyntaxKind.NotEqualsExpression, left, right),
            SyntaxKind.LessThanExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanOrEqualExpression
                => Order(kind, left, right),
            SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression
                => RuleArithmetic.Bind(kind, left, right),
            SyntaxKind.CoalesceExpression when Common(left.Type, right.Type) is { } type => new RuleNode(type, run => left.Run(run) ?? right.Run(run)),
            SyntaxKind.CoalesceExpression => null,
            _ => throw RuleBinder.Unsupported(syntax, $"'{syntax.OperatorToken}'"),
        };
        if (node is null)
        {
            string what = left.Type.Name == right.Type.Name ? $"two values that are each {left.Type.Name}" : $"{left.Type.Name} and {right.Type.Name}";
            throw new RuleException(Catalogue.RuleOperand, syntax.Span, $"'{syntax.OperatorToken}' does not go with {what}");
        }

        bool isComparison = kind is not (SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression) && node.Type is RuleType.Truth;
        return isComparison ? node with { Sides = [(syntax.Left.ToString(), left), (syntax.Right.ToString(), right)] } : node;
    }

    /// <summary>The type of a value that is one or the other; null where there is none.</summary>
    public static RuleType? Common(RuleType left, RuleType right) =>
        left == right ? left
        : left is RuleType.Null ? right
        : right is RuleType.Null ? left
        : left is RuleType.Number && right is RuleType.Number ? new RuleType.Number(false)
        : null;

    /// <summary>Whether two values are the same; null where a bound leaves it open.</summary>
    public static bool? AreSame(object? left, object? right) => (left, right) switch
    {
        (Open, _) or (_, Open) => null,
        (null, null) => true,
        (null, _) or (_, null) => false,
        (FactNumber a, FactNumber b) => a.IsSameAs(b),
        (Quantity a, FactNumber b) => a.Amount.IsSameAs(b),
        (FactNumber a, Quantity b) => a.IsSameAs(b.Amount),
        (Quantity a, Quantity b) => a.IsSameAs(b),
        (Money a, Money b) => a.IsSameAs(b),
        _ => left!.Equals(right),
    };

    /// <summary>Whether a value is more than another; null where a bound leaves it open. Both are there.</summary>
    public static bool? IsMore(object left, object right) => (left, right) switch
    {
        (FactNumber a, FactNumber b) => a.IsMoreThan(b),
        (Quantity a, FactNumber b) => a.Amount.IsMoreThan(b),
        (FactNumber a, Quantity b) => a.IsMoreThan(b.Amount),
        (Quantity a, Quantity b) => a.IsMoreThan(b),
        (Money a, Money b) => a.IsMoreThan(b),
        (FactDate a, FactDate b) => a.IsAfter(b),
        _ => null,
    };

    private static RuleNode? Logic(bool isAnd, RuleNode left, RuleNode right)
    {
        if (left.Type is not RuleType.Truth || right.Type is not RuleType.Truth)
        {
            return null;
        }

        // What decides is enough: false for "and", true for "or".
        bool decides = !isAnd;
        return new RuleNode(new RuleType.Truth(), run =>
        {
            bool? first = Open.Truth(left.Run(run));
            if (first == decides)
            {
                return decides;
            }

            bool? second = Open.Truth(right.Run(run));
            return second == decides ? decides : Open.Of(first is null || second is null ? null : !decides);
        });
    }

    private static RuleNode? Equality(bool negated, RuleNode left, RuleNode right)
    {
        bool fits = Common(left.Type, right.Type) is not null || IsAmount(left.Type) && IsAmount(right.Type);
        return fits ? new RuleNode(new RuleType.Truth(), run =>
        {
            bool? same = AreSame(left.Run(run), right.Run(run));
            return Open.Of(negated ? !same : same);
        }) : null;
    }

    private static RuleNode? Order(SyntaxKind kind, RuleNode left, RuleNode right)
    {
        bool fits = (IsAmount(left.Type) && IsAmount(right.Type)) || (left.Type == right.Type && left.Type is RuleType.Money or RuleType.Date);
        if (!fits || left.Type.GetType() != right.Type.GetType() && !(IsAmount(left.Type) && IsAmount(right.Type)))
        {
            return null;
        }

        bool swaps = kind is SyntaxKind.LessThanExpression or SyntaxKind.GreaterThanOrEqualExpression;
        bool negates = kind is SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanOrEqualExpression;
        return new RuleNode(new RuleType.Truth(), run =>
        {
            object? a = left.Run(run);
            object? b = right.Run(run);
            if (a is Open || b is Open)
            {
                return Open.Value;
            }

            // As in C#: what is absent is neither more nor less.
            if (a is null || b is null)
            {
                return false;
            }

            bool? more = swaps ? IsMore(b, a) : IsMore(a, b);
            return Open.Of(negates ? !more : more);
        });
    }

    /// <summary>A number or a quantity, whose unit its declaration fixes.</summary>
    private static bool IsAmount(RuleType type) => type is RuleType.Number or RuleType.Quantity;
}
