using System.Text.RegularExpressions;

namespace FactModel.Cli.Tests;

/// <summary>Command lines, right and wrong.</summary>
public sealed partial class UsageTests
{
    [Theory]
    [InlineData("'chekc' is not a command of 'factmodel'; did you mean 'check'?", "chekc")]
    [InlineData("'--formt' is not an option of 'factmodel check'; did you mean '--format'?", "check", "--formt", "json")]
    [InlineData("'--fromat' is not an option of 'factmodel check'; did you mean '--format'?", "check", "--fromat=json")]
    [InlineData("'--versoin' is not an option of 'factmodel'; did you mean '--version'?", "--versoin")]
    [InlineData("'jsn' is not a format; did you mean 'json'?", "check", "--format", "jsn")]
    [InlineData("--review-date is '2025-11', which is no day: write a year, a month and a day, such as 2025-11-25", "check", "--review-date", "2025-11")]
    [InlineData("'b' is one argument too many for 'factmodel check'", "check", "a", "b")]
    [InlineData("a command is missing; there is 'init', 'check', 'verify', 'locate', 'diff', 'log', 'export', 'schema'")]
    [InlineData("there is no file or folder '-x'", "check", "--", "-x")]
    [InlineData("there is no file or folder '@x'", "check", "@x")]
    public void What_cannot_run_ends_with_2_and_says_why(string message, params string[] arguments)
    {
        using TempFolder shop = TempFolder.Shop();
        CliRun run = CliRun.In(shop.Root, arguments);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.Split('\n')[0].ShouldBe("factmodel: " + message);
    }

    [Fact]
    public void Help_names_the_options_and_the_exit_codes()
    {
        CliRun run = CliRun.In(TempFolder.Repository, "check", "--help");
        run.ExitCode.ShouldBe(0);
        foreach (string part in (string[])["factmodel check [<MODEL>] [options]", "text|json|github|sarif|markdown", "--no-color", "0 (clean), 1 (errors or warnings), 2 (could not run"])
        {
            run.Output.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData("init")]
    [InlineData("check")]
    [InlineData("verify")]
    [InlineData("locate")]
    [InlineData("diff")]
    [InlineData("log")]
    [InlineData("export")]
    public void The_pages_have_the_options_that_help_has(string command)
    {
        string help = CliRun.In(TempFolder.Repository, command, "--help").Output;
        string[] options = [.. HelpOption().Matches(help).Select(match => match.Groups[1].Value).Where(option => option != "--help")];
        string page = File.ReadAllText(Path.Combine(TempFolder.Repository, "docs", "command-line.md"));
        string section = page.Split("\n## ").Single(part => part.StartsWith($"factmodel {command}\n", StringComparison.Ordinal));
        string synopsis = section.Split("```")[1];
        // Nobody but git writes it, and it is the other page that says how git comes to.
        options = [.. options.Except(["--git-driver"])];
        AnyOption().Matches(synopsis).Select(match => match.Value).ShouldBe(options, ignoreOrder: true);
    }

    [Fact]
    public void The_version_is_the_commands_own() => CliRun.In(TempFolder.Repository, "--version").Output.ShouldMatch(@"^\d+\.\d+\.\d+\n$");

    [GeneratedRegex(@"^  (?:-\S+, )*(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex HelpOption();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex AnyOption();
}
