using System.Text;
using FactModel.Core.Naming;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Proposing;

/// <summary>
/// Proposes a model for YAML that nobody wrote for one, so that a person has something to edit. It reads what it was made
/// from; it knows no units, no sources, and nothing of what a later file may hold.
/// </summary>
public sealed class ModelProposal
{
    private const int MostFields = 24;

    private static readonly string[] IdKeys = ["id", "key", "code", "slug", "name"];

    private readonly string _plural;
    private readonly string _kind;
    private readonly HashSet<string> _ids;
    private readonly StringBuilder _records = new();
    private readonly StringBuilder _enums = new();
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    private ModelProposal(string plural, IEnumerable<string> ids)
    {
        _plural = plural;
        _kind = Plural.Singular(plural);
        _ids = new HashSet<string>(ids, StringComparer.Ordinal);
        _types.Add(_kind);
    }

    /// <summary>The text of a model that reads a file.</summary>
    /// <param name="root">The file's nodes.</param>
    /// <param name="file">The file, relative to the model's folder, with <c>/</c>.</param>
    /// <param name="namespace">The namespace of the C#.</param>
    /// <param name="why">Where there is no model: what the file is not.</param>
    public static string? Of(YamlNode? root, string file, string @namespace, out string why)
    {
        why = "";
        string stem = Kebab(file.Substring(file.LastIndexOf('/') + 1).Split('.')[0]);
        string plural = stem.Length > 0 && char.IsLetter(stem[0]) ? stem : "items";
        switch (root)
        {
            case YamlMapping { Entries.Count: > 0 } map when map.Entries.All(e => e.Value is YamlMapping):
                return new ModelProposal(plural, map.Entries.Select(e => e.Key.Value)).Write(file, @namespace, "", [.. map.Entries.Select(e => (YamlMapping)e.Value)], null);
            case YamlMapping { Entries.Count: > 0 } one:
                return new ModelProposal(plural, []).Write(file, @namespace, "    layout: file\n", [one], null);
            case YamlSequence { Items.Count: > 0 } list when list.Items.All(i => i is YamlMapping):
                YamlMapping[] items = [.. list.Items.Cast<YamlMapping>()];
                if (IdKey(items) is not { } key)
                {
                    why = "no key tells its items apart: each needs an id of its own";
                    return null;
                }

                if (items.Select(i => i[key]).FirstOrDefault(SeenValues.IsNull) is { } isNull)
                {
                    why = FormattableString.Invariant($"the {key} in line {isNull.Line} is null, which cannot be an id; quote it where the word is meant");
                    return null;
                }

                string layout = "    layout: list\n" + (key == "id" ? "" : $"    id: {Text(key)}\n");
                return new ModelProposal(plural, items.Select(i => ((YamlScalar)i[key]!).Value)).Write(file, @namespace, layout, items, key);
            default:
                why = "it is neither a mapping nor a list of mappings";
                return null;
        }
    }

    private string Write(string file, string @namespace, string layout, YamlMapping[] entities, string? idKey)
    {
        StringBuilder text = new();
        text.Append("# Proposed by 'factmodel init --from ").Append(file).Append("': read it, and edit what it cannot know.\n");
        text.Append("namespace: ").Append(@namespace).Append("\nkinds:\n  ").Append(_kind).Append(":\n");
        if (_plural != _kind && _plural != Plural.Of(_kind))
        {
            text.Append("    plural: ").Append(_plural).Append('\n');
        }

        text.Append("    files: ").Append(Text(file)).Append('\n').Append(layout).Append("    properties:\n");
        WriteProperties(text, "      ", _kind, entities, idKey);
        if (_records.Length > 0)
        {
            text.Append("records:\n").Append(_records);
        }

        if (_enums.Length > 0)
        {
            text.Append("enums:\n").Append(_enums);
        }

        return text.ToString();
    }

    private void WriteProperties(StringBuilder text, string indent, string owner, IReadOnlyCollection<YamlMapping> mappings, string? idKey)
    {
        List<string> keys = [];
        Dictionary<string, SeenValues> seen = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in mappings.SelectMany(m => m.Entries).Where(e => e.Key.Value != idKey && e.Key.Value is not ("formerly" or "retired")))
        {
            if (!seen.TryGetValue(entry.Key.Value, out SeenValues? values))
            {
                seen.Add(entry.Key.Value, values = new SeenValues());
                keys.Add(entry.Key.Value);
            }

            values.Add(entry.Value);
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string key in keys)
        {
            string name = Kebab(key);
            name = name.Length > 0 && char.IsLetter(name[0]) ? name : "key-" + name;
            for (int number = 2; !taken.Add(name); number++)
            {
                name = FormattableString.Invariant($"{Kebab(key)}-{number}");
            }

            WriteProperty(text.Append(indent), owner, key, name, seen[key], seen[key].Count < mappings.Count);
        }

