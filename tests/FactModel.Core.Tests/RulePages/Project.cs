using System.Globalization;
using FactModel.Core.Problems;

namespace FactModel.Core.Tests.RulePages;

/// <summary>Reads files as a project, and writes what is wrong as the command line does.</summary>
internal static class Project
{
    private const string ModelName = FactProject.ModelFileName;

    public static string[] Messages(IReadOnlyList<ShownFile> files)
    {
        ShownFile model = files.Single(f => f.Name == ModelName);
        FactProject project = FactProject.Read(
            new FactText(model.Name, model.Text),
            files.Where(f => f.Name != ModelName && FactProject.IsFactPath(f.Name)).Select(f => new FactText(f.Name, f.Text)),
            cancellation: TestContext.Current.CancellationToken);
        return [.. project.Problems.Select(Line)];
    }

    public static string Line(Problem problem)
    {
        string place = problem.Place is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.Span.Start.Line + 1},{at.Span.Start.Column + 1}): ")
            : "";
        return $"{place}{Word(problem.Rule.Severity)} {problem.Rule.Id}: {problem.Message}";
    }

    public static string Word(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };
}
