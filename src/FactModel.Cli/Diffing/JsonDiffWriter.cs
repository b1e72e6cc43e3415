using System.Text.Json;
using FactModel.Cli.Reports;

namespace FactModel.Cli.Diffing;

/// <summary>The report as it is, for programs: <c>docs/diff.schema.json</c>.</summary>
internal sealed class JsonDiffWriter : IDiffWriter
{
    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output) =>
        JsonText.Write(output, json => JsonSerializer.Serialize(json, report, DiffReportJson.Default.DiffReport));

    /// <summary>A report that was written.</summary>
    /// <exception cref="JsonException">It is none, or of a later form than this one.</exception>
    public static DiffReport Read(string json)
    {
        DiffReport report = JsonSerializer.Deserialize(json, DiffReportJson.Default.DiffReport) ?? throw new JsonException("null is no report of a diff.");
        return report.Version <= DiffReport.FormVersion ? report : throw new JsonException($"The report has the form {report.Version}, and this reads {DiffReport.FormVersion} and older.");
    }
}
