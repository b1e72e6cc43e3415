using FactModel.Core.Problems;
using FactModel.Core.Yaml;
using Shouldly;

namespace FactModel.Core.Tests.RulePages;

/// <summary>Examples that a page can describe and not show: characters that nobody sees, and files that are too long.</summary>
internal static class BuiltExamples
{
    private const string Model = """
        namespace: Staff
        kinds:
          person:
            plural: people
            files: people.yaml
            properties:
              name: text
              notes: any?

        """;

    /// <summary>By the rule's id, what <c>people.yaml</c> holds.</summary>
    private static readonly Dictionary<string, Func<string>> Texts = new(StringComparer.Ordinal)
    {
        ["FM0003"] = () => Person("Ada Lovelace\a"),
        ["FM0005"] = () => Person("Ada\u2028Lovelace"),
        ["FM0006"] = () => Person("Ada Lovelace") + "\uFEFFgrace-hopper:\n  name: Grace Hopper\n",
        ["FM0007"] = () => Person(new string('a', 2_000_000)),
        ["FM0008"] = () => Person("Ada Lovelace") + "  notes: " + new string('[', 100) + new string(']', 100) + "\n",
        ["FM0010"] = () => string.Concat(Enumerable.Range(1, 150).Select(n => $"person-{n}:\n  name: \"Ada\" Lovelace\n")),
        ["FM0031"] = () => Person("Ada Lovelace") + new string('a', 2_000) + ": x\n",
        ["FM0403"] = () => People(10_001),
        ["FM0404"] = () => People(60_001),
    };

    /// <summary>Those whose bytes are the matter.</summary>
    private static readonly Dictionary<string, byte[]> Bytes = new(StringComparer.Ordinal)
    {
        ["FM0002"] = [.. "zoe:\n  name: Zo"u8, 0xE9, (byte)'\n'],
    };

    public static IEnumerable<string> Ids => [.. Texts.Keys, .. Bytes.Keys];

    /// <summary>The messages that the described input raises.</summary>
    public static string[] Messages(string id)
    {
        if (Bytes.TryGetValue(id, out byte[]? bytes))
        {
            Problem? problem = TextDecoder.Decode(bytes, "people.yaml").Problem;
            return [Project.Line(problem.ShouldNotBeNull())];
        }

        return Project.Messages([new ShownFile("factmodel.yaml", Model), new ShownFile("people.yaml", Texts[id]())]);
    }

    private static string Person(string name) => $"ada-lovelace:\n  name: {name}\n";

    private static string People(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(n => $"person-{n}: {{ name: Ada }}\n"));
}
