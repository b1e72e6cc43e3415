using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Diffing;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using LibGit2Sharp;

namespace FactModel.Cli.History;

/// <summary>An entity where a revision has it.</summary>
/// <param name="Path">The file, in full.</param>
/// <param name="File">The file as read.</param>
/// <param name="Number">The entity, in the order of the file.</param>
internal sealed record PlacedEntity(string Path, BoundFile File, int Number)
{
    public EntityFacts Facts => File.Facts.Entities[Number];

    /// <summary>Whether a position is in the entity's lines: not before its id, and before the next one's.</summary>
    public bool Has(SourcePosition position) => IsFrom(Number, position) && (Number + 1 == File.Uses.Ids.Count || !IsFrom(Number + 1, position));

    /// <summary>The same, with one more id that the entity had before.</summary>
    public PlacedEntity WithFormerId(string id)
    {
        EntityFacts[] entities = [.. File.Facts.Entities];
        entities[Number] = Facts with { Formerly = Facts.Formerly.Append(id).ToEquatableArray() };
        return this with { File = File with { Facts = File.Facts with { Entities = new EquatableArray<EntityFacts>(entities) } } };
    }

    private bool IsFrom(int number, SourcePosition position)
    {
        SourcePosition start = File.Uses.Ids[number].Start;
        return position.Line > start.Line || (position.Line == start.Line && position.Column >= start.Column);
    }
}

/// <summary>
/// What one revision says, read only as far as it is asked for. Evidence is not looked up, and the model's rules are not held
/// against it: a history is of what was written.
/// </summary>
internal sealed class RevisionFacts(RevisionReader reader, GitTree files, NumberedModel model)
{
    private IReadOnlyList<string>? _paths;
    private FolderListing? _listing;
    private DiffSide? _side;

    /// <summary>The model's file, in full.</summary>
    public string ModelPath => model.Bound.Path;

    public FactSchema Schema => model.Bound.Schema;

    /// <summary>Whether the model has an error: what it lacks may be what is wrong in it.</summary>
    public bool HasBrokenModel => model.Bound.HasErrors;

    /// <summary>The files of facts, in full.</summary>
    public IReadOnlyList<string> Paths => _paths ??= [.. Listing.Files.Where(path => Match(path) is not null)];

    /// <summary>A file or a folder that may have facts and is not here, such as a submodule that is not checked out, and why; null where there is none.</summary>
    public string? Missing => new[] { FolderListing.AbsentBelow(files, model.Bound.Folder) }.Concat(Listing.Problems.Select(problem => problem.Place?.Path)).OfType<string>()
        .Select(path => files.WhyAbsent(path) is { } why ? $"if it is in '{PathPattern.RelativeTo(files.Root, path)}', {why}" : null).FirstOrDefault(said => said is not null);

    /// <summary>Everything that it says.</summary>
    public DiffSide Side => _side ??= Read();

    /// <summary>Everything that it says, with something else of one entity.</summary>
    public DiffSide SideWith(PlacedEntity entity) => Side with
    {
        Project = Side.Project with { Files = Side.Project.Files.Select(file => file.Path == entity.Path ? entity.File : file).ToEquatableArray() },
    };

    /// <summary>Whether two revisions are read by one model: what it declares counts, and not how it is written.</summary>
    public bool IsReadAs(RevisionFacts other) => ReferenceEquals(Schema, other.Schema) || (ModelPath == other.ModelPath && Schema.Equals(other.Schema));

    /// <summary>Whether two revisions have the same files of facts, with the same in them, as far as that shows without looking for files.</summary>
    public bool HasSameFiles(RevisionFacts other) => IsReadAs(other)
        && FolderId is { } folder && folder == other.FolderId
        && Schema.Kinds.SelectMany(kind => kind.Files).All(file => !file.Pattern.StartsWith("../", StringComparison.Ordinal))
        && other.Paths.All(path => BlobOf(path) == other.BlobOf(path));

    /// <summary>The blob of a file; null where there is none.</summary>
    public ObjectId? BlobOf(string path) => files.BlobOf(path);

