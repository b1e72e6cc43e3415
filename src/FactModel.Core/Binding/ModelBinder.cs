using System.Globalization;
using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads a model file: what kinds, records and enums there are, and where their facts stand.</summary>
public sealed class ModelBinder
{
    /// <summary>The newest version of the language, which <c>factmodel:</c> names.</summary>
    private const int LanguageVersion = 1;

    /// <summary>The keys that hold for the model as a whole.</summary>
    private static readonly string[] HeadKeys = ["namespace", "version", "sources", "units", "uses", "languages"];

    private readonly ProblemSink _problems;
    private readonly EquatableArray<PackageIndex> _packages;
    private readonly ModelScope _scope;

    private ModelBinder(ProblemSink problems, EquatableArray<PackageIndex> packages) =>
        (_problems, _packages, _scope) = (problems, packages, new ModelScope(problems));

    /// <summary>Reads a model from its text. Always gives a schema: what could not be read is left out of it and reported.</summary>
    public static BoundModel Bind(string path, string text, CancellationToken cancellation = default) => Bind(path, text, [], cancellation);

    /// <summary>The same for a model that may use other fact bases.</summary>
    /// <param name="path">The path of the model.</param>
    /// <param name="text">Its text.</param>
    /// <param name="packages">The fact bases that the project refers to; their entities do not matter here.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static BoundModel Bind(string path, string text, EquatableArray<PackageIndex> packages, CancellationToken cancellation = default)
    {
        YamlDocument document = YamlReader.Read(path, text, cancellation);
        ProblemSink problems = new(path);
        problems.AddRange(document.Problems);
        ModelBinder binder = new(problems, packages);
        (FactSchema schema, YamlMapping? rules) = binder.Bind(document.Root);
        return new BoundModel(path, schema, new ModelPlaces(binder._scope.Places), problems.ToArray()) { Rules = new RuleReader(text, problems).Read(rules) };
    }

    /// <summary>What a model is read as that cannot be read at all.</summary>
    private static FactSchema Nothing => new("Facts", null, null, [], [], []);

    /// <summary>Binds all but the rules, which are read with the text at hand.</summary>
    private (FactSchema Schema, YamlMapping? Rules) Bind(YamlNode? root)
    {
        if (root is YamlMapping mapping)
        {
            MappingReader model = new(mapping, "the model", _problems);
            return IsNewer(model) ? (Nothing, null) : Bind(model);
        }

        if (root is not null and not YamlScalar { IsEmpty: true })
        {
            _problems.Add(Catalogue.ModelShape, root, "the model", NodeWords.Describe(root), "a mapping");
        }
        else if (_problems.Count == 0)
        {
            _problems.Add(Catalogue.NoKinds, SourceSpan.FileStart);
        }

        return (Nothing, null);
    }

    private (FactSchema Schema, YamlMapping? Rules) Bind(MappingReader model)
    {
        PlaceHead(model.Mapping);
        FactSchema head = new(Namespace(model), model.Text("version"), Sources(model), [], [], [])
        {
            Units = Units(model),
            Languages = LanguageReader.ReadAll(model.Map("languages"), _problems),
        };
        (YamlMapping? enums, YamlMapping? records, YamlMapping? kinds) = (model.Map("enums"), model.Map("records"), model.Map("kinds"));
        YamlMapping? rules = model.Map("rules");
        YamlNode? uses = model.Node("uses");
        model.ReportUnknownKeys();
        _scope.Declare(kinds, "a kind", id => new FactType.Reference(id));
        _scope.Declare(records, "a record", id => new FactType.Record(id));
        _scope.Declare(enums, "an enum", id => new FactType.Enum(id));
        EquatableArray<UsedKind> used = Uses(uses, head.Namespace);
        ReportSameNamespace(model, head.Namespace);
        if (kinds is null || kinds.Entries.Count == 0)
        {
            _problems.Add(Catalogue.NoKinds, model.Mapping["kinds"]?.Span ?? SourceSpan.FileStart);
        }

        PropertyBinder properties = new(_scope);
        FactSchema schema = head with
        {
            Uses = used,
            Enums = Each(enums, new EnumBinder(_scope).Bind),
            Records = Each(records, entry => Record(entry, properties)),
            Kinds = Each(kinds, new KindBinder(_scope, properties, used).Bind),
        };
        new ModelChecks(schema, _problems, _scope.Span).Run(properties.Identities);
        return (InverseBinder.Bind(schema, properties.Inverses, _problems, _scope.Span), rules);
    }

    private void ReportSameNamespace(MappingReader model, string @namespace)
    {
        PackageIndex[] same = [.. _packages.Where(p => p.Namespace == @namespace)];
        if (same.Length > 0)
        {
            _problems.Add(
                Catalogue.AmbiguousPackage, model.Mapping["namespace"]?.Span ?? SourceSpan.FileStart, @namespace,
                $"that of {SharedNamespaces.Names(same)}, too, which the project refers to", "give this model another");
        }
    }

    private string? Sources(MappingReader model) => model.Scalar("sources") is { } path ? _scope.Path(path) : null;

