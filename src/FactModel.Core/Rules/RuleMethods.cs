using FactModel.Core.Problems;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.Core.Rules;

/// <summary>The methods that rules have: those of LINQ over lists, and a few of text, dates and amounts.</summary>
internal sealed class RuleMethods(RuleBinder binder)
{
    /// <summary>All of them, for messages.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "All", "Any", "Count", "Where", "Select", "SelectMany", "Distinct", "Contains", "Except", "Concat", "Sum", "Min", "Max",
        "Get", "Parse", "StartsWith", "EndsWith", "IsBefore", "IsAfter", "IsMoreThan", "IsLessThan", "IsAtLeast", "IsAtMost", "IsSameAs",
    ];

    /// <summary>FactModel's own types, whose <c>Parse</c> rules can call.</summary>
    public static readonly IReadOnlyList<string> ValueClasses = ["FactDate", "Money", "Quantity", "FactNumber"];

    public static RuleType.ValueClass? ValueClass(string name) => name switch
    {
        "FactDate" => new RuleType.ValueClass(name, new RuleType.Date()),
        "Money" => new RuleType.ValueClass(name, new RuleType.Money()),
        "Quantity" => new RuleType.ValueClass(name, new RuleType.Quantity()),
        "FactNumber" => new RuleType.ValueClass(name, new RuleType.Number(false)),
        _ => null,
    };

    /// <summary>The items of a list; none where the list is absent.</summary>
    public static IReadOnlyList<object?> Items(RuleNode list, RuleRun run) => list.Run(run) as IReadOnlyList<object?> ?? [];

    public RuleNode Bind(RuleNode receiver, SimpleNameSyntax name, ArgumentListSyntax arguments)
    {
        string method = name.Identifier.ValueText;
        ExpressionSyntax[] given = [.. arguments.Arguments.Select(a => a.Expression)];
        RuleNode? bound = receiver.Type switch
        {
            RuleType.List list => new RuleListMethods(binder, receiver, list.Item).Bind(method, given),
            RuleType.Table table when method == "Get" && given.Length == 1 => Get(table, Text(given[0])),
            RuleType.ValueClass type when method == "Parse" && given.Length == 1 => Parse(type, given[0]),
            RuleType.Text when given.Length == 1 => OfText(receiver, method, given[0]),
            RuleType.Date or RuleType.Money or RuleType.Quantity or RuleType.Number when given.Length == 1 => Compare(receiver, method, given[0]),
            _ => null,
        };
        if (bound is not null)
        {
            return bound;
        }

        bool isKnown = Names.Contains(method);
        throw isKnown
            ? new RuleException(Catalogue.RuleOperand, name.Span, FormattableString.Invariant($"'{method}' with {given.Length} arguments does not go with {receiver.Type.Name}"))
            : new RuleException(Catalogue.RuleName, name.Span, method, receiver.Type.Name, NearestName.Of(method, Names) is { } near ? $"; did you mean '{near}'?" : "");
    }

    private RuleNode Text(ExpressionSyntax expression)
    {
        RuleNode node = binder.Bind(expression);
        return node.Type is RuleType.Text ? node : throw new RuleException(Catalogue.RuleOperand, expression.Span, $"text is needed here, not {node.Type.Name}");
    }

    private static RuleNode Get(RuleType.Table table, RuleNode id) => new(new RuleType.Entity(table.Schema), run =>
        id.Run(run) is string text ? run.Facts.Find(table.Schema.Id, text) ?? throw new RuleStoppedException($"there is no {table.Schema.Id} '{text}'") : null);

    /// <summary>A value written in the rule: read once, so that what is wrong with it is found where it stands.</summary>
    private static RuleNode Parse(RuleType.ValueClass type, ExpressionSyntax expression)
    {
        if (expression is not LiteralExpressionSyntax { Token.Value: string text })
        {
            throw new RuleException(Catalogue.RuleOperand, expression.Span, $"{type.ClassName}.Parse takes a text in quotes");
        }

        object? value = null;
        string? error = type.ClassName switch
        {
            "FactDate" => Read(FactDate.TryParse(text, out FactDate date, out string? why), date, why, out value),
            "Money" => Read(Money.TryParse(text, out Money money, out string? why), money, why, out value),
            "Quantity" => Read(Quantity.TryParse(text, null, out Quantity quantity, out string? why), quantity, why, out value),
            _ => Read(FactNumber.TryParse(text, out FactNumber number, out string? why), number, why, out value),
        };
        return error is null ? new RuleNode(type.Value, _ => value) : throw new RuleException(Catalogue.RuleOperand, expression.Span, $"'{text}': {error}");
    }

    private static string? Read(bool isRead, object read, string? why, out object value)
    {
        value = read;
        return isRead ? null : why;
    }

    private RuleNode? OfText(RuleNode receiver, string method, ExpressionSyntax argument)
    {
        Func<string, string, bool>? test = method switch
        {
            "Contains" => static (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0,
            "StartsWith" => static (text, part) => text.StartsWith(part, StringComparison.Ordinal),
            "EndsWith" => static (text, part) => text.EndsWith(part, StringComparison.Ordinal),
            _ => null,
        };
        if (test is null)
        {
            return null;
        }

        RuleNode part = Text(argument);
        return new RuleNode(new RuleType.Truth(), run => receiver.Run(run) is string text && part.Run(run) is string other && test(text, other));
    }

    private RuleNode? Compare(RuleNode receiver, string method, ExpressionSyntax argument)
    {
        Func<object, object, bool?>? test = method switch
        {
            "IsMoreThan" or "IsAfter" => RuleOperators.IsMore,
            "IsLessThan" or "IsBefore" => static (a, b) => RuleOperators.IsMore(b, a),
            "IsAtLeast" => static (a, b) => !RuleOperators.IsMore(b, a),
            "IsAtMost" => static (a, b) => !RuleOperators.IsMore(a, b),
            "IsSameAs" => RuleOperators.AreSame,
            "Contains" when receiver.Type is RuleType.Date => static (a, b) => ((FactDate)a).Contains((FactDate)b),
            _ => null,
        };
        RuleNode other = binder.Bind(argument);
        bool isDate = method is "IsAfter" or "IsBefore" or "Contains";
        if (test is null || isDate != receiver.Type is RuleType.Date || RuleOperators.Common(receiver.Type, other.Type) is null)
        {
            return null;
        }

        return new RuleNode(new RuleType.Truth(), run => receiver.Run(run) is { } a && other.Run(run) is { } b ? a is Open || b is Open ? Open.Value : Open.Of(test(a, b)) : false);
    }
}
