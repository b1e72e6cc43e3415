using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

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
            if (line.Length > 0 && line[0] != '#' && !locked.Take(line.Split(' ')))
            {
                unread.Add(i);
            }
        }

        return locked;
    }

    /// <summary>Writes a lock.</summary>
    /// <param name="sources">The sources whose texts were looked into, by id, each with the SHA-256 of its text.</param>
    /// <param name="found">The citations that were found, with their places.</param>
    public static FactLock Write(IEnumerable<KeyValuePair<string, string>> sources, IEnumerable<LockedCitation> found)
    {
        StringBuilder text = new(Header + "\n");
        foreach (KeyValuePair<string, string> source in sources.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            text.Append("source ").Append(source.Key).Append(' ').Append(source.Value).Append('\n');
        }

        foreach (string line in found.Select(f => f.ToString()).Distinct().OrderBy(l => l, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return Read(text.ToString());
    }

    /// <summary>The lock that a verification makes.</summary>
    /// <param name="project">The fact base.</param>
    /// <param name="verification">What was found in the sources.</param>
    /// <param name="old">The lock before: what it has of sources that have no text here stays.</param>
    public static FactLock Of(FactProject project, Verification verification, FactLock old)
    {
        List<LockedCitation> found = [];
        Dictionary<string, string> digests = verification.Sources.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        foreach (FileFacts file in project.Files.Select(f => f.Facts))
        {
            KindSchema kind = project.Model.Schema.Kind(file.Kind)!;
            foreach ((EntityFacts entity, PropertySchema property, StatementFacts statement, CitationFacts citation) in Citations(kind, file))
            {
                string digest = Digest(kind.Id, entity.Id, property.Id, statement, citation);
                bool isOld = !digests.ContainsKey(citation.Source) && old._found.Contains(digest);
                if ((verification.Places.TryGetValue(citation, out int at) && verification.Sources.ContainsKey(citation.Source)) || isOld)
                {
                    found.Add(new LockedCitation($"{kind.Id}:{entity.Id}/{property.Id}", digest, citation.Source, isOld ? citation.At ?? 0 : at, citation.Evidence!));
                }
            }
        }

        foreach (KeyValuePair<string, string> source in old._sources.Where(s => !digests.ContainsKey(s.Key) && found.Exists(f => f.Source == s.Key)).ToArray())
        {
            digests.Add(source.Key, source.Value);
        }

        return Write(digests, found);
    }

    private static IEnumerable<(EntityFacts Entity, PropertySchema Property, StatementFacts Statement, CitationFacts Citation)> Citations(KindSchema kind, FileFacts file) =>
        from entity in file.Entities
        from index in Enumerable.Range(0, kind.Properties.Count)
        where entity.Properties[index] is not null
        from statement in entity.Properties[index]!.Statements
        from citation in statement.Citations
        where citation.Evidence is not null
        select (entity, kind.Properties[index], statement, citation);

    /// <summary>Whether a citation was found, in the text that its source declares.</summary>
    /// <param name="digest">The citation's digest.</param>
    /// <param name="source">The source as declared now.</param>
    public bool Has(string digest, SourceFacts source) =>
        _found.Contains(digest) && _sources.TryGetValue(source.Id, out string? sha256) && (source.Sha256 is null || source.Sha256 == sha256);

    /// <summary>The digest of a citation: of what it is evidence of, and of what it says.</summary>
    public static string Digest(string kind, string entity, string property, StatementFacts statement, CitationFacts citation)
    {
        string text = string.Join(
            "\n",
            kind, entity, property, statement.Value.GetType().Name, ValueText.Of(statement.Value), statement.IsDenied ? "denied" : "", statement.IsPlanned ? "planned" : "",
            citation.Source, citation.At?.ToString(CultureInfo.InvariantCulture) ?? "", citation.Evidence);
        using SHA256 sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
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

    private bool Take(string[] parts)
    {
        switch (parts[0])
        {
            case "source" when parts.Length == 3 && IsHex(parts[2], 64):
                _sources[parts[1]] = parts[2];
                return true;
            case "found" when parts.Length >= 6 && IsHex(parts[2], 16):
                _found.Add(parts[2]);
                return true;
            default:
                return false;
        }
    }

    private static bool IsHex(string text, int length) => text.Length == length && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}

/// <summary>A citation that was found.</summary>
/// <param name="Statement">What it is evidence of: <c>kind:entity/property</c>.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Source">The source's id.</param>
/// <param name="At">The 0-based offset in code points at which it stands.</param>
/// <param name="Evidence">What stands there.</param>
public sealed record LockedCitation(string Statement, string Digest, string Source, int At, string Evidence)
{
    /// <summary>The line of the lock. Blanks in ids and line breaks in evidence are written as other characters: it is for people to read.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"found {Statement.Replace(' ', '_')} {Digest} {Source.Replace(' ', '_')} {At} {Evidence.Replace('\n', ' ').Replace('\r', ' ')}");
}
