using FactModel.Cli.Diffing;
using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Model;
using FactModel.Core.Policy;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>
/// A diff that has a change of every form, made by hand: what the formats do with them does not depend on what the engine
/// finds today.
/// </summary>
internal static class SampleDiff
{
    private const string Model = """
        namespace: Lab
        version: 1.4.0
        kinds:
          person:
            plural: people
            files: people.yaml
            properties:
              name: localized
              age: { type: int?, const: true }
              joined: date?
          team:
            files: teams.yaml
            properties:
              remit: text?
              budget: money?
              members: person[]?
        """;

    private static readonly FactType Text = new FactType.Scalar(ScalarKind.Text);
    private static readonly FactType Int = new FactType.Scalar(ScalarKind.Int);
    private static readonly FactType Date = new FactType.Scalar(ScalarKind.Date);
    private static readonly FactType Money = new FactType.Scalar(ScalarKind.Money);

    /// <summary>The day on which it is looked at.</summary>
    public const string Today = "2026-11-25";

    /// <summary>The report, with an approval that holds, one that is over, and a version that is too low.</summary>
    public static DiffReport Report() => ReportOf(Changes);

    /// <summary>A report of some changes.</summary>
    public static DiffReport ReportOf(IEnumerable<Change> changes)
    {
        FactProject project = FactProject.Read(new FactText("/lab/factmodel.yaml", Model), [new FactText("/lab/people.yaml", People), new FactText("/lab/teams.yaml", "")]);
        FactDiff diff = new(changes.ToEquatableArray(), NotCompared, new DiffCounts(new BothSides(2, 2), new BothSides(12, 13), new BothSides(40, 44), 5, 6, 1, 1, 1));
        Approval[] approvals =
        [
            new("constant-changed person:ada/age", "Her birthday; callers are built anew with each release.", "grace", "2026-12-31", At("factmodel.diff.yaml", 5, 13, 32)),
            new("entity-removed person:joe", "He asked us to.", "grace", "2026-10-31", At("factmodel.diff.yaml", 9, 13, 26)),
        ];
        FailOn failOn = new(["breaking", "constant-changed"]);
        FactVersion version = FactVersion.Parse("1.4.0", "the test");
        FactVersion next = FactVersion.Parse("1.4.1", "the test");
        return DiffReport.Of(new DiffRun(
            new ComparedState("main", version, project),
            new ComparedState("the working tree", next, project),
            diff,
            DiffReview.Of(diff, DiffSettings.None, new DiffSettings([], new EquatableArray<Approval>(approvals)), failOn, ("main", "the working tree"), Today),
            failOn,
            new DisplayPath("/lab"))
        {
            VersionProblem = version.Check(next, diff.Step, At("factmodel.yaml", 2, 10, 15)),
        });
    }

    /// <summary>A value that changed, of a text.</summary>
    public static Change TextChange(string entity, string property, string previous, string current) => new()
    {
        Rule = ChangeRules.ValueChanged,
        Subject = Value("team", entity, property),
        Impact = ChangeImpact.DataOnly,
        Previous = new ChangeContent.Value(new FactValue.Text(previous), Text),
        Current = new ChangeContent.Value(new FactValue.Text(current), Text),
        PreviousPlace = At("teams.yaml", 2, 10, 20),
        CurrentPlace = At("teams.yaml", 2, 10, 20),
    };

    /// <summary>One problem that kept an entity from being compared.</summary>
    private static EquatableArray<NotCompared> NotCompared =>
        [new NotCompared(IsPrevious: true, Catalogue.UnknownReference.At("/lab/teams.yaml", new SourceSpan(new SourcePosition(17, 14), new SourcePosition(17, 17)), "person", "jeo", "; did you mean 'joe'?"))];

    private const string People = """
        joe:
          name: { en: Joe Smith, zh-Hant: 喬 }
          age: 41
        ada: { name: Ada Lovelace, age: 29 }
        bea: { name: Bea Brown }
        """;

