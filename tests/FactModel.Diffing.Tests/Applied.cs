using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Model;
using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>Applies the changes of a diff to the state before, from what the changes themselves say.</summary>
internal sealed class Applied
{
    /// <summary>What the changes of an annotation set; the rest name the aspect behind the statement.</summary>
    private static readonly Dictionary<string, string> Aspects = new(StringComparer.Ordinal)
    {
        ["certainty-raised"] = "certainty",
        ["certainty-lowered"] = "certainty",
        ["standing-raised"] = "standing",
        ["standing-lowered"] = "standing",
        ["rank-changed"] = "rank",
        ["denial-changed"] = "denied",
        ["plan-changed"] = "planned",
        ["statement-renamed"] = "id",
        ["wording-changed"] = "wording",
        ["review-changed"] = "review-by",
        ["note-changed"] = "note",
    };

    private static readonly FactType AnyType = new FactType.Scalar(ScalarKind.Any);

    /// <summary>The ids that kinds had, by those that they have.</summary>
    private readonly Dictionary<string, string> _renamedKinds = new(StringComparer.Ordinal);

    private readonly FactState _state;
    private readonly FactState _expected;
    private readonly FactProject _previous;
    private readonly FactProject _current;

    private Applied(FactState state, FactProject previous, FactProject current) =>
        (_state, _expected, _previous, _current) = (state, FactState.Of(current), previous, current);

    /// <summary>Applies the changes to the state before, and asserts that the current one comes out.</summary>
    public static void ShouldGive(FactState state, FactProject previous, FactProject current, FactDiff diff, string about)
    {
        Applied all = new(state, previous, current);
        all.Apply(diff);
        all.LeaveOut(diff);
        string[] applied = [.. state.Lines()];
        string[] expected = [.. all._expected.Lines()];
        if (!applied.SequenceEqual(expected))
        {
            string missing = string.Join("\n", expected.Except(applied).Take(5));
            string wrong = string.Join("\n", applied.Except(expected).Take(5));
            Assert.Fail($"{about}\nmissing:\n{missing}\nwrong:\n{wrong}");
        }
    }

