using FactModel.Core.Problems;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.Core.Rules;

/// <summary>LINQ over one list. Of what a lambda reads, only what made the difference is remembered for the message.</summary>
internal sealed class RuleListMethods(RuleBinder binder, RuleNode list, RuleType item)
{
    public RuleNode? Bind(string method, ExpressionSyntax[] arguments) => (method, arguments.Length) switch
    {
        ("All", 1) => Quantifier(arguments[0], decides: false),
        ("Any", 1) => Quantifier(arguments[0], decides: true),
        ("Any", 0) => new RuleNode(new RuleType.Truth(), run => RuleMethods.Items(list, run).Count > 0),
        ("Count", 0) => new RuleNode(new RuleType.Number(true), run => FactNumber.Exact(RuleMethods.Items(list, run).Count)),
        ("Count", 1) => Count(arguments[0]),
        ("Where", 1) => Where(arguments[0]),
        ("Select", 1) => Select(arguments[0]),
        ("SelectMany", 1) => SelectMany(arguments[0]),
        ("Distinct", 0) => new RuleNode(list.Type, run => RuleMethods.Items(list, run).Distinct().ToList()),
        ("Contains", 1) => Contains(arguments[0]),
        ("Except", 1) => Combine(arguments[0], static (a, b) => a.Except(b)),
        ("Concat", 1) => Combine(arguments[0], static (a, b) => a.Concat(b)),
        ("Sum" or "Min" or "Max", 0) => Aggregate(method, list, item),
        ("Sum" or "Min" or "Max", 1) => Projected(method, arguments[0]),
        _ => null,
    };

    /// <summary>All and any: one item decides, and what was read of the others is forgotten.</summary>
    private RuleNode Quantifier(ExpressionSyntax argument, bool decides)
    {
        (int slot, RuleNode condition) = Predicate(argument);
        return new RuleNode(new RuleType.Truth(), run =>
        {
            bool decided = false;
            bool open = false;
            foreach (object? value in RuleMethods.Items(list, run))
            {
                int mark = run.Mark;
                bool? truth = Test(run, slot, condition, value);
                decided |= truth == decides;
                open |= truth is null;
                if (truth == !decides)
                {
                    run.Forget(mark);
                }
            }

            return decided ? decides : Open.Of(open ? null : !decides);
        });
    }

    private RuleNode Count(ExpressionSyntax argument)
    {
        (int slot, RuleNode condition) = Predicate(argument);
        return new RuleNode(new RuleType.Number(true), run =>
        {
            int sure = 0;
            int open = 0;
            foreach (object? value in RuleMethods.Items(list, run))
            {
                int mark = run.Mark;
                bool? truth = Test(run, slot, condition, value);
                sure += truth == true ? 1 : 0;
                open += truth is null ? 1 : 0;
                if (truth == false)
                {
                    run.Forget(mark);
                }
            }

            return open == 0 ? FactNumber.Exact(sure) : FactNumber.Range(sure, sure + open);
        });
    }

    private RuleNode Where(ExpressionSyntax argument)
    {
        (int slot, RuleNode condition) = Predicate(argument);
        return new RuleNode(list.Type, run =>
        {
            List<object?> kept = [];
            foreach (object? value in RuleMethods.Items(list, run))
            {
                int mark = run.Mark;
                switch (Test(run, slot, condition, value))
                {
                    case true:
                        kept.Add(value);
                        break;
                    case false:
                        run.Forget(mark);
                        break;
                    default:
                        throw new RuleStoppedException($"a bound leaves open whether {RuleText.Of(value)} is among those that '{argument}' asks for");
                }
            }

            return kept;
        });
    }

    private RuleNode Select(ExpressionSyntax argument)
    {
        (int slot, RuleNode body) = binder.Lambda(argument, item);
        return new RuleNode(new RuleType.List(body.Type), run => Map(run, slot, body).ToList());
    }

