using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Model;
using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>Applies the changes of a diff to the state before, from what the changes themselves say.</summary>
internal sealed class Applied
{
    /// <summary>The ids that kinds had, by those that they have.</summary>
    private readonly Dictionary<string, string> _renamedKinds = new(StringComparer.Ordinal);

    private readonly FactState _state;
    private readonly FactState _expected;
    private readonly FactProject _previous;
    private readonly FactProject _current;
    private readonly AppliedStatements _statements;
    private readonly AppliedKeys _keys;

    private Applied(FactState state, FactProject previous, FactProject current)
    {
        (_state, _expected, _previous, _current) = (state, FactState.Of(current), previous, current);
        (_statements, _keys) = (new AppliedStatements(state, current), new AppliedKeys(state, _expected, previous, current));
    }

    /// <summary>Applies the changes to the state before, and asserts that the current one comes out.</summary>
    public static void ShouldGive(FactState state, FactProject previous, FactProject current, FactDiff diff, string about)
    {
        (string[] missing, string[] wrong) = Difference(state, previous, current, diff);
        if (missing.Length + wrong.Length > 0)
        {
            Assert.Fail($"{about}\nmissing:\n{string.Join("\n", missing.Take(5))}\nwrong:\n{string.Join("\n", wrong.Take(5))}");
        }
    }

    /// <summary>What the state of now says and the changes did not make of the one before, and what they made and it does not say.</summary>
    public static (string[] Missing, string[] Wrong) Difference(FactState state, FactProject previous, FactProject current, FactDiff diff)
    {
        Applied all = new(state, previous, current);
        all.Apply(diff);
        all.LeaveOut(diff);
        string[] applied = [.. state.Lines()];
        string[] expected = [.. all._expected.Lines()];
        return applied.SequenceEqual(expected) ? ([], []) : ([.. expected.Except(applied).DefaultIfEmpty("another order")], [.. applied.Except(expected)]);
    }

    private void Apply(FactDiff diff)
    {
        foreach (StatementState statement in _state.Entities.Values.SelectMany(p => p.Values).SelectMany(s => s))
        {
            statement.Remember();
        }

        RenamedBelow below = new(_previous, _current);
        Everywhere(below.Now);

        new AppliedModel(_state.Model, _expected.Model).Apply(diff.Changes);
        foreach (Change change in diff.Changes)
        {
            ChangeModel(change);
            ChangeSource(change);
        }

        // What is read that was kept undeclared may name them, too.
        Everywhere(below.Now);
        foreach (Change change in diff.Changes.Where(c => c.Rule == ChangeRules.OthersChanged && c.Previous!.Text == "keep"))
        {
            _keys.KeepNothing(change.Subject.Owner);
        }

        foreach (Change change in diff.Changes.Where(c => c.Rule == ChangeRules.EntityRenamed))
        {
            Rename(change);
        }

        ILookup<bool, Change> said = diff.Changes.Where(c => c.Subject.Sort == SubjectSort.Value).ToLookup(AppliedKeys.AreKept);
        foreach (IGrouping<(string Entity, string Property), Change> property in said[false].GroupBy(c => (Entity(c), c.Subject.Property!)))
        {
            _statements.Change(property.Key.Entity, property.Key.Property, [.. property]);
        }

        foreach (Change change in said[true])
        {
            _keys.Change(Entity(change), change);
        }

        foreach (Change change in diff.Changes.Where(c => c.Subject.Sort == SubjectSort.Entity && c.Rule != ChangeRules.EntityRenamed))
        {
            Change(change);
        }

        foreach (Change change in diff.Changes.Where(c => c.Rule == ChangeRules.MembersChanged))
        {
            _state.TakeMembers(change.Subject.Owner, _expected);
        }
    }

    private static string Entity(Change change) => $"{change.Subject.Owner}:{change.Subject.Entity}";

    /// <summary>Takes out of both states what is no change of the facts since it is one of the model. What of a model is no change: see <see cref="ModelState"/>.</summary>
    private void LeaveOut(FactDiff diff)
    {
        foreach (Change change in diff.Changes)
        {
            (string owner, string? id) = (change.Subject.Owner, change.Subject.Property);
            switch (change.Rule.Id, change.Subject.Sort)
            {
                case ("type-changed", SubjectSort.Property):
                    _state.Loosen(owner, id!, Named(change, diff));
                    _expected.Loosen(owner, id!, StateText.Loose);
                    break;
                case ("type-changed", _):
                    Everywhere(_state, text => StateText.LoosenField(text, owner, id!));
                    Everywhere(_expected, text => StateText.LoosenField(text, owner, id!));
                    break;
                case ("property-removed", _):
                    _keys.Forget(_previous.Model.Schema.Kind(_renamedKinds.GetValueOrDefault(owner, owner)) ?? throw new KeyNotFoundException(owner), id!);
                    break;
            }
        }
    }

