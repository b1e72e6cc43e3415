namespace FactModel.Packaging.Tests;

/// <summary>What the tests do with folders.</summary>
internal static class Folders
{
    /// <summary>Copies a file and makes the folder for it.</summary>
    public static void CopyFile(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    /// <summary>Copies what a consumer is made of: the files in the folder of that name beside the tests.</summary>
    public static void CopyConsumer(string name, string target)
    {
        string from = Path.Combine(AppContext.BaseDirectory, "Consumers", name);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            CopyFile(file, Path.Combine(target, Path.GetRelativePath(from, file)));
        }
    }

    /// <summary>Writes a text and makes the folder for it.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
