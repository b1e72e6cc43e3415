using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Core.Rules;

namespace FactModel.Core;

/// <summary>A text with its path, as the host gives it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Text">The text, decoded.</param>
public sealed record FactText(string Path, string Text);

/// <summary>
/// A whole fact base, read at once: what the command line needs. The compiler's door takes the same steps apart, so
/// that an edit repeats as few as it can.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Files">The files, each by itself.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Index">All ids.</param>
/// <param name="Problems">Everything that is wrong, in the order in which it is reported.</param>
public sealed record FactProject(
    BoundModel Model, EquatableArray<BoundFile> Files, BoundSources Sources, FactIndex Index, EquatableArray<Problem> Problems)
{
    /// <summary>The file name by which a model is found.</summary>
    public const string ModelFileName = "factmodel.yaml";

    /// <summary>The file beside the model that says how grave changes are, and which are approved.</summary>
    public const string DiffSettingsFileName = "factmodel.diff.yaml";

    /// <summary>What was found in the sources.</summary>
    public FactLock Lock { get; init; } = FactLock.Empty;

    /// <summary>What only all files together decide: C# names, and which member of a union a value is.</summary>
    public required Linker Linker { get; init; }

    /// <summary>Whether a path is a model's, by its name.</summary>
    public static bool IsModelPath(string path) => PathPattern.FileName(path) is ModelFileName or "factmodel.yml";

    /// <summary>Whether a path is that of what a repository says of its changes, by its name: it holds no facts, whatever a model's files match.</summary>
    public static bool IsDiffSettingsPath(string path) => PathPattern.FileName(path) is DiffSettingsFileName or "factmodel.diff.yml";

    /// <summary>Whether a path can hold facts, by its extension.</summary>
    public static bool IsFactPath(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a model with the texts that may belong to it. Those that no kind has are passed over.</summary>
    /// <param name="model">The model.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="locked">The lock beside the model; null where there is none.</param>
    /// <param name="packages">The fact bases that the project refers to.</param>
    /// <param name="unread">Files and folders that are there and could not be read: what is not found may stand in them.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static FactProject Read(
        FactText model,
        IEnumerable<FactText> texts,
        FactText? locked = null,
        EquatableArray<PackageIndex> packages = default,
        IEnumerable<string>? unread = null,
        CancellationToken cancellation = default)
    {
        BoundModel bound = ModelBinder.Bind(model.Path, model.Text, packages, cancellation);
        List<Problem> problems = [.. bound.Problems];
        List<BoundFile> files = [];
        BoundSources sources = BoundSources.None;
        List<string> paths = [];
        foreach (FactText text in texts)
        {
            string relative = PathPattern.RelativeTo(bound.Folder, text.Path);
            paths.Add(relative);
            if (relative == bound.Schema.Sources)
            {
                sources = SourcesBinder.Bind(text.Path, text.Text, cancellation);
                problems.AddRange(sources.Problems);
            }
            else if (FileMatch.Find(bound.Schema, relative, out KindSchema? other) is { } match)
            {
                files.Add(FileBinder.Bind(bound.Schema, match, text.Path, text.Text, cancellation));
                problems.AddRange(files[files.Count - 1].Problems);
            }
        }

        List<FileIds> ids = [.. files.Select(f => FileIds.Of(f.Facts))];
        foreach (string relative in (unread ?? []).Select(path => PathPattern.RelativeTo(bound.Folder, path)))
        {
            if (relative == bound.Schema.Sources)
            {
                sources = BoundSources.NotRead;
            }
            else
            {
                ids.AddRange(FileIds.OfUnread(bound.Schema, relative));
            }
        }

        problems.AddRange(FileChecks.Run(bound, paths));
        FactIndex index = FactIndex.Of(ids, bound.Schema, packages);
        Linker linker = new(bound.Schema, index);
        SourceIds sourceIds = SourceIds.Of([sources]);
        ReferenceChecks references = new(bound.Schema, index, sourceIds);
        problems.AddRange(files.SelectMany(f => references.Run(f)));
        problems.AddRange(ProjectChecks.Run(bound, files, index, linker, sourceIds, cancellation));
        EvidenceNames names = new(files.Select(f => FileNames.Of(bound.Schema, f.Facts)).Concat(FileNames.OfUsed(bound.Schema, packages)));
        FactLock found = FactLock.Read(locked?.Text ?? "");
        problems.AddRange(found.Problems(locked?.Path ?? ""));
        Standings standings = new(bound.Schema, names, sources.Sources, found);
        EquatableArray<BoundFile> standing = files.Select(f => f with { Facts = standings.Apply(f.Facts) }).ToEquatableArray();
        EvidenceChecks evidence = new(bound.Schema, names, sources.Sources);
        problems.AddRange(standing.SelectMany(f => evidence.Run(f)));
        problems.AddRange(RuleChecks.Run(bound, files.Select(f => f.Facts), linker, cancellation));
        problems.Sort(Problem.Compare);
        return new FactProject(bound, standing, sources, index, problems.ToEquatableArray()) { Lock = found, Linker = linker };
    }
}
