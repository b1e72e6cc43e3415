using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>Reads values of enums: by their own names, and by the wordings that the model declares.</summary>
internal static class EvidenceWordings
{
    /// <summary>The words that say a value.</summary>
    public static IReadOnlyList<string> WordsFor(FactValue.Choice choice, FactSchema schema) =>
        Declared(choice, schema) is { } declared ? [.. Words(declared.Values[choice.Index])] : [];

    /// <summary>The enum that a value is of; null where two could be.</summary>
    private static EnumSchema? Declared(FactValue.Choice choice, FactSchema schema) =>
        schema.Enums.Where(e => e.IndexOf(choice.Id) == choice.Index).ToArray() is [{ } only] ? only : null;

    private static IEnumerable<string> Words(EnumValueSchema value) => value.Wordings.Append(value.Id).Append(value.Id.Replace('-', ' ')).Distinct();

    public static EvidenceVerdict Of(FactValue.Choice choice, FactSchema schema, string evidence)
    {
        if (Declared(choice, schema) is not { } declared)
        {
            return EvidenceVerdict.Unread;
        }

        ILookup<string, string> values = declared.Values
            .SelectMany(v => Words(v).Select(word => (word, v.Id)))
            .ToLookup(pair => pair.word, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
        string[] read = [.. LongestWords.In(evidence, values.Contains).SelectMany(w => values[w]).Distinct()];
        return read is [var only] && only == choice.Id ? EvidenceVerdict.Says
            : read.Length > 0 && !read.Contains(choice.Id) ? EvidenceVerdict.Contradicts(string.Join(" and ", read))
            : EvidenceVerdict.Unread;
    }
}
