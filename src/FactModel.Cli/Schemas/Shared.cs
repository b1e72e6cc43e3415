using System.Text.Json.Nodes;
using FactModel.Core.Model;

namespace FactModel.Cli.Schemas;

/// <summary>The file of what several schemas need: the built-in types, the annotations, and all ids, once for all who refer to them.</summary>
internal static class Shared
{
    /// <summary>The file. No kind's has that name, since no class has a hyphen in its name.</summary>
    public const string FileName = "factmodel-shared" + SchemaFile.Extension;

    /// <summary>A schema of that file.</summary>
    public static JsonObject Ref(string definition) => JsonSchema.Ref(definition, FileName);

    /// <summary>A key with what may stand behind it: nothing behind it is the same as no key.</summary>
    public static (string Key, JsonObject Schema) Key(string key, string description, JsonObject form) =>
        (key, JsonSchema.Titled(key, description, JsonSchema.AnyOf(form, Ref(ValueForms.Nothing))));

    /// <summary>The file with what a fact base has.</summary>
    public static SchemaFile Of(FactSchema schema, EntityIds ids) => new(FileName, SchemaSet.File(new JsonObject(), Definitions(schema, ids)), []);

    private static IEnumerable<(string, JsonObject)> Definitions(FactSchema schema, EntityIds ids) =>
        ValueForms.Definitions().Concat(AnnotationForms.Definitions()).Concat(ids.Definitions(schema));
}
