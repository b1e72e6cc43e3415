using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Model;

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

    private readonly FactState _state;
    private readonly FactProject _current;

    private Applied(FactState state, FactProject current) => (_state, _current) = (state, current);

    /// <summary>Applies the changes to the state before, and asserts that the current one comes out.</summary>
    public static void ShouldGive(FactState state, FactProject current, FactDiff diff, string about)
    {
        new Applied(state, current).Apply(diff);
        string[] applied = [.. state.Lines()];
        string[] expected = [.. FactState.Of(current).Lines()];
        if (!applied.SequenceEqual(expected))
        {
            string missing = string.Join("\n", expected.Except(applied).Take(5));
            string wrong = string.Join("\n", applied.Except(expected).Take(5));
            Assert.Fail($"{about}\nmissing:\n{missing}\nwrong:\n{wrong}");
        }
    }

    private void Apply(FactDiff diff)
    {
        foreach (Change change in diff.Changes)
        {
            ChangeModel(change);
            ChangeSource(change);
        }

        _state.Declare(_current);
        foreach (Change change in diff.Changes.Where(c => c.Rule == ChangeRules.EntityRenamed))
        {
            Rename(change);
        }

        foreach (IGrouping<(string, string?), Change> property in diff.Changes.Where(c => c.Subject.Sort == SubjectSort.Value)
            .GroupBy(c => ($"{c.Subject.Owner}:{c.Subject.Entity}", c.Subject.Property)))
        {
            Change(property.Key.Item1, property.Key.Item2!, [.. property]);
        }

        foreach (Change change in diff.Changes.Where(c => c.Subject.Sort == SubjectSort.Entity && c.Rule != ChangeRules.EntityRenamed))
        {
            Change(change);
        }
    }

    /// <summary>What a change of the model does to all facts.</summary>
    private void ChangeModel(Change change)
    {
        string owner = change.Subject.Owner;
        switch (change.Rule.Id)
        {
            case "kind-renamed":
                _state.RenameKind(change.Previous!.Text, owner);
                break;
            case "property-removed":
                _state.RenameProperty(owner, change.Subject.Property!, null);
                break;
            case "property-renamed":
                _state.RenameProperty(owner, change.Previous!.Text, change.Subject.Property!);
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

    private void Everywhere(Func<string, string> map)
    {
        foreach (StatementState statement in _state.Entities.Values.SelectMany(p => p.Values).SelectMany(s => s))
        {
            statement.Replace(map);
        }
    }

    private void Change(Change change)
    {
        string key = $"{change.Subject.Owner}:{change.Subject.Entity}";
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
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to apply {change.Rule.Id}.");
        }
    }

    private void Change(string entity, string property, Change[] changes)
    {
        SortedDictionary<string, List<StatementState>> properties = _state.Entities[entity];
        string kind = entity[..entity.IndexOf(':', StringComparison.Ordinal)];
        bool isDeclared = _current.Model.Schema.Kind(kind)!.Properties.Any(p => p.Id == property);
        string name = isDeclared ? property : "+" + property;
        List<StatementState> before = properties.GetValueOrDefault(name) ?? [];
        HashSet<int> gone = [];
        SortedDictionary<int, StatementState> placed = [];
        foreach (Change change in changes)
        {
            if (!isDeclared)
            {
                (gone, placed) = ([0], []);
                if (change.Current is ChangeContent.Value { Fact: FactValue.Node node })
                {
                    placed.Add(0, new StatementState(StateText.Of(node.Value)));
                }

                continue;
            }

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

        properties[name] = Assemble([.. before.Where((_, i) => !gone.Contains(i))], placed);
        if (properties[name].Count == 0 && !_state.IsList(entity, name))
        {
            properties.Remove(name);
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
            Cite(statement, (change.Previous as ChangeContent.Citation)?.Facts, null);
            Cite(statement, (change.Current as ChangeContent.Citation)?.Facts, "");
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

    private static void Cite(StatementState statement, CitationFacts? citation, string? text)
    {
        if (citation is not null)
        {
            statement.Set("cites " + StateText.Of(citation), text);
        }
    }
}
