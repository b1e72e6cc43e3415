using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactModel.Cli.Schemas;

/// <summary>The words of JSON Schema that the schemas are made of.</summary>
internal static class JsonSchema
{
    /// <summary>A schema by its name among the <c>definitions</c> of a file.</summary>
    public static JsonObject Ref(string definition, string file = "") => new() { ["$ref"] = $"{file}#/definitions/{definition}" };

    /// <summary>What any of several schemas takes. The first says what is wrong where none does.</summary>
    public static JsonObject AnyOf(params IReadOnlyList<JsonObject> schemas)
    {
        JsonObject[] flat = [.. schemas.SelectMany(Alternatives)];
        return flat.Length == 1 ? flat[0] : new JsonObject { ["anyOf"] = Array(flat.Select(Distinct)) };
    }

    /// <summary>
    /// A schema that looks like no other. The YAML language server takes alternatives that agree in title, description and
    /// properties for one, and then shows their title several times.
    /// </summary>
    public static JsonObject Distinct(JsonObject schema)
    {
        if (!schema.ContainsKey("$ref"))
        {
            schema.TryAdd("properties", new JsonObject());
        }

        return schema;
    }

    /// <summary>A value of one of the types of JSON.</summary>
    public static JsonObject OfType(params IReadOnlyList<string> types) =>
        new() { ["type"] = types.Count == 1 ? types[0] : Array(types.Select(t => JsonValue.Create(t))) };

    /// <summary>A value of one of the types of JSON, with what an editor says of any other.</summary>
    /// <param name="message">How such a value is written.</param>
    /// <param name="types">The types, which are a list even where they are one: an editor puts its own message in the place of this one elsewhere.</param>
    public static JsonObject Scalar(string message, params IReadOnlyList<string> types) =>
        new() { ["type"] = Array(types.Select(t => JsonValue.Create(t))), ["errorMessage"] = message };

    /// <summary>Text that matches, or a value of another type.</summary>
    /// <param name="pattern">A regular expression of ECMAScript.</param>
    /// <param name="message">How such a value is written.</param>
    /// <param name="types">The types of JSON, text among them.</param>
    public static JsonObject Matching(string pattern, string message, params IReadOnlyList<string> types)
    {
        JsonObject schema = Scalar(message, types);
        schema["pattern"] = pattern;
        return schema;
    }

    /// <summary>One of some values; of none, nothing.</summary>
    /// <param name="values">The values, and what each is.</param>
    /// <param name="message">What an editor shows for any other value; null for its own words, which name them all.</param>
    public static JsonObject Enum(IReadOnlyList<(JsonNode? Value, string? Doc)> values, string? message = null)
    {
        if (values.Count == 0)
        {
            return new JsonObject { ["not"] = new JsonObject() };
        }

        JsonObject[] unproposed = [.. values.Where(v => IsUnproposable(v.Value)).Select(v => Unproposed(v.Value))];
        (JsonNode? Value, string? Doc)[] proposed = [.. values.Where(v => !IsUnproposable(v.Value))];
        return unproposed.Length == 0 ? Proposed(values, message) : AnyOf([.. proposed.Length == 0 ? [] : new[] { Proposed(proposed, message) }, .. unproposed]);
    }

    /// <summary>A list.</summary>
    public static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    /// <summary>A mapping.</summary>
    /// <param name="properties">What stands behind each key.</param>
    /// <param name="required">The keys that must be there.</param>
    /// <param name="isClosed">Whether there is no other key.</param>
    public static JsonObject Mapping(IEnumerable<(string Key, JsonObject Schema)> properties, IEnumerable<string> required, bool isClosed)
    {
        JsonObject schema = OfType("object");
        JsonArray keys = Array(required.Select(k => JsonValue.Create(k)));
        if (keys.Count > 0)
        {
            schema["required"] = keys;
        }

        schema["properties"] = new JsonObject(properties.Select(p => new KeyValuePair<string, JsonNode?>(p.Key, p.Schema)));
        if (isClosed)
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    /// <summary>A file that maps each id to what a definition says, or is empty.</summary>
    public static JsonObject ById(string definition)
    {
        JsonObject map = OfType("object", "null");
        map["additionalProperties"] = Ref(definition);
        return map;
    }

    /// <summary>Moves all that a schema says to the end of another one: a node has one place.</summary>
    public static void Move(JsonObject from, JsonObject to)
    {
        foreach ((string key, JsonNode? value) in from.ToArray())
        {
            from.Remove(key);
            to[key] = value;
        }
    }

    /// <summary>
    /// Lets a mapping have no other keys than these, where one of them is a number or a truth value to an editor: with
    /// <c>additionalProperties</c> the YAML language server does not find such a key among the declared ones.
    /// </summary>
    public static void Close(JsonObject mapping, IEnumerable<JsonNode?> keys, string message)
    {
        mapping.Remove("additionalProperties");
        mapping["propertyNames"] = new JsonObject { ["enum"] = Array(keys), ["errorMessage"] = message };
    }

    /// <summary>A schema under the words by which an editor shows it. Beside a reference these would not count.</summary>
    public static JsonObject Titled(string title, string? description, JsonObject schema)
    {
        schema = schema.ContainsKey("$ref") ? new JsonObject { ["anyOf"] = Array([schema]) } : schema;
        JsonObject titled = new() { ["title"] = title };
        if (!string.IsNullOrEmpty(description))
        {
            titled["description"] = description;
        }

        Move(schema, titled);
        return titled;
    }

    private static JsonObject Proposed(IReadOnlyList<(JsonNode? Value, string? Doc)> values, string? message)
    {
        JsonObject schema = new() { ["enum"] = Array(values.Select(v => v.Value)) };
        if (values.Any(v => v.Doc is not null))
        {
            schema["enumDescriptions"] = Array(values.Select(v => JsonValue.Create(v.Doc ?? "")));
        }

        if (message is not null)
        {
            schema["errorMessage"] = message;
        }

        return schema;
    }

    /// <summary>
    /// The YAML language server takes this value for a proposal of its own kind, fails on it, and proposes nothing behind it
    /// (1.25). A language of that name is among those of linguist.
    /// </summary>
    private static bool IsUnproposable(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Equals("regular expression", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value that is valid, and is not proposed.</summary>
    private static JsonObject Unproposed(JsonNode? value) =>
        new() { ["not"] = new JsonObject { ["not"] = new JsonObject { ["enum"] = Array([value]) } } };

    private static IEnumerable<JsonObject> Alternatives(JsonObject schema)
    {
        if (schema.Count != 1 || schema["anyOf"] is not JsonArray inner)
        {
            return [schema];
        }

        JsonObject[] alternatives = [.. inner.Select(i => i!.AsObject())];
        inner.Clear();
        return alternatives;
    }

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];
}
