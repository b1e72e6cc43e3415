namespace FactModel;

/// <summary>What is said about a value: how sure it is, who says it, where it stands, and when it holds.</summary>
public abstract class Statement
{
    private protected Statement(StatementAnnotations annotations)
    {
        Certainty = annotations.Certainty;
        Rank = annotations.Rank;
        IsDenied = annotations.IsDenied;
        IsPlanned = annotations.IsPlanned;
        Citations = annotations.Citations;
        SaidBy = annotations.SaidBy;
        Through = annotations.Through;
        Wording = annotations.Wording;
        AsOf = annotations.AsOf;
        From = annotations.From;
        Until = annotations.Until;
        Note = annotations.Note;
    }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; }

    /// <summary>How it stands among the statements that compete with it.</summary>
    public Rank Rank { get; }

    /// <summary>Whether the source says that it is not so.</summary>
    public bool IsDenied { get; }

    /// <summary>Whether it is a plan, not yet so.</summary>
    public bool IsPlanned { get; }

    /// <summary>Where it stands; empty where no source is cited.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    /// <summary>The first source cited; null where there is none.</summary>
    public Source? Source => Citations.Count > 0 ? Citations[0].Source : null;

    /// <summary>Who says it, first speaker first; empty where it is the source itself.</summary>
    public IReadOnlyList<Speaker> SaidBy { get; }

    /// <summary>The document that it was said through; null where there is none.</summary>
    public IFactEntity? Through { get; }

    /// <summary>How the source's words relate to what was said; null where that is not stated.</summary>
    public Wording? Wording { get; }

    /// <summary>When it was so, at the least.</summary>
    public FactDate? AsOf { get; }

    /// <summary>Since when it is so.</summary>
    public FactDate? From { get; }

    /// <summary>Until when it was so.</summary>
    public FactDate? Until { get; }

    /// <summary>A remark for readers.</summary>
    public string? Note { get; }

    /// <summary>The value, boxed: for code that walks statements of every type.</summary>
    public abstract object? UntypedValue { get; }
}

/// <summary>A value with what is said about it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Statement<T> : Statement
{
    internal Statement(T value, StatementAnnotations annotations)
        : base(annotations) => Value = value;

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <inheritdoc/>
    public override object? UntypedValue => Value;

    /// <summary>The value and its certainty, such as <c>28 (stated)</c>.</summary>
    public override string ToString() => $"{Value} ({Certainty.ToWord()})";
}
