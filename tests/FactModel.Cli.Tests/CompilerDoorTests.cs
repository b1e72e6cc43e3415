using System.Text;
using FactModel.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Cli.Tests;

/// <summary>The compiler and the command answer alike.</summary>
public sealed class CompilerDoorTests
{
    public static TheoryData<string, string> Inputs => new()
    {
        { TempFolder.Model, TempFolder.Products },
        { TempFolder.Model, "lamp:\n  name: Lamp\n  price: 1.5\n  parent: lamb\nbulb: { nam: x }\nlamp: { name: again }\n" },
        { TempFolder.Model, "lamp:\n\tname: 'Lamp\n" },
        { TempFolder.Model, "" },
        { TempFolder.Model, "# nothing\n- a\n- b\n" },
        { TempFolder.Model.Replace("text", "txt", StringComparison.Ordinal), TempFolder.Products },
        { TempFolder.Model.Replace("products.yaml", "[ products.yaml, 'none/*.yaml' ]", StringComparison.Ordinal), TempFolder.Products },
        { TempFolder.Model + "sources: sources.yaml\n", "lamp: { name: { value: Lamp, source: nowhere } }\n" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Both_doors_give_the_same_ids_places_and_messages(string model, string products)
    {
        using TempFolder shop = TempFolder.Shop(products).With("factmodel.yaml", model);
        Check(shop).ShouldBe(Compile(shop, "factmodel.yaml", "products.yaml"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("kinds: [\n")]
    [InlineData("namespace: A\n")]
    [InlineData("")]
    public void Both_doors_give_the_same_ids_and_places_for_a_model_without_kinds(string model)
    {
        using TempFolder shop = TempFolder.Shop().With("factmodel.yaml", model);
        string[] check = [.. Check(shop).Select(WithoutMessage)];
        check.ShouldNotBeEmpty();
        check.ShouldBe(Compile(shop, "factmodel.yaml", "products.yaml").Select(WithoutMessage), ignoreOrder: true);
    }

    private static string[] Check(TempFolder folder) =>
        [.. CliRun.In(folder.Root, "check").Lines.Where(line => !line.StartsWith("checked ", StringComparison.Ordinal))];

    private static string WithoutMessage(string line) => string.Join(": ", line.Split(": ").Take(2));

    /// <summary>The generator's messages in the form of the command's.</summary>
    private static string[] Compile(TempFolder folder, params string[] files)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create("Facts", [CSharpSyntaxTree.ParseText("", parse)]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new FactGenerator().AsSourceGenerator()], files.Select(file => new FileText(folder.PathOf(file))), parse);
        return [.. driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Diagnostics.Select(d => Line(d, folder.Root))];
    }

    private static string Line(Diagnostic diagnostic, string root)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string path = Path.GetRelativePath(root, span.Path);
        string severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            using FileStream stream = File.OpenRead(path);
            return SourceText.From(stream, Encoding.UTF8);
        }
    }
}
