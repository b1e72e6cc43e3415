namespace FactModel.Core.Problems;

/// <summary>What can be wrong with uses of facts in C#: FM0501 to FM0549. The compiler itself says FM0501 and FM0502, of obsolete members.</summary>
public static partial class Catalogue
{
    /// <summary>A bare value whose statement is not certain, where the project asks for these.</summary>
    public static readonly ProblemRule UncertainValue = Warning(
        "FM0503", "A bare value that is not certain", "'{0}' rests on a statement whose certainty is {1}; read the statement: '{2}'") with
    {
        IsOptIn = true,
    };

    /// <summary>An option that names no certainty.</summary>
    public static readonly ProblemRule UnknownCertainty = Warning(
        "FM0504", "A certainty that cannot be reported", "{0} has '{1}', which is no certainty to report{2}");
}
