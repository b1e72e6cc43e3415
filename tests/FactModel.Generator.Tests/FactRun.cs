using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Tests;

/// <summary>
/// A real compiler with the generator in it: what a build does, in this process. The compiler tells which steps ran only
/// where it tracks them, and what that costs it grows with the third power of the number of files.
/// </summary>
internal sealed class FactRun
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "FactModel.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly CSharpParseOptions _parse;
    private GeneratorDriver _driver;
    private Dictionary<string, SourceText> _before = [];
    private CSharpCompilation _compilation;

    public FactRun(
        IEnumerable<AdditionalText> texts,
        string code = "",
        LanguageVersion language = LanguageVersion.Latest,
        bool concurrentBuild = true,
        bool trackSteps = false,
        string name = "Facts",
        BuildOptions? options = null,
        params MetadataReference[] references)
    {
        _parse = new CSharpParseOptions(language, DocumentationMode.Diagnose, preprocessorSymbols: ["NET5_0_OR_GREATER", "NETCOREAPP3_0_OR_GREATER"]);
        CSharpCompilationOptions compile = new(
            OutputKind.DynamicallyLinkedLibrary, concurrentBuild: concurrentBuild, nullableContextOptions: NullableContextOptions.Enable);
        _compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code, _parse)], References.Concat(references), compile);
        GeneratorDriverOptions driver = new(default, trackIncrementalGeneratorSteps: trackSteps);
        _driver = CSharpGeneratorDriver.Create([new FactGenerator().AsSourceGenerator()], texts, _parse, options, driver);
        Run();
    }

    /// <summary>A run over files given as path and text.</summary>
    public static FactRun Of(params (string Path, string Text)[] files) => new(files.Select(f => new MemoryText("/facts/" + f.Path, f.Text)));

    /// <summary>The same, with its steps tracked.</summary>
    public static FactRun Tracked(params (string Path, string Text)[] files) => new(files.Select(f => new MemoryText("/facts/" + f.Path, f.Text)), trackSteps: true);

    public Compilation Compilation { get; private set; } = null!;

    public ImmutableArray<Diagnostic> GeneratorDiagnostics => _driver.GetRunResult().Diagnostics;

    public IReadOnlyDictionary<string, string> Sources => _driver.GetRunResult().Results.Single().GeneratedSources
        .ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    public FactRun EditCode(string code)
    {
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(), CSharpSyntaxTree.ParseText(code, _parse));
        return Run();
    }

    public FactRun EditText(AdditionalText before, AdditionalText after)
    {
        _driver = _driver.ReplaceAdditionalText(before, after);
        return Run();
    }

    /// <summary>Everything that a named step keeps.</summary>
    public IEnumerable<object> Outputs(string step) => _driver.GetRunResult().Results.Single().TrackedSteps.GetValueOrDefault(step, [])
        .SelectMany(run => run.Outputs).Select(output => output.Value);

    /// <summary>How often each named step gave something new in the last run.</summary>
    public IReadOnlyDictionary<string, int> Repeated() => _driver.GetRunResult().Results.Single().TrackedSteps
        .ToDictionary(step => step.Key, step => step.Value.Sum(run => run.Outputs.Count(o => IsNew(o.Reason))), StringComparer.Ordinal);

    /// <summary>How often a named step ran at all in the last run, whether or not it gave something new.</summary>
    public int Ran(string step) => _driver.GetRunResult().Results.Single().TrackedSteps[step]
        .Sum(run => run.Outputs.Count(o => o.Reason != IncrementalStepRunReason.Cached));

    /// <summary>How many files the last run emitted anew: those whose text is not the very one of the run before.</summary>
    public int Emitted() => Texts().Count(now => !_before.TryGetValue(now.Key, out SourceText? before) || !ReferenceEquals(before, now.Value));

    /// <summary>Compiles without a warning and runs a method <c>string Probe.Run()</c> of the code.</summary>
    public string Probe(string body)
    {
        EditCode("using System; using System.Linq; using FactModel; using Facts;\n"
            + "/// <summary>p</summary>\npublic static class Probe {\n/// <summary>r</summary>\npublic static string Run() { " + body + " } }");
        using LoadedFacts loaded = Load();
        return Convert.ToString(loaded.Assembly.GetType("Probe")!.GetMethod("Run")!.Invoke(null, null), CultureInfo.InvariantCulture)!;
    }

    /// <summary>Compiles without a warning and loads what was compiled.</summary>
    public LoadedFacts Load()
    {
        Compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        using MemoryStream assembly = new();
        Compilation.Emit(assembly).Success.ShouldBeTrue();
        return new LoadedFacts(assembly);
    }

    private static bool IsNew(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;

    private Dictionary<string, SourceText> Texts() => _driver.GetRunResult().Results is [var result]
        ? result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText, StringComparer.Ordinal)
        : [];

    private FactRun Run()
    {
        _before = Compilation is null ? [] : Texts();
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation compilation, out _);
        Compilation = compilation;
        return this;
    }
}
