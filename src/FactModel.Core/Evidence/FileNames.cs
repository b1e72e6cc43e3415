using FactModel.Core.Model;
using FactModel.Core.Packages;

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
        List<Named<string>> names = [];
        foreach (EntityFacts entity in file.Entities.AsSpan())
        {
            int first = names.Count;
            foreach (int property in naming)
            {
                AddSaid(names, first, entity.Id, entity.Properties[property]);
            }

            Add(names, first, entity.Id, entity.Id.Replace('-', ' '));
        }

        return new FileNames(file.Kind, names.ToEquatableArray());
    }

    /// <summary>The names that the kinds which a model uses of other fact bases have there.</summary>
    public static IEnumerable<FileNames> OfUsed(FactSchema schema, EquatableArray<PackageIndex> packages) => schema.Uses.Select(used => new FileNames(
        used.Id, packages.First(p => p.Namespace == used.Namespace).Kinds.FirstOrDefault(k => k.Id == used.Name)?.Names ?? []));

    private static void AddSaid(List<Named<string>> names, int first, string id, PropertyFacts? facts)
    {
        if (facts is { Statements.Count: 0 })
        {
            AddTexts(names, first, id, facts.Bare);
            return;
        }

        foreach (StatementFacts statement in facts is null ? [] : facts.Statements.AsSpan())
        {
            if (!statement.IsDenied)
            {
                AddTexts(names, first, id, statement.Value);
            }
        }
    }

    private static void AddTexts(List<Named<string>> names, int first, string id, FactValue? value)
    {
        switch (value)
        {
            case FactValue.Text text:
                Add(names, first, id, text.Value);
                break;
            case FactValue.Localized localized:
                foreach (KeyValuePair<string, string> text in localized.Value)
                {
                    Add(names, first, id, text.Value);
                }

                break;
            case FactValue.Items items:
                foreach (FactValue? item in items.Values.AsSpan())
                {
                    AddTexts(names, first, id, item);
                }

                break;
        }
    }

    /// <summary>Adds a name, once an entity: its names are those from <paramref name="first"/> on, and few.</summary>
    private static void Add(List<Named<string>> names, int first, string id, string name)
    {
        name = name.Trim();
        for (int i = first; i < names.Count; i++)
        {
            if (string.Equals(names[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        if (name.Length > 0)
        {
            names.Add(new Named<string>(name, id));
        }
    }
}
