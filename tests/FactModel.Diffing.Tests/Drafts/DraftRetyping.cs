namespace FactModel.Diffing.Tests.Drafts;

/// <summary>Other types for what a property says, with its values as a person would write them then.</summary>
internal static class DraftRetyping
{
    /// <summary>From which type to which one, and how a value is written there; by its text and its place.</summary>
    private static readonly (string From, string To, Func<string, int, string> Written)[] All =
    [
        ("int", "decimal", AsItIs),
        ("int", "long", AsItIs),
        ("int", "double", AsItIs),
        ("int", "(int | text)", AsItIs),
        ("int", "text", Quoted),
        ("decimal", "double", AsItIs),
        ("decimal", "text", Quoted),
        ("bool", "text", Quoted),
        ("date", "text", Quoted),
        ("money", "text", Quoted),
        ("colour", "text", Quoted),
        ("text", "localized", AsItIs),
        ("text", "(int | text)", AsItIs),
        ("text", "colour", (_, place) => DraftType.Colours[place % DraftType.Colours.Length]),
        ("(int | text)", "text", Quoted),
    ];

    /// <summary>Gives a property another type, where there is one for what it says.</summary>
    public static void Retype(DraftProperty property, Random random)
    {
        if (property.Type is null or { Refers: true })
        {
            property.Type = property.Type is null ? DraftType.Name : null;
            return;
        }

        (string From, string To, Func<string, int, string> Written)[] possible = [.. All.Where(r => r.From == property.Type?.Yaml)];
        if (possible.Length > 0)
        {
            (_, string to, Func<string, int, string> written) = random.Pick(possible);
            DraftType like = DraftType.Each.FirstOrDefault(t => t.Yaml == to) ?? property.Type!;
            property.Type = like with { Yaml = to, Values = [.. property.Type!.Values.Select((v, i) => new[] { written(v[0], i) })] };
        }
    }

    private static string AsItIs(string written, int place) => written;

    private static string Quoted(string written, int place) => written.StartsWith('"') || written.StartsWith('\'') ? written : $"\"{written}\"";
}
