using System.Text.Json;
using FactModel.Cli.Diffing;
using FactModel.Cli.Reports;
using FactModel.Core.Diffing;

namespace FactModel.Cli.History;

/// <summary>FactModel's own JSON, <c>docs/log.schema.json</c>.</summary>
internal sealed class JsonLogWriter : ILogWriter
{
    /// <summary>The version of the form: a new member leaves it, anything else raises it.</summary>
    private const int FormVersion = 2;

    /// <inheritdoc/>
    public void Write(EntityLog log, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormVersion);
        json.WriteString("of", log.Of.ToString());
        json.WriteString("from", log.Revision);
        json.WriteNumber("lookedAt", log.Looked);
        json.WriteBoolean("isCut", log.IsCut);
        json.WriteStartArray("revisions");
        foreach (HistoryEntry entry in log.Entries)
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteEntry(Utf8JsonWriter json, HistoryEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("revision", entry.Revision.Id);
        json.WriteString("author", entry.Revision.Author);
        json.WriteString("email", entry.Revision.Email);
        json.WriteString("when", entry.Revision.When);
        json.WriteString("subject", entry.Revision.Subject);
        json.WriteString("id", entry.Id);
        json.WriteStartArray("changes");
        foreach (Change change in entry.Changes)
        {
            json.WriteStartObject();
            json.WriteString("rule", change.Rule.Id);
            json.WritePropertyName("subject");
            JsonSerializer.Serialize(json, ReportedSubject.Of(change.Subject), DiffReportJson.Default.ReportedSubject);
            json.WriteStartArray("impact");
            foreach (string word in change.Impact.ToWords())
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
            json.WriteString("previous", change.Previous?.Text);
            json.WriteString("current", change.Current?.Text);
            json.WriteString("message", change.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
