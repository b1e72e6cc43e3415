using System.Text;
using FactModel.Core.Problems;
using FactModel.Core.Tests.RulePages;
using FactModel.Core.Yaml;
using Shouldly;

namespace FactModel.Core.Tests.BadInput;

/// <summary>Every message of bad input, with its place; what is broken in one file leaves the others alone.</summary>
public sealed class BadInputTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, BadInputTable.Cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_mistake_has_its_messages_and_no_others(int number)
    {
        (string text, string[] messages) = BadInputTable.Cases[number];
        Messages(("things.yaml", text)).ShouldBe(messages, $"case {number}: {text}");
    }

    [Fact]
    public void One_bad_file_does_not_silence_the_others_and_its_own_messages_come_at_once()
    {
        string[] messages = Messages(
            ("things1.yaml", "a: { name: \"x }\nb: { name: y }\n"),
            ("things2.yaml", "c: { name: x, count: many, flag: yes }\nd: { nmae: x }\n"),
            ("things3.yaml", "e: { name: x, next: nobody }\n"));
        messages.Select(m => m.Split(' ')[0] + " " + m.Split(' ')[2]).ShouldBe(
        [
            "things1.yaml(1,12): FM0018:", "things2.yaml(1,22): FM0205:", "things2.yaml(1,34): FM0205:",
            "things2.yaml(2,1): FM0202:", "things2.yaml(2,6): FM0201:", "things3.yaml(1,21): FM0203:",
        ]);
    }

    /// <summary>What refers to an entity, a statement or a source in lines that cannot be read is right, as far as anybody can tell.</summary>
    [Theory]
    [InlineData("things1.yaml", "b: [ count: 1\n", "FM0021")]
    [InlineData("things1.yaml", "z: { name: z }\n\"b: { name: y, count: 1 }\n", "FM0018")]
    [InlineData("things1.yaml", "b: { count: 1, name: y\n", "FM0021")]
    [InlineData("things1.yaml", "z: { name: z }\n\tb: { name: y, count: 1 }\n", "FM0016")]
    [InlineData("sources.yaml", "gazette: { title: Gazette, language: en }\nherald: [\n", "FM0021")]
    [InlineData("sources.yaml", "gazette: { title: Gazette, language: en }\n<<<<<<< ours\nherald: { title: Herald }\n=======\n>>>>>>> theirs\n", "FM0015")]
    public void What_stands_in_lines_that_cannot_be_read_is_not_missed_elsewhere(string path, string broken, string rule)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal)
        {
            ["sources.yaml"] = "gazette: { title: Gazette, language: en }\nherald: { title: Herald, language: en }\n",
            ["things1.yaml"] = "b: { name: y, count: 1 }\n",
            ["things2.yaml"] = "a: { name: x, next: b, count: { value: 1, source: herald, derived-from: thing:b/count } }\n",
        };
        MessagesOf().ShouldBeEmpty();
        texts[path] = broken;
        MessagesOf().ShouldAllBe(m => m.StartsWith(path, StringComparison.Ordinal));
        MessagesOf()[0].ShouldContain(rule);

        string[] MessagesOf() => RulePages.Project.Messages([new ShownFile("factmodel.yaml", BadInputTable.Model), .. texts.Select(t => new ShownFile(t.Key, t.Value))]);
    }

    [Fact]
    public void What_no_lines_that_cannot_be_read_may_hold_is_missed() =>
        Messages(("things1.yaml", "b: [\n"), ("things2.yaml", "a: { name: x, next: c, count: { value: 1, source: herald } }\n")).ShouldBe(
        [
            "things1.yaml(1,4): error FM0021: this [ is not closed; put ] where it ends, or quote the value where the bracket is text",
            "things2.yaml(1,21): error FM0203: there is no thing 'c'",
            "things2.yaml(1,51): error FM0216: there is no source 'herald'; there is 'gazette'",
        ]);

    [Fact]
    public void Two_files_that_declare_one_id_are_both_named() =>
        Messages(("things1.yaml", "a: { name: x }"), ("things2.yaml", "\na: { name: y }"))
            .ShouldBe(["things2.yaml(2,1): error FM0206: the thing 'a' is declared twice; it also stands at things1.yaml line 1"]);

    [Fact]
    public void Aliases_that_stand_for_too_much_are_refused_before_they_are_followed()
    {
        StringBuilder bomb = new("a0: &a0 { name: x, tags: [x, x, x, x, x, x, x, x, x] }\n");
        for (int i = 1; i < 20; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} {{ name: x, extra: [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}] }}\n");
        }

        Messages(("things.yaml", bomb.ToString())).ShouldContain(m => m.Contains("FM0009", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Nesting_of_ten_thousand_is_one_message(char open, char close)
    {
        string inner = open == '[' ? new string(open, 10_000) + new string(close, 10_000)
            : string.Concat(Enumerable.Repeat("{a: ", 10_000)) + "1" + new string(close, 10_000);
        Messages(("things.yaml", "a: { name: x, label: " + inner + " }")).ShouldContain(m => m.Contains("FM0008", StringComparison.Ordinal));
        string block = string.Concat(Enumerable.Range(0, 10_000).Select(i => new string(' ', Math.Min(i, 2_000)) + "a:\n"));
        Should.NotThrow(() => Messages(("things.yaml", block)));
    }

    [Fact]
    public void A_scalar_of_ten_megabytes_is_one_message() =>
        Messages(("things.yaml", "a: { name: " + new string('x', 10_000_000) + " }\nb: { name: y, count: many }\n"))
            .Select(m => m.Split(' ')[2]).ShouldBe(["FM0007:", "FM0205:"]);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Text_is_read_in_the_encoding_it_is_in(string encoding, bool mark)
    {
        Encoding chosen = encoding == "utf-8" ? new UTF8Encoding(mark) : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? chosen.GetPreamble() : [], .. chosen.GetBytes("a: { name: 樹 }\r\nb: { name: x, flag: yes }\r\n")];
        DecodedText decoded = TextDecoder.Decode(bytes, "things.yaml");
        decoded.Problem.ShouldBeNull();
        Messages(("things.yaml", decoded.Text.ShouldNotBeNull())).ShouldBe(["things.yaml(2,21): error FM0205: 'yes' is not a bool; write true"]);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)' ', 0xE9, (byte)'\n' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a' })]
    [InlineData(new byte[] { 0xC3 })]
    public void Bytes_that_are_no_text_are_one_message(byte[] bytes) =>
        TextDecoder.Decode(bytes, "things.yaml").Problem!.Rule.Id.ShouldBe("FM0002");

    [Theory]
    [InlineData("a: { name: x\0y }", "things.yaml(1,13): error FM0003")]
    [InlineData("a: { name: x\u0007y }", "things.yaml(1,13): error FM0003")]
    public void Characters_that_are_no_text_are_one_message(string text, string start) =>
        Messages(("things.yaml", text)).ShouldHaveSingleItem().ShouldStartWith(start);

    [Fact]
    public void Half_a_surrogate_pair_is_one_message() =>
        Messages(("things.yaml", "a: { name: " + '\uD800' + " }")).ShouldHaveSingleItem().ShouldStartWith("things.yaml(1,12): error FM0004");

    [Theory]
    [InlineData("", "factmodel.yaml(1,1): error FM0109")]
    [InlineData("namespace: A\n", "factmodel.yaml(1,1): error FM0109")]
    [InlineData("namespace: A\nkinds:\n", "factmodel.yaml(2,7): error FM0109")]
    [InlineData("namespace: A\nkinds: [a]\n", "factmodel.yaml(2,8): error FM010")]
    public void A_model_without_kinds_says_so(string model, string start) =>
        RulePages.Project.Messages([new ShownFile("factmodel.yaml", model)])[0].ShouldStartWith(start);

    [Fact]
    public void A_file_that_is_named_and_not_there_is_said_at_its_name() =>
        RulePages.Project.Messages([new ShownFile("factmodel.yaml", "namespace: A\nkinds:\n  a: { files: [a.yaml, 'b/*.yaml'] }\n"), new ShownFile("aa.yaml", "x: {}")])
            .ShouldBe(
            [
                "factmodel.yaml(3,16): error FM0904: 'a.yaml' matches no file that was passed to FactModel; did you mean 'aa.yaml'?",
                "factmodel.yaml(3,24): error FM0904: 'b/*.yaml' matches no file that was passed to FactModel",
            ]);

    private static string[] Messages(params (string Name, string Text)[] files) => RulePages.Project.Messages(
        [new ShownFile("factmodel.yaml", BadInputTable.Model), new ShownFile("sources.yaml", BadInputTable.Sources), .. files.Select(f => new ShownFile(f.Name, f.Text))]);
}
