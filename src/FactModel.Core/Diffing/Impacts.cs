using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>What changes do to code where the rule alone does not tell.</summary>
internal static class Impacts
{
    private const ChangeImpact Breaks = ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary;

    /// <summary>
    /// What a type that is there for another one does. Where C# has the same type for both but for what may be null, code that was
    /// compiled runs on, and the compiler warns: of what may be null now; and where what may be null no more is put into a type that
    /// was written for what may, such as a <c>List&lt;string?&gt;</c> of values.
    /// </summary>
    /// <param name="before">The type before, in the terms of now.</param>
    /// <param name="now">The type now.</param>
    public static ChangeImpact OfType(FactType before, FactType now)
    {
        (string compiled, string nullable) = Compiled(before, isOutermost: true);
        (string compiledNow, string nullableNow) = Compiled(now, isOutermost: true);
        return compiled != compiledNow ? Breaks
            : nullable != nullableNow ? ChangeImpact.BreaksSource
            : ChangeImpact.DataOnly;
    }

    /// <summary>A text that is equal where C# has one type, and for each place in it whether it may be null (1) or not (0).</summary>
    private static (string Type, string Nullable) Compiled(FactType type, bool isOutermost)
    {
        FactType required = type.Required;
        bool isCollection = required is FactType.List or FactType.Map;
        if (IsValueType(required))
        {
            string name = required is FactType.Quantity ? "quantity" : required.ToString();
            return (name + (type.IsOptional ? "?" : ""), "");
        }

        (string inner, string nullable) = required switch
        {
            FactType.List list => Compiled(list.Item, isOutermost: false),
            FactType.Map map => Compiled(map.Value, isOutermost: false),
            FactType.Union union => (string.Join(" | ", union.Members.Select(InUnion)), ""),
            _ => (required.ToString(), ""),
        };

        // The outermost list is never null, whether its key is demanded or not.
        string own = isCollection && isOutermost ? "" : type.IsOptional ? "1" : "0";
        return (isCollection ? $"{required.GetType().Name}<{inner}>" : inner, own + nullable);
    }

    /// <summary>A member of a union as its class names it: without units, and with each question mark within it.</summary>
    private static string InUnion(FactType type) => type switch
    {
        FactType.Quantity => "quantity",
        FactType.List list => $"{InUnion(list.Item)}[]",
        FactType.Map map => $"map<text, {InUnion(map.Value)}>",
        FactType.Optional optional => $"{InUnion(optional.Inner)}?",
        FactType.Union union => $"({string.Join(" | ", union.Members.Select(InUnion))})",
        _ => type.ToString(),
    };

    private static bool IsValueType(FactType type) => type switch
    {
        FactType.Enum or FactType.Quantity => true,
        FactType.Scalar scalar => scalar.Kind is not (ScalarKind.Text or ScalarKind.Localized or ScalarKind.Url or ScalarKind.Any),
        _ => false,
    };
}
