using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads the annotations of a value.</summary>
internal sealed class AnnotationReader(FileContext context, string? defaultSource)
{
    private static readonly string[] CitationKeys = [AnnotationKeys.Source, AnnotationKeys.Evidence, AnnotationKeys.At];

    /// <summary>A value beside annotated ones that has no annotation of its own.</summary>
    public StatementFacts Unannotated(FactValue value) => Cited(value, WithDefault([]));

    /// <summary>The statement that a mapping makes of a value.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="value">The value.</param>
    /// <param name="isRead">Whether the value could be read, and is no stand-in.</param>
    public StatementFacts Read(YamlMapping map, FactValue value, bool isRead)
    {
        int first = context.Citations.Count;
        StatementFacts statement = Cited(value, WithDefault(ReadCitations(map)));
        foreach (YamlEntry entry in map.Entries)
        {
            if (entry.Value is not YamlScalar { IsEmpty: true } || entry.Key.Value == AnnotationKeys.Value)
            {
                statement = Apply(statement, entry);
            }
        }

        CheckTimes(map, statement);
        if (statement.ReviewBy is { } review)
        {
            context.Reviews.Add(new ReviewUse(review, statement.Citations.FirstOrDefault()?.Source, map[AnnotationKeys.ReviewBy]!.Span));
        }

        if (isRead && statement.MustBeSaid)
        {
            for (int i = first; i < context.Citations.Count; i++)
            {
                context.Citations[i] = context.Citations[i] with { Value = value };
            }
        }

        return statement;
    }

    private static StatementFacts Cited(FactValue value, EquatableArray<CitationFacts> citations) =>
        new(value) { Citations = citations, Standing = StatementFacts.WithoutFindings(citations) };

    private StatementFacts Apply(StatementFacts statement, YamlEntry entry)
    {
        switch (entry.Key.Value)
        {
            case AnnotationKeys.Value or AnnotationKeys.Source or AnnotationKeys.Evidence or AnnotationKeys.At or AnnotationKeys.Citations:
                return statement;
            case AnnotationKeys.Certainty:
                return Word(entry, EnumWords.Certainties) is { } certainty ? statement with { Certainty = (Certainty)certainty } : statement;
            case AnnotationKeys.Rank:
                return Word(entry, EnumWords.Ranks) is { } rank ? statement with { Rank = (Rank)rank } : statement;
            case AnnotationKeys.Wording:
                return Word(entry, EnumWords.Wordings) is { } wording ? statement with { Wording = (Wording)wording } : statement;
            case AnnotationKeys.Denied:
                return statement with { IsDenied = Flag(entry) };
            case AnnotationKeys.Planned:
                return statement with { IsPlanned = Flag(entry) };
            case AnnotationKeys.AsOf:
                return statement with { AsOf = Date(entry) };
            case AnnotationKeys.From:
                return statement with { From = Date(entry) };
            case AnnotationKeys.Until:
                return statement with { Until = Date(entry) };
            case AnnotationKeys.Note:
                return statement with { Note = Scalar(entry)?.Value };
            case AnnotationKeys.SaidBy:
                return statement with { SaidBy = Speakers(entry.Value) };
            case AnnotationKeys.Through:
                return statement with { Through = Scalar(entry) is { } document ? Entity(document) : null };
            case AnnotationKeys.Id:
                return statement with { Id = Scalar(entry)?.Value };
            case AnnotationKeys.Restates:
                return statement with { Restates = Links(entry) };
            case AnnotationKeys.ConflictsWith:
                return statement with { ConflictsWith = Links(entry) };
            case AnnotationKeys.DerivedFrom:
                return statement with { DerivedFrom = Links(entry) };
            case AnnotationKeys.ReviewBy:
                return statement with { ReviewBy = Date(entry) };
            default:
                string hint = NearestName.Hint(entry.Key.Value, [.. AnnotationKeys.All]);
                context.Problems.Add(Catalogue.UnknownAnnotation, entry.Key, entry.Key.Value, hint);
                return statement;
        }
    }

    private EquatableArray<CitationFacts> WithDefault(EquatableArray<CitationFacts> citations) =>
        citations.Count == 0 && defaultSource is not null ? EquatableArray.Of(new CitationFacts(defaultSource, null, null)) : citations;

    private EquatableArray<CitationFacts> ReadCitations(YamlMapping map)
    {
        List<CitationFacts> citations = [];
        if (CitationKeys.Any(key => map[key] is not null) && Citation(map, isWhole: false) is { } own)
        {
            citations.Add(own);
        }

        switch (map[AnnotationKeys.Citations])
        {
            case null or YamlScalar { IsEmpty: true }:
                break;
            case YamlSequence list:
                citations.AddRange(list.Items.OfType<YamlMapping>().Select(item => Citation(item, isWhole: true)).Where(c => c is not null).Select(c => c!));
                foreach (YamlNode item in list.Items.Where(item => item is not YamlMapping))
                {
                    context.Problems.Add(Catalogue.FactShape, item, "a citation", NodeWords.Describe(item), "a mapping with source, evidence and at");
                }

                break;
            case { } other:
                context.Problems.Add(Catalogue.FactShape, other, "'citations'", NodeWords.Describe(other), "a list of mappings with source, evidence and at");
                break;
        }

        return citations.ToEquatableArray();
    }

