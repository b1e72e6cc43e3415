using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace FactModel.Cli.Tests;

/// <summary>A folder of real files that goes when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    public const string Model = """
        namespace: Shop
        kinds:
          product:
            files: products.yaml
            properties:
              name: text
              price: int?
              parent: product?

        """;

    public const string Products = """
        lamp:
          name: Lamp
          price: 12
        bulb:
          name: Bulb
          parent: lamp

        """;

    private readonly string _path = Directory.CreateTempSubdirectory("factmodel-").FullName;

    public string Root => _path;

    /// <summary>The root of this repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>A folder with a small model and these products.</summary>
    public static TempFolder Shop(string products = Products) => new TempFolder().With("factmodel.yaml", Model).With("products.yaml", products);

    public string PathOf(string relative) => Path.Combine(_path, relative);

    public TempFolder With(string relative, string text) => WithBytes(relative, Encoding.UTF8.GetBytes(text));

    public TempFolder WithBytes(string relative, byte[] bytes)
    {
        string path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>A package as NuGet makes it, as far as it is read.</summary>
    public TempFolder WithPackage(string name, params IEnumerable<(string Path, string Text)> files)
    {
        using ZipArchive package = ZipFile.Open(PathOf(name), ZipArchiveMode.Create);
        foreach ((string path, string text) in files)
        {
            using StreamWriter entry = new(package.CreateEntry(path).Open());
            entry.Write(text);
        }

        return this;
    }

    public TempFolder WithFolder(string relative)
    {
        Directory.CreateDirectory(PathOf(relative));
        return this;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static string Here([CallerFilePath] string path = "") => path;
}