        if (keys.Count == 0)
        {
            text.Length--;
            text.Append(" {}\n");
        }
    }

    private void WriteProperty(StringBuilder text, string owner, string key, string name, SeenValues values, bool isOptional)
    {
        string type = Type(owner, name, values);
        bool isLone = values is { HasList: true, HasSingle: true } && type != "any";
        string list = values.HasNullItem ? "?[]" : "[]";
        string whole = type + (values.HasList && type != "any" ? list : "") + (isOptional ? "?" : "");
        string quoted = whole.Contains("[") ? $"\"{whole}\"" : whole;
        string[] options = [.. new[] { key == name ? null : "key: " + Text(key), isLone ? "lone: true" : null }.OfType<string>()];
        text.Append(name).Append(": ").Append(options.Length == 0 ? whole : $"{{ type: {quoted}, {string.Join(", ", options)} }}");
        string[] remarks = [.. Remarks(owner, type, values)];
        text.Append(remarks.Length == 0 ? "" : "  # " + string.Join("; ", remarks)).Append('\n');
    }

    /// <summary>What the values leave open, for whoever edits the proposal.</summary>
    private IEnumerable<string> Remarks(string owner, string type, SeenValues values)
    {
        if (type == "text" && values.FirstNullWord is { } word)
        {
            yield return FormattableString.Invariant($"the {word.Value} in line {word.Line} is read as a word: leave it out where there is no value");
        }

        if (type == "text" && values.NearlyType() is ({ } nearly, { } exception))
        {
            yield return FormattableString.Invariant($"{nearly}, but for {FlowWriter.Write(FactNode.Scalar(exception.Value, isQuoted: true))} in line {exception.Line}");
        }

        if (type is not ("text" or "any") && type != _kind && owner == _kind && AreIds(values))
        {
            yield return $"or {_kind}: each is the id of one";
        }
    }

    private bool AreIds(SeenValues values) => values.Distinct.Skip(1).Any() && values.Distinct.All(_ids.Contains);

    private string Type(string owner, string name, SeenValues values)
    {
        if (values.IsMixed || (values.Scalars.Count == 0 && values.Mappings.Count == 0))
        {
            return values.IsMixed ? "any" : "text";
        }

        if (values.Mappings.Count > 0)
        {
            return Record(owner, name, values.Mappings);
        }

        string type = values.ScalarType();
        bool refers = type == "text" && owner == _kind && AreIds(values);
        return refers ? _kind : type == "text" && values.AreChoices() ? Choices(owner, name, values) : type;
    }

    /// <summary>A record of its own, where its keys are few; else whatever stands there.</summary>
    private string Record(string owner, string name, IReadOnlyList<YamlMapping> mappings)
    {
        if (mappings.SelectMany(m => m.Entries).Select(e => e.Key.Value).Distinct(StringComparer.Ordinal).Count() is 0 or > MostFields)
        {
            return "any";
        }

        string record = Free(owner, Plural.Singular(name));
        StringBuilder text = new();
        WriteProperties(text, "    ", record, [.. mappings], null);
        _records.Append("  ").Append(record).Append(":\n").Append(text);
        return record;
    }

    private string Choices(string owner, string name, SeenValues values)
    {
        string type = Free(owner, name);
        _enums.Append("  ").Append(type).Append(": [").Append(string.Join(", ", values.Distinct.Select(Text))).Append("]\n");
        return type;
    }

    /// <summary>A name that no other type has.</summary>
    private string Free(string owner, string name)
    {
        string free = owner + "-" + name;
        for (int number = 2; !_types.Add(free); number++)
        {
            free = FormattableString.Invariant($"{owner}-{name}-{number}");
        }

        return free;
    }

    private static string? IdKey(YamlMapping[] items) => IdKeys
        .Concat(items[0].Entries.Select(e => e.Key.Value))
        .FirstOrDefault(key => items.All(i => i[key] is YamlScalar { IsEmpty: false })
            && items.Select(i => ((YamlScalar)i[key]!).Value).Distinct(StringComparer.Ordinal).Count() == items.Length);

    /// <summary><c>tm_scope</c> and <c>tmScope</c> give <c>tm-scope</c>.</summary>
    private static string Kebab(string key)
    {
        StringBuilder kebab = new();
        for (int i = 0; i < key.Length; i++)
        {
            bool startsWord = char.IsUpper(key[i]) && i > 0 && char.IsLower(key[i - 1]);
            bool separates = !char.IsLetterOrDigit(key[i]);
            if ((startsWord || separates) && kebab.Length > 0 && kebab[kebab.Length - 1] != '-')
            {
                kebab.Append('-');
            }

            if (!separates)
            {
                kebab.Append(char.ToLowerInvariant(key[i]));
            }
        }

        return kebab.ToString().Trim('-');
    }

    /// <summary>A text as YAML within brackets and without: as it is where it is a word that is only that, else in quotes.</summary>
    private static string Text(string text)
    {
        bool isWord = text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
            && !CoreWords.Contains(text);
        return isWord ? text : FlowWriter.Write(FactNode.Scalar(text, isQuoted: true));
    }

    private static readonly HashSet<string> CoreWords = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "null", "yes", "no", "on", "off", "y", "n" };
}