    /// <summary>What a text is that became a reference: the id that the entity has now.</summary>
    private Func<string, string> Named(Change change, FactDiff diff)
    {
        if (_current.Model.Schema.Kind(change.Current!.Text.TrimEnd('?', '[', ']')) is not { } kind)
        {
            return StateText.Loose;
        }

        Dictionary<string, string> renamed = diff.Changes.Where(c => c.Rule == ChangeRules.EntityRenamed && c.Subject.Owner == kind.Id)
            .ToDictionary(c => c.Previous!.Text, c => c.Current!.Text, StringComparer.Ordinal);
        return value => StateText.Loose(value) is var text && value.StartsWith('"') ? renamed.GetValueOrDefault(text, text) : text;
    }

    /// <summary>What a change of the model does to all facts.</summary>
    private void ChangeModel(Change change)
    {
        string owner = change.Subject.Owner;
        switch (change.Rule.Id)
        {
            case "kind-renamed":
                _renamedKinds[owner] = change.Previous!.Text;
                _state.RenameKind(change.Previous.Text, owner);
                break;
            case "property-added":
                _keys.Declare(owner, change.Subject.Property!);
                break;
            case "property-removed":
                _keys.Undeclare(owner, change.Subject.Property!);
                break;
            case "property-renamed":
                _state.RenameProperty(owner, change.Previous!.Text, change.Subject.Property!);
                break;
            case "record-renamed":
                Everywhere(text => StateText.RenameRecord(text, change.Previous!.Text, owner));
                break;
            case "enum-value-renamed":
                Everywhere(text => text.Replace(StateText.Choice(change.Previous!.Text), StateText.Choice(change.Subject.Property!), StringComparison.Ordinal));
                break;
            case "field-renamed":
                Everywhere(text => text.Replace(StateText.Field(owner, change.Previous!.Text), StateText.Field(owner, change.Subject.Property!), StringComparison.Ordinal));
                break;
            case "field-removed":
                Everywhere(text => StateText.FieldPattern(owner, change.Subject.Property!).Replace(text, ""));
                break;
        }
    }

    private void ChangeSource(Change change)
    {
        string id = change.Subject.Owner;
        switch (change.Rule.Id)
        {
            case "source-added":
                _state.Add(_current.Sources.Sources.First(s => s.Id == id));
                break;
            case "source-removed":
                _state.Sources.Remove(id);
                break;
            case "source-changed":
                FactState.Set(_state.Sources[id], change.Subject.Property!, change.Current?.Text);
                break;
            case "source-text-changed":
                FactState.Set(_state.Sources[id], "text", change.Current?.Text);
                break;
        }
    }

    private void Rename(Change change)
    {
        (string before, string now) = ($"{change.Subject.Owner}:{change.Previous!.Text}", $"{change.Subject.Owner}:{change.Current!.Text}");
        Move(_state.Entities);
        Move(_state.Formerly);
        Move(_state.Retired);
        Move(_state.Members);
        Move(_state.FileSources);
        FactState.Set(_state.Members, now, ((ChangeDetail.Rename)change.Detail!).CurrentMember);
        _state.Formerly[now].Remove(change.Current.Text);
        if (((ChangeDetail.Rename)change.Detail!).IsDeclared)
        {
            _state.Formerly[now].Add(change.Previous.Text);
        }

        Everywhere(text => text
            .Replace(StateText.Reference(change.Subject.Owner, change.Previous.Text), StateText.Reference(change.Subject.Owner, change.Current.Text), StringComparison.Ordinal)
            .Replace(StateText.Reference(change.Previous.Text), StateText.Reference(change.Current.Text), StringComparison.Ordinal));
        foreach (string retired in _state.Retired.Keys.Where(k => k.StartsWith(change.Subject.Owner + ":", StringComparison.Ordinal)).ToArray())
        {
            _state.Retired[retired] = Replaced(_state.Retired[retired]);
        }

        string Replaced(string why) =>
            why.EndsWith($"; replaced by {change.Previous.Text}", StringComparison.Ordinal) ? why[..^change.Previous.Text.Length] + change.Current.Text : why;

        void Move<T>(SortedDictionary<string, T> all)
        {
            if (all.Remove(before, out T? value))
            {
                all.Add(now, value);
            }
        }
    }

    private void Everywhere(Func<string, string> map) => Everywhere(_state, map);

    private static void Everywhere(FactState state, Func<string, string> map)
    {
        foreach (StatementState statement in state.Entities.Values.SelectMany(p => p.Values).SelectMany(s => s))
        {
            statement.Replace(map);
        }
    }

    private void Change(Change change)
    {
        string key = Entity(change);
        switch (change.Rule.Id)
        {
            case "entity-added":
                ChangeContent.Entity added = (ChangeContent.Entity)change.Current!;
                _state.Add(_current, added.Facts, added.Kind, added.Source);
                break;
            case "entity-removed":
                _state.Entities.Remove(key);
                _state.Formerly.Remove(key);
                _state.Retired.Remove(key);
                _state.Members.Remove(key);
                break;
            case "former-id-added":
                _state.Formerly[key].Add(change.Current!.Text);
                break;
            case "former-id-removed":
                _state.Formerly[key].Remove(change.Previous!.Text);
                break;
            case "entity-retired" or "retirement-changed":
                _state.Retired[key] = change.Current!.Text;
                break;
            case "entity-reinstated":
                _state.Retired.Remove(key);
                break;
            case "member-renamed":
                FactState.Set(_state.Members, key, change.Current?.Text);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to apply {change.Rule.Id}.");
        }
    }
}
