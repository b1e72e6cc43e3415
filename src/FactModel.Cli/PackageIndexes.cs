using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Export;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli;

/// <summary>
/// The fact bases that a project refers to, as its last build found them: which packages and projects these are, only the
/// build knows. A project whose YAML was saved since is read as it is now. A package of facts has them beside its model.
/// </summary>
/// <param name="Usable">Those that can be used, and a mark where there are others.</param>
/// <param name="Problems">What is wrong with the others, and why they may be others by now.</param>
internal sealed record PackageIndexes(EquatableArray<PackageIndex> Usable, IReadOnlyList<Problem> Problems)
{
    private const string PackedFolder = "uses";
    private const string Extension = ".factindex";

    /// <summary>Those that were packed with a model; else those of the project that it belongs to.</summary>
    /// <param name="files">The files of the state that has the model.</param>
    /// <param name="modelFolder">The model's folder, in full.</param>
    public static PackageIndexes Of(IFileTree files, string modelFolder)
    {
        string[] packed = Packed(files, Path.Combine(modelFolder, PackedFolder));
        return packed.Length > 0 ? Of(packed.Select(path => Read(files, path)), [])
            : BuildRecord.Of(modelFolder) is { } record ? Of(record.Indexes.Select(Found), record.Doubts())
            : Of([], []);
    }

    private static PackageIndexes Of(IEnumerable<ReadIndex> indexes, IEnumerable<Problem> doubts)
    {
        ReadIndex[] read = [.. indexes];
        return new PackageIndexes(ReadIndex.Usable(read), [.. read.Select(index => index.Problem).OfType<Problem>(), .. doubts]);
    }

    private static string[] Packed(IFileTree files, string folder) =>
        files.IsFolder(folder) ? [.. files.Entries(folder).All.Select(entry => entry.Path).Where(path => Path.GetExtension(path) == Extension)] : [];

    /// <summary>One index. One that was removed is none that can be used; why it is not there is said once, by the record.</summary>
    private static ReadIndex Found(string path)
    {
        if (!FactFolder.IsFile(path))
        {
            return new ReadIndex(path, null, null);
        }

        ReadIndex read = Read(DiskTree.Instance, path);
        return read.Index is { } built && BuiltInputs.ModelSavedSince(path) is { } model ? read with { Index = Anew(model, built) } : read;
    }

    private static ReadIndex Read(IFileTree files, string path)
    {
        DecodedText decoded = files.Read(path);
        return decoded.Text is { } text ? PackageIndexReader.Read(path, text) : new ReadIndex(path, null, decoded.Problem);
    }

    /// <summary>The index that a build of a project would write now; the one that it wrote where a build would fail.</summary>
    private static PackageIndex Anew(string model, PackageIndex built)
    {
        FactCheck check = new(Path.GetDirectoryName(model)!);
        check.Run(model);
        return check.Project is { } project && !check.Problems.Any(problem => problem.Rule.Severity == ProblemSeverity.Error)
            ? PackageIndexBuilder.Build(project.Model.Schema, project.Index, [.. project.Files.Select(file => FileNames.Of(project.Model.Schema, file.Facts))], built.Version)
            : built;
    }
}
