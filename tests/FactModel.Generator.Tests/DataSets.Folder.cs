namespace FactModel.Generator.Tests;

/// <summary>Where the data is; apart, for tests that compile nothing.</summary>
internal static partial class DataSets
{
    /// <summary>A folder above the tests, or in one of those; the test that asks is skipped where there is none.</summary>
    public static string Folder(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, path);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Skip($"The folder {path} is not beside the repository.");
        return path;
    }
}
