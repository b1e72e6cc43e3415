using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Model;
using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>Applies the changes of keys that a kind keeps undeclared, and of those that a property came to declare, or ceased to.</summary>
/// <param name="state">The state before, which becomes that of now.</param>
/// <param name="expected">The state of now.</param>
/// <param name="previous">The side before.</param>
/// <param name="current">The side of now.</param>
internal sealed class AppliedKeys(FactState state, FactState expected, FactProject previous, FactProject current)
{
    private static readonly FactType AnyType = new FactType.Scalar(ScalarKind.Any);

    /// <summary>Whether a change is of a key that the kind keeps undeclared: such a key has no statements, and so no places of these.</summary>
    public static bool AreKept(Change change) =>
        change is { PreviousIndex: null, CurrentIndex: null } && (change.Current ?? change.Previous) is ChangeContent.Value { Fact: FactValue.Node };

    /// <summary>Applies a change of such a key.</summary>
    public void Change(string entity, Change change)
    {
        string key = "+" + change.Subject.Property;
        state.Entities[entity].Remove(key);
        if (change.Current is ChangeContent.Value { Fact: FactValue.Node node })
        {
            state.Entities[entity].Add(key, [new StatementState(StateText.Of(node.Value)) { Kept = node.Value }]);
        }
    }

    /// <summary>What was kept under the key of a property that is declared now is what the property reads there; else it stays what it is.</summary>
    public void Declare(string kind, string id)
    {
        KindSchema now = current.Model.Schema.Kind(kind)!;
        PropertySchema property = now.Properties.First(p => p.Id == id);
        foreach ((string entity, SortedDictionary<string, List<StatementState>> said) in state.OfKind(kind))
        {
            if (said.Remove("+" + property.Key, out List<StatementState>? kept))
            {
                (CoreValues.FactNode key, string? source) = (kept[0].Kept!, state.FileSources.GetValueOrDefault(entity));
                said[id] = Undeclared.Read(current, now, property, key, source) ?? FactState.Statements(current, Any(key), property with { Type = AnyType }, source);
            }
        }
    }

    private static PropertyFacts Any(CoreValues.FactNode key) => new(new FactValue.Node(key), [], -1);

    /// <summary>Sets aside what a property said that is gone.</summary>
    public void Undeclare(string kind, string id) => state.RenameProperty(kind, id, "-" + id);

    /// <summary>Takes out what a kind kept that keeps nothing any more.</summary>
    public void KeepNothing(string kind)
    {
        foreach ((_, SortedDictionary<string, List<StatementState>> said) in state.OfKind(kind))
        {
            foreach (string key in said.Keys.Where(k => k.StartsWith('+')).ToArray())
            {
                said.Remove(key);
            }
        }
    }

    /// <summary>
    /// What a property said that is gone from the model is gone with it; where its kind keeps the key, and it says what it said, that
    /// is no change of its own.
    /// </summary>
    public void Forget(KindSchema before, string property)
    {
        string was = "-" + property;
        PropertySchema declared = before.Properties.First(p => p.Id == property);
        string kept = "+" + declared.Key;
        foreach ((string entity, SortedDictionary<string, List<StatementState>> said) in state.Entities)
        {
            if (said.Remove(was, out List<StatementState>? statements) && !said.ContainsKey(kept)
                && expected.Entities.GetValueOrDefault(entity)?.GetValueOrDefault(kept)?[0].Kept is { } key
                && Undeclared.Read(previous, before, declared, key, state.FileSources.GetValueOrDefault(entity)) is { } read
                && read.Select(s => s.WithoutStanding).SequenceEqual(statements.Select(s => s.Remembered)))
            {
                expected.Entities[entity].Remove(kept);
            }
        }
    }
}
