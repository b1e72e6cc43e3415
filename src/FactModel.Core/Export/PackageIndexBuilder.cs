using FactModel.Core.Evidence;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Packages;

namespace FactModel.Core.Export;

/// <summary>Makes the index by which other projects refer to a fact base.</summary>
public static class PackageIndexBuilder
{
    /// <summary>The index of a fact base.</summary>
    /// <param name="schema">The model.</param>
    /// <param name="index">All ids.</param>
    /// <param name="names">What the entities of each file are called.</param>
    /// <param name="version">The version of the project, where the model states none of the data.</param>
    public static PackageIndex Build(FactSchema schema, FactIndex index, IReadOnlyList<FileNames> names, string version) => new(
        schema.Namespace, schema.Version ?? version, schema.Kinds.Select(kind => Kind(kind, index, names)).ToEquatableArray());

    private static PackageKind Kind(KindSchema kind, FactIndex index, IReadOnlyList<FileNames> names)
    {
        EquatableArray<IdFacts> ids = index.Files.Where(f => f.Kind == kind.Id).SelectMany(f => f.Ids)
            .GroupBy(id => id.Id, StringComparer.Ordinal).Select(same => same.First()).ToEquatableArray();
        ILookup<string, string> called = names.Where(n => n.Kind == kind.Id).SelectMany(n => n.Names)
            .ToLookup(n => n.Value, n => n.Name, StringComparer.Ordinal);
        return new PackageKind(
            kind.Id, kind.ClassName, kind.TableName, ids, ids.SelectMany(id => called[id.Id].Select(name => new Named<string>(name, id.Id))).ToEquatableArray());
    }
}
