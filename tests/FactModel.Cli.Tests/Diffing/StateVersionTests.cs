
namespace FactModel.Cli.Tests.Diffing;

/// <summary>The version of a state is read where the state has it.</summary>
public sealed class StateVersionTests
{
    private const string Dearer = "lamp:\n  name: Lamp\n  price: 13\nbulb:\n  name: Bulb\n  parent: lamp\n";

    [Theory]
    [InlineData("<Version>1.2.0</Version>", "1.2.0")]
    [InlineData("<Version>1.0.0</Version><Version> 1.2.0 </Version>", "1.2.0")]
    [InlineData("<VersionPrefix>1.2.0</VersionPrefix>", "1.2.0")]
    [InlineData("<VersionPrefix>1.2.0</VersionPrefix><VersionSuffix>beta.1</VersionSuffix>", "1.2.0-beta.1")]
    [InlineData("<Version>1.2.0</Version><VersionPrefix>9.0.0</VersionPrefix><VersionSuffix>x</VersionSuffix>", "1.2.0")]
    [InlineData("<Authors>Ann</Authors>", "0.9.0")]
    public void A_project_states_it(string properties, string version)
    {
        using GitFolder git = Shop(properties);
        git.With("Directory.Build.props", "<Project><PropertyGroup><Version>0.9.0</Version></PropertyGroup></Project>").Commit("Released");
        if (properties.Contains("Prefix", StringComparison.Ordinal) && !properties.Contains("<Version>", StringComparison.Ordinal))
        {
            File.Delete(git.PathOf("Directory.Build.props"));
            git.Commit("Without a version for all projects");
        }

        git.With("products.yaml", Dearer);
        CliRun.In(git.Root, "diff", "--format", "json").Json().GetProperty("previous").GetProperty("version").GetString().ShouldBe(version);
    }

