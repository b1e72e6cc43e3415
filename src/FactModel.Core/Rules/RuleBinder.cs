using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Core.Rules;

/// <summary>Finds what each name of a rule means and what each expression gives, before any fact is read.</summary>
internal sealed class RuleBinder
{
    private readonly FactSchema _schema;
    private readonly RuleMembers _members;
    private readonly RuleMethods _methods;
    private readonly Dictionary<string, (int Slot, RuleType Type)> _variables = new(StringComparer.Ordinal);
    private readonly Stack<RuleNode> _receivers = new();

    private RuleBinder(FactSchema schema, Linker linker)
    {
        _schema = schema;
        _members = new RuleMembers(schema, linker);
        _methods = new RuleMethods(this);
    }

    /// <summary>How many variables the lambdas have.</summary>
    public int Variables { get; private set; }

    /// <summary>Binds a rule, which is a condition.</summary>
    /// <exception cref="RuleException">Something in its text is wrong.</exception>
    public static (RuleNode Node, int Variables) BindRule(ExpressionSyntax expression, FactSchema schema, Linker linker)
    {
        RuleBinder binder = new(schema, linker);
        return (binder.Condition(expression), binder.Variables);
    }

    public RuleNode Condition(ExpressionSyntax expression)
    {
        RuleNode node = Bind(expression);
        return node.Type is RuleType.Truth
            ? node
            : throw new RuleException(Catalogue.RuleOperand, expression.Span, $"'{expression}' is {node.Type.Name}, and a condition is needed here");
    }

    public RuleNode Bind(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bind(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Bind(inner.Operand),
        LiteralExpressionSyntax literal => Literal(literal),
        IdentifierNameSyntax name => Name(name),
        MemberAccessExpressionSyntax access => _members.Bind(Bind(access.Expression), access.Name),
        MemberBindingExpressionSyntax binding => _members.Bind(_receivers.Peek(), binding.Name),
        ConditionalAccessExpressionSyntax access => Conditional(access),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => _methods.Bind(Bind(access.Expression), access.Name, call.ArgumentList),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } call => _methods.Bind(_receivers.Peek(), binding.Name, call.ArgumentList),
        PrefixUnaryExpressionSyntax unary => RuleOperators.Unary(unary, Bind(unary.Operand)),
        IsPatternExpressionSyntax pattern => IsNull(pattern),
        BinaryExpressionSyntax binary => RuleOperators.Binary(binary, Bind(binary.Left), Bind(binary.Right)),
        ConditionalExpressionSyntax choice => Choice(choice),
        ImplicitArrayCreationExpressionSyntax array => List(array, array.Initializer.Expressions),
        ArrayCreationExpressionSyntax { Initializer: { } items } array => List(array, items.Expressions),
        _ => throw Unsupported(expression, expression.Kind().ToString()),
    };

