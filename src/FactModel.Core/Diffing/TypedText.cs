using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>A value as a text that no value has which means something else: what it is stands with it. For digests; nobody reads it.</summary>
internal static class TypedText
{
    public static string Of(FactValue? value) => value switch
    {
        null => "null",
        FactValue.Missing missing => $"!{missing.Kind}",
        FactValue.Text text => Quoted(text.Value),
        FactValue.Reference reference => $"{reference.Kind} {Quoted(reference.Id)}",
        FactValue.Alternative union => Of(union.Candidates[0].Value),
        FactValue.Localized localized => "localized " + Join(Texts(localized.Value)),
        FactValue.Items items => "list " + Join(items.Values.Select(Of)),
        FactValue.Entries entries => "map " + Join(entries.Values.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => Quoted(e.Name) + Of(e.Value))),
        FactValue.Structure record => record.Record + Join(record.Fields.Select(Of)),
        _ => $"{value.GetType().Name} {ValueText.Of(value)}",
    };

    /// <summary>The first language is the default; the order of the others says nothing.</summary>
    private static IEnumerable<string> Texts(LocalizedText text) =>
        text.OrderBy(t => t.Key != text.Languages[0]).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key + Quoted(t.Value));

    private static string Join(IEnumerable<string> parts) => $"[{string.Join(", ", parts)}]";

    private static string Quoted(string text) => FactNode.Scalar(text, isQuoted: true).ToString();
}
