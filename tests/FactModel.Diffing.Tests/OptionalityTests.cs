using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>
/// What a question mark that came or went does to code, for every sort of type: each caller was written against the state before and
/// compiled there without a word, and the real compiler says which of them break.
/// </summary>
public sealed class OptionalityTests
{
    /// <summary>Ways to use a value of the type <c>T</c>, of which each type compiles some: it is what a caller may have written.</summary>
    private static readonly string[] Uses =
    [
        "T value = Things.One.P; return $\"{value}\";",
        "return Things.One.P.ToString();",
        "return Things.One.P!.ToString();",
        "return $\"{Things.One.P?.ToString()}\";",
        "return $\"{Things.One.P?.ToString() ?? \"nothing\"}\";",
        "return Things.One.P is null ? \"nothing\" : \"something\";",
        "return Things.One.P.HasValue ? \"something\" : \"nothing\";",
        "return Things.One.P.Value.ToString();",
        "return $\"{Things.One.P ?? throw new InvalidOperationException()}\";",
        "List<T> values = Things.All.Select(t => t.P).ToList(); return $\"{values.Count}\";",
        "Func<Thing, T> read = t => t.P; return $\"{read(Things.One)}\";",
        "return string.Join(\", \", Things.One.P.Select(item => item.ToString()));",
        "return string.Join(\", \", Things.One.P.Select(item => $\"{item?.ToString()}\"));",
        "return string.Join(\", \", Things.One.P.Values.Select(item => item.ToString()));",
        "return $\"{Things.One.Statements.P.Value}\";",
        "return $\"{Things.One.Statements.P?.Value}\";",
    ];

    /// <summary>A type of every sort with a value: the items of a list and the values of a map have question marks of their own.</summary>
    public static TheoryData<string, string, string> Types
    {
        get
        {
            TheoryData<string, string, string> types = [];
            (string Type, string Value)[] plain =
            [
                ("text", "a"), ("localized", "a"), ("url", "https://example.org/"), ("any", "a"), ("part", "{ size: 1 }"), ("thing", "one"), ("(int | text)", "a"),
                ("int", "1"), ("long", "1"), ("decimal", "1.5"), ("double", "1.5"), ("bool", "true"), ("date", "2001"), ("guid", "01234567-89ab-cdef-0123-456789abcdef"),
                ("money", "USD 1"), ("quantity(kg)", "1"), ("colour", "red"),
            ];
            foreach ((string type, string value) in plain)
            {
                types.Add(type, type + "?", value);
            }

            foreach ((string type, string value) in plain.Where(p => p.Type is "text" or "thing" or "int"))
            {
                types.Add($"{type}[]", $"{type}[]?", $"[{value}]");
                types.Add($"{type}[]", $"{type}?[]", $"[{value}]");
                types.Add($"map<text, {type}>", $"map<text, {type}?>", $"{{ k: {value} }}");
            }

            return types;
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_that_may_be_missing_breaks_what_the_diff_says(string required, string optional, string value) => Check(required, optional, value);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_that_may_be_missing_no_more_breaks_what_the_diff_says(string required, string optional, string value) => Check(optional, required, value);

    private static void Check(string before, string now, string value)
    {
        (string, string)[] previous = Files(before, value);
        (string, string)[] current = Files(now, value);
        Change change = Sides.Compare(Sides.Of(previous), Sides.Of(current)).Changes.ShouldHaveSingleItem();
        using CompiledFacts factsBefore = CompiledFacts.Of(null, previous);
        using CompiledFacts facts = CompiledFacts.Of(null, current);
        string type = factsBefore.TypeOf("Shop.Thing", "P");
        (string Code, CompiledCaller Compiled)[] callers =
            [.. Uses.Select(use => Caller(use, type)).Select(code => (code, factsBefore.Compile(code))).Where(caller => caller.Item2.Messages.Count == 0)];
        callers.Length.ShouldBeGreaterThan(3);
        string[] messages = [.. callers.SelectMany(caller => facts.Compile(caller.Code).Messages)];
        (messages.Length > 0).ShouldBe(change.Impact.HasFlag(ChangeImpact.BreaksSource), string.Join("\n", messages));
        callers.Any(caller => facts.TryRun(caller.Compiled) is null).ShouldBe(change.Impact.HasFlag(ChangeImpact.BreaksBinary));
    }

    private static string Caller(string use, string type) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using FactModel;
        using Shop;

        public static class Caller
        {
            public static string Run()
            {
                {{use.Replace("T value", type + " value", StringComparison.Ordinal).Replace("<T>", $"<{type}>", StringComparison.Ordinal).Replace(", T>", $", {type}>", StringComparison.Ordinal)}}
            }
        }
        """;

    private static (string Path, string Text)[] Files(string type, string value) =>
    [
        ("factmodel.yaml", $"namespace: Shop\nkinds:\n  thing:\n    files: things.yaml\n    properties:\n      p: {{ type: \"{type}\" }}\nrecords:\n  part: {{ size: int }}\nenums:\n  colour: [red, green]\n"),
        ("things.yaml", $"one:\n  p: {value}\n"),
    ];
}
