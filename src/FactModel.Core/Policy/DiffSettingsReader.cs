using System.Globalization;
using FactModel.Core.Binding;
using FactModel.Core.Diffing;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;
using ProblemSink = FactModel.Core.Binding.ProblemSink;

namespace FactModel.Core.Policy;

/// <summary>Settings as read.</summary>
/// <param name="Settings">What can be made of the file.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record ReadDiffSettings(DiffSettings Settings, EquatableArray<Problem> Problems);

/// <summary>Reads what a repository says of its changes.</summary>
public static class DiffSettingsReader
{
    private static readonly string[] SeverityWords = ["error", "warning", "info"];

    /// <summary>What severities can be given to.</summary>
    private static readonly string[] SeverityNames = [.. ChangeRules.All.Select(rule => rule.Id), .. ChangeImpacts.All.Select(impact => impact.ToWord())];

    /// <summary>Reads the settings from the file's text.</summary>
    public static ReadDiffSettings Read(string path, string text, CancellationToken cancellation = default)
    {
        YamlDocument document = YamlReader.Read(path, text, cancellation);
        ProblemSink problems = new(path);
        problems.AddRange(document.Problems);
        DiffSettings settings = DiffSettings.None;
        if (document.Root is YamlMapping map)
        {
            MappingReader reader = new(map, "the settings of the diff", problems);
            settings = new DiffSettings(Severities(reader.Map("severity"), problems), Approvals(reader.Node("approvals"), problems));
            reader.ReportUnknownKeys();
        }
        else if (document.Root is not null and not YamlScalar { IsEmpty: true })
        {
            problems.Add(Catalogue.ModelShape, document.Root, "the file", NodeWords.Describe(document.Root), "a mapping with 'severity' and 'approvals'");
        }

        return new ReadDiffSettings(settings, problems.ToArray());
    }

    private static EquatableArray<SeveritySetting> Severities(YamlMapping? map, ProblemSink problems)
    {
        if (map is null)
        {
            return [];
        }

        List<SeveritySetting> severities = [];
        foreach (YamlEntry entry in map.Entries)
        {
            string name = entry.Key.Value;
            if (!SeverityNames.Contains(name))
            {
                problems.Add(Catalogue.UnknownChangeRule, entry.Key, name, NearestName.Hint(name, SeverityNames));
            }
            else if (Severity(entry.Value, problems) is { } severity)
            {
                severities.Add(new SeveritySetting(name, severity));
            }
        }

        return severities.ToEquatableArray();
    }

    private static ProblemSeverity? Severity(YamlNode node, ProblemSink problems)
    {
        string word = (node as YamlScalar)?.Value ?? "";
        int index = Array.IndexOf(SeverityWords, word);
        if (index < 0)
        {
            problems.Add(Catalogue.ModelShape, node, "a severity", NodeWords.Describe(node), "error, warning or info" + (NearestName.Of(word, SeverityWords) is { } near ? $"; did you mean '{near}'?" : ""));
            return null;
        }

        return index switch { 0 => ProblemSeverity.Error, 1 => ProblemSeverity.Warning, _ => ProblemSeverity.Info };
    }

    private static EquatableArray<Approval> Approvals(YamlNode? node, ProblemSink problems)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlSequence list:
                return WithoutTwins(list.Items.Select(item => ReadApproval(item, problems)).OfType<Approval>(), problems).ToEquatableArray();
            default:
                problems.Add(Catalogue.ModelShape, node, "'approvals'", NodeWords.Describe(node), "a list of approvals");
                return [];
        }
    }

    private static Approval? ReadApproval(YamlNode node, ProblemSink problems)
    {
        if (node is not YamlMapping map)
        {
            problems.Add(Catalogue.ModelShape, node, "an approval", NodeWords.Describe(node), "a mapping with 'change', 'because', 'by' and 'until'");
            return null;
        }

        MappingReader reader = new(map, "the approval", problems);
        YamlScalar? change = Needed(reader, "change", "the key of a change, such as entity-removed person:joe", problems);
        YamlScalar? because = Needed(reader, "because", "why the change may be", problems);
        YamlScalar? by = Needed(reader, "by", "who said so", problems);
        YamlScalar? until = Needed(reader, "until", "the last day on which it holds, such as 2026-12-31", problems);
        reader.ReportUnknownKeys();
        return change is not null && because is not null && by is not null && until is not null && HasRule(change, problems) & IsDay(until, problems)
            ? new Approval(change.Value, because.Value, by.Value, until.Value, new SourcePlace(problems.Path, change.Span))
            : null;
    }

    private static YamlScalar? Needed(MappingReader reader, string key, string what, ProblemSink problems)
    {
        if (reader.Node(key) is null)
        {
            problems.Add(Catalogue.ModelMissingKey, reader.Mapping, "the approval", key, what);
        }

        return reader.Scalar(key);
    }

    /// <summary>Whether a key begins with a kind of change. Whether there is such a change, only a diff can tell.</summary>
    private static bool HasRule(YamlScalar change, ProblemSink problems)
    {
        string rule = change.Value.Split(' ')[0];
        if (ChangeRules.Find(rule) is not null)
        {
            return true;
        }

        problems.Add(Catalogue.UnknownChangeRule, change, rule, NearestName.Hint(rule, [.. ChangeRules.All.Select(r => r.Id)]));
        return false;
    }

    private static bool IsDay(YamlScalar until, ProblemSink problems)
    {
        if (DateTime.TryParseExact(until.Value, Approval.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return true;
        }

        problems.Add(Catalogue.InvalidDate, until, until.Value, "a day is needed, such as 2026-12-31");
        return false;
    }

    private static List<Approval> WithoutTwins(IEnumerable<Approval> approvals, ProblemSink problems)
    {
        List<Approval> different = [];
        foreach (Approval approval in approvals)
        {
            if (different.Find(other => other.Change == approval.Change) is { } first)
            {
                problems.Add(Catalogue.ApprovedTwice.At(approval.Place, approval.Change) with { Related = first.Place });
            }
            else
            {
                different.Add(approval);
            }
        }

        return different;
    }
}
