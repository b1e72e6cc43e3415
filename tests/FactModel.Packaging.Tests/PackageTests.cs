using System.IO.Compression;
using System.Xml.Linq;

namespace FactModel.Packaging.Tests;

/// <summary>What is in the package.</summary>
public sealed class PackageTests(Feed feed)
{
    /// <summary>The three that are published.</summary>
    public static TheoryData<string> Ids => ["FactModel", "FactModel.Tool", "Superintelligence"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_and_its_symbols_hold_what_was_approved(string id) => Approval.Check(
        Listing(feed.PackageOf(id)) + "\nsymbols:\n" + Listing(feed.SymbolsOf(id)), $"PackageTests.{id}.verified.txt");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_it_is_and_where_it_comes_from(string id)
    {
        XElement metadata = Metadata(id);
        XNamespace space = metadata.Name.Namespace;
        XElement repository = metadata.Element(space + "repository")!;

        metadata.Element(space + "license")!.ToString().ShouldContain("type=\"expression\"");
        metadata.Element(space + "license")!.Value.ShouldBe("MIT");
        metadata.Element(space + "readme")!.Value.ShouldBe("README.md");
        metadata.Element(space + "description")!.Value.ShouldNotBe("Package Description");
        metadata.Element(space + "projectUrl")!.Value.ShouldBe(Clone.Origin);
        repository.Attribute("type")!.Value.ShouldBe("git");
        repository.Attribute("url")!.Value.ShouldBe(Clone.Origin);
        repository.Attribute("commit")!.Value.ShouldBe(feed.Source.Commit);
    }

    [Fact]
    public void A_package_of_facts_needs_the_runtime_alone() => Dependencies("Superintelligence").ShouldBe(["FactModel"]);

    [Fact]
    public void The_package_brings_no_other() => Dependencies("FactModel").ShouldBeEmpty();

    [Theory]
    [InlineData("FactModel.props")]
    [InlineData("FactModel.targets")]
    public void A_project_that_comes_by_the_package_through_another_has_the_same_build_files(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package);

        Text(package, "buildTransitive/" + name).ShouldBe(Text(package, "build/" + name));
    }

    private static string Listing(string file)
    {
        using ZipArchive package = ZipFile.OpenRead(file);
        return string.Concat(package.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal).Select(name => name + "\n"));
    }

    // The rest is the package format's own.
    private static bool IsContent(string name) =>
        !name.StartsWith("_rels/", StringComparison.Ordinal)
        && !name.StartsWith("package/", StringComparison.Ordinal)
        && name != "[Content_Types].xml";

    private string[] Dependencies(string id)
    {
        XElement metadata = Metadata(id);
        return [.. metadata.Descendants(metadata.Name.Namespace + "dependency").Select(d => d.Attribute("id")!.Value).Distinct()];
    }

    private XElement Metadata(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackageOf(id));
        using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static string Text(ZipArchive package, string name)
    {
        using StreamReader reader = new(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
