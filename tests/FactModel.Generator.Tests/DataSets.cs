namespace FactModel.Generator.Tests;

/// <summary>Data that nobody here wrote, beside the repository. Where it is not there, a test says so and is skipped.</summary>
internal static partial class DataSets
{
    /// <summary>A run over a data set with the model that the tests have for it.</summary>
    /// <param name="name">The folder of both.</param>
    /// <param name="files">The files, relative to the data set's folder.</param>
    public static FactRun Run(string name, string files)
    {
        string data = Folder("shared/datasets/" + name);
        string model = Path.Combine(Folder("tests/models/" + name), "factmodel.yaml");
        IEnumerable<MemoryText> texts = Directory.EnumerateFiles(data, files, SearchOption.AllDirectories)
            .Select(file => new MemoryText("/facts/" + Relative(data, file), File.ReadAllText(file)));
        return new FactRun([new MemoryText("/facts/factmodel.yaml", File.ReadAllText(model)), .. texts]);
    }

    private static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
