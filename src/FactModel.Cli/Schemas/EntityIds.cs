using System.Globalization;
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

    /// <summary>
    /// With more, the YAML language server is slow: it completes an id out of 5,000 in 0.3 s, out of 100,000 in 12
    /// (docs/editor.md). An editor then takes any text for an id.
    /// </summary>
    public const int MostListed = 5000;

    private const int MostInPart = 100;

    private readonly Dictionary<(string Kind, string Id), string> _names = FirstNames(names);

    /// <summary>The definition of an id of a kind, by its class: no built-in definition begins with a capital.</summary>
    public static string Name(KindSchema kind) => kind.ClassName;

    /// <summary>The same for a kind of another fact base.</summary>
    public static string Name(UsedKind kind) => $"{kind.Namespace}.{kind.ClassName}";

    /// <summary>The kinds of which an editor is given no ids, each with why.</summary>
    public IEnumerable<(string Kind, string Why)> Unlisted(FactSchema schema)
    {
        foreach ((_, string kind) in Kinds(schema))
        {
            KindIndex ids = index.Kind(kind);
            if (ids.Count > MostListed)
            {
                yield return (kind, string.Create(CultureInfo.InvariantCulture, $"has {ids.Count:N0} ids, more than the {MostListed:N0} that an editor can list in time"));
            }
            else if (ids.Ids.FirstOrDefault(id => !PlainScalar.CanBeListed(id)) is { } number)
            {
                yield return (kind, $"has the id '{number}', to an editor a number that no schema can list");
            }
        }
    }

    /// <summary>The ids as definitions: of each kind, of all together, of the sources.</summary>
    public IEnumerable<(string Name, JsonObject Schema)> Definitions(FactSchema schema)
    {
        foreach ((string name, string kind) in Kinds(schema))
        {
            yield return (name, List(Listed(kind), $"There is no {kind} with this id."));
        }

        yield return (Any, List(Kinds(schema).SelectMany(k => Listed(k.Kind)).DistinctBy(i => i.Id, StringComparer.Ordinal), "No entity has this id."));
        yield return (Sources, List(sources.Select(s => (s.Id, (string?)Doc(s))), "There is no source with this id."));
    }

    private static IEnumerable<(string Definition, string Kind)> Kinds(FactSchema schema) =>
        [.. schema.Kinds.Select(k => (Name(k), k.Id)), .. schema.Uses.Select(k => (Name(k), k.Id))];

    private IEnumerable<(string Id, string? Doc)> Listed(string kind) => index.Kind(kind).Ids.Select(id => (id, Doc(kind, id)));

    private static JsonObject List(IEnumerable<(string Id, string? Doc)> ids, string message)
    {
        (string Id, string? Doc)[] all = [.. ids];
        return all.Length > MostListed ? TooMany(all.Length)
            : all.Length == 0 || !all.All(i => PlainScalar.CanBeListed(i.Id)) ? AnyText()
            : Checked(all, message);
    }

    private static JsonObject AnyText() => new() { ["anyOf"] = new JsonArray(JsonSchema.Ref(ValueForms.Text)) };

    private static JsonObject TooMany(int count)
    {
        JsonObject text = AnyText();
        text["description"] = string.Create(
            CultureInfo.InvariantCulture, $"One of {count:N0} ids, which are too many for an editor to list ({MostListed:N0} at most): the build and 'factmodel check' tell whether it is there.");
        return text;
    }

    /// <summary>
    /// The ids in parts: the language server takes the square of a list's length to read it, and a hover shows the whole
    /// list that has an id. Within <c>allOf</c>, a part keeps its message for itself.
    /// </summary>
    private static JsonObject Checked((string Id, string? Doc)[] ids, string message)
    {
        JsonObject[] parts = [.. PlainScalar.Listed(ids).Chunk(MostInPart).Select(part => JsonSchema.Enum(part, message))];
        return parts.Length == 1 ? parts[0] : JsonSchema.AnyOf([.. parts.Select(part => new JsonObject { ["allOf"] = new JsonArray(part) })]);
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
            foreach (Named<string> name in file.Names.Where(n => n.Name != n.Value.Replace('-', ' ').Trim()))
            {
                first.TryAdd((file.Kind, name.Value), name.Name);
            }
        }

        return first;
    }
}
