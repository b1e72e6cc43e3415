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

    private static readonly string[] Layouts = ["map", "list", "file"];

    private static readonly string[] OthersModes = ["error", "ignore", "keep"];

    private readonly ProblemSink _problems;
    private readonly EquatableArray<PackageIndex> _packages;
    private readonly List<Named<SourceSpan>> _places = [];
    private readonly Dictionary<string, FactType> _declared = new(StringComparer.Ordinal);

    private ModelBinder(ProblemSink problems, EquatableArray<PackageIndex> packages) => (_problems, _packages) = (problems, packages);

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
        FactSchema schema = binder.Bind(document.Root);
        EquatableArray<RuleDeclaration> rules = new RuleReader(text, problems).Read(binder._rules);
        return new BoundModel(path, schema, new ModelPlaces(binder._places.ToEquatableArray()), problems.ToArray()) { Rules = rules };
    }

    /// <summary>What a model is read as that cannot be read at all.</summary>
    private static FactSchema Nothing => new("Facts", null, null, [], [], []);

    private FactSchema Bind(YamlNode? root)
    {
        if (root is not YamlMapping mapping)
        {
            if (root is not null and not YamlScalar { IsEmpty: true })
            {
                _problems.Add(Catalogue.ModelShape, root, "the model", NodeWords.Describe(root), "a mapping");
            }
            else if (_problems.Count == 0)
            {
                _problems.Add(Catalogue.NoKinds, SourceSpan.FileStart);
            }

            return Nothing;
        }

        MappingReader model = new(mapping, "the model", _problems);
        if (IsNewer(model))
        {
            return Nothing;
        }

        string @namespace = Namespace(model);
        string? version = model.Text("version");
        string? sources = model.Scalar("sources") is { } scalar ? Path(scalar) : null;
        Place("sources", model.Mapping["sources"]?.Span ?? default);

        EquatableArray<UnitSchema> units = Units(model);
        EquatableArray<LanguageTable> languages = LanguageReader.ReadAll(model.Map("languages"), _problems);
        YamlMapping? enums = model.Map("enums");
        YamlMapping? records = model.Map("records");
        YamlMapping? kinds = model.Map("kinds");
        _rules = model.Map("rules");
        YamlNode? uses = model.Node("uses");
        model.ReportUnknownKeys();
        Declare(kinds, "a kind", id => new FactType.Reference(id));
        Declare(records, "a record", id => new FactType.Record(id));
        Declare(enums, "an enum", id => new FactType.Enum(id));
        _used = Uses(uses, @namespace);
        if (_packages.Any(p => p.Namespace == @namespace))
        {
            _problems.Add(Catalogue.AmbiguousPackage, model.Mapping["namespace"]?.Span ?? SourceSpan.FileStart, @namespace, "that of a fact base which the project refers to, too");
        }

        if (kinds is null || kinds.Entries.Count == 0)
        {
            _problems.Add(Catalogue.NoKinds, model.Mapping["kinds"]?.Span ?? SourceSpan.FileStart);
        }

        EquatableArray<EnumSchema> boundEnums = Each(enums, BindEnum);
        EquatableArray<RecordSchema> boundRecords = Each(records, BindRecord);
        EquatableArray<KindSchema> boundKinds = Each(kinds, BindKind);
        FactSchema schema = new(@namespace, version, sources, boundKinds, boundRecords, boundEnums) { Units = units, Languages = languages, Uses = _used };
        new ModelChecks(schema, _problems, Span).Run(_identities);
        return InverseBinder.Bind(schema, _inverses, _problems, Span);
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

    private readonly List<DeclaredInverse> _inverses = [];
    private readonly List<IdentityField> _identities = [];
    private readonly List<string> _units = [];
    private EquatableArray<UsedKind> _used = [];
    private YamlMapping? _rules;

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
                _units.Add(name.Value);
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
            _declared[kind.Id] = new FactType.Reference(kind.Id);
        }

        foreach (IGrouping<string, UsedKind> same in used.GroupBy(k => k.Name, StringComparer.Ordinal).Where(same => same.Count() == 1))
        {
            DeclareUsed(same.Key, new FactType.Reference(same.Single().Id));
        }

        foreach (string missing in binder.Missing)
        {
            DeclareUsed(missing, new FactType.Scalar(ScalarKind.Any));
        }

        return used;
    }

    private void DeclareUsed(string name, FactType type)
    {
        if (!_declared.ContainsKey(name) && !TypeParser.BuiltInNames.Contains(name))
        {
            _declared.Add(name, type);
        }
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

    /// <summary>Makes an id known as a type. The first declaration holds.</summary>
    private void Declare(YamlMapping? section, string what, Func<string, FactType> type)
    {
        foreach (YamlEntry entry in section?.Entries ?? [])
        {
            string id = entry.Key.Value;
            bool builtIn = TypeParser.BuiltInNames.Contains(id);
            if (_declared.ContainsKey(id) || builtIn)
            {
                string first = builtIn ? "a built-in type" : _declared[id] switch { FactType.Reference => "a kind", FactType.Record => "a record", _ => "an enum" };
                _problems.Add(Catalogue.DeclaredTwice, entry.Key, id, first, what);
                continue;
            }

            _declared.Add(id, type(id));
            Place($"{what.Substring(what.IndexOf(' ') + 1)} {id}", entry.Key.Span);
        }
    }

    /// <summary>Binds those entries of a section that hold their id.</summary>
    private EquatableArray<T> Each<T>(YamlMapping? section, Func<YamlEntry, T?> bind)
        where T : class
    {
        List<T> bound = [];
        foreach (YamlEntry entry in section?.Entries ?? [])
        {
            if (_places.Any(p => p.Value == entry.Key.Span) && bind(entry) is { } item)
            {
                bound.Add(item);
            }
        }

        return bound.ToEquatableArray();
    }

    private EnumSchema? BindEnum(YamlEntry entry)
    {
        string id = entry.Key.Value;
        string what = $"the enum '{id}'";
        List<(YamlScalar Id, string? Doc, EquatableArray<string> Wordings)> values = [];
        switch (entry.Value)
        {
            case YamlSequence list:
                foreach (YamlNode item in list.Items)
                {
                    if (item is YamlScalar value)
                    {
                        values.Add((value, null, []));
                    }
                    else
                    {
                        _problems.Add(Catalogue.ModelShape, item, $"a value of {what}", NodeWords.Describe(item), "text");
                    }
                }

                break;
            case YamlMapping map:
                values.AddRange(map.Entries.Select(e => EnumValue(e, what)));
                break;
            default:
                _problems.Add(Catalogue.ModelShape, entry.Value, what, NodeWords.Describe(entry.Value), "a list of values");
                break;
        }

        List<EnumValueSchema> bound = [];
        foreach ((YamlScalar value, string? doc, EquatableArray<string> wordings) in values)
        {
            string? member = Name(value, "the enum's values");
            if (member is null)
            {
                continue;
            }

            EnumValueSchema? same = bound.Find(b => b.Id == value.Value || b.MemberName == member);
            if (same is not null)
            {
                _problems.Add(Catalogue.MemberCollision, value, same.Id, value.Value, member);
                continue;
            }

            bound.Add(new EnumValueSchema(value.Value, member, NullIfEmpty(doc)) { Wordings = wordings });
        }

        return Name(entry.Key, "the model") is { } name ? new EnumSchema(id, name, null, bound.ToEquatableArray()) : null;
    }

    /// <summary>A value with what it is in the model's words, how sources word it, or both.</summary>
    private (YamlScalar Id, string? Doc, EquatableArray<string> Wordings) EnumValue(YamlEntry entry, string what)
    {
        switch (entry.Value)
        {
            case YamlScalar doc:
                return (entry.Key, doc.Value, []);
            case YamlMapping map:
                MappingReader reader = new(map, $"the value '{entry.Key.Value}' of {what}", _problems);
                (string? text, YamlNode? wordings) = (reader.Text("doc"), reader.Node("wordings"));
                reader.ReportUnknownKeys();
                return (entry.Key, text, wordings is null ? [] : Wordings(wordings, entry.Key.Value));
            default:
                return (entry.Key, null, Wordings(entry.Value, entry.Key.Value));
        }
    }

    private EquatableArray<string> Wordings(YamlNode node, string value)
    {
        if (node is YamlSequence list && list.Items.All(i => i is YamlScalar { IsEmpty: false }))
        {
            return list.Items.Select(i => ((YamlScalar)i).Value).ToEquatableArray();
        }

        _problems.Add(Catalogue.ModelShape, node, $"the wordings of '{value}'", NodeWords.Describe(node), "a list of words");
        return [];
    }

    private RecordSchema? BindRecord(YamlEntry entry)
    {
        string id = entry.Key.Value;
        if (ClassName(entry.Key, ReservedNames.Record) is not { } className)
        {
            return null;
        }

        if (entry.Value is not YamlMapping map)
        {
            _problems.Add(Catalogue.ModelShape, entry.Value, $"the record '{id}'", NodeWords.Describe(entry.Value), "a mapping of its fields");
            return new RecordSchema(id, className, null, []);
        }

        return new RecordSchema(id, className, null, Properties(map, id, className, ReservedNames.Record, ofKind: false));
    }

    private KindSchema? BindKind(YamlEntry entry)
    {
        string id = entry.Key.Value;
        string what = $"the kind '{id}'";
        if (ClassName(entry.Key, ReservedNames.Entity) is not { } className)
        {
            return null;
        }

        if (entry.Value is not YamlMapping mapping)
        {
            _problems.Add(Catalogue.ModelShape, entry.Value, what, NodeWords.Describe(entry.Value), "a mapping with 'files' and 'properties'");
            mapping = new YamlMapping(entry.Value.Span, null, []);
        }

        MappingReader kind = new(mapping, what, _problems);
        YamlScalar? plural = kind.Scalar("plural");
        string table = (plural is null ? CSharpName.Of(Plural.Of(id)) : Name(plural, what)) ?? className + "s";
        string tableName = CSharpName.Free(table, "", ReservedNames.Table);
        EquatableArray<FilePattern> files = Files(kind, id, entry);
        int layout = kind.Word("layout", Layouts);
        string? idKey = kind.Text("id");
        string? doc = kind.Text("doc");
        bool members = kind.Word("members", "named", "none") == 0;
        bool constants = kind.Flag("constants");
        int others = kind.Word("others", OthersModes);
        Standing? require = Require(kind);
        EquatableArray<NameOverride> names = Names(kind, id);
        UsedKind? extended = Extended(kind);
        YamlMapping? properties = kind.Map("properties");
        kind.ReportUnknownKeys();
        string[] reserved = extended is null ? ReservedNames.Entity : [.. ReservedNames.Entity, extended.ClassName];
        EquatableArray<PropertySchema> bound = properties is null ? [] : Properties(properties, id, className, reserved, ofKind: true, constants);
        if (!members && bound.FirstOrDefault(p => p.IsConstant) is { } constant)
        {
            _problems.Add(Catalogue.ConstantsWithoutMembers, constants ? mapping["constants"]!.Span : Span($"property {id} {constant.Id}"), id);
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
            Properties = bound,
        };
    }

    /// <summary>The kind of another fact base to whose entities a kind adds.</summary>
    private UsedKind? Extended(MappingReader kind)
    {
        if (kind.Scalar("extends") is not { } name)
        {
            return null;
        }

        FactType? type = _declared.TryGetValue(name.Value, out FactType? declared) ? declared : null;
        UsedKind? used = type is FactType.Reference reference ? _used.FirstOrDefault(k => k.Id == reference.Kind) : null;
        if (used is null && type is not FactType.Scalar)
        {
            _problems.Add(Catalogue.ExtendsNothing, name, name.Value, NearestName.Hint(name.Value, [.. _used.Select(k => k.Name)]));
        }

        return used;
    }

    /// <summary>The floor of standing: cited, found or read. Nobody asks for less, and what is unchecked is no floor.</summary>
    private static Standing? Require(MappingReader reader) => reader.Word("require", "", "cited", "found", "read") switch
    {
        1 => Standing.Cited,
        2 => Standing.Found,
        3 => Standing.Read,
        _ => null,
    };

    private EquatableArray<FilePattern> Files(MappingReader kind, string id, YamlEntry entry)
    {
        YamlNode? files = kind.Node("files");
        if (files is null)
        {
            _problems.Add(Catalogue.ModelMissingKey, entry.Key, $"the kind '{id}'", "files", "the YAML files that hold it, such as files: products.yaml");
            return [];
        }

        List<FilePattern> patterns = [];
        foreach (YamlNode node in files is YamlSequence list ? list.Items : [files])
        {
            (YamlScalar? path, string? source) = (node as YamlScalar, null);
            if (node is YamlMapping map)
            {
                MappingReader reader = new(map, $"an entry of 'files' of the kind '{id}'", _problems);
                (path, source) = (reader.Scalar("path"), reader.Text("source"));
                reader.ReportUnknownKeys();
            }

            if (path is null)
            {
                _problems.Add(Catalogue.ModelShape, node, $"an entry of 'files' of the kind '{id}'", NodeWords.Describe(node), "a path, or { path: …, source: … }");
            }
            else if (Path(path) is { } pattern)
            {
                patterns.Add(new FilePattern(pattern, source));
                Place($"files {id} {pattern}", path.Span);
            }
        }

        return patterns.ToEquatableArray();
    }

    private string? Path(YamlScalar scalar)
    {
        string path = scalar.Value.Replace('\\', '/');
        string? why = path.Length == 0 ? "it is empty"
            : path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':') ? "write it relative to the model file, so that it holds on any machine"
            : null;
        if (why is null)
        {
            return path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
        }

        _problems.Add(Catalogue.InvalidPath, scalar, scalar.Value, why);
        return null;
    }

    private EquatableArray<NameOverride> Names(MappingReader kind, string id)
    {
        List<NameOverride> names = [];
        foreach (YamlEntry entry in kind.Map("names")?.Entries ?? [])
        {
            string name = (entry.Value as YamlScalar)?.Value ?? "";
            if (!CSharpName.IsValid(name))
            {
                _problems.Add(Catalogue.InvalidName, entry.Value, name, "name", "");
                continue;
            }

            names.Add(new NameOverride(entry.Key.Value, name));
            Place($"names {id} {entry.Key.Value}", entry.Key.Span);
        }

        return names.ToEquatableArray();
    }

    private EquatableArray<PropertySchema> Properties(
        YamlMapping map, string owner, string className, string[] reserved, bool ofKind, bool constants = false)
    {
        List<PropertySchema> properties = [];
        foreach (YamlEntry entry in map.Entries)
        {
            if (Property(entry, owner, className, reserved, ofKind, constants) is not { } property)
            {
                continue;
            }

            PropertySchema? same = properties.Find(p => p.MemberName == property.MemberName);
            if (same is not null)
            {
                _problems.Add(Catalogue.MemberCollision, entry.Key, same.Id, property.Id, property.MemberName);
                continue;
            }

            properties.Add(property);
            Place($"property {owner} {property.Id}", entry.Key.Span);
        }

        return properties.ToEquatableArray();
    }

    private PropertySchema? Property(YamlEntry entry, string owner, string className, string[] reserved, bool ofKind, bool constants)
    {
        string id = entry.Key.Value;
        string what = $"'{id}' of '{owner}'";
        if (entry.Value is YamlScalar { IsEmpty: false } shorthand)
        {
            FactType shortType = Type(shorthand);
            return Member(entry.Key, null) is { } shortName
                ? new PropertySchema { Id = id, Key = id, MemberName = shortName, Type = shortType, IsConstant = constants && ConstantTypes.CanBeConstant(shortType) }
                : null;
        }

        if (entry.Value is not YamlMapping map)
        {
            _problems.Add(Catalogue.ModelShape, entry.Value, what, NodeWords.Describe(entry.Value), "a type, or { type: …, doc: … }");
            return null;
        }

        MappingReader reader = new(map, what, _problems);
        YamlScalar? typeText = reader.Scalar("type");
        if (typeText is null)
        {
            _problems.Add(Catalogue.ModelMissingKey, entry.Key, what, "type", "what its values are, such as type: text");
        }

        FactType type = typeText is null ? new FactType.Optional(new FactType.Scalar(ScalarKind.Any)) : Type(typeText);
        PropertyOptions options = new(reader, type, _problems, ofKind);
        string? member = Member(entry.Key, reader.Scalar("csharp"));
        if (member is null)
        {
            return null;
        }

        if (ofKind && options.Inverse() is { } inverse)
        {
            _inverses.Add(new DeclaredInverse(owner, id, inverse.Value, inverse.Span));
        }

        PropertySchema property = new()
        {
            Id = id,
            Key = reader.Text("key") ?? id,
            MemberName = member,
            Type = type,
            Doc = reader.Text("doc"),
            IsConstant = ofKind && options.Constant(constants),
            IsLone = options.Lone(),
            IsUnique = ofKind && options.Unique(),
            Identity = Identity(options, type),
            Pattern = options.Pattern(),
            Min = options.Bound("min"),
            Max = options.Bound("max"),
            Require = ofKind ? Require(reader) : null,
        };
        reader.ReportUnknownKeys();
        return property;

        string? Member(YamlScalar key, YamlScalar? given)
        {
            if (given is null)
            {
                return Name(key, $"'{owner}'") is { } name ? CSharpName.Free(name, className, reserved) : null;
            }

            if (CSharpName.IsValid(given.Value) && CSharpName.Free(given.Value, className, reserved) == given.Value)
            {
                return given.Value;
            }

            _problems.Add(Catalogue.InvalidName, given, given.Value, "name for this member", "");
            return null;
        }
    }

    private EquatableArray<string> Identity(PropertyOptions options, FactType type)
    {
        IReadOnlyList<YamlScalar> fields = options.Identity();
        _identities.AddRange(fields.Select(field => new IdentityField(((FactType.Record)((FactType.List)type.Required).Item.Required).Id, field)));
        return fields.Select(field => field.Value).ToEquatableArray();
    }

    private FactType Type(YamlScalar scalar)
    {
        FactType? type = TypeParser.Parse(scalar.Value, _declared, _units, out (ProblemRule Rule, int Offset, string[] Arguments)? problem);
        if (problem is { } wrong)
        {
            // An offset within a quoted scalar is moved by its quote.
            int column = scalar.Span.Start.Column + wrong.Offset + (scalar.IsPlain ? 0 : 1);
            SourceSpan span = scalar.Span.Start.Line == scalar.Span.End.Line
                ? new SourceSpan(scalar.Span.Start with { Column = column }, scalar.Span.End)
                : scalar.Span;
            _problems.Add(wrong.Rule, span, wrong.Arguments);
        }

        // Any value fits this one, so that a type that cannot be read is reported once, not at each of its values.
        return type ?? new FactType.Optional(new FactType.Scalar(ScalarKind.Any));
    }

    /// <summary>The name of a class: a class cannot have the name of one of its members.</summary>
    private string? ClassName(YamlScalar id, string[] members) =>
        Name(id, "the model") is { } name ? CSharpName.Free(name, "", members) : null;

    private string? Name(YamlScalar id, string where)
    {
        string? name = CSharpName.Of(id.Value);
        if (name is null)
        {
            _problems.Add(Catalogue.NoName, id, id.Value, where);
        }

        return name;
    }

    private void Place(string key, SourceSpan span) => _places.Add(new Named<SourceSpan>(key, span));

    private SourceSpan Span(string key) => _places.Find(p => p.Name == key).Value;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
