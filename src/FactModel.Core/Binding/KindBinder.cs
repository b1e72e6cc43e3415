using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads a kind of a model: where its entities stand, how they are laid out, and what they say.</summary>
internal sealed class KindBinder(ModelScope scope, PropertyBinder properties, EquatableArray<UsedKind> used)
{
    private static readonly string[] Layouts = ["map", "list", "file"];

    private static readonly string[] OthersModes = ["error", "ignore", "keep"];

    public KindSchema? Bind(YamlEntry entry)
    {
        string id = entry.Key.Value;
        string what = $"the kind '{id}'";
        if (scope.ClassName(entry.Key, ReservedNames.Entity) is not { } className)
        {
            return null;
        }

        if (entry.Value is not YamlMapping mapping)
        {
            scope.Problems.Add(Catalogue.ModelShape, entry.Value, what, NodeWords.Describe(entry.Value), "a mapping with 'files' and 'properties'");
            mapping = new YamlMapping(entry.Value.Span, null, []);
        }

        MappingReader kind = new(mapping, what, scope.Problems);
        YamlScalar? plural = kind.Scalar("plural");
        string table = (plural is null ? CSharpName.Of(Plural.Of(id)) : scope.Name(plural, what)) ?? className + "s";
        string tableName = CSharpName.Free(table, "", ReservedNames.Table);
        EquatableArray<FilePattern> files = Files(kind, id, entry);
        int layout = kind.Word("layout", Layouts);
        string? idKey = kind.Text("id");
        string? doc = kind.Text("doc");
        bool members = kind.Word("members", "named", "none") == 0;
        bool constants = kind.Flag("constants");
        int others = kind.Word("others", OthersModes);
        Standing? require = PropertyOptions.Require(kind);
        EquatableArray<NameOverride> names = Names(kind, id);
        UsedKind? extended = Extended(kind);
        YamlMapping? declared = kind.Map("properties");
        kind.ReportUnknownKeys();
        string[] reserved = extended is null ? ReservedNames.Entity : [.. ReservedNames.Entity, extended.ClassName];
        EquatableArray<PropertySchema> bound = declared is null ? [] : properties.Bind(declared, new PropertyOwner(id, className, reserved, IsKind: true, constants));
        if (!members && bound.FirstOrDefault(p => p.IsConstant) is { } constant)
        {
            scope.Problems.Add(Catalogue.ConstantsWithoutMembers, constants ? mapping["constants"]!.Span : scope.Span($"property {id} {constant.Id}"), id);
        }

        return new KindSchema
        {
            Id = id,
            ClassName = className,
            TableName = tableName,
            Files = files,
            Layout = (KindLayout)layout,
            IdKey = idKey ?? "id",
            Doc = doc,
            HasMembers = members,
            Others = (OthersMode)others,
            Require = require,
            Names = names,
            Extends = extended?.Id,
            Properties = members ? bound : [.. bound.Select(p => p with { IsConstant = false })],
        };
    }

    /// <summary>The kind of another fact base to whose entities a kind adds.</summary>
    private UsedKind? Extended(MappingReader kind)
    {
        if (kind.Scalar("extends") is not { } name)
        {
            return null;
        }

        FactType? type = scope.Declared(name.Value);
        UsedKind? extended = type is FactType.Reference reference ? used.FirstOrDefault(k => k.Id == reference.Kind) : null;
        if (extended is null && scope.HasAllUses)
        {
            scope.Problems.Add(Catalogue.ExtendsNothing, name, name.Value, NearestName.Hint(name.Value, [.. used.Select(k => k.Name)]));
        }

        return extended;
    }

    private EquatableArray<FilePattern> Files(MappingReader kind, string id, YamlEntry entry)
    {
        YamlNode? files = kind.Node("files");
        if (files is null)
        {
            scope.Problems.Add(Catalogue.ModelMissingKey, entry.Key, $"the kind '{id}'", "files", "the YAML files that hold it, such as files: products.yaml");
            return [];
        }

        List<FilePattern> patterns = [];
        foreach (YamlNode node in files is YamlSequence list ? list.Items : [files])
        {
            (YamlScalar? path, string? source) = (node as YamlScalar, null);
            if (node is YamlMapping map)
            {
                MappingReader reader = new(map, $"an entry of 'files' of the kind '{id}'", scope.Problems);
                (path, source) = (reader.Scalar("path"), reader.Text("source"));
                reader.ReportUnknownKeys();
            }

            if (path is null)
            {
                scope.Problems.Add(Catalogue.ModelShape, node, $"an entry of 'files' of the kind '{id}'", NodeWords.Describe(node), "a path, or { path: …, source: … }");
            }
            else if (scope.Path(path) is { } pattern)
            {
                patterns.Add(new FilePattern(pattern, source));
                scope.Place($"files {id} {pattern}", path.Span);
            }
        }

        return patterns.ToEquatableArray();
    }

    private EquatableArray<NameOverride> Names(MappingReader kind, string id)
    {
        List<NameOverride> names = [];
        foreach (YamlEntry entry in kind.Map("names")?.Entries ?? [])
        {
            string name = (entry.Value as YamlScalar)?.Value ?? "";
            if (!CSharpName.IsValid(name))
            {
                scope.Problems.Add(Catalogue.InvalidName, entry.Value, name, "name", "");
                continue;
            }

            names.Add(new NameOverride(entry.Key.Value, name));
            scope.Place($"names {id} {entry.Key.Value}", entry.Key.Span);
        }

        return names.ToEquatableArray();
    }
}
