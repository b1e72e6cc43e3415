using System.Text;
using CsCheck;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;
using Shouldly;

namespace FactModel.Core.Tests.Yaml;

/// <summary>Whatever the text is, reading it ends, says where it is wrong within the text, and keeps nodes in order.</summary>
public sealed class YamlFuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "b: ", "c:", "- ", "-", "\n", "\n", "\n", "  ", "    ", " ", "\t", "\r\n", "\r", "\"", "'", "[", "]", "{", "}", ",", ": ",
        "? ", "&x ", "*x", "*y ", "!t ", "!", "!!str ", "|", ">", "|2", ">-", "#", " # c", "---", "\n---\n", "...", "%", "%YAML 1.2\n",
        "@", "`", "\\", "\\u", "\\ud800", "\\x4", "<<: ", "null", "~", "\uFEFF", "\0", "\u0007", "\u2028", "\u0085", "\uD800", "\uDC00",
        "😀", "数", "key: value\n", "- item\n", "a: {b: 1}\n", "<<<<<<< x\n", "=======\n", ">>>>>>> y\n", "\"x\"", "'y'", "k: \"v\"\n",
    ];

    private static readonly Gen<string> Broken = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 40].Select(pieces => string.Concat(pieces));

    private static readonly Gen<string> AnyText = Gen.OneOf(Broken, Gen.String, Gen.String[Gen.Char['\0', '\u0100'], 0, 200]);

    [Fact]
    public void Any_text_is_read_without_throwing_and_with_places_within_it() =>
        AnyText.Sample(text => Check("facts.yaml", text), iter: 20_000, print: Escape);

    [Fact]
    public void Any_text_is_read_as_front_matter_too() =>
        Broken.Sample(text => Check("page.md", "---\n" + text + "\n---\nbody\0"), iter: 3_000, print: Escape);

    [Fact]
    public void A_changed_character_in_good_text_is_read_as_well()
    {
        const string good = "a:\n  b: [1, {c: \"d\"}]\n  e: 'f'\n  g:\n    - h: |\n        text\n      i: &x 1\n    - *x\nj: !t {k: l}\n";
        Gen<string> changed = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Int[0, 3],
            (at, piece, cut) => good[..at] + piece + good[Math.Min(good.Length, at + cut)..]);
        changed.Sample(text => Check("facts.yaml", text), iter: 20_000, print: Escape);
    }

    [Fact]
    public void Bytes_are_decoded_without_throwing_and_what_is_decoded_encodes_to_the_same() =>
        Gen.Byte.Array[0, 60].Sample(bytes =>
        {
            DecodedText decoded = TextDecoder.Decode(bytes, "facts.yaml");
            (decoded.Text is null).ShouldBe(decoded.Problem is not null);
            bool hasMark = bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, 0, 0xFE, 0xFF, ..];
            if (decoded.Text is { } text && !hasMark)
            {
                Encoding.UTF8.GetBytes(text).ShouldBe(bytes);
            }
        }, iter: 20_000);

    private static string Escape(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static void Check(string path, string text)
    {
        YamlDocument document = YamlReader.Read(path, text);
        TextPlaces places = new(text);
        foreach (Problem problem in document.Problems)
        {
            problem.Message.ShouldNotContain("{0}");
            places.ShouldHold(problem.Place!.Value.Span);
            if (problem.Related is { } related)
            {
                places.ShouldHold(related.Span);
            }
        }

        Problem[] sorted = [.. document.Problems];
        Array.Sort(sorted, Problem.Compare);
        sorted.ShouldBe(document.Problems);
        if (!text.Contains('*'))
        {
            CheckNodes(document.Root, places, 0);
        }
    }

    /// <summary>Children stand within their parent and after each other, where no alias brings them from elsewhere.</summary>
    private static void CheckNodes(YamlNode? node, TextPlaces places, int level)
    {
        if (node is null)
        {
            return;
        }

        level.ShouldBeLessThanOrEqualTo(64);
        (int start, int end) = places.ShouldHold(node.Span);
        int last = start;
        foreach (YamlNode child in Children(node))
        {
            (int childStart, int childEnd) = places.ShouldHold(child.Span);
            childStart.ShouldBeGreaterThanOrEqualTo(last);
            childEnd.ShouldBeLessThanOrEqualTo(end);
            last = childEnd;
            CheckNodes(child, places, level + 1);
        }
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}