    /// <summary>Notes where the model says what holds for all of it: a word at that word, what has several lines at its key.</summary>
    private void PlaceHead(YamlMapping model)
    {
        foreach (YamlEntry entry in model.Entries.Where(e => HeadKeys.Contains(e.Key.Value)))
        {
            _scope.Place(entry.Key.Value, entry.Value is YamlScalar { IsEmpty: false } word ? word.Span : entry.Key.Span);
        }

        foreach (YamlEntry language in (model["languages"] as YamlMapping)?.Entries ?? [])
        {
            _scope.Place($"language {language.Key.Value}", language.Key.Span);
        }
    }

    /// <summary>Whether the model says that it needs a newer FactModel: then that alone is reported, and not what follows from it.</summary>
    private bool IsNewer(MappingReader model)
    {
        if (model.Scalar("factmodel") is not { } version)
        {
            return false;
        }

        if (!int.TryParse(version.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0)
        {
            _problems.Add(Catalogue.ModelWord, version, version.Value, "version of the language", "; write a whole number, such as 1");
            return false;
        }

        if (number > LanguageVersion)
        {
            _problems.Add(Catalogue.NewerLanguage, version, version.Value, LanguageVersion.ToString(CultureInfo.InvariantCulture));
        }

        return number > LanguageVersion;
    }

    /// <summary>The model's own units: a list of names, or a mapping from names to what they are.</summary>
    private EquatableArray<UnitSchema> Units(MappingReader model)
    {
        List<UnitSchema> units = [];
        IEnumerable<(YamlNode Name, string? Doc)> declared = model.Node("units") switch
        {
            YamlSequence list => list.Items.Select(item => (item, (string?)null)),
            YamlMapping map => map.Entries.Select(e => ((YamlNode)e.Key, NullIfEmpty((e.Value as YamlScalar)?.Value))),
            null => [],
            { } other => [(other, null)],
        };
        foreach ((YamlNode node, string? doc) in declared)
        {
            if (node is YamlScalar { IsEmpty: false } name && !name.Value.Any(c => c is ' ' or '(' or ')'))
            {
                _scope.DeclareUnit(name);
                units.Add(new UnitSchema(name.Value, doc));
            }
            else
            {
                _problems.Add(Catalogue.ModelShape, node, "'units'", NodeWords.Describe(node), "a list of names without blanks, such as [citation, person]");
            }
        }

        return units.ToEquatableArray();
    }

    /// <summary>The kinds of other fact bases, known by their full ids, and by their own where nothing else has these.</summary>
    private EquatableArray<UsedKind> Uses(YamlNode? uses, string ownNamespace)
    {
        UsesBinder binder = new(_packages, ownNamespace, _problems);
        EquatableArray<UsedKind> used = binder.Bind(uses);
        foreach (UsedKind kind in used)
        {
            _scope.DeclareUsed(kind);
        }

        foreach (IGrouping<string, UsedKind> same in used.GroupBy(k => k.Name, StringComparer.Ordinal).Where(same => same.Count() == 1))
        {
            _scope.DeclareFree(same.Key, new FactType.Reference(same.Single().Id));
        }

        _scope.HasAllUses = binder.IsComplete;
        _problems.AddRange(SharedNamespaces.Find(_packages, [ownNamespace, .. binder.Named], new SourcePlace(_problems.Path, SourceSpan.FileStart)));
        return used;
    }

    private string Namespace(MappingReader model)
    {
        if (model.Scalar("namespace") is not { } scalar)
        {
            if (model.Mapping["namespace"] is null or YamlScalar { IsEmpty: true })
            {
                _problems.Add(Catalogue.ModelMissingKey, SourceSpan.FileStart, "the model", "namespace", "the C# namespace of what is generated, such as namespace: Catalog");
            }

            return "Facts";
        }

        if (CSharpName.IsValidNamespace(scalar.Value))
        {
            return scalar.Value;
        }

        _problems.Add(Catalogue.InvalidName, scalar, scalar.Value, "namespace", "; write names with dots between them, such as Acme.Catalog");
        return "Facts";
    }

    /// <summary>Binds those entries of a section that hold their id.</summary>
    private EquatableArray<T> Each<T>(YamlMapping? section, Func<YamlEntry, T?> bind)
        where T : class
    {
        List<T> bound = [];
        foreach (YamlEntry entry in section?.Entries ?? [])
        {
            if (_scope.Holds(entry) && bind(entry) is { } item)
            {
                bound.Add(item);
            }
        }

        return bound.ToEquatableArray();
    }

    private RecordSchema? Record(YamlEntry entry, PropertyBinder fields)
    {
        string id = entry.Key.Value;
        if (_scope.ClassName(entry.Key, ReservedNames.Record) is not { } className)
        {
            return null;
        }

        if (entry.Value is not YamlMapping map)
        {
            _problems.Add(Catalogue.ModelShape, entry.Value, $"the record '{id}'", NodeWords.Describe(entry.Value), "a mapping of its fields");
            return new RecordSchema(id, className, null, []);
        }

        return new RecordSchema(id, className, null, fields.Bind(map, new PropertyOwner(id, className, ReservedNames.Record, IsKind: false)));
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
