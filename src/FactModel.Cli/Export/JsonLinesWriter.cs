using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactModel.Core.Export;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Cli.Export;

/// <summary>One JSON object a statement and line: <c>docs/export.md</c> says what is in it.</summary>
internal sealed class JsonLinesWriter(FactSchema schema)
{
    // Read by programs and by people: text stays text, also in Chinese.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IEnumerable<ExportedStatement> statements, TextWriter output)
    {
        using MemoryStream line = new();
        foreach (ExportedStatement statement in statements)
        {
            line.SetLength(0);
            using (Utf8JsonWriter json = new(line, Options))
            {
                Write(json, statement);
            }

            output.Write(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
            output.Write('\n');
        }
    }

    private void Write(Utf8JsonWriter json, ExportedStatement exported)
    {
        StatementFacts statement = exported.Statement;
        json.WriteStartObject();
        json.WriteString("id", exported.Id);
        json.WriteString("subject", exported.Entity.Id);
        json.WriteString("kind", exported.Kind.Id);
        json.WriteString("property", exported.Property.Id);
        if (statement.Value is FactValue.Missing missing)
        {
            json.WriteString("valueKind", missing.Kind.ToString().ToLowerInvariant());
        }

        json.WritePropertyName("value");
        JsonValueWriter.Write(json, statement.Value, schema);
        json.WriteString("display", ValueText.Of(statement.Value));
        json.WriteBoolean("isValue", exported.IsBare);
        json.WriteString("certainty", statement.Certainty.ToWord());
        json.WriteString("rank", statement.Rank.ToWord());
        WriteSpeakers(json, statement);
        WriteText(json, "through", statement.Through?.Id);
        WriteText(json, "wording", statement.Wording?.ToWord());
        WriteFlag(json, "denied", statement.IsDenied);
        WriteFlag(json, "planned", statement.IsPlanned);
        WriteCitations(json, statement);
        WriteText(json, "asOf", statement.AsOf?.ToString());
        WriteText(json, "from", statement.From?.ToString());
        WriteText(json, "until", statement.Until?.ToString());
        WriteText(json, "reviewBy", statement.ReviewBy?.ToString());
        WriteLinks(json, "restates", statement.Restates);
        WriteLinks(json, "conflictsWith", statement.ConflictsWith);
        WriteLinks(json, "derivedFrom", statement.DerivedFrom);
        json.WriteString("standing", exported.Standing);
        WriteText(json, "note", statement.Note);
        json.WriteEndObject();
    }

    private static void WriteSpeakers(Utf8JsonWriter json, StatementFacts statement)
    {
        if (statement.SaidBy.Count == 0)
        {
            return;
        }

        json.WriteStartArray("saidBy");
        foreach (SpeakerFacts speaker in statement.SaidBy)
        {
            json.WriteStartObject();
            WriteText(json, "id", speaker.Entity);
            WriteText(json, "text", speaker.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter json, StatementFacts statement)
    {
        json.WriteStartArray("citations");
        foreach (CitationFacts citation in statement.Citations)
        {
            json.WriteStartObject();
            json.WriteString("source", citation.Source);
            WriteText(json, "evidence", citation.Evidence);
            if (citation.At is { } at)
            {
                json.WriteNumber("at", at);
                json.WriteNumber("end", at + (citation.Evidence ?? "").EnumerateRunes().Count());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, string name, Core.EquatableArray<StatementReference> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (StatementReference link in links)
        {
            json.WriteStringValue(link.ToString());
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(name, true);
        }
    }
}
