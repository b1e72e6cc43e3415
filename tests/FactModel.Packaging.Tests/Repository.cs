using System.Xml.Linq;

namespace FactModel.Packaging.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>Copies a folder or a file of it to the same place below another folder, without what builds left there.</summary>
    public static void Copy(string path, string target)
    {
        string from = Path.Combine(Root, path);
        if (File.Exists(from))
        {
            Folders.CopyFile(from, Path.Combine(target, path));
            return;
        }

        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Root, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Folders.CopyFile(file, Path.Combine(target, relative));
            }
        }
    }

    /// <summary>The version of a package that this repository uses.</summary>
    public static string VersionOf(string package) => XDocument.Load(Path.Combine(Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(v => v.Attribute("Include")?.Value == package).Attribute("Version")!.Value;

    /// <summary>Copies the YAML of our own facts, and what was found of their evidence, to a folder.</summary>
    public static void CopyFacts(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, "facts")).Where(file => Path.GetExtension(file) is ".yaml" or ".lock"))
        {
            Folders.CopyFile(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FactModel.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("There is no FactModel.sln above " + AppContext.BaseDirectory);
    }
}
