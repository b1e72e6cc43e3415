using System.CommandLine;

namespace FactModel.Cli;

/// <summary>The argument that every verb takes: which model.</summary>
internal static class ModelArgument
{
    public static Argument<string?> New() => new("MODEL")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A factmodel.yaml, or the folder that has it. Without it: the one in the current folder, else in the "
            + "nearest folder above, else the only one below.",
    };
}
