using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>What there was on one side of a change, or is on the other.</summary>
public abstract record ChangeContent
{
    /// <summary>It in one line, the same in any culture.</summary>
    public abstract string Text { get; }

    /// <summary>Whether a text is told in quotes, since it stands beside what is no text and looks the same: <c>5 → "5"</c>.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it came or went: there is nothing on the other side.</summary>
    internal bool IsAlone { get; init; }

    /// <summary>The end of the text that says what a value rests on; empty where nothing is said of it.</summary>
    public virtual string Grounds => "";

    /// <summary>The model that names the fields of the records that are told; null where it is not known, and they are told in their order.</summary>
    internal FactSchema? Names { get; init; }

    /// <summary>The value that is told; null where it is none.</summary>
    internal virtual FactValue? Told => null;

    /// <summary>Whether it is a text, alone or as one of several types.</summary>
    internal bool IsText => (Told is FactValue.Alternative one ? one.Candidates[0].Value : Told) is FactValue.Text;

    /// <summary>A value, with the type that it was read by.</summary>
    /// <param name="Fact">The value.</param>
    /// <param name="Type">Its type: for an item of a list, the item's.</param>
    public sealed record Value(FactValue Fact, FactType Type) : ChangeContent
    {
        /// <inheritdoc/>
        internal override FactValue Told => Fact;

        /// <inheritdoc/>
        public override string Text => Seen(Fact);
    }

    /// <summary>A statement as a whole.</summary>
    /// <param name="Facts">The value with all that is said about it.</param>
    /// <param name="Type">The type of the value.</param>
    public sealed record Statement(StatementFacts Facts, FactType Type) : ChangeContent
    {
        /// <summary>Whether the property is annotated: a plain value has the source of its file, and that is not told of each.</summary>
        internal bool IsAnnotated { get; init; }

        /// <inheritdoc/>
        public override string Grounds => IsAlone && IsAnnotated ? GroundsText.Of(Facts) : "";

        /// <inheritdoc/>
        internal override FactValue Told => Facts.Value;

        /// <inheritdoc/>
        public override string Text => Seen(Facts.Value) + Grounds;
    }

    /// <summary>An entity as a whole.</summary>
    /// <param name="Facts">All that is said of it, in the order of the kind's properties.</param>
    /// <param name="Kind">Its kind.</param>
    public sealed record Entity(EntityFacts Facts, KindSchema Kind) : ChangeContent
    {
        /// <summary>The source of its plain values: its file's; null where that has none.</summary>
        public string? Source { get; init; }

        /// <summary>The one property that is told; null where all are.</summary>
        public string? Only { get; init; }

        /// <summary>What it says, rather than its id, which the subject has; empty where it says nothing.</summary>
        public override string Text => string.Join(", ", Kind.Properties.Zip(Facts.Properties, (property, said) => (property.Id, Said: said))
            .Where(p => p.Said is { } said && (said.Bare is not null || said.Statements.Count > 0) && IsTold(p.Id)).Select(p => $"{p.Id}: {GroundsText.OfNamed(p.Said!, Names)}")
            .Concat(Facts.Others.Where(other => IsTold(other.Name)).Select(other => $"{other.Name}: {other.Value}")));

        private bool IsTold(string property) => Only is null || Only == property;
    }

    /// <summary>A place in a source.</summary>
    public sealed record Citation(CitationFacts Facts) : ChangeContent
    {
        /// <inheritdoc/>
        public override string Text => Facts.Source
            + (Facts.At is { } at ? FormattableString.Invariant($" at {at}") : "")
            + (Facts.Evidence is { } evidence ? $": {evidence}" : "");
    }

    /// <summary>A value in one line, of which something is seen even where it is empty.</summary>
    private string Seen(FactValue value) => (ValueText.OfWritten(value, Names), value) switch
    {
        (string text, _) when IsQuoted => $"\"{text}\"",
        ("", FactValue.Items) => "[]",
        ("", FactValue.Entries) => "{}",
        ("", FactValue.Text) => "\"\"",
        (string text, _) => text,
    };

    /// <summary>Anything that is words: an id, a type, a C# name, the word of an annotation, a date, a digest.</summary>
    public sealed record Words(string Said) : ChangeContent
    {
        /// <inheritdoc/>
        public override string Text => Said;
    }
}
