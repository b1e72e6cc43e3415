using FactModel.Core.Diffing;
using FactModel.Core.Model;

namespace FactModel.Cli.History;

/// <summary>What a history is of: an entity, or one of its properties.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The entity's id.</param>
/// <param name="Property">The property; null for all of them.</param>
internal sealed record EntityName(string Kind, string Id, string? Property)
{
    /// <summary>The name where the kind need not be said: <c>ada</c>, <c>ada/age</c>.</summary>
    public string WithoutKind => Property is null ? Id : $"{Id}/{Property}";

    /// <summary>As reports of changes write it: <c>person:ada</c>, <c>person:ada/age</c>.</summary>
    public override string ToString() => $"{Kind}:{WithoutKind}";

    /// <summary>Whether a model has the property; of an entity as a whole, whether it has the kind.</summary>
    public bool IsDeclaredBy(FactSchema schema) =>
        schema.Kind(Kind) is { } kind && (Property is null || kind.Properties.Any(property => property.Id == Property));

    /// <summary>
    /// Whether a change is about it. That the entity came or was renamed is about each of its properties. Of the model, only what it
    /// is called counts, and whether there is such a property.
    /// </summary>
    public bool IsIn(Change change) => change.Subject.Owner == Kind && change.Subject.Sort switch
    {
        SubjectSort.Entity or SubjectSort.Value => change.Subject.Entity == Id && (Property is null || change.Subject.Property is null || change.Subject.Property == Property),
        SubjectSort.Kind => change.Rule == ChangeRules.KindRenamed,
        SubjectSort.Property when change.Rule == ChangeRules.PropertyRenamed => change.Subject.Property == Property || change.Previous?.Text == Property,
        SubjectSort.Property => change.Rule == ChangeRules.PropertyRemoved && change.Subject.Property == Property,
        _ => false,
    };

    /// <summary>Whether a change gives it another id, and is otherwise about it.</summary>
    public bool IsRenamedBy(Change change) => change.Subject is { PreviousEntity: { } was, Entity: { } id } && was == Id && (this with { Id = id }).IsIn(change);

    /// <summary>A change as far as it is about this: of an entity that came or went, what it says of the property.</summary>
    public Change Told(Change change) => change with { Previous = Told(change.Previous), Current = Told(change.Current) };

    private ChangeContent? Told(ChangeContent? content) => content is ChangeContent.Entity entity ? entity with { Only = Property } : content;

    /// <summary>What it was called before it changed.</summary>
    /// <param name="changes">The changes about it.</param>
    public EntityName Before(IReadOnlyCollection<Change> changes) => new(
        changes.FirstOrDefault(change => change.Rule == ChangeRules.KindRenamed)?.Previous?.Text ?? Kind,
        changes.Select(change => change.Subject.PreviousEntity).FirstOrDefault(previous => previous is not null) ?? Id,
        changes.FirstOrDefault(change => change.Rule == ChangeRules.PropertyRenamed && change.Subject.Property == Property)?.Previous?.Text ?? Property);
}
