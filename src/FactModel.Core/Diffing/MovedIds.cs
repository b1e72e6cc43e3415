using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>Ids by which something is referred to that is another entity now. What names none of them means what it meant.</summary>
internal sealed class MovedIds
{
    private readonly HashSet<(string Kind, string Id)> _byKind = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Adds an id, if it has moved.</summary>
    public void Add(string kind, string id, bool hasMoved)
    {
        if (hasMoved)
        {
            _byKind.Add((kind, id));
            _ids.Add(id);
        }
    }

    /// <summary>Whether what is said of any property names one of them.</summary>
    public bool AreIn(EquatableArray<PropertyFacts?> properties)
    {
        if (_ids.Count > 0)
        {
            foreach (PropertyFacts? facts in properties.AsSpan())
            {
                if (AreIn(facts))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether what is said of a property names one of them: in its value, or beside it.</summary>
    public bool AreIn(PropertyFacts? facts) =>
        _ids.Count > 0 && facts is not null && (facts.Statements.Count == 0 ? AreIn(facts.Bare) : facts.Statements.Any(AreIn));

    private bool AreIn(StatementFacts statement) =>
        AreIn(statement.Value)
        || statement.SaidBy.Any(s => s.Entity is { } entity && _ids.Contains(entity))
        || (statement.Through is { } through && _ids.Contains(through.Id))
        || statement.Restates.Concat(statement.ConflictsWith).Concat(statement.DerivedFrom).Any(link => _ids.Contains(link.Entity));

    private bool AreIn(FactValue? value) => value switch
    {
        FactValue.Reference reference => _byKind.Contains((reference.Kind, reference.Id)),
        FactValue.Items items => items.Values.Any(AreIn),
        FactValue.Entries entries => entries.Values.Any(e => AreIn(e.Value)),
        FactValue.Structure record => record.Fields.Any(AreIn),
        FactValue.Alternative union => AreIn(union.Candidates[0].Value),
        _ => false,
    };
}
