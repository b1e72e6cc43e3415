using FactModel.Core.Model;

namespace FactModel.Core.Packages;

/// <summary>
/// What a compiled fact base tells the projects that refer to it: its kinds with their C# names, its ids with what became
/// of them, and what its entities are called. Values are not in it: they are in the assembly.
/// </summary>
/// <param name="Namespace">The namespace of its classes, by which a model uses it.</param>
/// <param name="Version">The version of the data.</param>
/// <param name="Kinds">Its kinds, in the order of its model.</param>
public sealed record PackageIndex(string Namespace, string Version, EquatableArray<PackageKind> Kinds)
{
    /// <summary>The files by which an index travels: beside the assembly in obj, and in the build folder of a package.</summary>
    public const string FileExtension = ".factindex";

    /// <summary>Stands for one that could not be read, which is reported: what seems to be missing may be in it.</summary>
    public static PackageIndex Unread { get; } = new("", "", []);

    /// <summary>Who brings it; null where nobody asked.</summary>
    public IndexOrigin? Origin { get; init; }

    /// <summary>The same without entities: what a model is read with, so that an added entity leaves it as it is.</summary>
    public PackageIndex WithoutEntities() => this with { Kinds = Kinds.Select(k => k with { Ids = [], Names = [] }).ToEquatableArray() };
}

/// <summary>A kind of another fact base.</summary>
/// <param name="Id">The kind, as its own model calls it.</param>
/// <param name="ClassName">The class of its entities.</param>
/// <param name="TableName">The static class that holds them.</param>
/// <param name="Ids">Its ids, in the order of its files.</param>
/// <param name="Names">What its entities are called, each name with an id, in the order of the ids.</param>
public sealed record PackageKind(string Id, string ClassName, string TableName, EquatableArray<IdFacts> Ids, EquatableArray<Named<string>> Names);
