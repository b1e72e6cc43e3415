using FactModel.Core;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli;

/// <summary>
/// The fact bases that a project refers to, as its last build found them: which packages and projects these are, only the
/// build knows, and it leaves a list of their indexes in obj.
/// </summary>
/// <param name="Usable">Those that can be used, and a mark where there are others.</param>
/// <param name="Problems">What is wrong with the others.</param>
internal sealed record PackageIndexes(EquatableArray<PackageIndex> Usable, IReadOnlyList<Problem> Problems)
{
    private const string ListName = "factmodel.uses";

    /// <summary>Those of the project that a model belongs to: the nearest one built, at the model's folder or above.</summary>
    public static PackageIndexes Of(string modelFolder)
    {
        List<ReadIndex> read = [];
        for (DirectoryInfo? folder = new(modelFolder); folder is not null; folder = folder.Parent)
        {
            string list = Path.Combine(folder.FullName, "obj", ListName);
            if (FactFolder.IsFile(list) && FactFolder.Read(list).Text is { } paths)
            {
                read.AddRange(paths.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(FactFolder.IsFile).Select(Read));
                break;
            }
        }

        return new PackageIndexes(
            ReadIndex.Usable(read),
            [.. read.Select(r => r.Problem).OfType<Problem>()]);
    }

    private static ReadIndex Read(string path)
    {
        DecodedText decoded = FactFolder.Read(path);
        return decoded.Text is { } text ? PackageIndexReader.Read(path, text) : new ReadIndex(path, null, decoded.Problem);
    }
}
