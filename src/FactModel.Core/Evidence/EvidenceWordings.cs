using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>Reads values of enums: by their own names, and by the wordings that the model declares.</summary>
internal static class EvidenceWordings
{
    public static EvidenceVerdict Of(FactValue.Choice choice, FactSchema schema, string evidence)
    {
        if (schema.Enums.Where(e => e.IndexOf(choice.Id) == choice.Index).ToArray() is not [{ } declared])
        {
            return EvidenceVerdict.Unread;
        }

        ILookup<string, string> values = declared.Values
            .SelectMany(v => v.Wordings.Append(v.Id).Append(v.Id.Replace('-', ' ')).Select(word => (word, v.Id)))
            .ToLookup(pair => pair.word, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
        string[] read = [.. LongestWords.In(evidence, values.Contains).SelectMany(w => values[w]).Distinct()];
        return read is [var only] && only == choice.Id ? EvidenceVerdict.Says
            : read.Length > 0 && !read.Contains(choice.Id) ? EvidenceVerdict.Contradicts(string.Join(" and ", read))
            : EvidenceVerdict.Unread;
    }
}
