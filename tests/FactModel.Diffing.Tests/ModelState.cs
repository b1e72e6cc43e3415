using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using Options = System.Collections.Generic.SortedDictionary<string, string>;

namespace FactModel.Diffing.Tests;

/// <summary>
/// All that a model declares, by what it declares it of: <c>model</c>, <c>kind person</c>, <c>property person/age</c>,
/// <c>value colour/red</c>. Options are found by reflection, so that a new one is in the state before anybody thinks of the diff.
/// </summary>
internal sealed partial class ModelState
{
    /// <summary>What a model says and the diff is silent about, and why. docs/diff.md says so to its readers.</summary>
    private static readonly string[] LeftOut =
    [
        // Where facts stand and how they are written.
        "FactSchema.Sources", "KindSchema.Files", "KindSchema.Layout", "KindSchema.IdKey", "PropertySchema.Key", "PropertySchema.IsLone", "RuleDeclaration.Place",

        // How a diff itself knows the items of a list.
        "PropertySchema.Identity",

        // Names in C# that follow from the id, of which a rename tells.
        "KindSchema.ClassName", "RecordSchema.ClassName", "EnumSchema.TypeName",

        // What the state itself has as a key.
        "UnitSchema.Name", "KindSchema.Id", "PropertySchema.Id", "RecordSchema.Id", "EnumSchema.Id", "EnumValueSchema.Id", "InverseSchema.MemberName",

        // Names of entities: the state of the facts has them.
        "KindSchema.Names",
    ];

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["kind"] = "property|inverse",
        ["record"] = "field",
        ["enum"] = "value",
    };

    /// <summary>What declares things, as Core reads it. Rules and tables of languages are told in one text each.</summary>
    private static readonly Type[] Declarations =
        [typeof(FactSchema), typeof(UnitSchema), typeof(KindSchema), typeof(PropertySchema), typeof(InverseSchema), typeof(RecordSchema), typeof(EnumSchema), typeof(EnumValueSchema)];

    private readonly SortedDictionary<string, Options> _declared = new(StringComparer.Ordinal);

    /// <summary>Every option that a model can have, such as <c>KindSchema.Doc</c>, but for those left out.</summary>
    public static IEnumerable<string> All => Declarations.SelectMany(type => Of(type).Select(p => $"{type.Name}.{p.Name}"));

    /// <summary>The options that the model has.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public static ModelState Of(FactProject project)
    {
        ModelState state = new();
        FactSchema schema = project.Model.Schema;
        state.Add("model", schema);
        state.AddEach(schema.Units, u => $"unit {u.Name}");
        state.AddEach(schema.Languages, l => $"language {l.Tag}");
        state.AddEach(schema.Enums, e => $"enum {e.Id}");
        state.AddEach(schema.Records, r => $"record {r.Id}");
        state.AddEach(schema.Kinds, k => $"kind {k.Id}");
        state.AddEach(project.Model.Rules, r => $"rule {r.Id}");
        foreach (EnumSchema @enum in schema.Enums)
        {
            state.AddEach(@enum.Values, v => $"value {@enum.Id}/{v.Id}");
            state.Number(@enum.Id, @enum.Values.Select((v, i) => (v.Id, i)));
        }

        foreach (RecordSchema record in schema.Records)
        {
            state.AddEach(record.Fields, f => $"field {record.Id}/{f.Id}");
        }

        foreach (KindSchema kind in schema.Kinds)
        {
            state.AddEach(kind.Properties, p => $"property {kind.Id}/{p.Id}");
            state.AddEach(kind.Inverses, i => $"inverse {kind.Id}/{i.MemberName}");
        }

        foreach (Problem broken in project.Problems.Where(p => p.Rule == Catalogue.RuleBroken || p.Rule == Catalogue.RuleOpen))
        {
            state.Set($"rule {broken.Arguments[0]}", "Fails", "");
        }

        return state;
    }

    /// <summary>What is said of one thing; null where it says nothing or there is no such thing.</summary>
    public string? Option(string declared, string option) => _declared.GetValueOrDefault(declared)?.GetValueOrDefault(option);

    /// <summary>Sets an option; null for none.</summary>
    public void Set(string declared, string option, string? text) => FactState.Set(_declared[declared], option, text);

    /// <summary>Gives values of an enum their numbers.</summary>
    public void Number(string id, IEnumerable<(string Value, int Number)> numbers)
    {
        foreach ((string value, int number) in numbers)
        {
            Set($"value {id}/{value}", "Number", FormattableString.Invariant($"{number}"));
        }
    }

    /// <summary>Takes over what another model declares that is new here, with its parts.</summary>
    public void Take(string declared, ModelState other)
    {
        foreach (string name in other.WithParts(declared))
        {
            _declared[name] = new Options(other._declared[name], StringComparer.Ordinal);
        }
    }

    /// <summary>Takes out what is gone, with its parts.</summary>
    public void Remove(string declared) => WithParts(declared).ForEach(name => _declared.Remove(name));

    /// <summary>Calls a thing by another id, and wherever it is referred to.</summary>
    /// <param name="sort">What it is: <c>kind</c>, <c>property</c>.</param>
    /// <param name="before">Its id, that of a part with that of its owner: <c>person/age</c>.</param>
    /// <param name="now">Its new id.</param>
    public void Rename(string sort, string before, string now)
    {
        foreach (string name in WithParts($"{sort} {before}"))
        {
            _declared.Remove(name, out Options? options);
            string[] words = name.Split(' ', 2);
            _declared.Add($"{words[0]} {now}{words[1][before.Length..]}", options!);
        }

        foreach (Options options in _declared.Values)
        {
            Replace(options, "Type", type => Word(before).Replace(type, now));
            Replace(options, "SourceKind", kind => sort == "kind" && kind == before ? now : kind);
            Replace(options, "SourceProperty", id => sort == "property" && $"{options["SourceKind"]}/{id}" == before ? now[(now.IndexOf('/', StringComparison.Ordinal) + 1)..] : id);
        }

        static void Replace(Options options, string option, Func<string, string> map)
        {
            if (options.TryGetValue(option, out string? text))
            {
                options[option] = map(text);
            }
        }
    }

    /// <summary>Declares units by their names; those that stay keep what is said of them.</summary>
    public void SetUnits(IEnumerable<string> names)
    {
        string[] all = [.. names.Select(n => $"unit {n}")];
        foreach (string gone in _declared.Keys.Where(k => k.StartsWith("unit ", StringComparison.Ordinal)).Except(all).ToArray())
        {
            _declared.Remove(gone);
        }

        foreach (string unit in all)
        {
            _declared.TryAdd(unit, new Options(StringComparer.Ordinal));
        }
    }

    /// <summary>Says by which words evidence is read in a language; null where the model has no table of it.</summary>
    public void SetLanguage(string tag, string? words)
    {
        _declared.Remove($"language {tag}");
        if (words is not null)
        {
            _declared.Add($"language {tag}", new Options(StringComparer.Ordinal) { ["Words"] = Sorted(words) });
        }
    }

    public IEnumerable<string> Lines() => _declared.Select(d => $"{d.Key}: {string.Join(", ", d.Value)}");

    /// <summary>Words of which the order says nothing.</summary>
    public static string Sorted(string words) => string.Join(", ", words.Split(", ").Order(StringComparer.Ordinal));

    private void AddEach<T>(EquatableArray<T> all, Func<T, string> name)
        where T : class
    {
        foreach (T item in all)
        {
            Add(name(item), item);
        }
    }

    private void Add(string name, object declared)
    {
        Options options = _declared[name] = new Options(StringComparer.Ordinal);
        foreach (PropertyInfo option in Of(declared.GetType()))
        {
            if (Text(option.GetValue(declared)) is { } text)
            {
                options[option.Name] = text;
                Used.Add($"{declared.GetType().Name}.{option.Name}");
            }
        }

        if (declared is LanguageTable table)
        {
            // A table is told in one text. Drafts have words that leave a figure as it is.
            IEnumerable<string> words = table.Words.Select(w => $"{w.Text} ({w.Role.ToString().ToLowerInvariant()})");
            SetLanguage(table.Tag, string.Join(", ", table.Extends is null ? words : words.Append($"all of {table.Extends}")));
        }
        else if (declared is RuleDeclaration rule)
        {
            _declared[name] = new Options(StringComparer.Ordinal) { ["Text"] = Spaces().Replace($"{rule.Says} {rule.Check}", " ").Trim() };
        }
    }

    /// <summary>The options of a declaration: not those left out, nor the lists of what is declared by itself.</summary>
    private static IEnumerable<PropertyInfo> Of(Type declaration) => declaration.GetProperties().Where(p =>
        !LeftOut.Contains($"{declaration.Name}.{p.Name}")
        && (!typeof(IEnumerable).IsAssignableFrom(p.PropertyType) || p.PropertyType == typeof(string) || p.PropertyType == typeof(EquatableArray<string>) || p.PropertyType == typeof(EquatableArray<UsedKind>)));

    /// <summary>An option as a text; null where it is not set.</summary>
    private static string? Text(object? value) => value switch
    {
        null or false => null,
        true => "true",
        string or FactType or NumberLimit => Spaces().Replace(value.ToString()!, " "),
        Enum word => word.ToString().ToLowerInvariant(),
        EquatableArray<string> words => words.Count == 0 ? null : Sorted(string.Join(", ", words)),
        EquatableArray<UsedKind> used => used.Count == 0 ? null : Sorted(string.Join(", ", used.Select(u => $"{u.Id} {u.Version}"))),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text here."),
    };

    private List<string> WithParts(string declared)
    {
        string[] words = declared.Split(' ', 2);
        string parts = Parts.GetValueOrDefault(words[0], "none");
        return [.. _declared.Keys.Where(k => k == declared || Regex.IsMatch(k, $"^({parts}) {Regex.Escape(words[^1])}/"))];
    }

    /// <summary>A name where a type has it, and not the unit of a quantity that is called so, too.</summary>
    private static Regex Word(string name) => new($@"(?<![\w(-]){Regex.Escape(name)}(?![\w)-])|(?<=^\(){Regex.Escape(name)}(?= )");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
