using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>Reads statements, and makes them of values that have no annotation. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactStatements
{
    /// <summary>The flags that a packed statement begins with, from the lowest bit on.</summary>
    [Flags]
    private enum Parts
    {
        // Bits 0 to 2 are the certainty, 3 and 4 the rank, 5 and 6 one more than the wording, 7 and 8 the kind of value, 9 to 11 the standing.
        Denied = 1 << 12,
        Planned = 1 << 13,
        Citations = 1 << 14,
        SaidBy = 1 << 15,
        Through = 1 << 16,
        AsOf = 1 << 17,
        From = 1 << 18,
        Until = 1 << 19,
        ReviewBy = 1 << 20,
        Note = 1 << 21,
        Id = 1 << 22,
        Restates = 1 << 23,
        ConflictsWith = 1 << 24,
        DerivedFrom = 1 << 25,
    }

    /// <summary>The statements of a property, and the place of the one that the bare value comes from, or -1; null where none is annotated.</summary>
    public static IReadOnlyList<Statement<T>>? Read<T>(
        IFactEntity subject, string name, FactRow row, int property, FactContext context, FactReader<T> read, out int basis)
    {
        basis = -1;
        if (!row.TryStatements(property, out FactCursor cursor))
        {
            return null;
        }

        basis = cursor.ReadCount() - 1;
        Statement<T>[] statements = new Statement<T>[cursor.ReadCount()];
        for (int i = 0; i < statements.Length; i++)
        {
            int flags = cursor.ReadCount();
            ValueKind kind = (ValueKind)((flags >> 7) & 3);
            T? value = kind == ValueKind.Known ? read(ref cursor) : default;
            statements[i] = new Statement<T>(subject, name, kind, value, ReadAnnotations(flags, ref cursor, context));
        }

        return Array.AsReadOnly(statements);
    }

    /// <summary>The one statement that a value without annotations makes; none where there is no value.</summary>
    public static IReadOnlyList<Statement<T>> Plain<T>(IFactEntity subject, string name, T? value, out int basis)
        where T : class
    {
        basis = value is null ? -1 : 0;
        return value is null ? [] : Array.AsReadOnly([new Statement<T>(subject, name, ValueKind.Known, value, StatementAnnotations.None)]);
    }

    /// <summary>The one statement that a value without annotations makes; none where there is no value.</summary>
    public static IReadOnlyList<Statement<T>> PlainValue<T>(IFactEntity subject, string name, T? value, out int basis)
        where T : struct
    {
        basis = value is null ? -1 : 0;
        return value is { } some ? Array.AsReadOnly([new Statement<T>(subject, name, ValueKind.Known, some, StatementAnnotations.None)]) : [];
    }

    /// <summary>A statement for each item of a list without annotations.</summary>
    public static IReadOnlyList<Statement<T>> PlainItems<T>(IFactEntity subject, string name, IReadOnlyList<T> items)
    {
        Statement<T>[] statements = new Statement<T>[items.Count];
        for (int i = 0; i < statements.Length; i++)
        {
            statements[i] = new Statement<T>(subject, name, ValueKind.Known, items[i], StatementAnnotations.None);
        }

        return statements.Length == 0 ? [] : Array.AsReadOnly(statements);
    }

    /// <summary>The statement that the bare value comes from; null where there is no single one.</summary>
    public static Statement<T>? Basis<T>(IReadOnlyList<Statement<T>> statements, int basis) => basis < 0 ? null : statements[basis];

    /// <summary>The statements that a list's bare items come from: the preferred ones, or else all that are neither denied, planned nor deprecated.</summary>
    public static IReadOnlyList<Statement<T>> Bare<T>(IReadOnlyList<Statement<T>> statements)
    {
        List<Statement<T>> bare = [];
        bool preferred = false;
        foreach (Statement<T> statement in statements)
        {
            if (!statement.HasValue || statement.IsDenied || statement.IsPlanned || statement.Rank == Rank.Deprecated)
            {
                continue;
            }

            if (statement.Rank == Rank.Preferred && !preferred)
            {
                preferred = true;
                bare.Clear();
            }

            if (!preferred || statement.Rank == Rank.Preferred)
            {
                bare.Add(statement);
            }
        }

        return bare.Count == statements.Count ? statements : bare.AsReadOnly();
    }

    private static StatementAnnotations ReadAnnotations(int flags, ref FactCursor cursor, FactContext context)
    {
        Parts parts = (Parts)flags;
        int wording = (flags >> 5) & 3;

        // The initialisers run in the order in which they stand, which is the order of the stream.
        return new StatementAnnotations
        {
            Certainty = (Certainty)(flags & 7),
            Rank = (Rank)((flags >> 3) & 3),
            Standing = (Standing)((flags >> 9) & 7),
            Wording = wording == 0 ? null : (Wording)(wording - 1),
            IsDenied = (parts & Parts.Denied) != 0,
            IsPlanned = (parts & Parts.Planned) != 0,
            Citations = (parts & Parts.Citations) != 0 ? ReadCitations(ref cursor, context) : [],
            SaidBy = (parts & Parts.SaidBy) != 0 ? ReadSpeakers(ref cursor, context) : [],
            Through = (parts & Parts.Through) != 0 ? context.FindEntity(cursor.ReadText()) : null,
            AsOf = (parts & Parts.AsOf) != 0 ? cursor.ReadDate() : null,
            From = (parts & Parts.From) != 0 ? cursor.ReadDate() : null,
            Until = (parts & Parts.Until) != 0 ? cursor.ReadDate() : null,
            ReviewBy = (parts & Parts.ReviewBy) != 0 ? cursor.ReadDate() : null,
            Note = (parts & Parts.Note) != 0 ? cursor.ReadText() : null,
            Id = (parts & Parts.Id) != 0 ? cursor.ReadText() : null,
            Restates = (parts & Parts.Restates) != 0 ? ReadLinks(ref cursor, context) : [],
            ConflictsWith = (parts & Parts.ConflictsWith) != 0 ? ReadLinks(ref cursor, context) : [],
            DerivedFrom = (parts & Parts.DerivedFrom) != 0 ? ReadLinks(ref cursor, context) : [],
        };
    }

    private static StatementLink[] ReadLinks(ref FactCursor cursor, FactContext context)
    {
        StatementLink[] links = new StatementLink[cursor.ReadCount()];
        for (int i = 0; i < links.Length; i++)
        {
            string kind = cursor.ReadText();
            string entity = cursor.ReadText();
            string property = cursor.ReadText();
            links[i] = new StatementLink(context, kind, entity, property, cursor.ReadText());
        }

        return links;
    }

    private static IReadOnlyList<Citation> ReadCitations(ref FactCursor cursor, FactContext context)
    {
        Citation[] citations = new Citation[cursor.ReadCount()];
        for (int i = 0; i < citations.Length; i++)
        {
            Source source = context.GetSource(cursor.ReadText());
            string? evidence = cursor.ReadObjectOrNull(static (ref FactCursor c) => c.ReadText());
            int at = cursor.ReadCount() - 1;
            citations[i] = new Citation(source, evidence, at < 0 ? null : at);
        }

        return Array.AsReadOnly(citations);
    }

    private static IReadOnlyList<Speaker> ReadSpeakers(ref FactCursor cursor, FactContext context)
    {
        Speaker[] speakers = new Speaker[cursor.ReadCount()];
        for (int i = 0; i < speakers.Length; i++)
        {
            bool isEntity = cursor.ReadBoolean();
            string text = cursor.ReadText();
            speakers[i] = isEntity ? new Speaker(null, context.FindEntity(text)) : new Speaker(text, null);
        }

        return Array.AsReadOnly(speakers);
    }
}
