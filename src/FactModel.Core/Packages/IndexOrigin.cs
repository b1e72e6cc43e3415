namespace FactModel.Core.Packages;

/// <summary>
/// Who brings an index, by where its file stands: <c>…/globe/1.0.0/build/Globe.factindex</c> comes with a package, and one
/// that stands elsewhere is what a project was built to.
/// </summary>
/// <param name="Assembly">The assembly that has the facts.</param>
/// <param name="Package">The id of the package; null where it is a project's.</param>
/// <param name="PackageVersion">The version of the package; null where it is a project's.</param>
public sealed record IndexOrigin(string Assembly, string? Package = null, string? PackageVersion = null)
{
    /// <summary>Who brings the index at a path.</summary>
    public static IndexOrigin Of(string path)
    {
        string[] parts = path.Split('/', '\\');
        string assembly = parts[parts.Length - 1];
        if (assembly.EndsWith(PackageIndex.FileExtension, StringComparison.OrdinalIgnoreCase))
        {
            assembly = assembly.Substring(0, assembly.Length - PackageIndex.FileExtension.Length);
        }

        if (parts.Length < 4 || parts[parts.Length - 2] is not ("build" or "buildTransitive") || !IsVersion(parts[parts.Length - 3]))
        {
            return new IndexOrigin(assembly);
        }

        // The folder's name is the package's id in lower case; the assembly mostly has the same name as its author writes it.
        string id = parts[parts.Length - 4];
        return new IndexOrigin(assembly, string.Equals(id, assembly, StringComparison.OrdinalIgnoreCase) ? assembly : id, parts[parts.Length - 3]);
    }

    /// <summary>As messages name it: <c>the package Globe 1.0.0</c>, <c>the project Globe</c>.</summary>
    public override string ToString() => Package is null ? $"the project {Assembly}" : $"the package {Package} {PackageVersion}";

    private static bool IsVersion(string folder) => folder.Length > 0 && folder[0] is >= '0' and <= '9';
}
