using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>What one side has and cannot be read, or not whole: what is not found on that side may stand there.</summary>
internal sealed class BrokenFiles
{
    private readonly BrokenFile[] _files;

    public BrokenFiles(DiffSide side)
    {
        IEnumerable<BrokenFile> broken = side.Project.Files.Where(f => f.Problems.Any(p => p.Rule.Severity == ProblemSeverity.Error))
            .Select(f => new BrokenFile(f.Facts.Path, f.Facts.Kind, side.Text(f.Path)));
        _files = [.. broken.Concat(side.Unread.Where(p => p.Place is not null).Select(p => Unread(side.Project.Model, p.Place!.Value.Path)).OfType<BrokenFile>())];
    }

    /// <summary>Whether an entity of the other side may stand in one of them: it stood there, or the file names it.</summary>
    /// <param name="kind">The kind as it is called on this side.</param>
    /// <param name="entity">The entity.</param>
    public bool MayHold(string kind, FoundEntity entity) =>
        Array.Exists(_files, f => f.Path == entity.File.Facts.Path || ((f.Kind is null || f.Kind == kind) && entity.Facts.Formerly.Append(entity.Id).Any(f.Names)));

    /// <summary>A file without a text, or a folder, in which there may be files of any kind; null for the sources.</summary>
    private static BrokenFile? Unread(BoundModel model, string path)
    {
        string relative = PathPattern.RelativeTo(model.Folder, path);
        return relative == model.Schema.Sources ? null : new BrokenFile(relative, FileMatch.Find(model.Schema, relative, out _)?.Kind.Id, null);
    }

    /// <summary>A file of one kind; a folder, where there is none.</summary>
    private sealed class BrokenFile(string path, string? kind, string? text)
    {
        private readonly UnreadText _text = text is null ? UnreadText.Anything : new UnreadText(text + "\n" + path);

        public string Path { get; } = path;

        public string? Kind { get; } = kind;

        /// <summary>Whether an id may be in the file, or in its name.</summary>
        public bool Names(string id) => _text.MayName(id);
    }
}
