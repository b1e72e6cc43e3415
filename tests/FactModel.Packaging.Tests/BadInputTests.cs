namespace FactModel.Packaging.Tests;

/// <summary>What a build says of input that cannot be: each time one message, of what there is and what to do about it.</summary>
public sealed class BadInputTests(BadInputTests.Restored restored) : IClassFixture<BadInputTests.Restored>
{
    private const string Index = "Globe.factindex";

    private const string SharedByPackages = "the namespace 'Globe' is that of the package Globe 1.0.0 and the package Globe.Other 1.0.0, "
        + "and C# cannot tell apart what is called alike there (CS0433); refer to one of them alone";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private UserFolder Folder => restored.Folder;

    [Fact]
    public async Task No_YAML_at_all()
    {
        Outcome built = await Build("empty");

        built.ExitCode.ShouldBe(0, built.Output);
        built.Warnings.ShouldHaveSingleItem(built.Output)
            .ShouldStartWith("FM0901: there is no factmodel.yaml among the files passed to FactModel, so nothing is generated; add one beside the project file");
    }

    [Fact]
    public Task A_model_for_a_newer_version_of_the_language() => Says(
        "newer", "factmodel.yaml(1,12): error FM0122: the model is written in version 2 of the language, and this FactModel knows 1; update the FactModel package, and FactModel.Tool");

    [Fact]
    public Task Two_packages_in_one_namespace() => Says(
        "twice", "factmodel.yaml(2,7): error FM0121: the namespace 'Globe' is that of the package Globe 1.0.0 and the package Globe.Other 1.0.0; refer to one of them alone");

    [Fact]
    public Task A_package_and_a_project_in_one_namespace() => Says(
        "mixed", "factmodel.yaml(2,7): error FM0121: the namespace 'Globe' is that of the package Globe 1.0.0 and the project Globe.Other; refer to one of them alone");

    /// <summary>A model that uses nothing is told all the same.</summary>
    [Fact]
    public Task A_project_in_the_namespace_of_the_model() => Says(
        "above", "factmodel.yaml(1,12): error FM0121: the namespace 'Globe' is that of the project Globe, too, which the project refers to; give this model another");

    [Fact]
    public async Task Two_packages_in_one_namespace_and_a_model_that_uses_neither()
    {
        Outcome built = await Build("unused");

        built.ExitCode.ShouldBe(0, built.Output);
        built.Output.ShouldContain("factmodel.yaml(1,1): warning FM0910: " + SharedByPackages);
    }

    /// <summary>The compiler says where, and the warning why.</summary>
    [Fact]
    public async Task A_program_without_a_model_on_two_packages_in_one_namespace()
    {
        Outcome built = await Build("program");

        built.ShouldFail("error CS0433: The type 'Cities' exists in both");
        built.Warnings.ShouldHaveSingleItem(built.Output).ShouldStartWith("FM0910: " + SharedByPackages);
    }

    [Fact]
    public Task A_package_in_the_namespace_of_the_project() => Says(
        "same", "factmodel.yaml(1,12): error FM0121: the namespace 'Globe' is that of the package Globe 1.0.0, too, which the project refers to; give this model another");

    [Fact]
    public Task A_damaged_index_of_a_package() => WithIndex(
        text => text[..(text.Length / 2)],
        $"{Index}(1,1): error FM0907: the index of the package Globe 1.0.0 is damaged: its end is missing; delete the package's folder and restore it");

    [Fact]
    public Task An_index_of_a_newer_format() => WithIndex(
        text => text.Replace("factmodel-index\t1", "factmodel-index\t2", StringComparison.Ordinal),
        $"{Index}(1,1): error FM0908: the index of the package Globe 1.0.0 has the format 2, and this FactModel reads 1 and older; update the FactModel package, and FactModel.Tool");

    private async Task WithIndex(Func<string, string> damage, string message)
    {
        string file = Path.Combine(Folder.Packages, "globe", "1.0.0", "buildTransitive", Index);
        string whole = await File.ReadAllTextAsync(file, Cancellation);
        damage(whole).ShouldNotBe(whole);
        try
        {
            await File.WriteAllTextAsync(file, damage(whole), Cancellation);
            await Says("tours", message);
        }
        finally
        {
            await File.WriteAllTextAsync(file, whole, Cancellation);
        }

        (await Build("tours")).ShouldSucceed();
    }

    private async Task Says(string project, string message)
    {
        Outcome built = await Build(project);
        built.ShouldFail(message);
        built.Errors.ShouldHaveSingleItem(built.Output);
    }

    private Task<Outcome> Build(string project) => Folder.Build(Cancellation, "build", project, "--no-restore");

    /// <summary>Packages of facts, and projects that refer to them, restored.</summary>
    public sealed class Restored(Feed feed) : IAsyncLifetime
    {
        private const string Cities = "kinds:\n  city: { plural: cities, files: cities.yaml, properties: { name: text } }\n";
        private const string Tours = "kinds:\n  tour: { plural: tours, files: tours.yaml, properties: { name: text } }\n";

        internal UserFolder Folder { get; } = new(feed, "壞 bad input");

        public async ValueTask InitializeAsync()
        {
            foreach (string id in (string[])["Globe", "Globe.Other"])
            {
                Folder.Project($"{id}/{id}.csproj", "net10.0", ["NoWarn=NU5104"], "PackageReference=FactModel")
                    .File($"{id}/factmodel.yaml", "namespace: Globe\n" + Cities)
                    .File($"{id}/cities.yaml", "bergen: { name: Bergen }\n");
                (await Folder.Build(Cancellation, "pack", id, "-o", feed.Folder)).ShouldSucceed();
            }

            Tour("tours", "namespace: Tours\nuses: Globe\n" + Tours, "PackageReference=Globe@1.0.0");
            Tour("twice", "namespace: Tours\nuses: Globe\n" + Tours, "PackageReference=Globe@1.0.0", "PackageReference=Globe.Other@1.0.0");
            Tour("mixed", "namespace: Tours\nuses: Globe\n" + Tours, "PackageReference=Globe@1.0.0", "ProjectReference=../Globe.Other/Globe.Other.csproj");
            Tour("same", "namespace: Globe\n" + Tours, "PackageReference=Globe@1.0.0");
            Tour("above", "namespace: Globe\n" + Tours, "ProjectReference=../Globe/Globe.csproj");
            Tour("unused", "namespace: Tours\n" + Tours, "PackageReference=Globe@1.0.0", "PackageReference=Globe.Other@1.0.0");
            Tour("newer", "factmodel: 2\nnamespace: Tours\nwonders: true\n" + Tours);
            Folder.Project("empty/empty.csproj", "net10.0", [], "PackageReference=FactModel");
            Folder.Project("program/program.csproj", "net10.0", [], "PackageReference=Globe@1.0.0", "PackageReference=Globe.Other@1.0.0")
                .File("program/Bergen.cs", "public static class Bergen { public static string Name => Globe.Cities.Bergen.Name; }\n");
            foreach (string project in (string[])["tours", "twice", "mixed", "same", "above", "unused", "program", "newer", "empty"])
            {
                (await Folder.Build(Cancellation, "restore", project)).ShouldSucceed();
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private void Tour(string name, string model, params string[] references) => Folder
            .Project($"{name}/{name}.csproj", "net10.0", [], ["PackageReference=FactModel", .. references])
            .File($"{name}/factmodel.yaml", model)
            .File($"{name}/tours.yaml", "north: { name: Northern coast }\n");
    }
}
