using FactModel.Core.Values;
using FactModel.Storage;

namespace FactModel.Core.Model;

/// <summary>What one file says, without places: a comment, a blank line or another layout changes nothing in it.</summary>
/// <param name="Path">The file, relative to the model's folder, with <c>/</c>.</param>
/// <param name="Kind">The kind of its entities.</param>
/// <param name="Source">The source of every value that names none.</param>
/// <param name="Entities">Its entities in the order of the file.</param>
public sealed record FileFacts(string Path, string Kind, string? Source, EquatableArray<EntityFacts> Entities)
{
    /// <summary>The lines of it that could not be read, in which entities of the kind may stand; null where all were.</summary>
    public UnreadText? Unread { get; init; }
}

/// <summary>What is said of one entity.</summary>
public sealed record EntityFacts
{
    /// <summary>The id, unique within its kind.</summary>
    public required string Id { get; init; }

    /// <summary>What is said of each property, in the order of the kind's declaration; null where nothing is.</summary>
    public required EquatableArray<PropertyFacts?> Properties { get; init; }

    /// <summary>Undeclared keys, where the kind keeps them.</summary>
    public EquatableArray<Named<FactNode>> Others { get; init; }

    /// <summary>Ids that this entity had before.</summary>
    public EquatableArray<string> Formerly { get; init; }

    /// <summary>Why the entity was withdrawn; null while it holds.</summary>
    public Retirement? Retired { get; init; }
}

/// <summary>Why an entity was withdrawn, and which one of its kind replaces it.</summary>
public sealed record Retirement(string Because, string? ReplacedBy);

/// <summary>An id with what became of it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Formerly">The ids that its entity had before.</param>
/// <param name="Retired">Why its entity was withdrawn; null where it holds.</param>
public readonly record struct IdFacts(string Id, EquatableArray<string> Formerly, Retirement? Retired)
{
    /// <summary>The store's hash of the id. It is kept, so that an index over many files is made without going back to the texts of their ids.</summary>
    public uint Hash { get; } = FactHash.Of(Id);
}

/// <summary>What is said of one property of one entity.</summary>
/// <param name="Bare">What the C# property gives: null where nothing, or nothing single, holds.</param>
/// <param name="Statements">The statements, where any is annotated; else empty, and the bare value is all there is.</param>
/// <param name="Basis">The statement that the bare value comes from, or -1. For lists, -1: each item has its own.</param>
public sealed record PropertyFacts(FactValue? Bare, EquatableArray<StatementFacts> Statements, int Basis)
{
    /// <summary>The statements that the bare value comes from: one, or for a list, one an item. None where no value is annotated.</summary>
    public IEnumerable<StatementFacts> BehindBare =>
        Basis >= 0 ? [Statements[Basis]] : Bare is FactValue.Items ? StatementFacts.Best(Statements) : [];
}

/// <summary>A value with what is said about it.</summary>
/// <param name="Value">The value; for a list property, one item.</param>
public sealed record StatementFacts(FactValue Value)
{
    // Null where there is none of it, so that two statements that say the same are equal.
    private readonly More? _more;

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>How it stands among competing statements.</summary>
    public Rank Rank { get; init; }

    /// <summary>The source denies it.</summary>
    public bool IsDenied { get; init; }

    /// <summary>It is a plan, not yet so.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Where it stands.</summary>
    public EquatableArray<CitationFacts> Citations { get; init; }

    /// <summary>Who says it, first speaker first.</summary>
    public EquatableArray<SpeakerFacts> SaidBy { get; init; }

    /// <summary>The document it was said through.</summary>
    public EntityReference? Through { get => _more?.Through; init => _more = More.With(_more, m => m with { Through = value }); }

    /// <summary>How the words relate to what was said.</summary>
    public Wording? Wording { get => _more?.Wording; init => _more = More.With(_more, m => m with { Wording = value }); }

    /// <summary>When it was so, at the least.</summary>
    public FactDate? AsOf { get => _more?.AsOf; init => _more = More.With(_more, m => m with { AsOf = value }); }

    /// <summary>Since when it is so.</summary>
    public FactDate? From { get => _more?.From; init => _more = More.With(_more, m => m with { From = value }); }

    /// <summary>Until when it was so.</summary>
    public FactDate? Until { get => _more?.Until; init => _more = More.With(_more, m => m with { Until = value }); }

    /// <summary>A remark for readers.</summary>
    public string? Note { get => _more?.Note; init => _more = More.With(_more, m => m with { Note = value }); }

    /// <summary>The statement's own name among those of its property; null where it has none.</summary>
    public string? Id { get => _more?.Id; init => _more = More.With(_more, m => m with { Id = value }); }

