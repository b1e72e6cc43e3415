using System.Collections;
using System.Globalization;
using System.Reflection;

namespace FactModel.Generator.Tests;

/// <summary>Any value that generated code gives, as one text: two values are the same where their texts are.</summary>
internal static class Rendering
{
    /// <summary>The text of a value that came out of a compiled fact base, or of one of the runtime's types.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => RandomText.Quote(text),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Enum choice => Choice(Convert.ToInt32(choice, CultureInfo.InvariantCulture)),
        Uri url => url.OriginalString,
        LocalizedText text => Localized(text["en"]!, text["zh-Hant"]!),
        FactNode node => node.ToString(),
        FactDate date => date.ToString(),
        IFactEntity entity => Entity(entity.Id),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => OfObject(value),
    };

    public static string Choice(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"choice {ordinal}");

    public static string Localized(string en, string zh) => $"en {RandomText.Quote(en)} zh {RandomText.Quote(zh)}";

    public static string Entity(string id) => "@" + id;

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"map({string.Join(", ", entries.Select(e => $"{RandomText.Quote(e.Key)}: {e.Value}"))})";

    public static string Record(IEnumerable<string> fields) => $"record({string.Join(", ", fields)})";

    private static string OfObject(object value)
    {
        Type type = value.GetType();
        if (type.GetField("__value", BindingFlags.Instance | BindingFlags.NonPublic) is { } union)
        {
            return Of(union.GetValue(value));
        }

        if (type.GetProperty("Keys") is { } keys)
        {
            IEnumerable<object?> values = ((IEnumerable)type.GetProperty("Values")!.GetValue(value)!).Cast<object?>();
            return Map(((IEnumerable<string>)keys.GetValue(value)!).Zip(values.Select(Of)));
        }

        return value is IEnumerable items
            ? List(items.Cast<object?>().Select(Of))
            : Record(type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(field => Of(field.GetValue(value))));
    }
}
