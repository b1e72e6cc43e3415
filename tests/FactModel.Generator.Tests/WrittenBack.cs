using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FactModel.Core.Model;

namespace FactModel.Generator.Tests;

/// <summary>Writes YAML from what a program reads out of its compiled facts: the way back, from the objects alone.</summary>
internal sealed class WrittenBack(FactSchema schema, Assembly facts)
{
    /// <summary>The entities of a kind, each with the YAML of its properties, on one line.</summary>
    public IEnumerable<(string Id, string Yaml)> Entities(KindSchema kind)
    {
        Type table = facts.GetType(schema.Namespace + "." + kind.TableName)!;
        foreach (IFactEntity entity in (IEnumerable)table.GetProperty("All")!.GetValue(null)!)
        {
            yield return (entity.Id, Mapping(entity, kind.Properties));
        }
    }

    private string Mapping(object owner, IEnumerable<PropertySchema> properties) => "{ " + string.Join(", ", properties
        .Select(p => (p.Key, Value: owner.GetType().GetProperty(p.MemberName)!.GetValue(owner), p.Type.IsOptional))
        .Where(p => p.Value is not null && !(p.IsOptional && p.Value is ICollection { Count: 0 }))
        .Select(p => Quote(p.Key) + ": " + Value(p.Value!))) + " }";

    private string Value(object value) => value switch
    {
        string text => Quote(text),
        bool truth => truth ? "true" : "false",
        Enum choice => Quote(schema.Enums.Single(e => e.TypeName == value.GetType().Name).Values[Convert.ToInt32(choice, CultureInfo.InvariantCulture)].Id),
        Uri url => Quote(url.OriginalString),
        IFactEntity entity => Quote(entity.Id),
        IEnumerable<KeyValuePair<string, string>> map => "{ " + string.Join(", ", map.Select(e => Quote(e.Key) + ": " + Quote(e.Value))) + " }",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Value)) + "]",
        FactDate date => date.ToString(),
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => schema.Records.FirstOrDefault(r => r.ClassName == value.GetType().Name) is { } record ? Mapping(value, record.Fields) : Value(UnionValue(value)),
    };

    private static object UnionValue(object union)
    {
        PropertyInfo member = union.GetType().GetProperties().Single(p => p.Name.StartsWith("Is", StringComparison.Ordinal) && p.GetValue(union) is true);
        return union.GetType().GetProperty("As" + member.Name[2..])!.GetValue(union)!;
    }

    // JSON's strings are YAML's in double quotes.
    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
