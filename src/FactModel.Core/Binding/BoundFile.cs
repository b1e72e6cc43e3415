using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Core.Binding;

/// <summary>A file of facts as read by itself, before other files are known.</summary>
/// <param name="Path">The file, as the host gave it.</param>
/// <param name="Facts">What it says, without places.</param>
/// <param name="Uses">Where it says what other files must bear out.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
public sealed record BoundFile(string Path, FileFacts Facts, FileUses Uses, EquatableArray<Problem> Problems);

/// <summary>What a file declares and refers to, with places.</summary>
/// <param name="Ids">The place of each entity's id, in the order of the entities.</param>
/// <param name="References">References to entities.</param>
/// <param name="Sources">References to sources.</param>
/// <param name="Unique">Values that no other entity may have.</param>
/// <param name="Statements">References to statements.</param>
/// <param name="Citations">What statements cite.</param>
/// <param name="Floors">Where statements stand of which the model requires a standing.</param>
/// <param name="Reviews">Until when statements are to be looked at again.</param>
public sealed record FileUses(
    EquatableArray<SourceSpan> Ids,
    EquatableArray<ReferenceUse> References,
    EquatableArray<SourceUse> Sources,
    EquatableArray<UniqueUse> Unique,
    EquatableArray<StatementUse> Statements,
    EquatableArray<CitationUse> Citations,
    EquatableArray<FloorUse> Floors,
    EquatableArray<ReviewUse> Reviews);

/// <summary>A reference, which one of some kinds must bear out.</summary>
/// <param name="Kinds">The kinds that are allowed; empty where any is.</param>
/// <param name="Id">The id referred to.</param>
/// <param name="Span">Where.</param>
public sealed record ReferenceUse(EquatableArray<string> Kinds, string Id, SourceSpan Span);

/// <summary>A reference to a source.</summary>
public sealed record SourceUse(string Id, SourceSpan Span);

/// <summary>A citation, at its evidence.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Evidence">The figure or the name as the source writes it; null where the source alone is named.</param>
/// <param name="At">Its offset in code points; null where none is given.</param>
/// <param name="Span">Where the citation stands.</param>
/// <param name="Value">The value that it is evidence of; null where evidence need not say it: it was inferred, or derived, or could not be read.</param>
public sealed record CitationUse(string Source, string? Evidence, int? At, SourceSpan Span, FactValue? Value = null);

/// <summary>What an entity says of a property with a floor.</summary>
/// <param name="Entity">The entity, in the order of the file.</param>
/// <param name="Property">The property, in the order of the kind.</param>
/// <param name="Statements">Where each statement stands, in their order; one place, where there is only a plain value.</param>
public sealed record FloorUse(int Entity, int Property, EquatableArray<SourceSpan> Statements);

/// <summary>A <c>review-by</c>.</summary>
/// <param name="By">The date, which may be relative to the publication of a source.</param>
/// <param name="Source">The id of that source: the first one that the statement cites; null where it cites none.</param>
/// <param name="Span">Where the date stands.</param>
public sealed record ReviewUse(FactDate By, string? Source, SourceSpan Span)
{
    /// <summary>The id of the entity that the statement is about.</summary>
    public string Entity { get; init; } = "";

    /// <summary>The property that it is about.</summary>
    public string Property { get; init; } = "";
}

/// <summary>A reference to a statement.</summary>
public sealed record StatementUse(StatementReference Statement, SourceSpan Span);

/// <summary>A value of a property that is <c>unique</c>.</summary>
public sealed record UniqueUse(string Property, string Value, string Entity, SourceSpan Span);
