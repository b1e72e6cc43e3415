using System.Diagnostics;
using FactModel.Core.Binding;
using FactModel.Core.Model;

namespace FactModel.Generator.Tests;

/// <summary>Real data, compiled, read by a program, and written as YAML again, exports what the original exports, byte for byte.</summary>
public sealed class DataSetRoundTripTests
{
    [Fact]
    public void Languages_of_linguist() => Check("linguist", "languages.yml", entities =>
        [("languages.yml", string.Concat(entities.Select(e => $"\"{e.Id}\": {e.Yaml}\n")))]);

    [Fact]
    public void Products_of_endoflife() => Check("endoflife", "*.md", entities =>
        entities.Select(e => ($"products/{e.Id}.md", $"---\n{e.Yaml}\n---\n")));

    private static void Check(string name, string pattern, Func<IEnumerable<(string Id, string Yaml)>, IEnumerable<(string Path, string Text)>> write)
    {
        string data = DataSets.Folder("shared/datasets/" + name);
        string model = File.ReadAllText(Path.Combine(DataSets.Folder("tests/models/" + name), "factmodel.yaml"));
        FactSchema schema = ModelBinder.Bind("/facts/factmodel.yaml", model).Schema!;
        using LoadedFacts facts = DataSets.Run(name, pattern).Load();
        IEnumerable<(string, string)> original = Directory.EnumerateFiles(data, pattern, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(data, file), File.ReadAllText(file)));

        string expected = Export(model, original);
        string found = Export(model, write(new WrittenBack(schema, facts.Assembly).Entities(schema.Kinds[0])));

        expected.Count(c => c == '\n').ShouldBeGreaterThan(5_000);
        (found == expected).ShouldBeTrue(FirstDifference(expected, found));
    }

    private static string FirstDifference(string expected, string found) => expected.Split('\n').Zip(found.Split('\n'))
        .Where(lines => lines.First != lines.Second).Select(lines => $"{lines.First}\n{lines.Second}").FirstOrDefault("") + $"\n{expected.Length} and {found.Length} characters";

    /// <summary>What the command line exports of a folder with a model and its files.</summary>
    private static string Export(string model, IEnumerable<(string Path, string Text)> files)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("factmodel-");
        try
        {
            foreach ((string path, string text) in files.Prepend(("factmodel.yaml", model)))
            {
                string file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            string command = Path.Combine(DataSets.Folder("src/FactModel.Cli/bin"), configuration, "net10.0", "factmodel.dll");
            using Process process = Process.Start(new ProcessStartInfo("dotnet", [command, "export", "--format", "jsonl", folder.FullName]) { RedirectStandardOutput = true })!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
