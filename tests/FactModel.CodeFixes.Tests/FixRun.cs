using System.Collections.Immutable;
using FactModel.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.CodeFixes.Tests;

/// <summary>A workspace as an editor has it: the user's file beside what the real generator made, and the real fixes.</summary>
internal sealed class FixRun : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "FactModel.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _code;

    public FixRun(string code, params (string Path, string Text)[] yaml)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest, preprocessorSymbols: ["NET5_0_OR_GREATER"]);
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        Project project = _workspace.AddProject("Program", LanguageNames.CSharp)
            .WithParseOptions(parse).WithCompilationOptions(options).WithMetadataReferences(References);
        foreach ((string name, SourceText text) in Generate(parse, options, yaml))
        {
            project = project.AddDocument(name, text).Project;
        }

        Document document = project.AddDocument("Program.cs", code);
        _code = document.Id;
        Solution = document.Project.Solution;
    }

    public Solution Solution { get; private set; }

    public void Dispose() => _workspace.Dispose();

    public async Task<string> Text(CancellationToken token) => (await Solution.GetDocument(_code)!.GetTextAsync(token)).ToString();

    /// <summary>The warnings and errors of the user's file.</summary>
    public async Task<ImmutableArray<Diagnostic>> Messages(CancellationToken token)
    {
        SemanticModel model = (await Solution.GetDocument(_code)!.GetSemanticModelAsync(token))!;
        return [.. model.GetDiagnostics(cancellationToken: token).Where(d => d.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>What is offered for a message.</summary>
    public async Task<ImmutableArray<CodeAction>> Fixes(Diagnostic message, CancellationToken token)
    {
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        CodeFixContext context = new(Solution.GetDocument(_code)!, message, (action, _) => actions.Add(action), token);
        await new UseCurrentMember().RegisterCodeFixesAsync(context);
        return actions.ToImmutable();
    }

    public async Task Apply(CodeAction action, CancellationToken token) =>
        Solution = (await action.GetOperationsAsync(token)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static IEnumerable<(string Name, SourceText Text)> Generate(
        CSharpParseOptions parse, CSharpCompilationOptions options, (string Path, string Text)[] yaml)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Program", [], References, options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new FactModel.Generator.FactGenerator().AsSourceGenerator()], yaml.Select(y => new MemoryText("/facts/" + y.Path, y.Text)), parse);
        GeneratorRunResult result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        return result.GeneratedSources.Select(s => (s.HintName, s.SourceText));
    }
}
