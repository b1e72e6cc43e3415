using System.CommandLine;
using System.CommandLine.Parsing;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary>Says what is wrong with a command line, with the name that was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing that is wrong; null where the command can run.</summary>
    public static string? Find(ParseResult parsed)
    {
        string command = FactCommand.CommandPath(parsed);
        if (UnknownOption(parsed) is { } option)
        {
            return $"'{option}' is not an option of '{command}'{NearestName.Hint(option, OptionNames(parsed))}";
        }

        if (parsed.UnmatchedTokens is [string token, ..])
        {
            return parsed.CommandResult.Command is RootCommand root
                ? $"'{token}' is not a command of 'factmodel'{NearestName.Hint(token, [.. root.Subcommands.Select(c => c.Name)])}"
                : $"'{token}' is one argument too many for '{command}'";
        }

        if (parsed.CommandResult.Command is RootCommand { Subcommands: var commands } && parsed.Tokens.Count == 0)
        {
            return $"a command is missing; there is {string.Join(", ", commands.Select(c => $"'{c.Name}'"))}";
        }

        return parsed.Errors is [ParseError error, ..] ? error.Message : null;
    }

    /// <summary>The parser takes what looks like an option and is none for an argument; a file of such a name goes behind <c>--</c>.</summary>
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token is { Type: TokenType.Argument, Value: ['-', _, ..] })?.Value.Split('=', ':')[0];

    private static string[] OptionNames(ParseResult parsed) =>
        [.. parsed.CommandResult.Command.Options.Append(new System.CommandLine.Help.HelpOption())
            .Select(option => option.Name).Distinct(StringComparer.Ordinal)];
}