    private static Change[] Changes =>
    [
        new()
        {
            Rule = ChangeRules.EntityRemoved,
            Subject = Entity("person", "joe"),
            Impact = ChangeRules.EntityRemoved.Impact,
            Previous = new ChangeContent.Entity(Joe.Entities[0], Kind),
            PreviousPlace = At("people.yaml", 1, 1, 4),
        },
        new()
        {
            Rule = ChangeRules.ConstantChanged,
            Subject = Value("person", "ada", "age"),
            Impact = ChangeImpact.NeedsRecompiling,
            Previous = new ChangeContent.Value(new FactValue.Integer(28), Int),
            Current = new ChangeContent.Value(new FactValue.Integer(29), Int),
            Detail = new ChangeDetail.Number(1, 100m / 28),
            PreviousPlace = At("people.yaml", 3, 8, 10),
            CurrentPlace = At("people.yaml", 3, 8, 10),
        },
        new()
        {
            Rule = ChangeRules.ValueChanged,
            Subject = Value("person", "ada", "joined"),
            Impact = ChangeImpact.DataOnly,
            Previous = new ChangeContent.Value(new FactValue.Date(FactDate.Parse("2025")), Date),
            Current = new ChangeContent.Value(new FactValue.Date(FactDate.Parse("2025-08")), Date),
            Detail = new ChangeDetail.Extent(ExtentChange.Narrower),
            PreviousPlace = At("people.yaml", 4, 11, 15),
            CurrentPlace = At("people.yaml", 4, 11, 18),
        },
        new()
        {
            Rule = ChangeRules.ValueChanged,
            Subject = Value("person", "bea", "name"),
            Impact = ChangeImpact.DataOnly,
            Previous = new ChangeContent.Words("Bea Brown"),
            Current = new ChangeContent.Words("Bea Brown / 碧"),
            Detail = new ChangeDetail.Parts([
                new PartChange("en", new ChangeContent.Value(new FactValue.Text("Bea Braun"), Text), new ChangeContent.Value(new FactValue.Text("Bea Brown"), Text), null),
                new PartChange("zh-Hant", null, new ChangeContent.Value(new FactValue.Text("碧"), Text), null),
            ]),
            CurrentPlace = At("people.yaml", 8, 9, 18),
        },
        new()
        {
            Rule = ChangeRules.EntityAdded,
            Subject = Entity("person", "eve"),
            Impact = ChangeImpact.DataOnly,
            Current = new ChangeContent.Entity(Joe.Entities[0] with { Id = "eve" }, Kind),
            CurrentPlace = At("people.yaml", 12, 1, 4),
        },
        new()
        {
            Rule = ChangeRules.EntityRenamed,
            Subject = Entity("team", "core-models") with { PreviousEntity = "Core-Models" },
            Impact = ChangeImpact.DataOnly,
            Previous = new ChangeContent.Words("Core-Models"),
            Current = new ChangeContent.Words("core-models"),
            Detail = new ChangeDetail.Rename(IsDeclared: false, ["the ids differ in case alone"], "CoreModels", "CoreModels"),
            PreviousPlace = At("teams.yaml", 1, 1, 12),
            CurrentPlace = At("teams.yaml", 1, 1, 12),
        },
        TextChange(
            "core-models",
            "remit",
            "Train large models, and publish what was learned about them in two papers a year for everybody to read",
            "Train large models, and publish what was learned about them in a report a year for everybody to read"),
        new()
        {
            Rule = ChangeRules.ValueChanged,
            Subject = Value("team", "core-models", "budget"),
            Impact = ChangeImpact.DataOnly,
            Previous = new ChangeContent.Value(new FactValue.Money(Core.Values.Money.Parse("over USD 10e9")), Money),
            Current = new ChangeContent.Value(new FactValue.Money(Core.Values.Money.Parse("USD 12e9 to 14e9")), Money),
            Detail = new ChangeDetail.Extent(ExtentChange.Narrower),
            PreviousPlace = At("teams.yaml", 3, 11, 24),
            CurrentPlace = At("teams.yaml", 3, 11, 27),
        },
        new()
        {
            Rule = ChangeRules.ItemMoved,
            Subject = Value("team", "core-models", "members") with { Item = "bea" },
            Impact = ChangeImpact.DataOnly,
            Previous = new ChangeContent.Value(new FactValue.Reference("person", "bea"), new FactType.Reference("person")),
            Current = new ChangeContent.Value(new FactValue.Reference("person", "bea"), new FactType.Reference("person")),
            PreviousIndex = 2,
            CurrentIndex = 0,
            PreviousPlace = At("teams.yaml", 4, 24, 27),
            CurrentPlace = At("teams.yaml", 4, 13, 16),
        },
        TextChange("hostile|`team`", "remit", "<script>alert(1)</script> | @everyone", "</details>\n# [free](https://evil.example) `| **bold** <!--"),
        new()
        {
            Rule = ChangeRules.EvidenceChanged,
            Subject = Value("person", "ada", "age") with { Aspect = "news" },
            Impact = ChangeImpact.EvidenceOnly,
            Previous = new ChangeContent.Citation(new CitationFacts("news", "28歲", 81)),
            Current = new ChangeContent.Citation(new CitationFacts("news", "29歲", 81)),
            PreviousPlace = At("people.yaml", 3, 20, 30),
            CurrentPlace = At("people.yaml", 3, 20, 30),
        },
    ];

    private static KindSchema Kind => Project.Model.Schema.Kinds[0];

    private static FileFacts Joe => Project.Files[0].Facts;

    private static FactProject Project => FactProject.Read(new FactText("/lab/factmodel.yaml", Model), [new FactText("/lab/people.yaml", People)]);

    private static ChangeSubject Entity(string kind, string id) => new(SubjectSort.Entity, kind) { Entity = id };

    private static ChangeSubject Value(string kind, string id, string property) => new(SubjectSort.Value, kind) { Entity = id, Property = property };

    private static SourcePlace At(string file, int line, int column, int endColumn) =>
        new("/lab/" + file, new SourceSpan(new SourcePosition(line - 1, column - 1), new SourcePosition(line - 1, endColumn - 1)));
}
