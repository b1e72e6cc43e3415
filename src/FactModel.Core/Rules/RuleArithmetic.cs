using FactModel.Core.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Core.Rules;

/// <summary>Arithmetic over numbers, money and quantities. What is absent makes the result absent.</summary>
internal static class RuleArithmetic
{
    public static RuleNode? Bind(SyntaxKind kind, RuleNode left, RuleNode right)
    {
        if (Result(kind, left.Type, right.Type) is not { } type)
        {
            return null;
        }

        bool isWhole = type is RuleType.Number { IsWhole: true };
        return new RuleNode(type, run =>
        {
            object? a = left.Run(run);
            object? b = right.Run(run);
            return a is Open || b is Open ? Open.Value : a is null || b is null ? null : Guarded(() => Apply(kind, a, b, isWhole));
        });
    }

    /// <summary>The sum of two values of one type.</summary>
    public static object Add(object left, object right) => Guarded(() => Apply(SyntaxKind.AddExpression, left, right, false)) ?? Open.Value;

    private static RuleType? Result(SyntaxKind kind, RuleType left, RuleType right) => (left, right) switch
    {
        (RuleType.Number a, RuleType.Number b) => new RuleType.Number(a.IsWhole && b.IsWhole),
        (RuleType.Text, RuleType.Text) when kind == SyntaxKind.AddExpression => left,
        (RuleType.Money or RuleType.Quantity, _) when left == right && kind is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => left,
        (RuleType.Money or RuleType.Quantity, RuleType.Number) when kind is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression => left,
        _ => null,
    };

    private static object? Apply(SyntaxKind kind, object left, object right, bool isWhole) => (kind, left, right) switch
    {
        (SyntaxKind.AddExpression, string a, string b) => a + b,
        (SyntaxKind.AddExpression, FactNumber a, FactNumber b) => a + b,
        (SyntaxKind.AddExpression, Money a, Money b) => a + b,
        (SyntaxKind.AddExpression, Quantity a, Quantity b) => a + b,
        (SyntaxKind.SubtractExpression, FactNumber a, FactNumber b) => a - b,
        (SyntaxKind.SubtractExpression, Money a, Money b) => a - b,
        (SyntaxKind.SubtractExpression, Quantity a, Quantity b) => a - b,
        (_, FactNumber a, FactNumber { IsExact: false, } b) => kind == SyntaxKind.MultiplyExpression && a.IsExact ? b * a.Value!.Value : Open.Value,
        (SyntaxKind.MultiplyExpression, FactNumber a, FactNumber b) => a * b.Value!.Value,
        (SyntaxKind.MultiplyExpression, Money a, FactNumber { IsExact: true } b) => a * b.Value!.Value,
        (SyntaxKind.MultiplyExpression, Quantity a, FactNumber { IsExact: true } b) => a * b.Value!.Value,
        (SyntaxKind.DivideExpression, FactNumber a, FactNumber b) => isWhole && a.IsExact ? FactNumber.Exact(decimal.Truncate(a.Value!.Value / b.Value!.Value)) : a / b.Value!.Value,
        (SyntaxKind.DivideExpression, Money a, FactNumber { IsExact: true } b) => a / b.Value!.Value,
        (SyntaxKind.DivideExpression, Quantity a, FactNumber { IsExact: true } b) => a / b.Value!.Value,
        (SyntaxKind.ModuloExpression, FactNumber { IsExact: true } a, FactNumber b) => FactNumber.Exact(a.Value!.Value % b.Value!.Value),
        _ => Open.Value,
    };

    private static object? Guarded(Func<object?> apply)
    {
        try
        {
            return apply();
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException or InvalidOperationException)
        {
            throw new RuleStoppedException(exception.Message.TrimEnd('.'));
        }
    }
}