    private void Apply(FactDiff diff)
    {
        foreach (StatementState statement in _state.Entities.Values.SelectMany(p => p.Values).SelectMany(s => s))
        {
            statement.Remember();
        }

        new AppliedModel(_state.Model, _expected.Model).Apply(diff.Changes);
        foreach (Change change in diff.Changes)
        {
            ChangeModel(change);
            ChangeSource(change);
        }

        foreach (Change change in diff.Changes.Where(c => c.Rule == ChangeRules.OthersChanged && c.Previous!.Text == "keep"))
        {
            _state.RemoveProperties(change.Subject.Owner, name => name.StartsWith('+'));
        }

        foreach (Change change in diff.Changes.Where(c => c.Rule == ChangeRules.EntityRenamed))
        {
            Rename(change);
        }

        ILookup<bool, Change> said = diff.Changes.Where(c => c.Subject.Sort == SubjectSort.Value).ToLookup(IsOfKeptKey);
        foreach (IGrouping<(string Entity, string Property), Change> property in said[false].GroupBy(c => (Entity(c), c.Subject.Property!)))
        {
            Change(property.Key.Entity, property.Key.Property, [.. property]);
        }

        foreach (Change change in said[true])
        {
            ChangeKept(Entity(change), change);
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

    /// <summary>Takes out of both states what is no change of the facts, since the model says how they are to be read.</summary>
    private void LeaveOut(FactDiff diff)
    {
        foreach (Change change in diff.Changes)
        {
            (string owner, string? id) = (change.Subject.Owner, change.Subject.Property);
            switch (change.Rule.Id, change.Subject.Sort)
            {
                case ("type-changed", SubjectSort.Property):
                    _state.Loosen(owner, id!);
                    _expected.Loosen(owner, id!);
                    break;
                case ("type-changed", _):
                    Everywhere(_state, text => StateText.LoosenField(text, owner, id!));
                    Everywhere(_expected, text => StateText.LoosenField(text, owner, id!));
                    break;
                case ("property-removed", _):
                    ForgetRemoved(owner, id!);
                    break;
            }
        }
    }

    /// <summary>
    /// What a property said that is gone from the model is gone with it; where its kind keeps the key, and it says what it said, that
    /// is no change of its own.
    /// </summary>
    private void ForgetRemoved(string kind, string property)
    {
        string was = "-" + property;
        KindSchema before = PreviousKind(kind);
        PropertySchema declared = before.Properties.First(p => p.Id == property);
        string kept = "+" + declared.Key;
        foreach ((string entity, SortedDictionary<string, List<StatementState>> said) in _state.Entities)
        {
            if (said.Remove(was, out List<StatementState>? statements) && !said.ContainsKey(kept)
                && _expected.Entities.GetValueOrDefault(entity)?.GetValueOrDefault(kept)?[0].Kept is { } key
                && Undeclared.Read(_previous, before, declared, key, _state.FileSources.GetValueOrDefault(entity)) is { } read
                && read.Select(s => s.ToString()).SequenceEqual(statements.Select(s => s.Remembered)))
            {
                _expected.Entities[entity].Remove(kept);
            }
        }
    }

    private KindSchema PreviousKind(string kind) =>
        _previous.Model.Schema.Kind(kind) ?? _previous.Model.Schema.Kind(_renamedKinds[kind])!;

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
                Declare(owner, change.Subject.Property!);
                break;
            case "property-removed":
                _state.RenameProperty(owner, change.Subject.Property!, "-" + change.Subject.Property);
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

    /// <summary>What was kept under the key of a property that is declared now is what the property reads there; else it stays what it is.</summary>
    private void Declare(string kind, string id)
    {
        KindSchema now = _current.Model.Schema.Kind(kind)!;
        PropertySchema property = now.Properties.First(p => p.Id == id);
        foreach ((string entity, SortedDictionary<string, List<StatementState>> said) in _state.OfKind(kind))
        {
            if (said.Remove("+" + property.Key, out List<StatementState>? kept))
            {
                (CoreValues.FactNode key, string? source) = (kept[0].Kept!, _state.FileSources.GetValueOrDefault(entity));
                said[id] = Undeclared.Read(_current, now, property, key, source) ?? FactState.Statements(_current, Any(key), property with { Type = AnyType }, source);
            }
        }
    }

    private static PropertyFacts Any(CoreValues.FactNode key) => new(new FactValue.Node(key), [], -1);

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

    private void Change(string entity, string property, Change[] changes)
    {
        SortedDictionary<string, List<StatementState>> properties = _state.Entities[entity];
        List<StatementState> before = properties.GetValueOrDefault(property) ?? [];
        HashSet<int> gone = [];
        SortedDictionary<int, StatementState> placed = [];
        foreach (Change change in changes)
        {
            if (Comes(change) && change.PreviousIndex is null)
            {
                placed.Add(change.CurrentIndex!.Value, FactState.Statement(_current, (change.Current as ChangeContent.Statement)?.Facts));
            }
            else if (change.Rule == ChangeRules.ItemMoved)
            {
                gone.Add(change.PreviousIndex!.Value);
                placed.Add(change.CurrentIndex!.Value, before[change.PreviousIndex.Value]);
            }
            else if (Goes(change) && change.CurrentIndex is null)
            {
                gone.Add(change.PreviousIndex!.Value);
            }
            else if (change.PreviousIndex is { } index)
            {
                Edit(before[index], change);
            }
        }

        properties[property] = Assemble([.. before.Where((_, i) => !gone.Contains(i))], placed);
        if (properties[property].Count == 0 && !_state.IsList(entity, property))
        {
            properties.Remove(property);
        }
    }

    /// <summary>Whether a change is of a key that the kind keeps undeclared: such a key has no statements, and so no places of these.</summary>
    private static bool IsOfKeptKey(Change change) =>
        change is { PreviousIndex: null, CurrentIndex: null } && (change.Current ?? change.Previous) is ChangeContent.Value { Fact: FactValue.Node };

    private void ChangeKept(string entity, Change change)
    {
        string key = "+" + change.Subject.Property;
        _state.Entities[entity].Remove(key);
        if (change.Current is ChangeContent.Value { Fact: FactValue.Node node })
        {
            _state.Entities[entity].Add(key, [new StatementState(StateText.Of(node.Value)) { Kept = node.Value }]);
        }
    }

    private static bool Comes(Change change) => change.Current is ChangeContent.Statement || change.Rule == ChangeRules.ItemAdded;

    private static bool Goes(Change change) => change.Previous is ChangeContent.Statement || change.Rule == ChangeRules.ItemRemoved;

    private static List<StatementState> Assemble(List<StatementState> kept, SortedDictionary<int, StatementState> placed)
    {
        List<StatementState> all = kept;
        foreach ((int index, StatementState statement) in placed)
        {
            all.Insert(Math.Min(index, all.Count), statement);
        }

        return all;
    }

    private void Edit(StatementState statement, Change change)
    {
        string? text = change.Current?.Text;
        string id = change.Rule.Id;
        if (Aspects.TryGetValue(id, out string? aspect))
        {
            statement.Set(aspect, text);
        }
        else if (change.Rule == ChangeRules.ValidityChanged || change.Rule == ChangeRules.AttributionChanged)
        {
            statement.Set(change.Subject.Aspect!, change.Subject.Aspect switch
            {
                "said-by" => StateText.Speakers(text),
                "through" => text is null ? null : StateText.Reference(text),
                _ => text,
            });
        }
        else if (change.Previous is ChangeContent.Citation || change.Current is ChangeContent.Citation)
        {
            Cite(statement, change.Previous?.Text, change.Current?.Text);
        }
        else if (change.Rule == ChangeRules.EvidenceChanged)
        {
            string[] order = text!.Split("; ");
            statement.Citations.Sort((a, b) => Array.IndexOf(order, a) - Array.IndexOf(order, b));
        }
        else if (change.Subject.Aspect is { } link)
        {
            string[] parts = link.Split(' ', 2);
            statement.Set($"{parts[0]} {StateText.Link(parts[1])}", change.Current is null ? null : "");
        }
        else if (change.Current is ChangeContent.Statement now)
        {
            statement.Set("value", StateText.Of(_current, now.Facts.Value));
        }
    }

    /// <summary>A place in a source that came, went, or took that of another; or the order that they have now.</summary>
    private static void Cite(StatementState statement, string? was, string? now)
    {
        int place = was is null ? -1 : statement.Citations.LastIndexOf(was);
        if (now is null)
        {
            statement.Citations.RemoveAt(place);
        }
        else if (was is null)
        {
            statement.Citations.Add(now);
        }
        else
        {
            statement.Citations[place] = now;
        }
    }
}
