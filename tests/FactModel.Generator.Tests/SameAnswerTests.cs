using FactModel.Core;
using FactModel.Core.Problems;
using FactModel.Core.Tests.BadInput;
using FactModel.Core.Tests.RulePages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Tests;

/// <summary>The compiler answers as the command line does: the same messages, ids and places, for every page and every case of bad input.</summary>
public sealed class SameAnswerTests
{
    public static TheoryData<string> Pages => [.. RulePage.Rules.Keys.Where(id => RulePage.Read(id).Example.Any(f => f.Name == FactProject.ModelFileName)).Order(StringComparer.Ordinal)];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, BadInputTable.Cases.Length)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void On_the_example_of_every_page(string id) => Compare([.. RulePage.Read(id).Example.Select(f => (f.Name, f.Text))]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void On_every_case_of_bad_input(int number) => Compare(
        ("factmodel.yaml", BadInputTable.Model), ("sources.yaml", BadInputTable.Sources), ("things.yaml", BadInputTable.Cases[number].Text));

    private static void Compare(params (string Path, string Text)[] files)
    {
        (string Path, string Text)[] read = [.. files.Where(f => FactProject.IsFactPath(f.Path))];
        (string Path, string Text) model = read.Single(f => f.Path == FactProject.ModelFileName);
        FactProject project = FactProject.Read(
            new FactText(model.Path, model.Text), read.Where(f => f != model).Select(f => new FactText(f.Path, f.Text)), cancellation: TestContext.Current.CancellationToken);
        FactRun run = FactRun.Of(read);
        run.GeneratorDiagnostics.Select(Line).Order(StringComparer.Ordinal).ShouldBe(project.Problems.Select(Line).Order(StringComparer.Ordinal));
    }

    private static string Line(Problem problem) => problem.Place is { } place
        ? FormattableString.Invariant($"{place.Path}({place.Span.Start.Line},{place.Span.Start.Column}) {problem.Rule.Id} {problem.Rule.Severity} {problem.Message}")
        : $"{problem.Rule.Id} {problem.Rule.Severity} {problem.Message}";

    private static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        LinePosition start = span.StartLinePosition;
        string place = diagnostic.Location == Location.None ? "" : FormattableString.Invariant($"{span.Path["/facts/".Length..]}({start.Line},{start.Character}) ");
        return $"{place}{diagnostic.Id} {diagnostic.Severity} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
