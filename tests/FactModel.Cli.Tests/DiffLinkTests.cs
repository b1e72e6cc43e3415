using System.Text.Json;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactModel.Cli.Tests;

/// <summary>The places of a comment, as links to the lines of the commits that were compared.</summary>
public sealed class DiffLinkTests
{
    private const string Address = "https://git.example/shop/facts/blob";
    private const string Oddly = "facts/all/ü (1) [x] #2%.yaml";

    [Fact]
    public void A_link_leads_to_the_line_in_the_commit_that_was_compared()
    {
        using GitFolder git = Shop();
        git.With(Oddly, "bulb: { name: Bulb, price: 3 }\n").Commit("No lamp, a dearer bulb");
        string[] links = Links(git, "HEAD~1..HEAD");
        links.Length.ShouldBe(2);
        LineAt(git, links[0]).ShouldBe("lamp: { name: Lamp, price: 12 }"); // What breaks stands first: it is gone.
        LineAt(git, links[1]).ShouldBe("bulb: { name: Bulb, price: 3 }");
    }

    [Fact]
    public void What_is_in_no_commit_has_no_link()
    {
        using GitFolder git = Shop();
        git.With(Oddly, "bulb: { name: Bulb, price: 3 }\n");
        LineAt(git, Links(git, "HEAD").ShouldHaveSingleItem()).ShouldBe("lamp: { name: Lamp, price: 12 }");
        git.Git("add", "-A");
        Links(git, "--staged").Length.ShouldBe(1);
        Links(git, "facts", "facts").ShouldBeEmpty();
    }

    [Fact]
    public void A_link_of_git_leads_to_the_file_itself()
    {
        using GitFolder git = Shop();
        git.With("stock.yaml", "shade: { name: Shade }\n");
        File.CreateSymbolicLink(git.PathOf("facts/all/stock.yaml"), "../../stock.yaml");
        git.Commit("A shade");
        Links(git, "HEAD~1..HEAD").ShouldBe([$"{Address}/{git.Git("rev-parse", "HEAD").Trim()}/stock.yaml#L1"]);
    }

    [Fact]
    public void What_a_submodule_has_is_not_in_the_commit()
    {
        using GitFolder facts = GitFolder.Shop();
        using GitFolder git = Shop();
        git.Git("submodule", "--quiet", "add", "file://" + facts.Root, "facts/all/others");
        git.With("facts/factmodel.yaml", Model.Replace("all/*.yaml", "all/others/products.yaml", StringComparison.Ordinal)).Commit("Facts of others");
        facts.WithPrice("13").Commit("Dearer");
        GitFolder.GitIn(git.PathOf("facts/all/others"), "pull", "-q");
        git.Commit("Newer facts of others");
        Diff(git, "markdown", "HEAD~1..HEAD").ShouldContain("products\\.yaml\\(");
        Links(git, "HEAD~1..HEAD").ShouldBeEmpty();
    }

    [Fact]
    public void The_JSON_has_them_and_keeps_to_its_schema()
    {
        using GitFolder git = Shop();
        git.With(Oddly, "bulb: { name: Bulb, price: 3 }\n").Commit("No lamp, a dearer bulb");
        string json = Diff(git, "json", "HEAD~1..HEAD");
        JsonSchemas.Diff.Errors(JsonNode.Parse(json)!).ShouldBeEmpty();
        JsonDocument.Parse(json).RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("link").GetString()!)
            .ShouldBe(Links(git, "HEAD~1..HEAD"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("https://git.example/shop/facts/blob/", "https://git.example/shop/facts/blob")]
    [InlineData("https://git.example/my shop (1)/|x|/blob", "https://git.example/my%20shop%20%281%29/%7Cx%7C/blob")]
    public void An_address_may_end_or_have_signs_as_it_likes(string address, string expected)
    {
        using GitFolder git = Shop();
        git.With(Oddly, "bulb: { name: Bulb, price: 3 }\nlamp: { name: Lamp, price: 12 }\n").Commit("A dearer bulb");
        LinksIn(CliRun.In(git.Root, "diff", "HEAD~1..HEAD", "--format", "markdown", "--link", address).Output).ShouldHaveSingleItem().ShouldStartWith(expected + "/" + git.Git("rev-parse", "HEAD").Trim() + "/facts/");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/facts/blob")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///facts")]
    [InlineData("https://git.example/shop?path=")]
    [InlineData("https://git.example/shop#files")]
    public void What_is_no_address_of_the_web_is_said(string address)
    {
        using GitFolder git = Shop();
        CliRun.In(git.Root, "diff", "--format", "markdown", "--link", address).ShouldBe(new CliRun(
            2, "", $"factmodel: --link: '{address}' is no address that has the files of a commit below it, such as https://github.com/OWNER/REPOSITORY/blob\n"));
    }

    private static readonly string Model = TempFolder.Model.Replace("products.yaml", "all/*.yaml", StringComparison.Ordinal);

    private static GitFolder Shop()
    {
        GitFolder git = new();
        git.With("facts/factmodel.yaml", Model).With(Oddly, "bulb: { name: Bulb, price: 2 }\nlamp: { name: Lamp, price: 12 }\n").Commit("The shop opens");
        return git;
    }

    private static string Diff(GitFolder git, string format, params string[] states) =>
        CliRun.In(git.Root, ["diff", .. states, "--model", "facts", "--format", format, "--link", Address]).Output;

    /// <summary>The links in the last column of each table.</summary>
    private static string[] Links(GitFolder git, params string[] states) => LinksIn(Diff(git, "markdown", states));

    private static string[] LinksIn(string page) =>
        [.. Markdown.Parse(page, GitHubMarkdown.Pipeline).Descendants<TableRow>().SelectMany(row => row[^1].Descendants<LinkInline>()).Select(link => link.Url!)];

    /// <summary>What a host shows at an address: the line of the file in the commit.</summary>
    private static string LineAt(GitFolder git, string address)
    {
        address.ShouldStartWith(Address + "/");
        string[] parts = address.Substring(Address.Length + 1).Split('#');
        string[] path = parts[0].Split('/', 2);
        return git.Git("show", $"{path[0]}:{Uri.UnescapeDataString(path[1])}").Split('\n')[int.Parse(parts[1].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1];
    }
}
