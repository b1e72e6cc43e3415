using System.Text.Json;

namespace FactModel.Cli.Reports;

/// <summary>FactModel's own JSON, which docs/command-line.md describes.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    /// <summary>The version of the form: a new member leaves it, anything else raises it.</summary>
    private const int FormVersion = 1;

    /// <inheritdoc/>
    public void Write(CheckReport report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormVersion);
        json.WriteString("model", report.Model);
        json.WriteStartObject("checked");
        json.WriteNumber("files", report.Checked.Files);
        json.WriteNumber("entities", report.Checked.Entities);
        json.WriteNumber("statements", report.Checked.Statements);
        json.WriteEndObject();
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteStartArray("problems");
        foreach (Finding finding in report.Findings)
        {
            WriteProblem(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteProblem(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("severity", finding.Severity);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Rule.HelpLink);
        WritePlace(json, "place", finding.Place);
        WritePlace(json, "related", finding.Related);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, FindingPlace? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
    }
}
