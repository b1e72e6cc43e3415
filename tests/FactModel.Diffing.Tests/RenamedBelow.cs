using System.Text.RegularExpressions;
using FactModel.Core;
using FactModel.Core.Linking;

namespace FactModel.Diffing.Tests;

/// <summary>
/// What entities of the facts below are called now. A diff says nothing of it: it is no change of these facts. One of the two versions
/// names the ids of the other.
/// </summary>
internal sealed partial class RenamedBelow
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public RenamedBelow(FactProject previous, FactProject current)
    {
        string[] kinds = [.. previous.Model.Schema.Uses.Select(u => u.Id).Intersect(current.Model.Schema.Uses.Select(u => u.Id))];
        foreach (string kind in kinds)
        {
            foreach (string id in previous.Index.Kind(kind).Ids)
            {
                KindIndex ids = current.Index.Kind(kind);
                string now = ids.Find(id) is not null ? id : ids.CurrentId(id) ?? ids.Ids.FirstOrDefault(i => previous.Index.Kind(kind).CurrentId(i) == id, id);
                _ids[StateText.Reference(kind, id)] = StateText.Reference(kind, now);
                _ids[StateText.Reference(id)] = StateText.Reference(now);
            }
        }
    }

    /// <summary>A text with the ids of now in it.</summary>
    public string Now(string text) => ReferencePattern().Replace(text, m => _ids.GetValueOrDefault(m.Value, m.Value));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex ReferencePattern();
}
