namespace FactModel.Core.Packages;

/// <summary>
/// Who brings an index, by where its file stands: <c>…/globe/1.0.0/build/Globe.factindex</c> comes with a package,
/// <c>…/facts/uses/Globe.factindex</c> is what a package of facts has of those that it uses, and one that stands elsewhere is what a
/// project was built to.
/// </summary>
/// <param name="Assembly">The assembly that has the facts.</param>
/// <param name="Package">The id of the package; null where it is a project's.</param>
/// <param name="PackageVersion">The version of the package; null where it is a project's.</param>
public sealed record IndexOrigin(string Assembly, string? Package = null, string? PackageVersion = null)
{
    /// <summary>The folder of a package that has the indexes of the facts which the package's own facts use.</summary>
    private const string PackedFolder = "facts/uses";

    /// <summary>Whether it is in a package of facts that use these.</summary>
    public bool IsPacked { get; private init; }

    /// <summary>What whoever uses it can do where it is damaged.</summary>
    public string Remedy => IsPacked ? "get that package again, update it, or update FactModel"
        : Package is null ? "build that project again"
        : "delete the package's folder and restore it";

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
            return new IndexOrigin(assembly) { IsPacked = parts.Length > 3 && $"{parts[parts.Length - 3]}/{parts[parts.Length - 2]}" == PackedFolder };
        }

        // The folder's name is the package's id in lower case; the assembly mostly has the same name as its author writes it.
        string id = parts[parts.Length - 4];
        return new IndexOrigin(assembly, string.Equals(id, assembly, StringComparison.OrdinalIgnoreCase) ? assembly : id, parts[parts.Length - 3]);
    }

    /// <summary>As messages name it: <c>the package Globe 1.0.0</c>, <c>the project Globe</c>, <c>the facts Globe, which a package uses</c>.</summary>
    public override string ToString() => IsPacked ? $"the facts {Assembly}, which a package uses," : Package is null ? $"the project {Assembly}" : $"the package {Package} {PackageVersion}";

    private static bool IsVersion(string folder) => folder.Length > 0 && folder[0] is >= '0' and <= '9';
}