    /// <summary>Statements that say the same.</summary>
    public EquatableArray<StatementReference> Restates { get => _more?.Restates ?? []; init => _more = More.With(_more, m => m with { Restates = value }); }

    /// <summary>Statements that cannot be so if this is.</summary>
    public EquatableArray<StatementReference> ConflictsWith { get => _more?.ConflictsWith ?? []; init => _more = More.With(_more, m => m with { ConflictsWith = value }); }

    /// <summary>Statements that it follows from.</summary>
    public EquatableArray<StatementReference> DerivedFrom { get => _more?.DerivedFrom ?? []; init => _more = More.With(_more, m => m with { DerivedFrom = value }); }

    /// <summary>When someone should look at it again.</summary>
    public FactDate? ReviewBy { get => _more?.ReviewBy; init => _more = More.With(_more, m => m with { ReviewBy = value }); }

    /// <summary>How well it is founded: as read, without anything that was found. Only all files and the lock together tell more: see <c>Evidence.Standings</c>.</summary>
    public Standing Standing { get; init; }

    /// <summary>Whether evidence has to say the value: not where it is what someone made of it, and not that the value is missing.</summary>
    public bool MustBeSaid => Certainty != Certainty.Inferred && DerivedFrom.Count == 0 && Value is not FactValue.Missing;

    /// <summary>The statements that make a list: those that can, and where some of these are preferred, they alone.</summary>
    public static IReadOnlyList<StatementFacts> Best(IReadOnlyCollection<StatementFacts> statements)
    {
        StatementFacts[] preferred = [.. statements.Where(s => s.CanBeBare && s.Rank == Rank.Preferred)];
        return preferred.Length > 0 ? preferred : [.. statements.Where(s => s.CanBeBare)];
    }

    /// <summary>Whether the statement can supply the bare value.</summary>
    public bool CanBeBare => Value is not FactValue.Missing && !IsDenied && !IsPlanned && Rank != Rank.Deprecated;

    /// <summary>How a statement is founded of which nothing was found in a source.</summary>
    public static Standing WithoutFindings(EquatableArray<CitationFacts> citations)
    {
        Standing standing = citations.Count == 0 ? Standing.Uncited : Standing.Cited;
        foreach (CitationFacts citation in citations.AsSpan())
        {
            standing = citation.Evidence is null ? standing : Standing.Unchecked;
        }

        return standing;
    }

    /// <summary>What few statements say: apart, since a project has many statements, and keeps them while it is open.</summary>
    private sealed record More
    {
        private static readonly More None = new();

        public EntityReference? Through { get; init; }

        public Wording? Wording { get; init; }

        public FactDate? AsOf { get; init; }

        public FactDate? From { get; init; }

        public FactDate? Until { get; init; }

        public string? Note { get; init; }

        public string? Id { get; init; }

        public EquatableArray<StatementReference> Restates { get; init; }

        public EquatableArray<StatementReference> ConflictsWith { get; init; }

        public EquatableArray<StatementReference> DerivedFrom { get; init; }

        public FactDate? ReviewBy { get; init; }

        public static More? With(More? before, Func<More, More> change) => change(before ?? None) is var now && now == None ? null : now;
    }
}

/// <summary>One place that a statement stands at.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Evidence">The figure or the name as the source writes it.</param>
/// <param name="At">Its 0-based offset in code points in the source's text.</param>
public sealed record CitationFacts(string Source, string? Evidence, int? At);

/// <summary>A speaker: an entity of the model, or someone described in words.</summary>
/// <param name="Words">The description; null for an entity.</param>
/// <param name="Entity">The entity's id; null for a description.</param>
public sealed record SpeakerFacts(string? Words, string? Entity);

/// <summary>An id of an entity of any kind: which kind is found when all files are known.</summary>
public sealed record EntityReference(string Id);

/// <summary>A statement, by what it is about.</summary>
/// <param name="Kind">The kind, where the id alone does not say; else null.</param>
/// <param name="Entity">The id of the entity.</param>
/// <param name="Property">The property's name in the model.</param>
/// <param name="Id">The statement's own name; null where the property has one statement.</param>
public sealed record StatementReference(string? Kind, string Entity, string Property, string? Id)
{
    /// <summary><c>[kind:]entity/property[#id]</c>.</summary>
    public override string ToString() => (Kind is null ? "" : Kind + ":") + Entity + "/" + Property + (Id is null ? "" : "#" + Id);
}

/// <summary>A source that facts come from. Its text stays outside the repository.</summary>
public sealed record SourceFacts(
    string Id,
    string Title,
    string? Publisher,
    string? Language,
    FactDate? Published,
    string? Url,
    string? Sha256,
    int? Length);
