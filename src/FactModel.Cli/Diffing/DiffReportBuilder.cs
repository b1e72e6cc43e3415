using System.Text.Json;
using FactModel.Cli.Export;
using FactModel.Cli.Reports;
using FactModel.Core.Diffing;
using FactModel.Core.Model;
using FactModel.Core.Policy;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Cli.Diffing;

/// <summary>Makes a report of what Core found.</summary>
internal sealed class DiffReportBuilder(DiffRun run)
{
    private readonly FactSchema _before = run.Previous.Project.Model.Schema;
    private readonly FactSchema _now = run.Current.Project.Model.Schema;

    /// <summary>What values are told by: those of before are in the terms of now, but for records that are gone.</summary>
    private readonly FactSchema _told = run.Current.Project.Model.Schema.WithRecordsOf(run.Previous.Project.Model.Schema);

    public DiffReport Build() => new()
    {
        Previous = State(run.Previous),
        Current = State(run.Current),
        Compared = run.Diff.Counts,
        Impact = [.. run.Diff.Impact.ToWords()],
        NextVersion = new ReportedVersion(run.Diff.Step.ToWord(), run.Previous.Version?.Next(run.Diff.Step).ToString()),
        Changes = [.. run.Review.Changes.Select(Change)],
        NotCompared = [.. run.Mistakes.Select(mistake => new NotComparedPart(mistake.State.Name, Problem(mistake.Problem)))],
        Problems = [.. Problems.Select(Problem)],
        FailOn = run.FailOn.Words,
        ExitCode = ExitCode,
        IsOfOneFile = run.IsOfOneFile,
    };

    private IEnumerable<Problem> Problems => run.VersionProblem is { } version ? run.Review.Problems.Append(version) : run.Review.Problems;

    /// <summary>
    /// A state that does not compile leaves open what changed in it, so that nobody may take the rest for all: neither a pass nor a finding.
    /// An approval that fits nothing is a mistake in the command's own input.
    /// </summary>
    private int ExitCode =>
        run.Mistakes.Count > 0 || run.Review.Problems.Any(problem => problem.Rule.Severity == ProblemSeverity.Error) ? Cli.ExitCode.CouldNotRun
        : run.VersionProblem is not null || (run.AnyChangeFails && run.Diff.Changes.Count > 0) || run.Review.Changes.Any(change => change.Fails) ? Cli.ExitCode.Findings
        : Cli.ExitCode.Clean;

    private static ReportedState State(ComparedState state) => new(state.Name, state.Version?.ToString());

    private ReportedProblem Problem(Problem problem) => ReportedProblem.Of(Finding.Of(problem, run.Display));

    private ReportedChange Change(ReviewedChange reviewed)
    {
        Change change = reviewed.Change;
        ReportedChange reported = ReportedChange.Of(change) with
        {
            Severity = Finding.Word(reviewed.Severity),
            Fails = reviewed.Fails,
            Approval = reviewed.Approval is { } a ? new ReportedApproval(a.Because, a.By, a.Until, FindingPlace.Of(a.Place, run.Display)) : null,
            Previous = Content(change.Previous, _before),
            Current = Content(change.Current, _now),
            Detail = ReportedDetail.Of(change.Detail, content => Content(content, _before), content => Content(content, _now)),
            PreviousPlace = Place(change.PreviousPlace),
            CurrentPlace = Place(change.CurrentPlace),
        };
        return reported with { Link = reported.WasAt is null ? run.Current.LinkTo(change.CurrentPlace) : run.Previous.LinkTo(change.PreviousPlace) };
    }

    private FindingPlace? Place(SourcePlace? place) => place is { } there ? FindingPlace.Of(there, run.Display) : null;

    private ReportedContent? Content(ChangeContent? content, FactSchema entities) => ReportedContent.Of(content) is { } reported
        ? reported with
        {
            Value = content switch
            {
                ChangeContent.Value value => Json(json => JsonValueWriter.Write(json, value.Fact, _told)),
                ChangeContent.Statement statement => Json(json => JsonValueWriter.Write(json, statement.Facts.Value, _told)),
                ChangeContent.Entity entity => Json(json => WriteEntity(json, entity, entities)),
                _ => null,
            },
        }
        : null;

    private static void WriteEntity(Utf8JsonWriter json, ChangeContent.Entity entity, FactSchema schema)
    {
        json.WriteStartObject();
        foreach ((PropertySchema property, PropertyFacts? facts) in entity.Kind.Properties.Zip(entity.Facts.Properties))
        {
            if (facts is not null)
            {
                json.WritePropertyName(property.Id);
                JsonValueWriter.Write(json, facts.Bare, schema);
            }
        }

        foreach (Named<FactNode> other in entity.Facts.Others)
        {
            // A property with another key may have the same id; names in one object differ.
            json.WritePropertyName(entity.Kind.Properties.Any(p => p.Id == other.Name) ? other.Name + "-2" : other.Name);
            JsonValueWriter.Write(json, new FactValue.Node(other.Value), schema);
        }

        json.WriteEndObject();
    }

    private static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            write(json);
        }

        return JsonElement.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