    /// <summary>The text of a file; null where it has none.</summary>
    public string? TextOf(string path) => files.Read(path).Text;

    /// <summary>An entity, looked for in one file first.</summary>
    public PlacedEntity? Find(string kind, string id, string? path)
    {
        PlacedEntity? near = path is null ? null : In(path, kind, id);
        return near ?? Paths.Where(other => other != path).Select(other => In(other, kind, id)).FirstOrDefault(found => found is not null);
    }

    /// <summary>
    /// Whether a mistake keeps from view what a file says of an entity: in the lines of the entity, or in the YAML as such. Where the
    /// entity is not found, any mistake may have hidden it.
    /// </summary>
    public bool IsBroken(string kind, string id, string path)
    {
        if (Match(path) is null || BlobOf(path) is null)
        {
            return false;
        }

        if (File(path) is not { } file)
        {
            return true;
        }

        Problem[] errors = [.. file.Problems.Where(problem => problem.Rule.Severity == ProblemSeverity.Error)];
        return In(path, kind, id) is { } placed
            ? errors.Any(error => error.Rule.IsOfYaml || placed.Has(error.Place?.Span.Start ?? default))
            : errors.Length > 0;
    }

    /// <summary>Whether a mistake is in what a file says: what it lacks may be what is wrong in it.</summary>
    public bool HasMistake(string path) => File(path) is not { } file || file.Problems.Any(problem => problem.Rule.Severity == ProblemSeverity.Error);

    /// <summary>Whether a file is no YAML as it stands: what is read in it may have been meant otherwise.</summary>
    public bool HasBrokenYaml(string path) => File(path) is { } file && file.Problems.Any(problem => problem.Rule is { IsOfYaml: true, Severity: ProblemSeverity.Error });

    /// <summary>Whether a file of facts may have an entity of an id, as far as its text shows: one without a text may.</summary>
    public bool MayHave(string path, WrittenId id) =>
        Match(path) is { } match && (TextOf(path) is not { } text || id.MayBeIn(PathPattern.Stem(match.RelativePath), text, match.Kind.Layout));

    /// <summary>How the files of a kind hold its entities.</summary>
    public KindLayout LayoutOf(string kind) => Schema.Kind(kind)!.Layout;

    private FolderListing Listing => _listing ??= FactFiles.Of(files, ModelPath, Schema);

    private ObjectId? FolderId => files.FolderIdOf(model.Bound.Folder);

    private PlacedEntity? In(string path, string kind, string id)
    {
        if (Match(path)?.Kind.Id != kind || File(path) is not { } file)
        {
            return null;
        }

        int number = file.Facts.Entities.TakeWhile(entity => entity.Id != id).Count();
        return number < file.Facts.Entities.Count ? new PlacedEntity(path, file, number) : null;
    }

    /// <summary>A file as read; null where it is none of the model's, or has no text.</summary>
    private BoundFile? File(string path) =>
        Match(path) is { } match && BlobOf(path) is { } blob && TextOf(path) is { } text ? reader.Bind(model, match, path, blob, text) : null;

    private FileMatch? Match(string path) => FileMatch.Find(Schema, PathPattern.RelativeTo(model.Bound.Folder, path), out _);

    private DiffSide Read()
    {
        BoundFile[] read = [.. Paths.Select(File).OfType<BoundFile>()];
        FactIndex index = FactIndex.Of(read.Select(file => FileIds.Of(file.Facts)), Schema, reader.Packages);
        EquatableArray<Problem> problems = model.Bound.Problems.Concat(read.SelectMany(file => file.Problems)).ToEquatableArray();
        return new DiffSide(new FactProject(model.Bound, read.ToEquatableArray(), BoundSources.None, index, problems) { Linker = new Linker(Schema, index) })
        {
            Unread = Paths.Select(path => files.Read(path).Problem).OfType<Problem>().Concat(Listing.Problems).ToEquatableArray(),
            Text = TextOf,
        };
    }
}
