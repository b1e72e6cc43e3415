using FactModel.Core;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Values;
using FactModel.Generator.Emission.Storage;

namespace FactModel.Generator.Emission;

/// <summary>Packs a page's statements: a column a property. The runtime's <c>FactStatements</c> reads them.</summary>
internal sealed class StatementPacker
{
    private const int WordingShift = 5;
    private const int RankShift = 3;
    private const int ValueKindShift = 7;
    private const int StandingShift = 9;
    private const int PartsShift = 12;

    private readonly FactPageModel _page;
    private readonly PageWriter _writer;
    private readonly ValuePacker _packer;
    private bool _any;

    private StatementPacker(FactPageModel page)
    {
        _page = page;
        _writer = new PageWriter(page.Entities.Count, page.Kind.Properties.Count);
        _packer = new ValuePacker(page.Schema);
    }

    /// <summary>The characters of the literal; null where no value of the page is annotated.</summary>
    public static string? Pack(FactPageModel page)
    {
        StatementPacker packer = new(page);
        for (int row = 0; row < page.Entities.Count; row++)
        {
            packer.PackEntity(row, page.Entities[row]);
        }

        return packer._any ? packer._writer.Pack() : null;
    }

    private void PackEntity(int row, LinkedEntity entity)
    {
        for (int i = 0; i < entity.Facts.Properties.Count; i++)
        {
            if (entity.Facts.Properties[i] is not { } facts)
            {
                continue;
            }

            FactType type = _page.Kind.Properties[i].Type;
            EquatableArray<StatementFacts> statements = facts.Statements.Count > 0 ? facts.Statements : FromFile(facts.Bare, type);
            int basis = facts.Statements.Count > 0 ? facts.Basis : statements.Count - 1;
            if (statements.Count > 0)
            {
                PackProperty(row, i, type, statements, basis);
            }
        }
    }

    /// <summary>The statements of values that are not annotated, in a file that has one source: they cite it.</summary>
    private EquatableArray<StatementFacts> FromFile(FactValue? bare, FactType type)
    {
        if (_page.Source is null || bare is null)
        {
            return [];
        }

        EquatableArray<CitationFacts> citations = EquatableArray.Of(new CitationFacts(_page.Source, null, null));
        IEnumerable<FactValue> values = type.Required is FactType.List ? ((FactValue.Items)bare).Values.Where(v => v is not null).Select(v => v!) : [bare];
        return values.Select(v => new StatementFacts(v) { Citations = citations, Standing = Standing.Cited }).ToEquatableArray();
    }

    private void PackProperty(int row, int property, FactType type, EquatableArray<StatementFacts> statements, int basis)
    {
        FactType item = type.Required is FactType.List list ? list.Item : type.Required;
        StreamWriter stream = _writer.NewStream();
        stream.WriteCount(basis + 1);
        stream.WriteCount(statements.Count);
        try
        {
            foreach (StatementFacts statement in statements)
            {
                stream.WriteCount(Flags(statement));
                if (statement.Value is not FactValue.Missing)
                {
                    _packer.WriteItem(stream, statement.Value, item);
                }

                Write(stream, statement);
            }
        }
        catch (MissingValueException)
        {
            return;
        }

        _any = true;
        _writer.SetStream(row, property, stream);
    }

    private static void Write(StreamWriter stream, StatementFacts statement)
    {
        if (statement.Citations.Count > 0)
        {
            WriteCitations(stream, statement.Citations);
        }

        if (statement.SaidBy.Count > 0)
        {
            WriteSpeakers(stream, statement.SaidBy);
        }

        if (statement.Through is { } through)
        {
            stream.WriteText(through.Id);
        }

        foreach (FactDate? date in (FactDate?[])[statement.AsOf, statement.From, statement.Until, statement.ReviewBy])
        {
            if (date is { } known)
            {
                ValuePacker.WriteDate(stream, known);
            }
        }

        foreach (string? text in (string?[])[statement.Note, statement.Id])
        {
            if (text is not null)
            {
                stream.WriteText(text);
            }
        }

        foreach (EquatableArray<StatementReference> links in (EquatableArray<StatementReference>[])[statement.Restates, statement.ConflictsWith, statement.DerivedFrom])
        {
            WriteLinks(stream, links);
        }
    }

    private static void WriteLinks(StreamWriter stream, EquatableArray<StatementReference> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        stream.WriteCount(links.Count);
        foreach (StatementReference link in links)
        {
            stream.WriteText(link.Kind ?? "");
            stream.WriteText(link.Entity);
            stream.WriteText(link.Property);
            stream.WriteText(link.Id ?? "");
        }
    }

    private static int Flags(StatementFacts statement)
    {
        int flags = (int)statement.Certainty | ((int)statement.Rank << RankShift);
        flags |= (statement.Value is FactValue.Missing missing ? (int)missing.Kind : 0) << ValueKindShift;
        flags |= (int)statement.Standing << StandingShift;
        flags |= (statement.Wording is { } wording ? (int)wording + 1 : 0) << WordingShift;
        bool[] parts =
        [
            statement.IsDenied, statement.IsPlanned, statement.Citations.Count > 0, statement.SaidBy.Count > 0, statement.Through is not null,
            statement.AsOf is not null, statement.From is not null, statement.Until is not null, statement.ReviewBy is not null,
            statement.Note is not null, statement.Id is not null,
            statement.Restates.Count > 0, statement.ConflictsWith.Count > 0, statement.DerivedFrom.Count > 0,
        ];
        for (int i = 0; i < parts.Length; i++)
        {
            flags |= parts[i] ? 1 << (PartsShift + i) : 0;
        }

        return flags;
    }

    private static void WriteCitations(StreamWriter stream, EquatableArray<CitationFacts> citations)
    {
        stream.WriteCount(citations.Count);
        foreach (CitationFacts citation in citations)
        {
            stream.WriteText(citation.Source);
            stream.WriteBoolean(citation.Evidence is not null);
            if (citation.Evidence is { } evidence)
            {
                stream.WriteText(evidence);
            }

            stream.WriteCount((citation.At ?? -1) + 1);
        }
    }

    private static void WriteSpeakers(StreamWriter stream, EquatableArray<SpeakerFacts> speakers)
    {
        stream.WriteCount(speakers.Count);
        foreach (SpeakerFacts speaker in speakers)
        {
            stream.WriteBoolean(speaker.Entity is not null);
            stream.WriteText(speaker.Entity ?? speaker.Words!);
        }
    }
}
