using System.Security.Cryptography;
using System.Text;

namespace FactModel.Cli.Tests;

/// <summary>Whether evidence stands in its source, on real files.</summary>
public sealed class VerifyTests
{
    private const string Article = "A 28歲 founder, 128歲 in dog years. 28歲 again: 1.85兆.\n";

    private const string Model = "namespace: Facts\nsources: sources.yaml\nkinds:\n  person: { plural: people, files: people.yaml, properties: { age: int?, worth: decimal?, name: text? } }\n";

    [Fact]
    public void What_stands_in_its_source_is_found()
    {
        using TempFolder folder = Folder("ann: { age: { value: 28, source: news, evidence: 28歲, at: 2 }, name: { value: A, source: news } }\n");
        CliRun.In(folder.Root, "verify", "--texts", "texts").ShouldBe(
            new CliRun(0, """
            verified 1 citation: 1 found, 0 failed; 0 not checked for want of a text, 1 without evidence
            facts.lock written: 2 lines added, 0 removed
            standing of 2 statements: 1 read, 1 cited

            """, ""));
        CliRun.In(folder.Root, "verify", "--texts", "texts", "--complete").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void The_lock_keeps_what_was_found_until_it_is_edited()
    {
        using TempFolder folder = Folder("ann: { age: { value: 28, source: news, evidence: 28歲, at: 2 } }\n");
        CliRun.In(folder.Root, "verify", "--texts", "texts", "--locked").ShouldBe(new CliRun(1, """
            verified 1 citation: 1 found, 0 failed; 0 not checked for want of a text, 0 without evidence
            facts.lock would change: 2 lines added, 0 removed; run 'factmodel verify' without --locked, and commit it
            standing of 1 statement: 1 unchecked

            """, ""));
        File.Exists(Path.Combine(folder.Root, "facts.lock")).ShouldBeFalse();
        CliRun.In(folder.Root, "verify", "--texts", "texts").ExitCode.ShouldBe(0);
        string locked = File.ReadAllText(Path.Combine(folder.Root, "facts.lock"));
        locked.Split('\n')[2].ShouldMatch("^found person:ann/age [0-9a-f]{16} news 2 28歲$");
        CliRun.In(folder.Root, "verify", "--texts", "texts", "--locked").ExitCode.ShouldBe(0);

        folder.With("people.yaml", "ann: { age: { value: 28, source: news, evidence: 28歲, at: 34 } }\n");
        CliRun.In(folder.Root, "export").Output.ShouldContain("\"standing\":\"unchecked\"");
        CliRun.In(folder.Root, "verify", "--texts", "texts", "--locked").Output.ShouldContain("facts.lock would change: 1 line added, 1 removed");
        CliRun.In(folder.Root, "verify", "--texts", "texts").ExitCode.ShouldBe(0);
        CliRun.In(folder.Root, "export").Output.ShouldContain("\"standing\":\"read\"");
    }

    /// <summary>What is no change to a diff, as of the same number with another zero behind the point, is none to the lock.</summary>
    [Theory]
    [InlineData("worth: { value: 28.0, source: news, evidence: 28歲, at: 2 }")]
    [InlineData("worth: { evidence: 28歲, source: news, at: 2, value: 2800e-2 }")]
    [InlineData("worth: { value: +28, source: news, evidence: '28歲', at: 0x2 }")]
    public void A_value_that_is_written_in_another_way_stays_found(string rewritten)
    {
        using TempFolder folder = Folder("ann:\n  worth: { value: 28, source: news, evidence: 28歲, at: 2 }\n");
        CliRun.In(folder.Root, "verify", "--texts", "texts").ExitCode.ShouldBe(0);
        using TempFolder before = Folder(File.ReadAllText(Path.Combine(folder.Root, "people.yaml")))
            .With("facts.lock", File.ReadAllText(Path.Combine(folder.Root, "facts.lock")));

        folder.With("people.yaml", $"ann:\n  {rewritten}\n");
        CliRun.In(folder.Root, "verify", "--texts", "texts", "--locked").ExitCode.ShouldBe(0);
        CliRun.In(folder.Root, "diff", before.Root, ".", "--exit-code").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void What_a_source_without_a_text_had_stays_in_the_lock()
    {
        using TempFolder folder = Folder("ann: { age: { value: 28, source: news, evidence: 28歲, at: 2 } }\nbob: { age: { value: 9, source: letter, evidence: nine } }\n");
        folder.With("texts/letter.txt", "He is nine.");
        CliRun.In(folder.Root, "verify", "--texts", "texts").ExitCode.ShouldBe(0);
        string locked = File.ReadAllText(Path.Combine(folder.Root, "facts.lock"));
        File.Delete(Path.Combine(folder.Root, "texts", "letter.txt"));
        CliRun.In(folder.Root, "verify", "--texts", "texts", "--locked").ExitCode.ShouldBe(0);
        locked.ShouldContain("person:bob/age");
    }

    [Fact]
    public void A_floor_and_a_broken_lock_are_mended_by_verifying()
    {
        using TempFolder folder = Folder("ann: { age: { value: 28, source: news, evidence: 28歲, at: 2 } }\n");
        folder.With("factmodel.yaml", Model.Replace("files: people.yaml,", "files: people.yaml, require: found,", StringComparison.Ordinal));
        CliRun.In(folder.Root, "check").Lines[0].ShouldBe(
            "people.yaml(1,13): error FM0302: the statement about 'age' of 'ann' is unchecked, and the model requires found; run 'factmodel verify'");
        CliRun.In(folder.Root, "verify", "--texts", "texts").ExitCode.ShouldBe(0);
        CliRun.In(folder.Root, "check").ExitCode.ShouldBe(0);
        folder.With("facts.lock", "<<<<<<< ours\n" + File.ReadAllText(Path.Combine(folder.Root, "facts.lock")));
        CliRun.In(folder.Root, "check").Lines[0].ShouldBe("facts.lock(1,1): error FM0316: this is no line of a lock; run 'factmodel verify', which writes the file anew");
        CliRun.In(folder.Root, "verify", "--texts", "texts").ExitCode.ShouldBe(0);
        CliRun.In(folder.Root, "check").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("{ value: 28, source: news, evidence: 28歲, at: 3 }", "FM0312: '28歲' does not stand at 3 in 'news'; it stands at 2, 16, 34")]
    [InlineData("{ value: 29, source: news, evidence: 29歲, at: 3 }", "FM0312: '29歲' does not stand at 3 in 'news'")]
    [InlineData("{ value: 28, source: news, evidence: 28歲, at: 16 }", "FM0314: '28歲' at 16 in 'news' is cut out of '128歲'; give the whole")]
    [InlineData("{ value: 28, source: news, evidence: 28歲 }", "FM0313: '28歲' stands at 2 places in 'news'; say which with 'at': 2, 34")]
    [InlineData("{ value: 1, source: news, evidence: \"1.85\", certainty: inferred }", "FM0312: '1.85' does not stand anywhere in 'news'; it is part of '1.85兆' there")]
    [InlineData("{ value: 1, source: news, evidence: '.', at: 5 }", "FM0315: '.' is no evidence: it has neither a letter nor a digit")]
    public void What_does_not_is_said_at_the_evidence(string age, string message)
    {
        using TempFolder folder = Folder($"ann:\n  age: {age}\n");
        CliRun run = CliRun.In(folder.Root, "verify", "--texts", "texts");
        run.ExitCode.ShouldBe(1);
        int column = $"  age: {age}".IndexOf("evidence: ", StringComparison.Ordinal) + "evidence: ".Length + 1;
        run.Lines[0].ShouldBe($"people.yaml(2,{column}): error {message}");
        run.Lines[1].ShouldStartWith("verified 1 citation: 0 found, 1 failed;");
    }

    [Fact]
    public void A_source_that_is_another_text_is_said()
    {
        using TempFolder folder = Folder("ann: { age: { value: 28, source: news, evidence: 28歲, at: 2 } }\n");
        folder.With("texts/news.txt", Article + "More.\n");
        CliRun run = CliRun.In(folder.Root, "verify", "--texts", "texts");
        run.ExitCode.ShouldBe(1);
        run.Lines[0].ShouldStartWith("sources.yaml(1,1): error FM0311: the text of the source 'news' is not the one that is declared: its SHA-256 is ");
        run.Lines[1].ShouldStartWith("sources.yaml(1,1): error FM0311: the text of the source 'news' is not the one that is declared: its length is ");
    }

    [Fact]
    public void A_source_without_a_text_is_not_checked_and_nothing_checked_is_no_pass()
    {
        using TempFolder folder = Folder("ann: { age: { value: 28, source: letter, evidence: 28歲, at: 2 } }\n");
        CliRun run = CliRun.In(folder.Root, "verify", "--texts", "texts");
        run.ShouldBe(new CliRun(
            2, "verified 0 citations: 0 found, 0 failed; 1 not checked for want of a text, 0 without evidence\n", "factmodel: nothing was verified, which is no pass\n"));
    }

    [Fact]
    public void A_folder_that_is_not_there_and_facts_with_errors_are_said()
    {
        using TempFolder folder = Folder("ann: { age: old }\n");
        CliRun.In(folder.Root, "verify", "--texts", "nowhere").ShouldBe(new CliRun(2, "", "factmodel: there is no folder 'nowhere' with the sources' texts\n"));
        CliRun run = CliRun.In(folder.Root, "verify", "--texts", "texts");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBe("factmodel: nothing was verified; mend the errors first\n");
        run.Lines[0].ShouldContain("FM0205");
    }

    private static TempFolder Folder(string people)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Article)));
        string sources = $"news: {{ title: News, language: zh-Hant, sha256: {digest}, length: {Article.Length} }}\nletter: {{ title: A letter, language: en }}\n";
        return new TempFolder().With("factmodel.yaml", Model).With("sources.yaml", sources).With("people.yaml", people).With("texts/news.txt", Article);
    }
}
