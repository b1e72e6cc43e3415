using System.Text.Json;
using System.Text.Json.Serialization;
using FactModel.Cli.Reports;
using FactModel.Core.Diffing;
using FactModel.Core.Problems;

namespace FactModel.Cli.Diffing;

/// <summary>
/// A diff as every format shows it, and as JSON keeps it: <c>docs/diff.schema.json</c> says what is in it. Nothing in it is
/// looked up elsewhere, so that one that was read back from JSON shows the same in every format.
/// </summary>
internal sealed record DiffReport
{
    /// <summary>The version of the form that is written: a new member leaves it, anything else raises it.</summary>
    public const int FormVersion = 1;

    /// <summary>The version of the form.</summary>
    public int Version { get; init; } = FormVersion;

    /// <summary>The older state.</summary>
    public required ReportedState Previous { get; init; }

    /// <summary>The newer state.</summary>
    public required ReportedState Current { get; init; }

    /// <summary>What was compared.</summary>
    public required DiffCounts Compared { get; init; }

    /// <summary>The impacts of all changes together, the worst first.</summary>
    public required IReadOnlyList<string> Impact { get; init; }

    /// <summary>Which version follows.</summary>
    public required ReportedVersion NextVersion { get; init; }

    /// <summary>The changes, in the order of the diff.</summary>
    public required IReadOnlyList<ReportedChange> Changes { get; init; }

    /// <summary>Why the states do not compile: what could not be read, and so was not compared, and what is wrong and was compared as it stands.</summary>
    public required IReadOnlyList<NotComparedPart> NotCompared { get; init; }

    /// <summary>What is wrong with approvals, and with the version.</summary>
    public required IReadOnlyList<ReportedProblem> Problems { get; init; }

    /// <summary>What fails, in the words of <c>--fail-on</c>.</summary>
    public required IReadOnlyList<string> FailOn { get; init; }

    /// <summary>The exit code of the run.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Whether the states differ in one file alone, and others are told of elsewhere: what holds of all together is then not told.</summary>
    [JsonIgnore]
    public bool IsOfOneFile { get; init; }

    /// <summary>The report of two states.</summary>
    public static DiffReport Of(DiffRun run) => new DiffReportBuilder(run).Build();
}

/// <summary>A state as a report shows it.</summary>
/// <param name="Name">What it is called, such as <c>HEAD~3</c>.</param>
/// <param name="Version">The version of its facts; null where nobody says it.</param>
internal sealed record ReportedState(string Name, string? Version);

/// <summary>Which version follows.</summary>
/// <param name="Step">The step that the changes ask for: <c>major</c>, <c>minor</c>, <c>patch</c> or <c>none</c>.</param>
/// <param name="AtLeast">The lowest version that takes it; null where the older state has no version.</param>
internal sealed record ReportedVersion(string Step, string? AtLeast);

/// <summary>A change as a report shows it.</summary>
internal sealed record ReportedChange
{
    /// <summary>What an approval names.</summary>
    public required string Key { get; init; }

    /// <summary>The id of the kind of change.</summary>
    public required string Rule { get; init; }

    /// <summary>What happened, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The page that explains it.</summary>
    public required string Help { get; init; }

    /// <summary>What it is about.</summary>
    public required ReportedSubject Subject { get; init; }

    /// <summary>What it does to code, the worst first.</summary>
    public required IReadOnlyList<string> Impact { get; init; }

