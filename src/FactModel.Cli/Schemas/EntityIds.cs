using System.Text.Json.Nodes;
using FactModel.Core.Evidence;
using FactModel.Core.Linking;
using FactModel.Core.Model;

namespace FactModel.Cli.Schemas;

/// <summary>The ids that facts refer to, with what their entities are called: to complete, and to tell what refers to nothing.</summary>
/// <param name="index">All ids.</param>
/// <param name="sources">The sources.</param>
/// <param name="names">What the entities are called.</param>
internal sealed class EntityIds(FactIndex index, IEnumerable<SourceFacts> sources, IEnumerable<FileNames> names)
{
    /// <summary>The definition of an id of any kind.</summary>
    public const string Any = "id";

    /// <summary>The definition of an id of a source.</summary>
    public const string Sources = "source-id";

    /// <summary>With more, a file that refers to them often would take the language server seconds at each key.</summary>
    private const int MostChecked = 5000;

    private const int MostInPart = 100;

    private readonly Dictionary<(string Kind, string Id), string> _names = FirstNames(names);

    /// <summary>The definition of an id of a kind, by its class: no built-in definition begins with a capital.</summary>
    public static string Name(KindSchema kind) => kind.ClassName;

    /// <summary>The same for a kind of another fact base.</summary>
    public static string Name(UsedKind kind) => $"{kind.Namespace}.{kind.ClassName}";

    /// <summary>The ids as definitions: of each kind, of all together, of the sources.</summary>
    public IEnumerable<(string Name, JsonObject Schema)> Definitions(FactSchema schema)
    {
        (string Name, string Kind)[] kinds = [.. schema.Kinds.Select(k => (Name(k), k.Id)), .. schema.Uses.Select(k => (Name(k), k.Id))];
        foreach ((string name, string kind) in kinds)
        {
            yield return (name, List(index.Kind(kind).Ids.Select(id => (id, Doc(kind, id))), $"There is no {kind} with this id."));
        }

        IEnumerable<(string Id, string?)> all = kinds.SelectMany(k => index.Kind(k.Kind).Ids.Select(id => (id, Doc(k.Kind, id)))).DistinctBy(i => i.id, StringComparer.Ordinal);
        yield return (Any, List(all, "No entity has this id."));
        yield return (Sources, List(sources.Select(s => (s.Id, (string?)Doc(s))), "There is no source with this id."));
    }

    private static JsonObject List(IEnumerable<(string Id, string? Doc)> ids, string message)
    {
        (string Id, string? Doc)[] all = [.. ids];
        return all.Length is 0 or > MostChecked || !all.All(i => PlainScalar.CanBeListed(i.Id)) ? Proposed(all) : Checked(all, message);
    }

    /// <summary>
    /// The ids in parts: the language server takes the square of a list's length to read it, and a hover shows the whole
    /// list that has an id. Within <c>allOf</c>, a part keeps its message for itself.
    /// </summary>
    private static JsonObject Checked((string Id, string? Doc)[] ids, string message)
    {
        JsonObject[] parts = [.. ids.SelectMany(i => PlainScalar.Forms(i.Id).Select(form => (form, i.Doc))).Chunk(MostInPart).Select(part => JsonSchema.Enum(part, message))];
        return parts.Length == 1 ? parts[0] : JsonSchema.AnyOf([.. parts.Select(part => new JsonObject { ["allOf"] = new JsonArray(part) })]);
    }

    /// <summary>Any text, for which the ids are proposed.</summary>
    private static JsonObject Proposed((string Id, string? Doc)[] ids)
    {
        JsonObject text = new() { ["anyOf"] = new JsonArray(JsonSchema.Ref(ValueForms.Text)) };
        if (ids.Length > 0)
        {
            text["defaultSnippets"] = new JsonArray([.. ids.Select(i => new JsonObject { ["label"] = i.Id, ["description"] = i.Doc ?? "", ["bodyText"] = PlainScalar.Snippet(i.Id) })]);
        }

        return text;
    }

    private string? Doc(string kind, string id)
    {
        string? name = _names.GetValueOrDefault((kind, id));
        return index.Kind(kind).Retired(id) is { } retired ? $"{name ?? id}. Withdrawn: {retired.Because}" : name;
    }

    private static string Doc(SourceFacts source) =>
        string.Join(", ", new[] { source.Title, source.Publisher, source.Published?.ToString() }.OfType<string>());

    /// <summary>The first name of each entity that is not just its id.</summary>
    private static Dictionary<(string, string), string> FirstNames(IEnumerable<FileNames> files)
    {
        Dictionary<(string, string), string> first = [];
        foreach (FileNames file in files)
        {
            foreach (Named<string> name in file.Names.Where(n => n.Name != n.Value.Replace('-', ' ')))
            {
                first.TryAdd((file.Kind, name.Value), name.Name);
            }
        }

        return first;
    }
}
