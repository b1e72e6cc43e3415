using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>The sources file as read.</summary>
/// <param name="Sources">The sources in the order of the file.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record BoundSources(EquatableArray<SourceFacts> Sources, EquatableArray<Problem> Problems)
{
    /// <summary>The file, as the host gave it; null where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>The lines of it that could not be read; null where all were.</summary>
    public UnreadText? Unread { get; init; }

    /// <summary>What a model without sources has.</summary>
    public static BoundSources None { get; } = new([], []);

    /// <summary>What there is of a file of sources that could not be read at all.</summary>
    public static BoundSources NotRead { get; } = new([], []) { Unread = UnreadText.Anything };
}

/// <summary>Reads the file that declares the sources: a mapping from a source's id to its title and the rest.</summary>
public static class SourcesBinder
{
    private const int DigestLength = 64;

    /// <summary>Reads the sources from the file's text.</summary>
    public static BoundSources Bind(string path, string text, CancellationToken cancellation = default)
    {
        YamlDocument document = YamlReader.Read(path, text, cancellation);
        ProblemSink problems = new(path);
        problems.AddRange(document.Problems);
        List<SourceFacts> sources = [];
        if (document.Root is YamlMapping map)
        {
            sources.AddRange(map.Entries.Select(entry => Bind(entry, problems)));
        }
        else if (document.Root is not null and not YamlScalar { IsEmpty: true })
        {
            problems.Add(Catalogue.FactShape, document.Root, "the file", NodeWords.Describe(document.Root), "a mapping from the id of each source to its title");
        }

        return new BoundSources(sources.ToEquatableArray(), problems.ToArray()) { Path = path, Unread = document.Unread };
    }

    private static SourceFacts Bind(YamlEntry entry, ProblemSink problems)
    {
        string id = entry.Key.Value;
        if (entry.Value is not YamlMapping map)
        {
            problems.Add(Catalogue.FactShape, entry.Value, $"the source '{id}'", NodeWords.Describe(entry.Value), "a mapping with 'title'");
            return new SourceFacts(id, id, null, null, null, null, null, null);
        }

        MappingReader reader = new(map, $"the source '{id}'", problems);
        if (reader.Node("title") is null)
        {
            problems.Add(Catalogue.MissingProperty, entry.Key, "the source", id, "title", "text");
        }

        SourceFacts source = new(
            id,
            reader.Text("title") ?? id,
            reader.Text("publisher"),
            Language(reader, problems),
            Published(reader, problems),
            reader.Text("url"),
            Digest(reader, problems),
            Length(reader, problems));
        reader.ReportUnknownKeys();
        return source;
    }

    private static string? Language(MappingReader reader, ProblemSink problems)
    {
        YamlScalar? language = reader.Scalar("language");
        if (language is not null && !LocalizedText.IsLanguageTag(language.Value))
        {
            problems.Add(Catalogue.InvalidLanguage, language, language.Value);
        }

        return language?.Value;
    }

    private static FactDate? Published(MappingReader reader, ProblemSink problems)
    {
        if (reader.Scalar("published") is not { } published)
        {
            return null;
        }

        if (FactDate.TryParse(published.Value, out FactDate date, out string? error))
        {
            return date;
        }

        problems.Add(Catalogue.InvalidDate, published, published.Value, error);
        return null;
    }

    private static string? Digest(MappingReader reader, ProblemSink problems)
    {
        YamlScalar? digest = reader.Scalar("sha256");
        if (digest is not null && (digest.Value.Length != DigestLength || !digest.Value.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))))
        {
            problems.Add(Catalogue.WrongType, digest, NodeWords.Quote(digest.Value), "a SHA-256 digest", "; it has 64 hexadecimal digits in lower case");
        }

        return digest?.Value;
    }

    private static int? Length(MappingReader reader, ProblemSink problems)
    {
        if (reader.Scalar("length") is not { } length)
        {
            return null;
        }

        if (CoreSchema.TryReadInt64(length.Value, out long value) && value is >= 0 and <= int.MaxValue)
        {
            return (int)value;
        }

        problems.Add(Catalogue.WrongType, length, NodeWords.Quote(length.Value), "a length", "; it counts the code points of the text");
        return null;
    }
}
