using System.Globalization;
using System.Text.RegularExpressions;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads the table of a language: one of those that come with FactModel, or one of the model's own.</summary>
public static class LanguageReader
{
    private static readonly IReadOnlyDictionary<string, WordRole> Roles =
        Enum.GetValues(typeof(WordRole)).Cast<WordRole>().ToDictionary(Key, StringComparer.Ordinal);

    /// <summary>Reads a table that is a file by itself. Those that come with FactModel have no mistakes: a test reads them.</summary>
    public static (LanguageTable Table, EquatableArray<Problem> Problems) Read(string tag, string path, string text)
    {
        YamlDocument document = YamlReader.Read(path, text);
        ProblemSink problems = new(path);
        LanguageTable table = document.Root is YamlMapping map ? Read(tag, map, problems) : new LanguageTable(tag, null, []);
        return (table, document.Problems.Concat(problems.ToArray()).ToEquatableArray());
    }

    /// <summary>Reads the tables under the model's <c>languages</c>.</summary>
    internal static EquatableArray<LanguageTable> ReadAll(YamlMapping? languages, ProblemSink problems)
    {
        List<LanguageTable> tables = [];
        foreach (YamlEntry entry in languages?.Entries ?? [])
        {
            if (entry.Value is YamlMapping map)
            {
                tables.Add(Read(entry.Key.Value, map, problems));
            }
            else
            {
                problems.Add(Catalogue.ModelShape, entry.Value, $"the language '{entry.Key.Value}'", NodeWords.Describe(entry.Value), "a mapping from roles to words, such as over: [more than]");
            }
        }

        return tables.ToEquatableArray();
    }

    private static LanguageTable Read(string tag, YamlMapping map, ProblemSink problems)
    {
        string what = $"the language '{tag}'";
        MappingReader reader = new(map, what, problems);
        string? extends = reader.Text("extends");
        List<LanguageWord> words = [];
        foreach (KeyValuePair<string, WordRole> role in Roles)
        {
            if (reader.Node(role.Key) is not { } node)
            {
                continue;
            }

            bool hasValues = role.Value is WordRole.Numeral or WordRole.Multiplier or WordRole.Group or WordRole.Suffix or WordRole.MonthName or WordRole.Currency or WordRole.RelativeDate;
            switch (node)
            {
                case YamlMapping values when hasValues:
                    words.AddRange(values.Entries.SelectMany(e => WithValue(e, role.Value, what, problems)));
                    break;
                case YamlSequence list when !hasValues && list.Items.All(i => i is YamlScalar { IsEmpty: false }):
                    words.AddRange(list.Items.Select(i => new LanguageWord(((YamlScalar)i).Value, role.Value)));
                    break;
                default:
                    problems.Add(Catalogue.ModelShape, node, $"'{role.Key}' of {what}", NodeWords.Describe(node), hasValues ? "a mapping from words to what they are" : "a list of words");
                    break;
            }
        }

        reader.ReportUnknownKeys();
        return new LanguageTable(tag, extends, words.ToEquatableArray());
    }

    private static IEnumerable<LanguageWord> WithValue(YamlEntry entry, WordRole role, string what, ProblemSink problems)
    {
        if (role == WordRole.Currency)
        {
            foreach (YamlNode node in entry.Value is YamlSequence list ? list.Items : [entry.Value])
            {
                if (node is YamlScalar code && Currencies.IsCode(code.Value))
                {
                    yield return new LanguageWord(entry.Key.Value, role, 0, code.Value);
                }
                else
                {
                    problems.Add(Catalogue.ModelShape, node, $"the currency '{entry.Key.Value}' of {what}", NodeWords.Describe(node), "an ISO 4217 code, or a list of them");
                }
            }

            yield break;
        }

        if (role == WordRole.RelativeDate && entry.Value is YamlScalar offset && FactDate.TryParse("publication" + offset.Value, out _))
        {
            yield return new LanguageWord(entry.Key.Value, role, Offset: offset.Value);
            yield break;
        }

        if (role != WordRole.RelativeDate && entry.Value is YamlScalar scalar && decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && Allows(role, value))
        {
            yield return new LanguageWord(entry.Key.Value, role, value);
        }
        else
        {
            problems.Add(Catalogue.ModelShape, entry.Value, $"'{entry.Key.Value}' of {what}", NodeWords.Describe(entry.Value), Expected(role));
        }
    }

    private static bool Allows(WordRole role, decimal value) => role switch
    {
        WordRole.Numeral => value is >= 0 and < 100 && value == decimal.Truncate(value),
        WordRole.MonthName => value is >= 1 and <= 12 && value == decimal.Truncate(value),
        _ => value is > 1 and <= 1_000_000_000_000_000_000m,
    };

    private static string Expected(WordRole role) => role switch
    {
        WordRole.Numeral => "a whole number from 0 to 99",
        WordRole.MonthName => "a month from 1 to 12",
        WordRole.RelativeDate => "an offset from the publication, such as -1d, +0y or -2w",
        _ => "a number above 1, and no more than 1000000000000000000",
    };

    /// <summary>The key of a role in a table: <c>at-least-behind</c>.</summary>
    internal static string Key(WordRole role) => Regex.Replace(role.ToString(), "(?<!^)[A-Z]", m => "-" + m.Value).ToLowerInvariant();
}