    /// <summary>Binds a lambda of one parameter.</summary>
    /// <returns>The variable's place, and the body.</returns>
    public (int Slot, RuleNode Body) Lambda(ExpressionSyntax expression, RuleType item)
    {
        (ParameterSyntax parameter, ExpressionSyntax body) = expression switch
        {
            SimpleLambdaExpressionSyntax { ExpressionBody: { } simple } lambda => (lambda.Parameter, simple),
            ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } inner, ParameterList.Parameters: { Count: 1 } parameters } => (parameters[0], inner),
            _ => throw new RuleException(Catalogue.RuleOperand, expression.Span, $"a lambda of one parameter is needed here, such as x => x.Id, not '{expression}'"),
        };
        string name = parameter.Identifier.ValueText;
        if (_variables.ContainsKey(name))
        {
            throw new RuleException(Catalogue.RuleOperand, parameter.Span, $"'{name}' is the parameter of an outer lambda already");
        }

        int slot = Variables++;
        _variables.Add(name, (slot, item));
        RuleNode bound = Bind(body);
        _variables.Remove(name);
        return (slot, bound);
    }

    public static RuleException Unsupported(SyntaxNode node, string what) =>
        new(Catalogue.RuleConstruct, node.Span, Words(what), string.Join(", ", RuleMethods.Names));

    private static RuleNode Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        null => new RuleNode(new RuleType.Null(), static _ => null),
        bool truth => new RuleNode(new RuleType.Truth(), _ => truth),
        string text => new RuleNode(new RuleType.Text(), _ => text),
        char letter => new RuleNode(new RuleType.Text(), _ => letter.ToString()),
        int or long or uint or ulong => Constant(Convert.ToDecimal(literal.Token.Value, System.Globalization.CultureInfo.InvariantCulture), isWhole: true),
        decimal number => Constant(number, isWhole: false),
        double number when Math.Abs(number) < (double)decimal.MaxValue => Constant((decimal)number, isWhole: false),
        _ => throw new RuleException(Catalogue.RuleOperand, literal.Span, $"'{literal}' is no number that a decimal holds"),
    };

    private static RuleNode Constant(decimal value, bool isWhole)
    {
        FactNumber number = FactNumber.Exact(value);
        return new RuleNode(new RuleType.Number(isWhole), _ => number);
    }

    private RuleNode Name(IdentifierNameSyntax syntax)
    {
        string name = syntax.Identifier.ValueText;
        if (_variables.TryGetValue(name, out (int Slot, RuleType Type) variable))
        {
            return new RuleNode(variable.Type, run => run.Variables[variable.Slot]);
        }

        if (_schema.Kinds.FirstOrDefault(k => k.TableName == name) is { } kind)
        {
            return new RuleNode(new RuleType.Table(kind), static _ => null);
        }

        if (_schema.Enums.FirstOrDefault(e => e.TypeName == name) is { } choice)
        {
            return new RuleNode(new RuleType.EnumClass(choice), static _ => null);
        }

        if (RuleMethods.ValueClass(name) is { } value)
        {
            return new RuleNode(value, static _ => null);
        }

        string[] known = [.. _variables.Keys, .. _schema.Kinds.Select(k => k.TableName), .. _schema.Enums.Select(e => e.TypeName), .. RuleMethods.ValueClasses];
        throw new RuleException(Catalogue.RuleName, syntax.Span, name, "what a rule knows", NearestName.Hint(name, known));
    }

    /// <summary><c>a?.B</c>: what is absent gives what is absent, with one dot or with a question mark.</summary>
    private RuleNode Conditional(ConditionalAccessExpressionSyntax access)
    {
        _receivers.Push(Bind(access.Expression));
        RuleNode node = Bind(access.WhenNotNull);
        _receivers.Pop();
        return node;
    }

    private RuleNode IsNull(IsPatternExpressionSyntax pattern)
    {
        bool negated = pattern.Pattern is UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern };
        PatternSyntax inner = pattern.Pattern is UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern } not ? not.Pattern : pattern.Pattern;
        if (inner is not ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } })
        {
            throw Unsupported(pattern.Pattern, "pattern but 'null' and 'not null'");
        }

        RuleNode value = Bind(pattern.Expression);
        return new RuleNode(new RuleType.Truth(), run => value.Run(run) is null != negated);
    }

    private RuleNode Choice(ConditionalExpressionSyntax syntax)
    {
        RuleNode condition = Condition(syntax.Condition);
        RuleNode whenTrue = Bind(syntax.WhenTrue);
        RuleNode whenFalse = Bind(syntax.WhenFalse);
        RuleType type = RuleOperators.Common(whenTrue.Type, whenFalse.Type) ?? throw new RuleException(
            Catalogue.RuleOperand, syntax.Span, $"one side gives {whenTrue.Type.Name}, the other {whenFalse.Type.Name}");
        return new RuleNode(type, run => Open.Truth(condition.Run(run)) switch { true => whenTrue.Run(run), false => whenFalse.Run(run), _ => Open.Value });
    }

    private RuleNode List(ExpressionSyntax syntax, SeparatedSyntaxList<ExpressionSyntax> items)
    {
        RuleNode[] nodes = [.. items.Select(Bind)];
        if (nodes.Length == 0)
        {
            throw new RuleException(Catalogue.RuleOperand, syntax.Span, "a list needs an item that says what it holds");
        }

        RuleType type = nodes.Select(n => n.Type).Aggregate((a, b) => RuleOperators.Common(a, b)
            ?? throw new RuleException(Catalogue.RuleOperand, syntax.Span, $"the list holds {a.Name} and {b.Name}"));
        return new RuleNode(new RuleType.List(type), run => nodes.Select(n => n.Run(run)).ToList());
    }

    /// <summary><c>AwaitExpression</c> as people say it.</summary>
    private static string Words(string kind) =>
        string.Concat(kind.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString())).Trim();
}
