using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using FactModel.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Docs.Tests;

/// <summary>Does with a section what its reader would: compiles it with the real generator, and runs it.</summary>
internal sealed class DocRun
{
    private const string Folder = "/project/";

    /// <summary>Those of the SDK that the pages use: what else a program needs, it says itself.</summary>
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "FactModel.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Compilation _compilation;
    private readonly ImmutableArray<Diagnostic> _facts;
    private readonly List<FactLibrary> _libraries = [];

    public DocRun(DocSection section)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest, preprocessorSymbols: ["NET5_0_OR_GREATER", "NETCOREAPP3_0_OR_GREATER"]);
        CSharpCompilationOptions options = new(section.Code is null ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        IEnumerable<SyntaxTree> trees = new[] { ImplicitUsings, section.Code }.Where(t => t is not null).Select(t => CSharpSyntaxTree.ParseText(t!, parse));
        CSharpCompilation compilation = CSharpCompilation.Create("Doc", trees, References, options);
        List<MemoryText> texts = [];
        foreach (IGrouping<string, DocBlock> project in section.Files.GroupBy(f => section.LibraryOf(f) ?? ""))
        {
            if (project.Key.Length == 0)
            {
                texts.AddRange(project.Select(f => new MemoryText(Folder + f.Title, f.Text)));
                continue;
            }

            FactLibrary library = FactLibrary.Compile(project.Key, "1.0.0", [.. project.Select(f => (f.Title![(project.Key.Length + 1)..], f.Text))]);
            texts.Add(library.Index);
            _libraries.Add(library);
        }

        compilation = compilation.AddReferences(_libraries.Select(l => l.Reference));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new FactModel.Generator.FactGenerator().AsSourceGenerator()], texts, parse);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out _compilation, out _facts);
        driver.GetRunResult().Results.Single().Exception.ShouldBeNull();
    }

    /// <summary>What the compiler says of the facts, a line each, as the command line would print it.</summary>
    public string Messages => string.Concat(_facts
        .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.GetLineSpan().StartLinePosition)
        .Select(d => d.ToString()[Folder.Length..] + "\n"));

    /// <summary>What the compiler says of the program and of what was generated.</summary>
    public IReadOnlyList<string> Warnings => [.. _compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];

    /// <summary>What the program prints.</summary>
    public string Output()
    {
        using MemoryStream assembly = new();
        _compilation.Emit(assembly).Success.ShouldBeTrue();
        assembly.Position = 0;
        AssemblyLoadContext context = new("doc", isCollectible: true);
        TextWriter console = Console.Out;
        using StringWriter output = new(CultureInfo.InvariantCulture);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            foreach (FactLibrary library in _libraries)
            {
                using MemoryStream referenced = new(library.Assembly);
                context.LoadFromStream(referenced);
            }

            Console.SetOut(output);
            MethodInfo main = context.LoadFromStream(assembly).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            return output.ToString().ReplaceLineEndings("\n");
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
            context.Unload();
        }
    }
}
