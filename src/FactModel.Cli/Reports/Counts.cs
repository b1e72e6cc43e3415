using System.Globalization;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Model;

namespace FactModel.Cli.Reports;

/// <summary>What a check has looked at.</summary>
/// <param name="Files">The files that were read: the model, the sources and the files of facts.</param>
/// <param name="Entities">The entities in them.</param>
/// <param name="Statements">What is said of the entities: a value each, a list's items apart.</param>
internal readonly record struct Counts(int Files, int Entities, int Statements)
{
    /// <summary>The counts of files as read.</summary>
    public static Counts Of(int filesRead, IReadOnlyCollection<BoundFile> files)
    {
        EntityFacts[] entities = [.. files.SelectMany(file => file.Facts.Entities)];
        return new Counts(filesRead, entities.Length, entities.Sum(entity => entity.Properties.Sum(StatementsOf)));
    }

    /// <summary>A number with its noun: <c>1 file</c>, <c>1,068 statements</c>.</summary>
    public static string Say(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : count.ToString("N0", CultureInfo.InvariantCulture) + " " + many;

    /// <summary>The files, entities and statements, with their nouns.</summary>
    public override string ToString() =>
        $"{Say(Files, "file", "files")}, {Say(Entities, "entity", "entities")}, {Say(Statements, "statement", "statements")}";

    private static int StatementsOf(PropertyFacts? property) => property switch
    {
        null => 0,
        { Statements.Count: > 0 and int annotated } => annotated,
        { Bare: FactValue.Items items } => items.Values.Count,
        { Bare: null } => 0,
        _ => 1,
    };
}
