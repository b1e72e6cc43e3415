using FactModel.Core.Model;

namespace FactModel.Core.Binding;

/// <summary>Which types C# can hold in a constant.</summary>
internal static class ConstantTypes
{
    public const string Listed = "text, int, long, double, bool, decimal and enums can be constants";

    public static bool CanBeConstant(FactType type) => type.Required switch
    {
        FactType.Enum => true,
        FactType.Scalar { Kind: ScalarKind.Text or ScalarKind.Int or ScalarKind.Long or ScalarKind.Double or ScalarKind.Bool or ScalarKind.Decimal } => true,
        _ => false,
    };
}
