namespace FactModel.Core.Problems;

/// <summary>Every message there is. Ids FM0001 to FM0049 are about text and YAML.</summary>
public static partial class Catalogue
{
    /// <summary>What the parser refuses, where no rule is more exact.</summary>
    public static readonly ProblemRule NotYaml = new(
        "FM0001", ProblemSeverity.Error, "This is not YAML", "this is not YAML: {0}");
}
