using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace FactModel.Cli.Tests;

/// <summary>What JSON has to be like.</summary>
internal static class JsonSchemas
{
    /// <summary>Our own, of the diff.</summary>
    public static JsonSchema Diff { get; } = JsonSchema.FromText(Read("docs", "diff.schema.json"));

    /// <summary>Our own, of the log; it refers to that of the diff, which stands beside it.</summary>
    public static JsonSchema Log { get; } = Beside(Diff, Read("docs", "log.schema.json"));

    /// <summary>
    /// That of SARIF 2.1.0. It is of draft 4, which the validator does not read; of what changed until draft 7 (<c>id</c>, exclusive
    /// bounds) it has only its own <c>id</c>, which nothing in it refers to.
    /// </summary>
    public static JsonSchema Sarif { get; } = JsonSchema.FromText(
        Read("tests", "FactModel.Cli.Tests", "schemas", "sarif-2.1.0-rtm.5.json").Replace("json-schema.org/draft-04/", "json-schema.org/draft-07/", StringComparison.Ordinal));

    /// <summary>Where JSON is not as a schema has it, and why; formats (URLs, dates) count.</summary>
    public static string[] Errors(this JsonSchema schema, JsonNode json)
    {
        EvaluationResults results = schema.Evaluate(JsonSerializer.SerializeToElement(json), new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")), "invalid"];
    }

    private static JsonSchema Beside(JsonSchema other, string text)
    {
        SchemaRegistry.Global.Register(other);
        return JsonSchema.FromText(text);
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([TempFolder.Repository, .. path]));
}
