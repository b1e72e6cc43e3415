using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>
/// What the entities of one file are called: by the properties <c>name</c>, <c>names</c>, <c>alias</c>, <c>aliases</c>,
/// <c>short-name</c> and <c>title</c>, and by their ids with blanks for hyphens. An edit of anything else does not change it.
/// </summary>
/// <param name="Kind">The kind of the entities.</param>
/// <param name="Names">The names, each with the id of an entity that it is of.</param>
public sealed record FileNames(string Kind, EquatableArray<Named<string>> Names)
{
    private static readonly string[] Properties = ["name", "names", "alias", "aliases", "short-name", "title"];

    /// <summary>The names of a file.</summary>
    public static FileNames Of(FactSchema schema, FileFacts file)
    {
        EquatableArray<PropertySchema> properties = schema.Kind(file.Kind)?.Properties ?? [];
        int[] naming = [.. Enumerable.Range(0, properties.Count).Where(i => Properties.Contains(properties[i].Id))];
        return new FileNames(file.Kind, file.Entities.SelectMany(e => naming.SelectMany(i => Said(e.Properties[i])).Append(e.Id.Replace('-', ' '))
            .Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => new Named<string>(n, e.Id))).ToEquatableArray());
    }

    private static IEnumerable<string> Said(PropertyFacts? facts) =>
        facts is null ? []
        : facts.Statements.Count > 0 ? facts.Statements.Where(s => !s.IsDenied).SelectMany(s => Texts(s.Value))
        : Texts(facts.Bare);

    private static IEnumerable<string> Texts(FactValue? value) => value switch
    {
        FactValue.Text text => [text.Value],
        FactValue.Localized localized => localized.Value.Select(t => t.Value),
        FactValue.Items items => items.Values.SelectMany(Texts),
        _ => [],
    };
}
