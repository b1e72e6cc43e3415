using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Export;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli;

/// <summary>
/// The fact bases that a project refers to, as its last build found them: which packages and projects these are, only the
/// build knows. A project whose YAML was saved since is read as it is now.
/// </summary>
/// <param name="Usable">Those that can be used, and a mark where there are others.</param>
/// <param name="Problems">What is wrong with the others, and why they may be others by now.</param>
internal sealed record PackageIndexes(EquatableArray<PackageIndex> Usable, IReadOnlyList<Problem> Problems)
{
    /// <summary>Those of the project that a model belongs to.</summary>
    public static PackageIndexes Of(string modelFolder)
    {
        if (BuildRecord.Of(modelFolder) is not { } record)
        {
            return new PackageIndexes([], []);
        }

        ReadIndex[] read = [.. record.Indexes.Select(Read)];
        return new PackageIndexes(ReadIndex.Usable(read), [.. read.Select(index => index.Problem).OfType<Problem>(), .. record.Doubts()]);
    }

    /// <summary>One index. One that was removed is none that can be used; why it is not there is said once, by the record.</summary>
    private static ReadIndex Read(string path)
    {
        if (!FactFolder.IsFile(path))
        {
            return new ReadIndex(path, null, null);
        }

        DecodedText decoded = FactFolder.Read(path);
        ReadIndex read = decoded.Text is { } text ? PackageIndexReader.Read(path, text) : new ReadIndex(path, null, decoded.Problem);
        return read.Index is { } built && BuiltInputs.ModelSavedSince(path) is { } model ? read with { Index = Anew(model, built) } : read;
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
