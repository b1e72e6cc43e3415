using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactModel.Core;
using FactModel.Core.Export;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Cli.Export;

/// <summary>
/// One JSON-LD document: entities and statements in schema.org's terms, and each citation as an annotation of W3C's, which
/// quotes its source and gives the place. The context stands in the document: nothing has to be fetched to read it.
/// </summary>
internal sealed class JsonLdWriter(FactSchema schema, string @base)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The terms that schema.org and the annotation model have none for.</summary>
    private static readonly string[] OwnTerms = ["certainty", "rank", "standing", "wording", "valueKind", "denied", "planned", "asOf"];

    private static readonly string[] OwnLinks = ["through", "restates", "conflictsWith", "derivedFrom"];

    /// <summary>Writes the document.</summary>
    public void Write(FactProject project, TextWriter output)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text, Options))
        {
            json.WriteStartObject();
            WriteContext(json);
            json.WriteStartArray("@graph");
            foreach (SourceFacts source in project.Sources.Sources)
            {
                WriteSource(json, source);
            }

            ExportedStatement[] statements = [.. StatementWalk.Of(project)];
            ILookup<string, (string Kind, string Id)> entities = statements.Select(s => (Kind: s.Kind.Id, s.Entity.Id)).Distinct().ToLookup(e => e.Id, StringComparer.Ordinal);
            foreach (IGrouping<(string Kind, string Id), ExportedStatement> entity in statements.GroupBy(s => (s.Kind.Id, s.Entity.Id)))
            {
                WriteEntity(json, entity.Key.Kind, entity.Key.Id, entity);
            }

            foreach (ExportedStatement statement in statements)
            {
                WriteStatement(json, statement, entities);
                WriteCitations(json, statement);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
        output.Write('\n');
    }

    private void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("@base", @base);
        json.WriteString("schema", "https://schema.org/");
        json.WriteString("oa", "http://www.w3.org/ns/oa#");
        json.WriteString("fact", "https://github.com/factmodel/factmodel/blob/main/docs/export.md#");
        foreach (string term in OwnTerms)
        {
            json.WriteString(term, "fact:" + term);
        }

        foreach (string link in OwnLinks)
        {
            json.WriteStartObject(link);
            json.WriteString("@id", "fact:" + link);
            json.WriteString("@type", "@id");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, SourceFacts source)
    {
        json.WriteStartObject();
        json.WriteString("@id", SourceId(source.Id));
        json.WriteString("@type", "schema:CreativeWork");
        json.WriteString("schema:identifier", source.Id);
        json.WriteString("schema:name", source.Title);
        if (source.Publisher is { } publisher)
        {
            json.WriteStartObject("schema:publisher");
            json.WriteString("@type", "schema:Organization");
            json.WriteString("schema:name", publisher);
            json.WriteEndObject();
        }

        WriteText(json, "schema:inLanguage", source.Language);
        WriteText(json, "schema:datePublished", source.Published?.ToString());
        WriteText(json, "schema:url", source.Url);
        WriteText(json, "schema:sha256", source.Sha256);
        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, string kind, string id, IEnumerable<ExportedStatement> statements)
    {
        json.WriteStartObject();
        json.WriteString("@id", EntityId(kind, id));
        json.WriteString("@type", "schema:Thing");
        json.WriteString("schema:identifier", id);
        json.WriteString("schema:additionalType", kind);
        if (statements.FirstOrDefault(s => s is { IsBare: true, Property.Id: "name" or "title" }) is { } name)
        {
            json.WritePropertyName("schema:name");
            WriteTexts(json, name.Statement.Value);
        }

        json.WriteEndObject();
    }

    private void WriteStatement(Utf8JsonWriter json, ExportedStatement exported, ILookup<string, (string Kind, string Id)> entities)
    {
        StatementFacts statement = exported.Statement;
        json.WriteStartObject();
        json.WriteString("@id", StatementId(exported.Id));
        json.WriteString("@type", "schema:Statement");
        WriteLink(json, "schema:about", EntityId(exported.Kind.Id, exported.Entity.Id));
        WriteValue(json, exported);
        json.WriteString("certainty", statement.Certainty.ToWord());
        json.WriteString("rank", statement.Rank.ToWord());
        json.WriteString("standing", exported.Standing);
        WriteText(json, "wording", statement.Wording?.ToWord());
        WriteFlag(json, "denied", statement.IsDenied);
        WriteFlag(json, "planned", statement.IsPlanned);
        WriteSpeakers(json, statement, entities);
        if (statement.Through is { } through)
        {
            json.WriteString("through", Find(entities, through.Id));
        }

        WriteText(json, "asOf", statement.AsOf?.ToString());
        if (statement.From is not null || statement.Until is not null)
        {
            json.WriteString("schema:temporalCoverage", $"{statement.From?.ToString() ?? ".."}/{statement.Until?.ToString() ?? ".."}");
        }

        WriteLinks(json, "restates", statement.Restates);
        WriteLinks(json, "conflictsWith", statement.ConflictsWith);
        WriteLinks(json, "derivedFrom", statement.DerivedFrom);
        WriteText(json, "schema:comment", statement.Note);
        json.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter json, ExportedStatement exported)
    {
        FactValue value = exported.Statement.Value is FactValue.Alternative union ? union.Candidates[0].Value : exported.Statement.Value;
        json.WriteStartObject("schema:mainEntity");
        json.WriteString("@type", "schema:PropertyValue");
        json.WriteString("schema:propertyID", exported.Property.Id);
        switch (value)
        {
            case FactValue.Missing missing:
                json.WriteString("valueKind", missing.Kind.ToString().ToLowerInvariant());
                break;
            case FactValue.Reference reference:
                WriteLink(json, "schema:value", EntityId(reference.Kind, reference.Id));
                break;
            case FactValue.Money money:
                json.WriteStartObject("schema:value");
                json.WriteString("@type", "schema:MonetaryAmount");
                json.WriteString("schema:currency", money.Value.Currency);
                WriteNumber(json, money.Value.Amount, money.Value.Per);
                json.WriteEndObject();
                break;
            case FactValue.Quantity quantity:
                json.WriteStartObject("schema:value");
                json.WriteString("@type", "schema:QuantitativeValue");
                json.WriteString("schema:unitText", quantity.Value.Unit);
                WriteNumber(json, quantity.Value.Amount, quantity.Value.Per);
                json.WriteEndObject();
                break;
            case FactValue.Text or FactValue.Localized:
                json.WritePropertyName("schema:value");
                WriteTexts(json, value);
                break;
            case FactValue.Integer or FactValue.Number or FactValue.Real or FactValue.Boolean:
                json.WritePropertyName("schema:value");
                JsonValueWriter.Write(json, value, schema);
                break;
            default:
                json.WriteString("schema:value", ValueText.Of(value));
                break;
        }

        json.WriteString("schema:description", ValueText.Of(value));
        json.WriteEndObject();
    }

    /// <summary>schema.org's bounds are inclusive: the description, and the text form, say where one is not.</summary>
    private static void WriteNumber(Utf8JsonWriter json, FactNumber number, string? per)
    {
        if (number.Value is { } value)
        {
            json.WriteNumber("schema:value", value);
        }
        else
        {
            WriteDecimal(json, "schema:minValue", number.Least);
            WriteDecimal(json, "schema:maxValue", number.Most);
        }

        json.WriteString("schema:description", number.ToString() + (per is null ? "" : " per " + per));
    }

    private static void WriteTexts(Utf8JsonWriter json, FactValue value)
    {
        if (value is not FactValue.Localized localized)
        {
            json.WriteStringValue(ValueText.Of(value));
            return;
        }

        json.WriteStartArray();
        foreach (KeyValuePair<string, string> text in localized.Value)
        {
            json.WriteStartObject();
            json.WriteString("@value", text.Value);
            WriteText(json, "@language", text.Key == FactValue.Localized.NoLanguage || text.Key.Length == 0 ? null : text.Key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpeakers(Utf8JsonWriter json, StatementFacts statement, ILookup<string, (string Kind, string Id)> entities)
    {
        if (statement.SaidBy.Count == 0)
        {
            return;
        }

        // A chain has an order: first speaker first.
        json.WriteStartObject("schema:author");
        json.WriteStartArray("@list");
        foreach (SpeakerFacts speaker in statement.SaidBy)
        {
            json.WriteStartObject();
            if (speaker.Entity is { } entity)
            {
                json.WriteString("@id", Find(entities, entity));
            }
            else
            {
                json.WriteString("schema:name", speaker.Words);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCitations(Utf8JsonWriter json, ExportedStatement exported)
    {
        foreach (CitationFacts citation in exported.Statement.Citations)
        {
            json.WriteStartObject();
            json.WriteString("@type", "oa:Annotation");
            WriteLink(json, "oa:motivatedBy", "oa:describing");
            WriteLink(json, "oa:hasBody", StatementId(exported.Id));
            json.WriteStartObject("oa:hasTarget");
            json.WriteString("@type", "oa:SpecificResource");
            WriteLink(json, "oa:hasSource", SourceId(citation.Source));
            WriteSelectors(json, citation);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteSelectors(Utf8JsonWriter json, CitationFacts citation)
    {
        if (citation.Evidence is not { } evidence)
        {
            return;
        }

        json.WriteStartArray("oa:hasSelector");
        json.WriteStartObject();
        json.WriteString("@type", "oa:TextQuoteSelector");
        json.WriteString("oa:exact", evidence);
        json.WriteEndObject();
        if (citation.At is { } at)
        {
            json.WriteStartObject();
            json.WriteString("@type", "oa:TextPositionSelector");
            json.WriteNumber("oa:start", at);
            json.WriteNumber("oa:end", at + evidence.EnumerateRunes().Count());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, string name, EquatableArray<StatementReference> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (StatementReference link in links)
        {
            json.WriteStringValue(StatementId(link.ToString()));
        }

        json.WriteEndArray();
    }

    private static void WriteLink(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
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

    private static void WriteDecimal(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    /// <summary>The entity of any kind with an id; the first kind's where several have it.</summary>
    private static string Find(ILookup<string, (string Kind, string Id)> entities, string id) =>
        entities[id].Select(e => EntityId(e.Kind, e.Id)).FirstOrDefault() ?? Escape(id);

    private static string EntityId(string kind, string id) => $"entity/{Escape(kind)}/{Escape(id)}";

    private static string SourceId(string id) => "source/" + Escape(id);

    private static string StatementId(string id) => "statement/" + string.Join('/', id.Split('/').Select(Escape));

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