    [Fact]
    public void Each_revision_has_its_own_and_it_is_checked_where_it_stands()
    {
        using GitFolder git = Shop("\n    <Version>1.2.0</Version>\n  ");
        git.With("products.yaml", Dearer).Commit("Dearer");
        CliRun low = CliRun.In(git.Root, "diff", "HEAD~1..HEAD", "--check-version");
        low.ExitCode.ShouldBe(1);
        low.Output.ShouldContain("Shop.csproj(2,6): error FM0705: the changes ask for a patch step, from 1.2.0 to 1.2.1 at the least, and the version is 1.2.0\n");
        git.With("Shop.csproj", Project("<Version>1.2.1</Version>")).Commit("Released");
        CliRun.In(git.Root, "diff", "HEAD~2..HEAD", "--check-version").ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff", "HEAD~2", ":index", "--check-version").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("src/facts/factmodel.yaml", "src/Shop.csproj", "Directory.Build.props")]
    [InlineData("src/factmodel.yaml", "src/Shop.fsproj", "src/Directory.Build.props")]
    [InlineData("factmodel.yaml", "Shop.vbproj", "Directory.Build.props")]
    public void A_project_is_beside_the_model_or_above_it_and_so_is_what_holds_for_all_projects(string model, string project, string props)
    {
        using GitFolder git = new();
        git.With(model, TempFolder.Model).With(Path.Combine(Path.GetDirectoryName(model)!, "products.yaml"), TempFolder.Products).With(project, Project("<Nullable>enable</Nullable>"))
            .With(props, "<Project><PropertyGroup><VersionPrefix>2.0.0</VersionPrefix></PropertyGroup></Project>").Commit("The shop opens");
        CliRun.In(git.Root, "diff", "--check-version").ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff", "HEAD", "--format", "json").Json().GetProperty("current").GetProperty("version").GetString().ShouldBe("2.0.0");
    }

    [Theory]
    [InlineData("<Version>$(Base).1</Version>", "'<Version>$(Base).1</Version>' in Shop.csproj is for a build to work out")]
    [InlineData("<Version Condition=\"'$(Version)' == ''\">1.0.0</Version>", "in Shop.csproj is for a build to work out")]
    [InlineData("<VersionPrefix>1.0.0</VersionPrefix><VersionSuffix>$(Build)</VersionSuffix>", "'<VersionSuffix>$(Build)</VersionSuffix>' in Shop.csproj is for a build to work out")]
    [InlineData("<Version>", "Shop.csproj cannot be read: ")]
    public void What_a_build_works_out_is_asked_for(string properties, string reason)
    {
        using GitFolder git = Shop(properties);
        CliRun run = CliRun.In(git.Root, "diff", "--check-version");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldStartWith("factmodel: --check-version: the version of HEAD is not plain: ");
        run.Error.ShouldContain(reason);
        run.Error.ShouldEndWith("; give it by --version-from\n");
        CliRun.In(git.Root, "diff", "--check-version", "--version-from", "1.0.0", "--version-to", "1.0.0").ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Of_several_projects_none_is_guessed()
    {
        using GitFolder git = Shop("<Version>1.0.0</Version>");
        git.With("Other.csproj", Project("<Version>2.0.0</Version>")).Commit("Two");
        CliRun.In(git.Root, "diff", "--check-version").Error.ShouldBe(
            "factmodel: --check-version: the version of HEAD is not plain: there are several projects beside the model, Other.csproj, Shop.csproj; give it by --version-from\n");
    }

    [Fact]
    public void What_the_model_states_goes_first()
    {
        using GitFolder git = Shop("<Version>1.0.0</Version>");
        git.With("factmodel.yaml", "version: 3.0.0\n" + TempFolder.Model).Commit("Of its own");
        CliRun.In(git.Root, "diff", "--format", "json").Json().GetProperty("previous").GetProperty("version").GetString().ShouldBe("3.0.0");
    }

    [Fact]
    public void No_project_above_a_folder_that_is_named_is_its_own()
    {
        using GitFolder git = Shop("<Version>1.0.0</Version>");
        git.With("old/factmodel.yaml", TempFolder.Model).With("old/products.yaml", TempFolder.Products);
        CliRun.In(git.Root, "diff", "old", "old", "--check-version").Error.ShouldBe(
            "factmodel: --check-version: neither the model of old nor a project with it states a version; state it there, or give it by --version-from\n");
    }

    [Fact]
    public void A_package_has_its_own()
    {
        using TempFolder folder = new();
        Pack(folder, "1.0.0", "<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>Shop</id><version>1.0.0</version></metadata></package>", TempFolder.Products);
        Pack(folder, "1.0.1", "<package><metadata><version>1.0.1</version></metadata></package>", Dearer);
        CliRun run = CliRun.In(folder.Root, "diff", "1.0.0.nupkg", "1.0.1.nupkg", "--check-version");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("version: needs a patch step, from 1.0.0 to 1.0.1; it is 1.0.1 now\n");
        CliRun.In(folder.Root, "diff", "1.0.1.nupkg", "1.0.0.nupkg", "--check-version").ExitCode.ShouldBe(1);

        Pack(folder, "broken", "<package>", Dearer);
        CliRun broken = CliRun.In(folder.Root, "diff", "1.0.0.nupkg", "broken.nupkg");
        broken.ExitCode.ShouldBe(2);
        broken.Error.ShouldStartWith("factmodel: 'broken.nupkg' is no package that can be read: its .nuspec cannot be read: ");
    }

    private static void Pack(TempFolder folder, string name, string nuspec, string products) =>
        folder.WithPackage(name + ".nupkg", ("Shop.nuspec", nuspec), ("facts/factmodel.yaml", TempFolder.Model), ("facts/products.yaml", products));

    private static GitFolder Shop(string properties)
    {
        GitFolder git = GitFolder.Shop();
        git.With("Shop.csproj", Project(properties)).Commit("A project");
        return git;
    }

    private static string Project(string properties) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>\n";
}