    private RuleNode SelectMany(ExpressionSyntax argument)
    {
        (int slot, RuleNode body) = binder.Lambda(argument, item);
        return body.Type is RuleType.List
            ? new RuleNode(body.Type, run => Map(run, slot, body).SelectMany(l => l as IReadOnlyList<object?> ?? []).ToList())
            : throw new RuleException(Catalogue.RuleOperand, argument.Span, $"SelectMany needs a list of each item, not {body.Type.Name}");
    }

    private RuleNode Contains(ExpressionSyntax argument)
    {
        RuleNode sought = binder.Bind(argument);
        if (RuleOperators.Common(item, sought.Type) is null)
        {
            throw new RuleException(Catalogue.RuleOperand, argument.Span, $"the list holds {item.Name}, and {sought.Type.Name} is sought in it");
        }

        return new RuleNode(new RuleType.Truth(), run =>
        {
            object? value = sought.Run(run);
            List<bool?> same = [.. RuleMethods.Items(list, run).Select(i => RuleOperators.AreSame(i, value))];
            return same.Contains(true) ? true : Open.Of(same.Contains(null) ? null : false);
        });
    }

    private RuleNode Combine(ExpressionSyntax argument, Func<IEnumerable<object?>, IEnumerable<object?>, IEnumerable<object?>> combine)
    {
        RuleNode other = binder.Bind(argument);
        return other.Type is RuleType.List second && RuleOperators.Common(item, second.Item) is { } type
            ? new RuleNode(new RuleType.List(type), run => combine(RuleMethods.Items(list, run), RuleMethods.Items(other, run)).ToList())
            : throw new RuleException(Catalogue.RuleOperand, argument.Span, $"another list of the same is needed here, not {other.Type.Name}");
    }

    private RuleNode Projected(string method, ExpressionSyntax argument)
    {
        (int slot, RuleNode body) = binder.Lambda(argument, item);
        RuleNode values = new(new RuleType.List(body.Type), run => Map(run, slot, body).ToList());
        return Aggregate(method, values, body.Type)
            ?? throw new RuleException(Catalogue.RuleOperand, argument.Span, $"{method} does not go with {body.Type.Name}");
    }

    /// <summary>Sums and extremes pass over what is absent, as C# does.</summary>
    private static RuleNode? Aggregate(string method, RuleNode values, RuleType type)
    {
        bool isSum = method == "Sum";
        if (type is not (RuleType.Number or RuleType.Quantity or RuleType.Money) && (isSum || type is not RuleType.Date))
        {
            return null;
        }

        return new RuleNode(type, run =>
        {
            List<object> present = [.. RuleMethods.Items(values, run).Where(v => v is not null).Select(v => v!)];
            if (present.Count == 0)
            {
                return isSum && type is RuleType.Number ? FactNumber.Exact(0) : null;
            }

            return isSum ? present.Aggregate(RuleArithmetic.Add) : Extreme(present, method == "Max");
        });
    }

    /// <summary>The value that no other exceeds; open where the bounds do not tell.</summary>
    private static object Extreme(List<object> values, bool most)
    {
        object best = values[0];
        foreach (object value in values.Skip(1))
        {
            bool? more = most ? RuleOperators.IsMore(value, best) : RuleOperators.IsMore(best, value);
            if (more is null)
            {
                return Open.Value;
            }

            best = more == true ? value : best;
        }

        return best;
    }

    private (int Slot, RuleNode Condition) Predicate(ExpressionSyntax argument)
    {
        (int slot, RuleNode body) = binder.Lambda(argument, item);
        return body.Type is RuleType.Truth
            ? (slot, body)
            : throw new RuleException(Catalogue.RuleOperand, argument.Span, $"a condition on each item is needed here, not {body.Type.Name}");
    }

    private IEnumerable<object?> Map(RuleRun run, int slot, RuleNode body)
    {
        foreach (object? value in RuleMethods.Items(list, run))
        {
            run.Step();
            run.Variables[slot] = value;
            yield return body.Run(run);
        }
    }

    private static bool? Test(RuleRun run, int slot, RuleNode condition, object? value)
    {
        run.Step();
        run.Variables[slot] = value;
        return Open.Truth(condition.Run(run));
    }
}
