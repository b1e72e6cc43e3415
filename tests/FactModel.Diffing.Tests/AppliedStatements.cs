using FactModel.Core;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>Applies the changes of what is said of properties.</summary>
/// <param name="state">The state before, which becomes that of now.</param>
/// <param name="current">The side of now: its model tells how values read that are new.</param>
internal sealed class AppliedStatements(FactState state, FactProject current)
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

    /// <summary>Applies all changes of one property of an entity.</summary>
    public void Change(string entity, string property, Change[] changes)
    {
        SortedDictionary<string, List<StatementState>> properties = state.Entities[entity];
        List<StatementState> before = properties.GetValueOrDefault(property) ?? [];
        HashSet<int> gone = [];
        SortedDictionary<int, StatementState> placed = [];
        foreach (Change change in changes)
        {
            if (Comes(change) && change.PreviousIndex is null)
            {
                placed.Add(change.CurrentIndex!.Value, FactState.Statement(current, (change.Current as ChangeContent.Statement)?.Facts));
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
        if (properties[property].Count == 0 && !state.IsList(entity, property))
        {
            properties.Remove(property);
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
            statement.Set("value", StateText.Of(current, now.Facts.Value));
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
