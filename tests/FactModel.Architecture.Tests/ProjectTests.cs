using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FactModel.Architecture.Tests;

/// <summary>Which project refers to which, and to which packages: one way only.</summary>
public sealed partial class ProjectTests
{
    /// <summary>What ships or is shown, with all that it refers to. What only builds (Polyfill) is not listed.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/FactModel/FactModel.csproj"] = [],
        ["src/FactModel.Core/FactModel.Core.csproj"] = ["Microsoft.CodeAnalysis.CSharp", "YamlDotNet"],
        ["src/FactModel.Cli/FactModel.Cli.csproj"] =
            ["FactModel.Core", "System.CommandLine", "Spectre.Console", "LibGit2Sharp", "DiffPlex", "NuGet.Versioning", "Microsoft.Extensions.FileSystemGlobbing", "Microsoft.CodeAnalysis.CSharp"],
        ["src/FactModel.Demo/FactModel.Demo.csproj"] = ["FactModel", "Superintelligence", "Spectre.Console"],
        ["generator/FactModel.Generator/FactModel.Generator.csproj"] = ["FactModel.Core", "Microsoft.CodeAnalysis.CSharp"],
        ["generator/FactModel.CodeFixes/FactModel.CodeFixes.csproj"] = ["Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition"],
        ["facts/Superintelligence.csproj"] = ["FactModel", "FactModel.Generator"],
    };

    public static TheoryData<string> Shipped => [.. ProjectFiles.Where(p => !p.StartsWith("tests/", StringComparison.Ordinal))];

    private static IEnumerable<string> ProjectFiles => Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_project_refers_to_what_its_room_may(string project)
    {
        Allowed.ShouldContainKey(project, "a new project outside tests/ is a new room: say here what it may refer to");
        References(project).ShouldBeSubsetOf(Allowed[project]);
    }

    [Fact]
    public void The_solution_is_a_classic_one_with_every_project_and_no_other()
    {
        string solution = Repository.Read("FactModel.sln");
        solution.TrimStart('\uFEFF', '\r', '\n').ShouldStartWith("Microsoft Visual Studio Solution File, Format Version 12.00");
        SolutionProject().Matches(solution).Select(m => m.Groups[1].Value.Replace('\\', '/')).Order(StringComparer.Ordinal)
            .ShouldBe(ProjectFiles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Versions_are_in_one_place() =>
        ProjectFiles.Where(p => XDocument.Parse(Repository.Read(p)).Descendants("PackageReference").Any(r => r.Attribute("Version") is not null))
            .ShouldBeEmpty();

    [Fact]
    public void The_fact_base_names_none_of_its_own_facts() => Repository.Read("facts/Superintelligence.csproj").ShouldNotContain(".yaml");

    private static IEnumerable<string> References(string project)
    {
        XDocument xml = XDocument.Parse(Repository.Read(project));
        IEnumerable<string> projects = xml.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        IEnumerable<string> packages = xml.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value);
        return projects.Concat(packages).Where(name => name != "Polyfill");
    }

    [GeneratedRegex("""^Project\("[^"]*"\) = "[^"]*", "([^"]*\.csproj)",""", RegexOptions.Multiline)]
    private static partial Regex SolutionProject();
}