    private CitationFacts? Citation(YamlMapping map, bool isWhole)
    {
        foreach (YamlEntry entry in map.Entries.Where(e => isWhole && !CitationKeys.Contains(e.Key.Value)))
        {
            context.Problems.Add(Catalogue.UnknownAnnotation, entry.Key, entry.Key.Value, NearestName.Hint(entry.Key.Value, CitationKeys));
        }

        YamlScalar? source = Scalar(map, AnnotationKeys.Source);
        string? id = source?.Value ?? defaultSource;
        if (id is null)
        {
            context.Problems.Add(Catalogue.ContraryAnnotations, map, "evidence needs a 'source' that it stands in");
            return null;
        }

        if (source is not null)
        {
            context.Sources.Add(new SourceUse(id, source.Span));
        }

        YamlScalar? evidence = Scalar(map, AnnotationKeys.Evidence);
        int? at = Offset(Scalar(map, AnnotationKeys.At));
        context.Citations.Add(new CitationUse(id, evidence?.Value, at, evidence?.Span ?? source?.Span ?? map.Span));
        return new CitationFacts(id, evidence?.Value, at);
    }

    private int? Offset(YamlScalar? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (scalar.IsPlain && CoreSchema.TryReadInt64(scalar.Value, out long offset) && offset is >= 0 and <= int.MaxValue)
        {
            return (int)offset;
        }

        context.Problems.Add(Catalogue.InvalidAnnotation, scalar, scalar.Value, "offset", "; 'at' counts code points from 0");
        return null;
    }

    private YamlScalar? Scalar(YamlMapping map, string key)
    {
        switch (map[key])
        {
            case null or YamlScalar { IsEmpty: true }:
                return null;
            case YamlScalar scalar:
                return scalar;
            case { } other:
                context.Problems.Add(Catalogue.FactShape, other, $"'{key}'", NodeWords.Describe(other), "one value");
                return null;
        }
    }

    private YamlScalar? Scalar(YamlEntry entry)
    {
        if (entry.Value is YamlScalar scalar)
        {
            return scalar;
        }

        context.Problems.Add(Catalogue.FactShape, entry.Value, $"'{entry.Key.Value}'", NodeWords.Describe(entry.Value), "one value");
        return null;
    }

    private int? Word(YamlEntry entry, IReadOnlyList<string> words)
    {
        if (Scalar(entry) is not { } scalar)
        {
            return null;
        }

        int index = words.ToList().IndexOf(scalar.Value);
        if (index >= 0)
        {
            return index;
        }

        context.Problems.Add(Catalogue.InvalidAnnotation, scalar, scalar.Value, entry.Key.Value, NearestName.Hint(scalar.Value, [.. words]));
        return null;
    }

    private bool Flag(YamlEntry entry)
    {
        if (Scalar(entry) is { } scalar && !(scalar.IsPlain && scalar.Value is "true" or "false"))
        {
            context.Problems.Add(Catalogue.InvalidAnnotation, scalar, scalar.Value, entry.Key.Value, "; write true or false");
            return false;
        }

        return entry.Value is YamlScalar { Value: "true" };
    }

    private FactDate? Date(YamlEntry entry)
    {
        if (Scalar(entry) is not { } scalar)
        {
            return null;
        }

        if (FactDate.TryParse(scalar.Value, out FactDate date, out string? error))
        {
            return date;
        }

        context.Problems.Add(Catalogue.InvalidDate, scalar, scalar.Value, error);
        return null;
    }

    private void CheckTimes(YamlMapping map, StatementFacts statement)
    {
        if (statement is { From: { } from, Until: { } until } && until.IsBefore(from) == true)
        {
            context.Problems.Add(Catalogue.ContraryAnnotations, map[AnnotationKeys.Until]!, $"'until' ({until}) is before 'from' ({from})");
        }
    }

    /// <summary>A plain scalar is an entity's id, a quoted one someone described in words.</summary>
    private EquatableArray<SpeakerFacts> Speakers(YamlNode node)
    {
        List<SpeakerFacts> speakers = [];
        foreach (YamlNode item in node is YamlSequence list ? list.Items : [node])
        {
            if (item is not YamlScalar scalar || scalar.Value.Length == 0)
            {
                context.Problems.Add(Catalogue.FactShape, item, "a speaker", NodeWords.Describe(item), "an entity's id, or a description in quotes");
                continue;
            }

            speakers.Add(scalar.IsPlain ? new SpeakerFacts(null, Entity(scalar).Id) : new SpeakerFacts(scalar.Value, null));
        }

        return speakers.ToEquatableArray();
    }

    /// <summary>One statement or a list of them, each <c>[kind:]entity/property[#id]</c>.</summary>
    private EquatableArray<StatementReference> Links(YamlEntry entry)
    {
        List<StatementReference> links = [];
        foreach (YamlNode item in entry.Value is YamlSequence list ? list.Items : [entry.Value])
        {
            if (item is YamlScalar { IsEmpty: false } scalar && StatementPath.TryRead(scalar.Value, out StatementReference? link))
            {
                links.Add(link);
                context.Statements.Add(new StatementUse(link, scalar.Span));
            }
            else
            {
                context.Problems.Add(Catalogue.FactShape, item, $"'{entry.Key.Value}'", NodeWords.Describe(item), "a statement, written entity/property, or entity/property#id where several compete");
            }
        }

        return links.ToEquatableArray();
    }

    private EntityReference Entity(YamlScalar scalar)
    {
        context.References.Add(new ReferenceUse([], scalar.Value, scalar.Span));
        return new EntityReference(scalar.Value);
    }
}
