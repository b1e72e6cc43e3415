using System.Text.Json;

namespace FactModel.Cli.Reports;

/// <summary>A rule as a log names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Help">Its page.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
internal sealed record SarifRule(string Id, string Title, string Help, string Severity);

/// <summary>A result as a log has it.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">What is to be said.</param>
/// <param name="Place">Where; null where no file is to blame.</param>
internal sealed record SarifResult(string Rule, string Severity, string Message, FindingPlace? Place)
{
    /// <summary>Another place that it is about.</summary>
    public FindingPlace? Related { get; init; }

    /// <summary>What it is known again by in another run.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why it is accepted; null where it is not.</summary>
    public string? Accepted { get; init; }
}

/// <summary>A run in SARIF 2.1.0, for code scanning and for editors.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Home = "https://github.com/factmodel/factmodel";

    /// <summary>Writes a log of one run.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rules">The rules that results name.</param>
    /// <param name="results">The results.</param>
    /// <param name="exitCode">The exit code of the run.</param>
    /// <param name="properties">Numbers to tell of the run, by name.</param>
    public static void Write(
        TextWriter output, IEnumerable<SarifRule> rules, IEnumerable<SarifResult> results, int exitCode, IReadOnlyList<(string Name, int Number)> properties) =>
        JsonText.Write(output, json =>
        {
            SarifRule[] sorted = [.. rules.DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
            Dictionary<string, int> indexes = sorted.Select((rule, i) => (rule.Id, i)).ToDictionary(StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, sorted);
            WriteInvocation(json, exitCode);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (SarifResult result in results)
            {
                WriteResult(json, result, indexes[result.Rule]);
            }

            json.WriteEndArray();
            json.WriteStartObject("properties");
            foreach ((string name, int number) in properties)
            {
                json.WriteNumber(name, number);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteTool(Utf8JsonWriter json, SarifRule[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "factmodel");
        json.WriteString("version", VersionAction.Version);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (SarifRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", rule.Help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, int exitCode)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", exitCode != ExitCode.CouldNotRun);
        json.WriteNumber("exitCode", exitCode);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, SarifResult result, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(result.Severity));
        WriteText(json, "message", result.Message);
        WriteLocations(json, "locations", result.Place);
        WriteLocations(json, "relatedLocations", result.Related);
        if (result.Fingerprint is { } fingerprint)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("key/v1", fingerprint);
            json.WriteEndObject();
        }

        if (result.Accepted is { } why)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", why);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, string name, FindingPlace? place)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ToUri(place.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(string severity) => severity is "info" ? "note" : severity;

    /// <summary>A path is shown in full only where it shares no root with the current folder.</summary>
    private static string ToUri(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