    /// <summary>The step of the version that it asks for.</summary>
    public required string Step { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>Whether it fails.</summary>
    public required bool Fails { get; init; }

    /// <summary>Who has agreed to it.</summary>
    public required ReportedApproval? Approval { get; init; }

    /// <summary>What there was.</summary>
    public required ReportedContent? Previous { get; init; }

    /// <summary>What there is.</summary>
    public required ReportedContent? Current { get; init; }

    /// <summary>How the two differ.</summary>
    public required ReportedDetail? Detail { get; init; }

    /// <summary>The 0-based place before of an item of a list, or of a statement among those of its property.</summary>
    public required int? PreviousIndex { get; init; }

    /// <summary>The same place now.</summary>
    public required int? CurrentIndex { get; init; }

    /// <summary>Where it stood.</summary>
    public required FindingPlace? PreviousPlace { get; init; }

    /// <summary>Where it stands.</summary>
    public required FindingPlace? CurrentPlace { get; init; }

    /// <summary>The change in one line.</summary>
    public required string Message { get; init; }

    /// <summary>The address at which it is to be seen where it stands, or stood; null where nobody named one, or that is in no commit.</summary>
    public required string? Link { get; init; }

    /// <summary>Where it is shown in the newer state: where it stands, else the file that it stood in.</summary>
    [JsonIgnore]
    public FindingPlace? ShownAt => CurrentPlace ?? (PreviousPlace is { } was ? new FindingPlace(was.Path, 1, 1, 1, 1) : null);

    /// <summary>Where it stood in words, for what is not there any more: <c>was at people.yaml(3,8)</c>; else null.</summary>
    [JsonIgnore]
    public string? WasAt => IsGone && PreviousPlace is { } was ? $"was at {was}" : null;

    /// <summary>Where it stands in words, such as <c>people.yaml(3,8)</c>, or stood.</summary>
    [JsonIgnore]
    public string? Where => WasAt ?? CurrentPlace?.ToString();

    /// <summary>A change by itself: not judged, without places, and without values but as text.</summary>
    public static ReportedChange Of(Change change) => new()
    {
        Key = change.Key,
        Rule = change.Rule.Id,
        Title = change.Rule.Title,
        Help = change.Rule.HelpLink,
        Subject = ReportedSubject.Of(change.Subject),
        Impact = [.. change.Impact.ToWords()],
        Step = change.Step.ToWord(),
        Severity = Finding.Word(ProblemSeverity.Info),
        Fails = false,
        Approval = null,
        Previous = ReportedContent.Of(change.Previous),
        Current = ReportedContent.Of(change.Current),
        Detail = ReportedDetail.Of(change.Detail, ReportedContent.Of, ReportedContent.Of),
        PreviousIndex = change.PreviousIndex,
        CurrentIndex = change.CurrentIndex,
        PreviousPlace = null,
        CurrentPlace = null,
        Link = null,
        Message = change.Message,
    };

    /// <summary>Whether it is not there any more, be it as a whole or out of something that is.</summary>
    private bool IsGone => CurrentPlace is null || Rule.EndsWith("-removed", StringComparison.Ordinal);
}

/// <summary>What a change is about.</summary>
/// <param name="Text">It in one word, such as <c>person:ada/age</c>.</param>
/// <param name="Sort">What sort of thing: <c>entity</c>, <c>value</c>, <c>enum-value</c>.</param>
/// <param name="Owner">The kind, or what else it belongs to.</param>
/// <param name="Entity">The id of the entity.</param>
/// <param name="PreviousEntity">The id that the entity had before.</param>
/// <param name="Property">The property.</param>
/// <param name="Item">Which of several things of the property.</param>
/// <param name="Aspect">Which part of what is said in a statement.</param>
internal sealed record ReportedSubject(
    string Text, string Sort, string Owner, string? Entity, string? PreviousEntity, string? Property, string? Item, string? Aspect)
{
    public static ReportedSubject Of(ChangeSubject subject) => new(
        subject.ToString(),
        JsonNamingPolicy.KebabCaseLower.ConvertName(subject.Sort.ToString()),
        subject.Owner,
        subject.Entity,
        subject.PreviousEntity,
        subject.Property,
        subject.Item,
        subject.Aspect);
}

/// <summary>An approval as a report shows it.</summary>
/// <param name="Because">Why the change may be.</param>
/// <param name="By">Who said so.</param>
/// <param name="Until">The last day on which it holds.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ReportedApproval(string Because, string By, string Until, FindingPlace Place);

/// <summary>What there was or is.</summary>
/// <param name="Sort"><c>value</c>, <c>statement</c>, <c>entity</c>, <c>citation</c> or <c>words</c>.</param>
/// <param name="Text">It in one line, or as the text that it is.</param>
/// <param name="Type">For a value, the type that it was read by; else null.</param>
/// <param name="Value">For a value, it as <c>factmodel export</c> writes it; for an entity, each property with its value; else null.</param>
internal sealed record ReportedContent(string Sort, string Text, string? Type, JsonElement? Value)
{
    /// <summary>The end of the text that says what a value rests on: it is seen however long the value is.</summary>
    [JsonIgnore]
    public string Grounds { get; init; } = "";

