namespace FactModel;

/// <summary>What is said about a property of an entity: a value or that there is none, how sure it is, who says it, where it stands, and when it holds.</summary>
public abstract class Statement
{
    private readonly StatementAnnotations _annotations;

    private protected Statement(IFactEntity subject, string property, ValueKind valueKind, StatementAnnotations annotations)
    {
        Subject = subject;
        Property = property;
        ValueKind = valueKind;
        _annotations = annotations;
    }

    /// <summary>The entity that it is about.</summary>
    public IFactEntity Subject { get; }

    /// <summary>The property's name in the model, such as <c>reports-to</c>.</summary>
    public string Property { get; }

    /// <summary>The statement's own name among those of its property; null where it has none.</summary>
    public string? Id => _annotations.Id;

    /// <summary>Whether it gives a value; if not, whether there is one.</summary>
    public ValueKind ValueKind { get; }

    /// <summary>Whether it gives a value.</summary>
    public bool HasValue => ValueKind == ValueKind.Known;

    /// <summary>The value, boxed, or null where <see cref="HasValue"/> is false: for code that walks statements of every type.</summary>
    public abstract object? UntypedValue { get; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty => _annotations.Certainty;

    /// <summary>How it stands among the statements that compete with it.</summary>
    public Rank Rank => _annotations.Rank;

    /// <summary>How well it is founded: what was checked of it when the facts were compiled.</summary>
    public Standing Standing => _annotations.Standing;

    /// <summary>Whether the source says that it is not so. That is not the same as the source not mentioning it.</summary>
    public bool IsDenied => _annotations.IsDenied;

    /// <summary>Whether it is a plan, not yet so.</summary>
    public bool IsPlanned => _annotations.IsPlanned;

    /// <summary>Whether it follows from other statements rather than being stated.</summary>
    public bool IsDerived => _annotations.DerivedFrom.Length > 0;

    /// <summary>Where it stands; empty where no source is cited.</summary>
    public IReadOnlyList<Citation> Citations => _annotations.Citations;

    /// <summary>The first source cited; null where there is none.</summary>
    public Source? Source => Citations.Count > 0 ? Citations[0].Source : null;

    /// <summary>Who says it, first speaker first; empty where it is the source itself.</summary>
    public IReadOnlyList<Speaker> SaidBy => _annotations.SaidBy;

    /// <summary>The document that it was said through; null where there is none.</summary>
    public IFactEntity? Through => _annotations.Through;

    /// <summary>How the source's words relate to what was said; null where that is not stated.</summary>
    public Wording? Wording => _annotations.Wording;

    /// <summary>When it was so, at the least.</summary>
    public FactDate? AsOf => _annotations.AsOf;

    /// <summary>Since when it is so.</summary>
    public FactDate? From => _annotations.From;

    /// <summary>Until when it was so.</summary>
    public FactDate? Until => _annotations.Until;

    /// <summary>When someone should look at it again.</summary>
    public FactDate? ReviewBy => _annotations.ReviewBy;

    /// <summary>A remark for readers.</summary>
    public string? Note => _annotations.Note;

    /// <summary>The statements that say the same.</summary>
    public IReadOnlyList<Statement> Restates => Find(_annotations.Restates);

    /// <summary>The statements that cannot be so if this is.</summary>
    public IReadOnlyList<Statement> ConflictsWith => Find(_annotations.ConflictsWith);

    /// <summary>The statements that this one follows from.</summary>
    public IReadOnlyList<Statement> DerivedFrom => Find(_annotations.DerivedFrom);

    /// <summary>
    /// Whether it holds on a date, by its qualifiers alone: between <see cref="From"/> and <see cref="Until"/>, and at
    /// <see cref="AsOf"/>. What has begun and has no end said to hold on; null where the qualifiers leave it open.
    /// </summary>
    /// <param name="date">A day, a month, a year: all of it.</param>
    public bool? HoldsOn(FactDate date)
    {
        if ((From is { } from && date.IsBefore(from) == true) || (Until is { } until && date.IsAfter(until) == true))
        {
            return false;
        }

        if (AsOf is { } asOf && asOf.Contains(date) == true)
        {
            return true;
        }

        bool? hasBegun = From is { } start ? HasBegun(start, date) : null;
        bool? isOver = Until is { } end ? !HasBegun(date, end) : From is null ? null : false;
        return hasBegun == true && isOver == false ? true : null;
    }

    /// <summary>Whether the first is before the second or the same or within it.</summary>
    private static bool? HasBegun(FactDate first, FactDate second) =>
        first == second || first.IsBefore(second) == true || first.Contains(second) == true || second.Contains(first) == true ? true : null;

    private static IReadOnlyList<Statement> Find(Storage.StatementLink[] links)
    {
        if (links.Length == 0)
        {
            return [];
        }

        Statement[] found = new Statement[links.Length];
        for (int i = 0; i < links.Length; i++)
        {
            found[i] = links[i].Find();
        }

        return Array.AsReadOnly(found);
    }
}

/// <summary>A value with what is said about it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Statement<T> : Statement
{
    private readonly T? _value;

    internal Statement(IFactEntity subject, string property, ValueKind valueKind, T? value, StatementAnnotations annotations)
        : base(subject, property, valueKind, annotations) => _value = value;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It gives none: see <see cref="Statement.HasValue"/>.</exception>
    public T Value => HasValue
        ? _value!
        : throw new InvalidOperationException($"'{Subject.Id}/{Property}' has no value here ({Missing()}): ask HasValue first.");

    /// <inheritdoc/>
    public override object? UntypedValue => HasValue ? _value : null;

    /// <summary>The value and its certainty, such as <c>28 (stated)</c>.</summary>
    public override string ToString() => $"{(HasValue ? _value?.ToString() : Missing())} ({Certainty.ToWord()})";

    private string Missing() => ValueKind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.None => "none",
        _ => "and others",
    };
}
