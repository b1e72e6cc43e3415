using System.Globalization;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Evidence;

/// <summary>
/// What was found in the sources: <c>facts.lock</c>, a line a source and a line a citation that was found, in a stable order.
/// A citation is known by a digest of what it is evidence of, so that an edit of the value or of the evidence unlocks it.
/// </summary>
public sealed class FactLock : IEquatable<FactLock>
{
    /// <summary>The file's name, beside the model.</summary>
    public const string FileName = "facts.lock";

    private const string Header = "# What factmodel verify found in the sources, a line each. Commit it; the tool writes it.";

    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    private FactLock(string text, IReadOnlyList<int> unread)
    {
        Text = text;
        Unread = unread;
    }

    /// <summary>A lock in which nothing was found.</summary>
    public static FactLock Empty { get; } = new(Header + "\n", []);

    /// <summary>The file's text.</summary>
    public string Text { get; }

    /// <summary>The 0-based lines that are no lines of a lock: a merge's marks, for example.</summary>
    public IReadOnlyList<int> Unread { get; }

    /// <summary>Reads a lock. Lines that cannot be read find nothing.</summary>
    public static FactLock Read(string text)
    {
        List<int> unread = [];
        FactLock locked = new(text, unread);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r').TrimStart('\uFEFF');
            if (line.Length > 0 && line[0] != '#' && !locked.Take(line, line.Split(' ')))
            {
                unread.Add(i);
            }
        }

        return locked;
    }

    /// <summary>The lock that a verification makes.</summary>
    /// <param name="project">The fact base.</param>
    /// <param name="verification">What was found in the sources.</param>
    /// <param name="old">The lock before: what it has of sources that have no text here stays.</param>
    public static FactLock Of(FactProject project, Verification verification, FactLock old)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        SortedDictionary<string, string> sources = new(StringComparer.Ordinal);
        foreach (FileFacts file in project.Files.Select(f => f.Facts))
        {
            KindSchema kind = project.Model.Schema.Kind(file.Kind)!;
            foreach ((EntityFacts entity, PropertySchema property, StatementFacts statement, CitationFacts citation) in Citations(kind, file))
            {
                string digest = Digest(kind.Id, entity.Id, property.Id, statement, citation);
                if (verification.Sources.TryGetValue(citation.Source, out string? sha256))
                {
                    sources[citation.Source] = sha256;
                    if (verification.Places.TryGetValue(citation, out int at))
                    {
                        found.Add(Line($"{kind.Id}:{entity.Id}/{property.Id}", digest, citation, at));
                    }
                }
                else if (old._found.TryGetValue(digest, out string? line) && old._sources.TryGetValue(citation.Source, out string? before))
                {
                    sources[citation.Source] = before;
                    found.Add(line);
                }
            }
        }

        return Read(string.Join("\n", [Header, .. sources.Select(s => $"source {s.Key} {s.Value}"), .. found]) + "\n");
    }

    /// <summary>A line for people to read as well: a blank in an id, or a line break in evidence, is written as something else.</summary>
    private static string Line(string statement, string digest, CitationFacts citation, int at) =>
        FormattableString.Invariant($"found {statement.Replace(' ', '_')} {digest} {citation.Source.Replace(' ', '_')} {at} {citation.Evidence!.Replace('\n', ' ').Replace('\r', ' ')}");

    private static IEnumerable<(EntityFacts Entity, PropertySchema Property, StatementFacts Statement, CitationFacts Citation)> Citations(KindSchema kind, FileFacts file) =>
        from entity in file.Entities
        from index in Enumerable.Range(0, kind.Properties.Count)
        where entity.Properties[index] is not null
        from statement in entity.Properties[index]!.Statements
        from citation in statement.Citations
        where citation.Evidence is not null
        select (entity, kind.Properties[index], statement, citation);

    /// <summary>Whether citations were looked for in the text that a source declares now.</summary>
    public bool Knows(SourceFacts source) =>
        _sources.TryGetValue(source.Id, out string? sha256) && (source.Sha256 is null || source.Sha256 == sha256);

    /// <summary>Whether a citation was found, by its digest, in the text of a source that the lock knows.</summary>
    public bool Has(string digest) => _found.ContainsKey(digest);

    /// <summary>The digest of a citation: of what it is evidence of, and of what it says.</summary>
    public static string Digest(string kind, string entity, string property, StatementFacts statement, CitationFacts citation)
    {
        string text = string.Join(
            "\n",
            kind, entity, property, statement.Value.GetType().Name, ValueText.Of(statement.Value), statement.IsDenied ? "denied" : "", statement.IsPlanned ? "planned" : "",
            citation.Source, citation.At?.ToString(CultureInfo.InvariantCulture) ?? "", citation.Evidence);
        return TextDigest.Of(text, bytes: 8);
    }

    /// <summary>The problems of a lock that a merge or an edit broke.</summary>
    public EquatableArray<Problem> Problems(string path) =>
        Unread.Take(1).Select(line => Catalogue.BrokenLock.At(path, new SourceSpan(new SourcePosition(line, 0), new SourcePosition(line, 0)))).ToEquatableArray();

    /// <inheritdoc/>
    public bool Equals(FactLock? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactLock);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    private bool Take(string line, string[] parts)
    {
        switch (parts[0])
        {
            case "source" when parts.Length == 3 && IsHex(parts[2], 64):
                _sources[parts[1]] = parts[2];
                return true;
            case "found" when parts.Length >= 6 && IsHex(parts[2], 16):
                _found[parts[2]] = line;
                return true;
            default:
                return false;
        }
    }

    private static bool IsHex(string text, int length) => text.Length == length && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
