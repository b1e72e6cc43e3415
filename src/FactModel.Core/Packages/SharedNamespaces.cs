using FactModel.Core.Problems;

namespace FactModel.Core.Packages;

/// <summary>Namespaces that several of the fact bases have which a project refers to: code can name what is in none of them.</summary>
public static class SharedNamespaces
{
    /// <summary>A problem for each, at a place.</summary>
    /// <param name="packages">The fact bases that the project refers to.</param>
    /// <param name="except">Namespaces that are reported otherwise.</param>
    /// <param name="place">Where it is said; null where the project has no model.</param>
    public static IEnumerable<Problem> Find(EquatableArray<PackageIndex> packages, ICollection<string> except, SourcePlace? place) => packages
        .Where(package => package.Origin is not null && !except.Contains(package.Namespace))
        .GroupBy(package => package.Namespace, StringComparer.Ordinal)
        .Where(shared => shared.Count() > 1)
        .Select(shared => new Problem(Catalogue.SharedNamespace, place, EquatableArray.Of(shared.Key, Names(shared))));

    /// <summary>Who brings them: <c>the package Globe 1.0.0 and the project Globe.Other</c>.</summary>
    public static string Names(IEnumerable<PackageIndex> packages) => string.Join(
        " and ", packages.Select(package => package.Origin!.ToString()).OrderBy(name => name, StringComparer.Ordinal));
}