    /// <summary>A content as text alone.</summary>
    public static ReportedContent? Of(ChangeContent? content) => content switch
    {
        null => null,
        ChangeContent.Value value => new ReportedContent("value", value.Text, value.Type.ToString(), null),
        ChangeContent.Statement statement => new ReportedContent("statement", statement.Text, statement.Type.ToString(), null) { Grounds = statement.Grounds },
        ChangeContent.Entity => new ReportedContent("entity", content.Text, null, null),
        ChangeContent.Citation => new ReportedContent("citation", content.Text, null, null),
        _ => new ReportedContent("words", content.Text, null, null),
    };
}

/// <summary>How two contents differ.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "sort")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Extent), "extent")]
[JsonDerivedType(typeof(Rename), "rename")]
[JsonDerivedType(typeof(Parts), "parts")]
internal abstract record ReportedDetail
{
    /// <summary>By how much a number changed.</summary>
    public sealed record Number(decimal? Difference, decimal? Percent, string? Amount) : ReportedDetail;

    /// <summary><c>narrower</c>, <c>wider</c>, <c>same-days</c> or <c>moved</c>.</summary>
    public sealed record Extent(string Change) : ReportedDetail;

    /// <summary>Why it is a rename, and what became of the C# member.</summary>
    public sealed record Rename(bool IsDeclared, IReadOnlyList<string> Evidence, string? PreviousMember, string? CurrentMember) : ReportedDetail;

    /// <summary>Which parts of a value changed.</summary>
    public sealed record Parts(IReadOnlyList<ReportedPart> Changes) : ReportedDetail;

    /// <summary>A detail with its contents as these are told.</summary>
    /// <param name="detail">The detail.</param>
    /// <param name="previous">Tells what there was.</param>
    /// <param name="current">Tells what there is.</param>
    public static ReportedDetail? Of(ChangeDetail? detail, Func<ChangeContent?, ReportedContent?> previous, Func<ChangeContent?, ReportedContent?> current) => detail switch
    {
        null => null,
        ChangeDetail.Number number => new Number(number.Difference, number.Percent, number.Amount),
        ChangeDetail.Extent extent => new Extent(extent.Change.ToWord()),
        ChangeDetail.Rename rename => new Rename(rename.IsDeclared, [.. rename.Evidence], rename.PreviousMember, rename.CurrentMember),
        ChangeDetail.Parts parts => new Parts(
            [.. parts.Changes.Select(part => new ReportedPart(part.Name, previous(part.Previous), current(part.Current), Of(part.Detail, previous, current)))]),
        _ => throw new InvalidOperationException($"A {detail.GetType().Name} is not reported."),
    };
}

/// <summary>A part of a value that changed.</summary>
internal sealed record ReportedPart(string Name, ReportedContent? Previous, ReportedContent? Current, ReportedDetail? Detail);

/// <summary>A mistake in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Problem">The mistake.</param>
internal sealed record NotComparedPart(string State, ReportedProblem Problem);

/// <summary>A problem as a report shows it.</summary>
internal sealed record ReportedProblem(string Id, string Severity, string Title, string Message, string Help, FindingPlace? Place)
{
    public static ReportedProblem Of(Finding finding) =>
        new(finding.Rule.Id, finding.Severity, finding.Rule.Title, finding.Message, finding.Rule.HelpLink, finding.Place);
}
