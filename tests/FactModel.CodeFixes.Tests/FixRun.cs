using System.Collections.Immutable;
using FactModel.Generator.Analyzers;
using FactModel.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.CodeFixes.Tests;

/// <summary>Where a program has its facts from.</summary>
public enum FactsFrom
{
    /// <summary>YAML of its own, compiled beside it.</summary>
    Project,

    /// <summary>An assembly that it refers to, as it comes in a package.</summary>
    Assembly,

    /// <summary>The same, compiled for a framework whose <c>[Obsolete]</c> has no id.</summary>
    OldAssembly,
}

/// <summary>A workspace as an editor has it: the user's files beside what the real generator made, the real analyzer, and the real fixes.</summary>
internal sealed class FixRun : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "FactModel.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions([new("FM0503", ReportDiagnostic.Warn), new("CS1591", ReportDiagnostic.Suppress)]);

    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixProvider _fixes;
    private readonly DocumentId[] _code;

    /// <param name="fixes">The fixes.</param>
    /// <param name="from">Where the facts come from.</param>
    /// <param name="yaml">The facts.</param>
    /// <param name="code">The user's files.</param>
    /// <param name="language">The C# of the user.</param>
    public FixRun(CodeFixProvider fixes, FactsFrom from, (string Path, string Text)[] yaml, string[] code, LanguageVersion language = LanguageVersion.Latest)
    {
        _fixes = fixes;
        CSharpParseOptions parse = new(language, DocumentationMode.Diagnose, preprocessorSymbols: from == FactsFrom.OldAssembly ? [] : ["NET5_0_OR_GREATER"]);
        CSharpCompilation facts = Generate(parse.WithLanguageVersion(LanguageVersion.Latest), yaml);
        Project project = _workspace.AddProject("Program", LanguageNames.CSharp).WithParseOptions(parse).WithCompilationOptions(Options);
        project = project.WithMetadataReferences(from == FactsFrom.Project ? References : References.Add(Compiled(facts)));
        foreach (SyntaxTree tree in from == FactsFrom.Project ? facts.SyntaxTrees : [])
        {
            project = project.AddDocument(Path.GetFileName(tree.FilePath), tree.GetText()).Project;
        }

        Document[] documents = new Document[code.Length];
        for (int i = 0; i < code.Length; i++)
        {
            documents[i] = project.AddDocument($"Program{i}.cs", code[i]);
            project = documents[i].Project;
        }

        _code = [.. documents.Select(d => d.Id)];
        Solution = project.Solution;
    }

    public Solution Solution { get; private set; }

    private Project Project => Solution.GetProject(_code[0].ProjectId)!;

    public void Dispose() => _workspace.Dispose();

    public async Task<string> Text(CancellationToken token, int file = 0) => (await Solution.GetDocument(_code[file])!.GetTextAsync(token)).ToString();

    /// <summary>The warnings and errors of the user's files, the analyzer's among them, in their order.</summary>
    public async Task<ImmutableArray<Diagnostic>> Messages(CancellationToken token)
    {
        CompilationWithAnalyzers compilation = (await Project.GetCompilationAsync(token))!.WithAnalyzers([new BareValueAnalyzer()], Project.AnalyzerOptions);
        SyntaxTree?[] trees = await Task.WhenAll(_code.Select(id => Solution.GetDocument(id)!.GetSyntaxTreeAsync(token)));
        return [.. (await compilation.GetAllDiagnosticsAsync(token))
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && trees.Contains(d.Location.SourceTree))
            .OrderBy(d => Array.IndexOf(trees, d.Location.SourceTree)).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>What is offered for a message.</summary>
    public async Task<ImmutableArray<CodeAction>> Fixes(Diagnostic message, CancellationToken token)
    {
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        CodeFixContext context = new(Solution.GetDocument(message.Location.SourceTree)!, message, (action, _) => actions.Add(action), token);
        await _fixes.RegisterCodeFixesAsync(context);
        return actions.ToImmutable();
    }

    public async Task Apply(CodeAction action, CancellationToken token) =>
        Solution = (await action.GetOperationsAsync(token)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>Does what "fix all in solution" does, from the first message that has a fix.</summary>
    public async Task ApplyToAll(CancellationToken token)
    {
        ImmutableArray<Diagnostic> messages = await Messages(token);
        Diagnostic first = messages.First(m => _fixes.FixableDiagnosticIds.Contains(m.Id));
        CodeAction one = (await Fixes(first, token)).First();
        FixAllContext context = new(
            Solution.GetDocument(first.Location.SourceTree)!, _fixes, FixAllScope.Solution, one.EquivalenceKey!, [first.Id], new Known(messages), token);
        await Apply((await _fixes.GetFixAllProvider()!.GetFixAsync(context))!, token);
    }

    private static PortableExecutableReference Compiled(CSharpCompilation facts)
    {
        using MemoryStream assembly = new();
        facts.Emit(assembly).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    private static CSharpCompilation Generate(CSharpParseOptions parse, (string Path, string Text)[] yaml)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new FactModel.Generator.FactGenerator().AsSourceGenerator()], yaml.Select(y => new MemoryText("/facts/" + y.Path, y.Text)), parse);
        driver.RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Facts", [], References, Options), out Compilation facts, out ImmutableArray<Diagnostic> problems);
        problems.ShouldBeEmpty();
        return (CSharpCompilation)facts;
    }

    /// <summary>Gives "fix all" the messages that are known already.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> messages) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(messages);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return messages.Where(m => m.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
