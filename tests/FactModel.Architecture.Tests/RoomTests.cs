using System.Reflection;
using NetArchTest.Rules;

namespace FactModel.Architecture.Tests;

/// <summary>Which room refers to which, read from the compiled assemblies: one way only.</summary>
public sealed class RoomTests
{
    private static readonly Assembly Runtime = typeof(FactDate).Assembly;
    private static readonly Assembly Core = typeof(FactModel.Core.FactProject).Assembly;
    private static readonly Assembly Generator = typeof(FactModel.Generator.FactGenerator).Assembly;

    /// <summary>The rooms of Core, each with the rooms that it may refer to.</summary>
    private static readonly Dictionary<string, string[]> CoreRooms = new(StringComparer.Ordinal)
    {
        ["Values"] = [],
        ["Problems"] = [],
        ["Naming"] = [],
        ["Yaml"] = ["Problems"],
        ["Model"] = ["Values"],
        ["Packages"] = ["Model", "Problems"],
        ["Binding"] = ["Packages", "Yaml", "Model", "Naming", "Problems", "Values"],
        ["Linking"] = ["Packages", "Binding", "Yaml", "Model", "Naming", "Problems", "Values"],
        ["Evidence"] = ["Packages", "Binding", "Model", "Problems", "Values"],
        ["Export"] = ["Packages", "Evidence", "Linking", "Binding", "Model", "Values"],
        ["Diffing"] = ["Evidence", "Linking", "Binding", "Yaml", "Model", "Naming", "Problems", "Values"],
        ["Policy"] = ["Diffing", "Binding", "Yaml", "Problems", "Model", "Values"],
        ["Proposing"] = ["Yaml", "Naming", "Values"],
        ["Rules"] = ["Linking", "Binding", "Model", "Naming", "Problems", "Values"],
    };

    public static TheoryData<string> Rooms => [.. CoreRooms.Keys];

    [Fact]
    public void Every_folder_of_core_is_a_room() =>
        Repository.Files.Where(f => f.StartsWith("src/FactModel.Core/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => f.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Append("Values").Distinct()
            .ShouldBe(CoreRooms.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_of_core_refers_only_to_the_rooms_before_it(string room) =>
        Failing(Types.InAssembly(Core).That().ResideInNamespaceStartingWith("FactModel.Core." + room)
            .ShouldNot().HaveDependencyOnAny([.. CoreRooms.Keys.Except(CoreRooms[room]).Where(r => r != room).Select(r => "FactModel.Core." + r)]))
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_yaml_room_names_the_yaml_library_and_only_its_events()
    {
        Failing(Types.InAssembly(Core).That().DoNotResideInNamespaceStartingWith("FactModel.Core.Yaml").ShouldNot().HaveDependencyOn("YamlDotNet")).ShouldBeEmpty();
        Failing(Types.InAssembly(Core).ShouldNot().HaveDependencyOnAny("YamlDotNet.Serialization", "YamlDotNet.RepresentationModel")).ShouldBeEmpty();
        Failing(Types.InAssembly(Generator).ShouldNot().HaveDependencyOn("YamlDotNet")).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_but_the_command_line_opens_files() =>
        new[] { Core, Generator }.SelectMany(assembly => Failing(Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(
            "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.StreamReader")))
            .ShouldBeEmpty();

    /// <summary>The tests above look for nothing: this shows that they would find something.</summary>
    [Fact]
    public void A_dependency_that_is_there_is_seen()
    {
        Types.InAssembly(Core).That().ResideInNamespaceStartingWith("FactModel.Core.Binding").And().HaveDependencyOnAny("FactModel.Core.Yaml").GetTypes().ShouldNotBeEmpty();
        Types.InAssembly(Core).That().HaveDependencyOn("YamlDotNet").GetTypes().ShouldNotBeEmpty();
        Types.InAssembly(typeof(Repository).Assembly).That().HaveDependencyOnAny("System.IO.File").GetTypes().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_compiler_stays_out_of_what_a_fact_base_is() =>
        new[] { "Values", "Model", "Problems", "Yaml" }.SelectMany(room => Failing(Types.InAssembly(Core)
            .That().ResideInNamespaceStartingWith("FactModel.Core." + room).ShouldNot().HaveDependencyOn("Microsoft.CodeAnalysis")))
            .ShouldBeEmpty();

    [Fact]
    public void Emission_knows_neither_the_pipeline_nor_yaml() =>
        Failing(Types.InAssembly(Generator).That().ResideInNamespaceStartingWith("FactModel.Generator.Emission")
            .ShouldNot().HaveDependencyOnAny("FactModel.Generator.Pipeline", "FactModel.Core.Yaml", "FactModel.Core.Binding")).ShouldBeEmpty();

    /// <summary>They see the members that were generated, and nothing of how: facts of packages have no YAML beside them.</summary>
    [Fact]
    public void Analyzers_know_nothing_of_how_code_is_generated() =>
        Failing(Types.InAssembly(Generator).That().ResideInNamespaceStartingWith("FactModel.Generator.Analyzers")
            .ShouldNot().HaveDependencyOnAny("FactModel.Generator.Pipeline", "FactModel.Generator.Emission", "FactModel.Core.Binding", "FactModel.Core.Linking")).ShouldBeEmpty();

    [Fact]
    public void The_runtime_refers_to_nothing_but_the_framework() =>
        Runtime.GetReferencedAssemblies().Select(a => a.Name!).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void Values_know_nothing_of_storage() =>
        Failing(Types.InAssembly(Runtime).That().HaveNameStartingWith("FactDate").ShouldNot().HaveDependencyOn("FactModel.Storage")).ShouldBeEmpty();

    private static IEnumerable<string> Failing(ConditionList condition) => condition.GetResult().FailingTypeNames ?? [];
}
