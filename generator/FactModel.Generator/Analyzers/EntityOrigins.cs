using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FactModel.Generator.Analyzers;

/// <summary>
/// Finds the named entities that an expression can be without running: the member itself, through <c>?.</c>, <c>?:</c>,
/// <c>??</c>, <c>switch</c> and patterns, and a local variable that is given its value once, where it is declared. What comes
/// from a parameter, a field, a loop or a look-up is nobody's in particular.
/// </summary>
/// <param name="blocks">The code of one member: where its local variables are given values.</param>
internal sealed class EntityOrigins(ImmutableArray<IOperation> blocks)
{
    private readonly Lazy<IReadOnlyDictionary<ILocalSymbol, IOperation>> _locals = new(() => FindLocals(blocks));

    /// <summary>The members that an expression names, each once.</summary>
    public IEnumerable<IPropertySymbol> Of(IOperation expression)
    {
        HashSet<ISymbol> found = new(SymbolEqualityComparer.Default);
        Collect(expression, found, []);
        return found.Cast<IPropertySymbol>();
    }

    private void Collect(IOperation? expression, HashSet<ISymbol> found, HashSet<IOperation> seen)
    {
        if (expression is null || !seen.Add(expression))
        {
            return;
        }

        switch (expression)
        {
            case IPropertyReferenceOperation { Instance: null } member:
                found.Add(member.Property);
                break;
            case ILocalReferenceOperation local when _locals.Value.TryGetValue(local.Local, out IOperation? value):
                Collect(value, found, seen);
                break;
            default:
                foreach (IOperation? source in Sources(expression))
                {
                    Collect(source, found, seen);
                }

                break;
        }
    }

    /// <summary>What an expression may give on as it is.</summary>
    private static IEnumerable<IOperation?> Sources(IOperation expression) => expression switch
    {
        IConversionOperation conversion => [conversion.Operand],
        IConditionalOperation choice => [choice.WhenTrue, choice.WhenFalse],
        ICoalesceOperation choice => [choice.Value, choice.WhenNull],
        ISwitchExpressionOperation choice => choice.Arms.Select(IOperation? (arm) => arm.Value),
        IConditionalAccessInstanceOperation => [Receiver(expression)],
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => [Matched(expression)],
        _ => [],
    };

    /// <summary>What stands before the <c>?.</c> that an expression is behind.</summary>
    private static IOperation? Receiver(IOperation instance)
    {
        for (IOperation child = instance; child.Parent is { } parent; child = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    /// <summary>What the pattern that an expression is in is held against.</summary>
    private static IOperation? Matched(IOperation input)
    {
        // Up to the subpattern whose member is read, and from the pattern that has it to what is matched.
        IOperation? property = input;
        while (property is not null and not IPropertySubpatternOperation)
        {
            property = property.Parent;
        }

        IOperation? outer = property?.Parent?.Parent;
        while (outer is INegatedPatternOperation or IBinaryPatternOperation)
        {
            outer = outer.Parent;
        }

        return outer switch
        {
            IIsPatternOperation match => match.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation match } => match.Value,
            IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation match } => match.Value,
            _ => null,
        };
    }

    /// <summary>The local variables that are given a value where they are declared, and no other anywhere.</summary>
    private static Dictionary<ILocalSymbol, IOperation> FindLocals(ImmutableArray<IOperation> blocks)
    {
        Dictionary<ILocalSymbol, IOperation> values = new(SymbolEqualityComparer.Default);
        HashSet<ISymbol> changed = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value, Symbol.RefKind: RefKind.None } declared:
                    values[declared.Symbol] = value;
                    break;
                case ILocalReferenceOperation local when IsChanged(local):
                    changed.Add(local.Local);
                    break;
            }
        }

        return values.Where(v => !changed.Contains(v.Key)).ToDictionary<KeyValuePair<ILocalSymbol, IOperation>, ILocalSymbol, IOperation>(
            v => v.Key, v => v.Value, SymbolEqualityComparer.Default);
    }

    private static bool IsChanged(ILocalReferenceOperation local) => local.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == local,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple => deconstruction.Target == tuple,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };
}
