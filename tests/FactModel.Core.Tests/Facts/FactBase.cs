using System.Runtime.CompilerServices;
using FactModel.Core.Problems;
using Shouldly;

namespace FactModel.Core.Tests.Facts;

/// <summary>The fact base of the repository as texts, which a test can change.</summary>
internal sealed class FactBase
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "facts"));

    private readonly Dictionary<string, string> _texts = Directory.GetFiles(Folder, "*.yaml")
        .ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f).ReplaceLineEndings("\n"), StringComparer.Ordinal);

    private bool _isChanged;

    /// <summary>The rules of its model.</summary>
    public static IReadOnlyList<string> Rules => [.. new FactBase().Read().Model.Rules.Select(r => r.Id)];

    /// <summary>Changes what one entity says: its first <paramref name="old"/>.</summary>
    public FactBase Change(string file, string entity, string old, string changed)
    {
        string text = _texts[file];
        int start = text.IndexOf("\n" + entity + ":\n", StringComparison.Ordinal);
        start = start < 0 && text.StartsWith(entity + ":\n", StringComparison.Ordinal) ? 0 : start;
        start.ShouldBeGreaterThanOrEqualTo(0, $"{file} has no {entity}");
        int at = text.IndexOf(old, start, StringComparison.Ordinal);
        int end = text.IndexOf("\n\n", start + 1, StringComparison.Ordinal);
        at.ShouldBeInRange(start, end < 0 ? text.Length : end, $"{entity} does not say '{old}'");
        _isChanged = true;
        _texts[file] = text[..at] + changed + text[(at + old.Length)..];
        return this;
    }

    public FactProject Read() => FactProject.Read(
        new FactText("factmodel.yaml", _texts["factmodel.yaml"]),
        _texts.Where(t => t.Key != "factmodel.yaml").Select(t => new FactText(t.Key, t.Value)),
        new FactText("facts.lock", File.ReadAllText(Path.Combine(Folder, "facts.lock"))),
        cancellation: TestContext.Current.CancellationToken);

    /// <summary>
    /// The rules that are broken or left open, and every other message whole; not that a fact which the test changed is no
    /// longer what its evidence says.
    /// </summary>
    public IReadOnlyList<string> Findings() => [.. Read().Problems.Where(p => !_isChanged || (p.Rule != Catalogue.EvidenceContradicts && p.Rule != Catalogue.StandingTooLow)).Select(p =>
        p.Rule == Catalogue.RuleBroken || p.Rule == Catalogue.RuleOpen ? p.Arguments[0] : $"{p.Place?.Path}({p.Place?.Span.Start.Line + 1}): {p.Rule.Id} {p.Message}")];

    private static string Here([CallerFilePath] string path = "") => path;
}
