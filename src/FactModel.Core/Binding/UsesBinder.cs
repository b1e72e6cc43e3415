using FactModel.Core.Model;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads which kinds of other fact bases a model uses: <c>uses: Acme.Places</c>, a list of them, or <c>{ Acme.Places: [city, country] }</c>.</summary>
internal sealed class UsesBinder(EquatableArray<PackageIndex> packages, string ownNamespace, ProblemSink problems)
{
    private const string Shape = "a namespace, a list of them, or a mapping from each to the kinds that are used";

    private readonly List<UsedKind> _kinds = [];

    /// <summary>The namespaces that a model names, as far as they are another's: what is wrong with them is reported here.</summary>
    public List<string> Named { get; } = [];

    /// <summary>Whether everything is there that the model uses.</summary>
    public bool IsComplete { get; private set; } = true;

    public EquatableArray<UsedKind> Bind(YamlNode? uses)
    {
        switch (uses)
        {
            case null:
                break;
            case YamlScalar name:
                Use(name, null);
                break;
            case YamlSequence list:
                foreach (YamlNode item in list.Items)
                {
                    UseItem(item);
                }

                break;
            case YamlMapping map:
                foreach (YamlEntry entry in map.Entries)
                {
                    Use(entry.Key, entry.Value);
                }

                break;
        }

        return _kinds.ToEquatableArray();
    }

    private void UseItem(YamlNode item)
    {
        if (item is YamlScalar { IsEmpty: false } name)
        {
            Use(name, null);
        }
        else
        {
            problems.Add(Catalogue.ModelShape, item, "an entry of 'uses'", NodeWords.Describe(item), Shape);
        }
    }

    private void Use(YamlScalar name, YamlNode? named)
    {
        YamlScalar[] kinds = Names(named);
        if (name.Value == ownNamespace)
        {
            problems.Add(Catalogue.AmbiguousPackage, name, name.Value, "the one of this model itself", "leave it out: what a model declares needs no 'uses'");
            return;
        }

        PackageIndex[] found = [.. packages.Where(p => p.Namespace == name.Value)];
        Named.Add(name.Value);
        if (found.Length > 1)
        {
            // Code that named either of them would not compile.
            problems.Add(Catalogue.AmbiguousPackage, name, name.Value, "that of " + SharedNamespaces.Names(found), "refer to one of them alone");
            IsComplete = false;
            return;
        }

        if (found.Length == 0)
        {
            if (!packages.Contains(PackageIndex.Unread))
            {
                problems.Add(Catalogue.UnknownPackage, name, name.Value, Hint(name.Value));
            }

            IsComplete = false;
            return;
        }

        foreach (YamlScalar kind in kinds)
        {
            if (found[0].Kinds.FirstOrDefault(k => k.Id == kind.Value) is { } one)
            {
                Add(found[0], one);
            }
            else
            {
                problems.Add(Catalogue.UnknownPackageKind, kind, name.Value, kind.Value, NearestName.Hint(kind.Value, [.. found[0].Kinds.Select(k => k.Id)]));
                IsComplete = false;
            }
        }

        if (named is null or YamlScalar { IsEmpty: true })
        {
            foreach (PackageKind kind in found[0].Kinds)
            {
                Add(found[0], kind);
            }
        }
    }

    private YamlScalar[] Names(YamlNode? node)
    {
        switch (node)
        {
            case null or YamlScalar { IsEmpty: true }:
                return [];
            case YamlScalar kind:
                return [kind];
            case YamlSequence list when list.Items.All(i => i is YamlScalar { IsEmpty: false }):
                return [.. list.Items.Cast<YamlScalar>()];
            default:
                problems.Add(Catalogue.ModelShape, node, "the kinds of an entry of 'uses'", NodeWords.Describe(node), "a list of kinds, such as [city, country]");
                return [];
        }
    }

    private void Add(PackageIndex package, PackageKind kind)
    {
        UsedKind used = new(package.Namespace, package.Version, kind.Id, kind.ClassName, kind.TableName);
        if (!_kinds.Contains(used))
        {
            _kinds.Add(used);
        }
    }

    private string Hint(string name)
    {
        string[] there = [.. packages.Select(p => p.Namespace).Distinct()];
        return there.Length == 0
            ? "; add a PackageReference or a ProjectReference to a project of facts (for the command line, then build once)"
            : NearestName.Of(name, there) is { } nearest ? $"; did you mean '{nearest}'?" : $"; those that it refers to are in {string.Join(", ", there)}";
    }
}
