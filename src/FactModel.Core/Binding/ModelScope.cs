using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>What the parts of a model share: which types it declares, where its names stand, and what is wrong with it.</summary>
internal sealed class ModelScope(ProblemSink problems)
{
    private readonly List<Named<SourceSpan>> _places = [];
    private readonly Dictionary<string, FactType> _declared = new(StringComparer.Ordinal);
    private readonly List<string> _units = [];

    /// <summary>The type that any value fits, and none.</summary>
    public static FactType AnyType => new FactType.Optional(new FactType.Scalar(ScalarKind.Any));

    /// <summary>Whether everything is there that the model uses of other fact bases. Else a type that is not known may be of them, and is not reported again.</summary>
    public bool HasAllUses { get; set; } = true;

    public ProblemSink Problems => problems;

    public EquatableArray<Named<SourceSpan>> Places => _places.ToEquatableArray();

    /// <summary>The type that a name declares; null where nothing does.</summary>
    public FactType? Declared(string name) => _declared.TryGetValue(name, out FactType? type) ? type : null;

    public void DeclareUnit(YamlScalar name)
    {
        _units.Add(name.Value);
        Place($"unit {name.Value}", name.Span);
    }

    /// <summary>Makes a kind of another fact base known by its full id, which no id of this model can be.</summary>
    public void DeclareUsed(UsedKind kind) => _declared[kind.Id] = new FactType.Reference(kind.Id);

    /// <summary>Makes an id known as a type. The first declaration holds.</summary>
    public void Declare(YamlMapping? section, string what, Func<string, FactType> type)
    {
        foreach (YamlEntry entry in section?.Entries ?? [])
        {
            string id = entry.Key.Value;
            bool builtIn = TypeParser.BuiltInNames.Contains(id);
            if (_declared.ContainsKey(id) || builtIn)
            {
                string first = builtIn ? "a built-in type" : _declared[id] switch { FactType.Reference => "a kind", FactType.Record => "a record", _ => "an enum" };
                problems.Add(Catalogue.DeclaredTwice, entry.Key, id, first, what);
                continue;
            }

            _declared.Add(id, type(id));
            Place($"{what.Substring(what.IndexOf(' ') + 1)} {id}", entry.Key.Span);
        }
    }

    /// <summary>Makes a short name known where nothing else has it.</summary>
    public void DeclareFree(string name, FactType type)
    {
        if (!_declared.ContainsKey(name) && !TypeParser.BuiltInNames.Contains(name))
        {
            _declared.Add(name, type);
        }
    }

    /// <summary>Whether an entry holds its id: the second of two of a name does not.</summary>
    public bool Holds(YamlEntry entry) => _places.Any(p => p.Value == entry.Key.Span);

    /// <summary>Reads a type; any value fits one that cannot be read, so that it is reported once and not at each of its values.</summary>
    public FactType Type(YamlScalar scalar)
    {
        FactType? type = TypeParser.Parse(scalar.Value, _declared, _units, out (ProblemRule Rule, int Offset, string[] Arguments)? problem);
        if (problem is { } wrong && (HasAllUses || wrong.Rule != Catalogue.UnknownType))
        {
            // An offset within a quoted scalar is moved by its quote.
            int column = scalar.Span.Start.Column + wrong.Offset + (scalar.IsPlain ? 0 : 1);
            SourceSpan span = scalar.Span.Start.Line == scalar.Span.End.Line
                ? new SourceSpan(scalar.Span.Start with { Column = column }, scalar.Span.End)
                : scalar.Span;
            problems.Add(wrong.Rule, span, wrong.Arguments);
        }

        return type ?? AnyType;
    }

    /// <summary>Reads a path of a file, relative to the model.</summary>
    public string? Path(YamlScalar scalar)
    {
        string path = scalar.Value.Replace('\\', '/');
        string? why = path.Length == 0 ? "it is empty"
            : path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':') ? "write it relative to the model file, so that it holds on any machine"
            : null;
        if (why is null)
        {
            return path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
        }

        problems.Add(Catalogue.InvalidPath, scalar, scalar.Value, why);
        return null;
    }

    /// <summary>The name of a class: a class cannot have the name of one of its members.</summary>
    public string? ClassName(YamlScalar id, string[] members) =>
        Name(id, "the model") is { } name ? CSharpName.Free(name, "", members) : null;

    /// <summary>The C# name of an id; null, and reported, where it has none.</summary>
    public string? Name(YamlScalar id, string where)
    {
        string? name = CSharpName.Of(id.Value);
        if (name is null)
        {
            problems.Add(Catalogue.NoName, id, id.Value, where);
        }

        return name;
    }

    public void Place(string key, SourceSpan span) => _places.Add(new Named<SourceSpan>(key, span));

    /// <summary>Where a name stands, by the key that it was placed with.</summary>
    public SourceSpan Span(string key) => _places.Find(p => p.Name == key).Value;
}
