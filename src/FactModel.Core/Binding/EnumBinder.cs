using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads an enum of a model: a list of its values, or a mapping from each to what it means.</summary>
internal sealed class EnumBinder(ModelScope scope)
{
    public EnumSchema? Bind(YamlEntry entry)
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
                        scope.Problems.Add(Catalogue.ModelShape, item, $"a value of {what}", NodeWords.Describe(item), "text");
                    }
                }

                break;
            case YamlMapping map:
                values.AddRange(map.Entries.Select(e => EnumValue(e, what)));
                break;
            default:
                scope.Problems.Add(Catalogue.ModelShape, entry.Value, what, NodeWords.Describe(entry.Value), "a list of values");
                break;
        }

        List<EnumValueSchema> bound = [];
        foreach ((YamlScalar value, string? doc, EquatableArray<string> wordings) in values)
        {
            string? member = scope.Name(value, "the enum's values");
            if (member is null)
            {
                continue;
            }

            EnumValueSchema? same = bound.Find(b => b.Id == value.Value || b.MemberName == member);
            if (same is not null)
            {
                scope.Problems.Add(Catalogue.MemberCollision, value, same.Id, value.Value, member);
                continue;
            }

            bound.Add(new EnumValueSchema(value.Value, member, NullIfEmpty(doc)) { Wordings = wordings });
            scope.Place($"value {id} {value.Value}", value.Span);
        }

        return scope.Name(entry.Key, "the model") is { } name ? new EnumSchema(id, name, null, bound.ToEquatableArray()) : null;
    }

    /// <summary>A value with what it is in the model's words, how sources word it, or both.</summary>
    private (YamlScalar Id, string? Doc, EquatableArray<string> Wordings) EnumValue(YamlEntry entry, string what)
    {
        switch (entry.Value)
        {
            case YamlScalar doc:
                return (entry.Key, doc.Value, []);
            case YamlMapping map:
                MappingReader reader = new(map, $"the value '{entry.Key.Value}' of {what}", scope.Problems);
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

        scope.Problems.Add(Catalogue.ModelShape, node, $"the wordings of '{value}'", NodeWords.Describe(node), "a list of words");
        return [];
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
