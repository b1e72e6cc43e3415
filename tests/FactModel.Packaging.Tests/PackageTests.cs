using System.IO.Compression;
using System.Xml.Linq;

namespace FactModel.Packaging.Tests;

/// <summary>What is in the package.</summary>
public sealed class PackageTests(Feed feed)
{
    [Theory]
    [InlineData("FactModel")]
    [InlineData("FactModel.Tool")]
    [InlineData("Superintelligence")]
    public void A_package_holds_what_was_approved(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackageOf(id));
        IEnumerable<string> names = package.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal);

        Approval.Check(string.Concat(names.Select(name => name + "\n")), $"PackageTests.{id}.verified.txt");
    }

    [Fact]
    public void A_package_of_facts_needs_the_runtime_alone()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackageOf("Superintelligence"));
        using Stream stream = package.GetEntry("Superintelligence.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;

        metadata.Descendants(space + "dependency").Select(d => d.Attribute("id")!.Value).Distinct().ShouldBe(["FactModel"]);
        metadata.Element(space + "license")!.Value.ShouldBe("MIT");
        metadata.Element(space + "readme")!.Value.ShouldBe("README.md");
    }

    [Fact]
    public void The_package_brings_no_other_and_says_how_it_may_be_used()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package);
        using Stream stream = package.GetEntry("FactModel.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;

        metadata.Descendants(space + "dependency").ShouldBeEmpty();
        metadata.Element(space + "license")!.Value.ShouldBe("MIT");
        metadata.Element(space + "readme")!.Value.ShouldBe("README.md");
    }

    [Theory]
    [InlineData("FactModel.props")]
    [InlineData("FactModel.targets")]
    public void A_project_that_comes_by_the_package_through_another_has_the_same_build_files(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package);

        Text(package, "buildTransitive/" + name).ShouldBe(Text(package, "build/" + name));
    }

    // The rest is the package format's own.
    private static bool IsContent(string name) =>
        !name.StartsWith("_rels/", StringComparison.Ordinal)
        && !name.StartsWith("package/", StringComparison.Ordinal)
        && name != "[Content_Types].xml";

    private static string Text(ZipArchive package, string name)
    {
        using StreamReader reader = new(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
