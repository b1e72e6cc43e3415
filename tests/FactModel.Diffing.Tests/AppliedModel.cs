using System.Globalization;
using System.Text.RegularExpressions;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>Applies the changes of a model to what the model before declared, from what the changes themselves say.</summary>
/// <param name="state">What it declared.</param>
/// <param name="current">What the model of now declares: what is new in it is taken over whole.</param>
internal sealed partial class AppliedModel(ModelState state, ModelState current)
{
    /// <summary>The one option that a change of a rule sets.</summary>
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["namespace-changed"] = "Namespace",
        ["version-changed"] = "Version",
        ["plural-changed"] = "TableName",
        ["others-changed"] = "Others",
        ["extension-changed"] = "Extends",
        ["used-facts-changed"] = "Uses",
        ["requirement-changed"] = "Require",
        ["documentation-changed"] = "Doc",
        ["type-changed"] = "Type",
        ["optionality-changed"] = "Type",
        ["member-renamed"] = "MemberName",
        ["rule-changed"] = "Text",
    };

    /// <summary>What a rule says that does not hold; a change of its own, also where the rule is new.</summary>
    private const string Fails = "Fails";

    public void Apply(IEnumerable<Change> changes)
    {
        // Names first: what is said of a thing is said under the name that it has now.
        Change[] all = [.. changes.Where(c => c.Subject.Sort is not (SubjectSort.Entity or SubjectSort.Value or SubjectSort.Source))];
        foreach (Change change in all.OrderBy(Turn))
        {
            Apply(change, Declared(change.Subject, change.Rule));
        }
    }

    private static int Turn(Change change) => (Verb(change.Rule), change.Subject.Sort) switch
    {
        ("renamed", SubjectSort.Kind or SubjectSort.Record or SubjectSort.Enum) when change.Rule != ChangeRules.InverseRenamed => 0,
        ("removed", _) => 1,
        ("renamed", _) when change.Rule != ChangeRules.MemberRenamed => 2,
        ("added", _) => 3,
        _ => 4,
    };

    private static string Verb(ChangeRule rule) => rule.Id[(rule.Id.LastIndexOf('-') + 1)..];

    private void Apply(Change change, string declared)
    {
        switch (Verb(change.Rule))
        {
            case "removed":
                state.Remove(declared);
                break;
            case "added":
                state.Take(declared, current);
                state.Set(declared, Fails, null);
                break;
            case "renamed" when change.Rule != ChangeRules.MemberRenamed:
                Rename(change, declared);
                break;
            default:
                Set(change, declared);
                break;
        }
    }

    private void Rename(Change change, string declared)
    {
        (string sort, string id) = (declared[..declared.IndexOf(' ', StringComparison.Ordinal)], declared[(declared.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        string before = change.Subject.Property is null ? change.Previous!.Text : $"{change.Subject.Owner}/{change.Previous!.Text}";
        state.Rename(sort, before, id);
        if (change.Detail is ChangeDetail.Rename { CurrentMember: { } member })
        {
            state.Set(declared, "MemberName", member);
        }
    }

    private void Set(Change change, string declared)
    {
        string? text = change.Current?.Text;
        switch (change.Rule.Id)
        {
            case "members-changed":
                state.Set(declared, "HasMembers", text == "named" ? "true" : null);
                break;
            case "constants-declared" or "constants-dropped":
                state.Set(declared, "IsConstant", change.Rule == ChangeRules.ConstantsDeclared ? "true" : null);
                break;
            case "constraint-changed":
                Constrain(declared, ConstraintPattern().Match(text ?? ""));
                break;
            case "enum-renumbered":
                state.Number(change.Subject.Owner, NumberPattern().Matches(text!).Select(m => (m.Groups[1].Value, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))));
                break;
            case "units-changed":
                state.SetUnits(text?.Split(", ") ?? []);
                break;
            case "wordings-changed" when change.Subject.Sort == SubjectSort.Model:
                state.SetLanguage(change.Subject.Property!, text);
                break;
            case "wordings-changed":
                state.Set(declared, "Wordings", text is null ? null : ModelState.Sorted(text));
                break;
            case "rule-failing" or "rule-mended":
                state.Set(declared, Fails, change.Rule == ChangeRules.RuleFailing ? "" : null);
                break;
            default:
                state.Set(declared, Options[change.Rule.Id], text);
                break;
        }
    }

    private void Constrain(string declared, Match constraints)
    {
        state.Set(declared, "Pattern", constraints.Groups["pattern"] is { Success: true } pattern ? pattern.Value : null);
        state.Set(declared, "Min", constraints.Groups["min"] is { Success: true } min ? min.Value : null);
        state.Set(declared, "Max", constraints.Groups["max"] is { Success: true } max ? max.Value : null);
        state.Set(declared, "IsUnique", constraints.Groups["unique"].Success ? "true" : null);
    }

    /// <summary>What a change is about, as the state names it.</summary>
    private static string Declared(ChangeSubject subject, ChangeRule rule) => subject.Sort switch
    {
        SubjectSort.Model => subject.Property is null ? "model" : $"unit {subject.Property}",
        SubjectSort.Kind => subject.Property is null ? $"kind {subject.Owner}" : $"inverse {subject.Owner}/{subject.Property}",
        SubjectSort.Property => $"property {subject.Owner}/{subject.Property}",
        SubjectSort.Record => $"record {subject.Owner}",
        SubjectSort.Field => $"field {subject.Owner}/{subject.Property}",
        SubjectSort.Enum => $"enum {subject.Owner}",
        SubjectSort.EnumValue => $"value {subject.Owner}/{subject.Property}",
        SubjectSort.Rule => $"rule {subject.Owner}",
        _ => throw new InvalidOperationException($"{rule.Id} is no change of a model."),
    };

    [GeneratedRegex("^(?:pattern (?<pattern>.*?))?(?:(?:^|, )min (?<min>[^,]+))?(?:(?:^|, )max (?<max>[^,]+))?(?:(?:^|, )(?<unique>unique))?$")]
    private static partial Regex ConstraintPattern();

    [GeneratedRegex(@"(\S+) \d+ → (\d+)")]
    private static partial Regex NumberPattern();
}
