namespace FactModel.Packaging.Tests;

/// <summary>How a command ended.</summary>
/// <param name="Command">The command.</param>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">All that it wrote.</param>
internal sealed record Outcome(string Command, int ExitCode, string Output)
{
    /// <summary>Its lines, without what surrounds them.</summary>
    public string[] Lines => [.. Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>The warnings it gave, each once, from their ids on.</summary>
    public string[] Warnings => Said(": warning ");

    /// <summary>The errors it gave, each once, from their ids on.</summary>
    public string[] Errors => Said(": error ");

    /// <summary>Asserts that it succeeded without a warning; the message has the whole output.</summary>
    public Outcome ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Report());
        Warnings.ShouldBeEmpty(Report());
        return this;
    }

    /// <summary>Asserts that it failed, and said this; the message has the whole output.</summary>
    public Outcome ShouldFail(string saying)
    {
        ExitCode.ShouldNotBe(0, Report());
        Output.ShouldContain(saying, Case.Sensitive, Report());
        return this;
    }

    private string[] Said(string what) =>
        [.. Lines.Select(line => line.Split(what, 2)).Where(two => two.Length == 2).Select(two => two[1]).Distinct()];

    private string Report() => $"{Command} returned {ExitCode} and said:\n{Output}";
}
