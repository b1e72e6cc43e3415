using System.CommandLine;

namespace FactModel.Cli.States;

/// <summary>What can be done where a state has no model: the same command, with the model of the working tree.</summary>
internal static class ModelAdvice
{
    private const string Unquoted = "-_./\\~^:=@,+";

    /// <summary>The advice for a command.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="currentFolder">The current folder, in full.</param>
    public static string Of(ParseResult parsed, string currentFolder) => ModelFinder.OneOnDisk(currentFolder) is { } model
        ? $"the working tree has one, which may read it, too: factmodel {string.Join(' ', parsed.Tokens.Select(token => Argument(token.Value)))} --model {Argument(new DisplayPath(currentFolder).Of(model))}"
        : "name one by --model, which may be of another state";

    /// <summary>A word as shells take it for one.</summary>
    private static string Argument(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || Unquoted.Contains(c)) ? word : $"\"{word}\"";
}
