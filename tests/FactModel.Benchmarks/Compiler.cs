using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using FactModel.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Benchmarks;

/// <summary>How the towns get into a program.</summary>
internal enum Contender
{
    /// <summary>They do not: what a compile costs by itself.</summary>
    Empty,

    /// <summary>YAML through the generator, reached by id.</summary>
    ById,

    /// <summary>YAML through the generator, a member each.</summary>
    Named,

    /// <summary>As <see cref="ById"/>, one property of each entity with its evidence.</summary>
    Annotated,

    /// <summary>C# with a static field an entity.</summary>
    Fields,

    /// <summary>C# with one array.</summary>
    Array,

    /// <summary>C# with the string literals that the generator emits, a method each, and nothing else: what no store in literals can be quicker than.</summary>
    Literals,

    /// <summary>C# with a member an entity, and nothing behind it: what no generator of members can be quicker than.</summary>
    EmptyMembers,

    /// <summary>YAML that is read and held as the compiler does, and nothing made of it: what it takes before anything is known.</summary>
    TextsAlone,
}

/// <summary>What a compile took.</summary>
/// <param name="Generator">The generator's part: reading the YAML and writing the C#.</param>
/// <param name="Rest">The compiler's own part: parsing, binding, emitting the assembly and its symbols.</param>
internal sealed record Compiled(TimeSpan Generator, TimeSpan Rest)
{
    public TimeSpan Whole => Generator + Rest;
}

/// <summary>The C# compiler with the generator in it, in this process: what a build does once the compiler is warm.</summary>
internal static class Compiler
{
    // As csc does where no documentation file is asked for, comments are passed over.
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols: Symbols);

    /// <summary>What generated code asks for of the framework that it is compiled for.</summary>
    public static ImmutableArray<string> Symbols => ["NET5_0_OR_GREATER", "NETCOREAPP3_0_OR_GREATER"];

    /// <summary>What every contender refers to.</summary>
    public static ImmutableArray<string> ReferencePaths { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name
                && ((name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Private.", StringComparison.Ordinal)) || name is "System.Private.CoreLib.dll" or "FactModel.dll"))
            .Order(StringComparer.Ordinal)];

    public static bool IsGenerated(Contender contender) => contender is Contender.ById or Contender.Named or Contender.Annotated;

    /// <summary>The files of YAML that a contender is compiled from.</summary>
    public static ImmutableArray<AdditionalText> Texts(Contender contender, Town[] towns, int perFile = SampleYaml.TownsPerFile) => IsGenerated(contender) || contender == Contender.TextsAlone
        ? [.. SampleYaml.Files(towns, contender == Contender.Named ? Members.Named : Members.None, contender == Contender.Annotated, perFile).Select(f => new MemoryText(f.Path, f.Text))]
        : [];

    /// <summary>The C# that a contender is compiled from besides.</summary>
    public static string Code(Contender contender, Town[] towns) => contender switch
    {
        Contender.Fields => SampleCode.Fields(towns),
        Contender.Array => SampleCode.Array(towns),
        Contender.Literals => SampleCode.Literals(EmittedLiterals(towns)),
        Contender.EmptyMembers => SampleCode.EmptyMembers(towns),
        _ => "",
    };

    /// <summary>All C# that a contender is compiled from, what the generator writes included.</summary>
    public static IEnumerable<string> Sources(Contender contender, Town[] towns) =>
        IsGenerated(contender) ? Emitted(contender, towns).Select(tree => tree.ToString()) : [Code(contender, towns)];

    /// <summary>A driver that no compile has used.</summary>
    public static GeneratorDriver Driver(ImmutableArray<AdditionalText> texts) => CSharpGeneratorDriver.Create([new FactGenerator().AsSourceGenerator()], texts, Parse);

    /// <summary>A compilation of some C#. The references are read anew each time, as a build does that starts from nothing.</summary>
    public static CSharpCompilation Compilation(OutputKind kind, params IEnumerable<string> code) => CSharpCompilation.Create(
        "Facts",
        code.Where(c => c.Length > 0).Select(c => CSharpSyntaxTree.ParseText(SourceText.From(c, Encoding.UTF8), Parse)),
        ReferencePaths.Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A tree to put in the place of another.</summary>
    public static SyntaxTree Tree(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Parse);

    /// <summary>Compiles as a build does.</summary>
    /// <returns>The assembly.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static byte[] Image(ImmutableArray<AdditionalText> texts, string code, string program, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        Compile(texts, code, program, image, symbols, kind);
        return image.ToArray();
    }

    /// <summary>Compiles as a build does, into files, as the compiler writes them.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static Compiled CompileInto(string folder, ImmutableArray<AdditionalText> texts, string code)
    {
        using FileStream image = File.Create(Path.Combine(folder, "Facts.dll"));
        using FileStream symbols = File.Create(Path.Combine(folder, "Facts.pdb"));
        return Compile(texts, code, "", image, symbols, OutputKind.DynamicallyLinkedLibrary);
    }

    private static Compiled Compile(ImmutableArray<AdditionalText> texts, string code, string program, Stream image, Stream symbols, OutputKind kind)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Compilation compilation = Compilation(kind, code, program);
        TimeSpan parsed = watch.Elapsed;
        TimeSpan generator = TimeSpan.Zero;
        if (texts.Length > 0)
        {
            Driver(texts).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out ImmutableArray<Diagnostic> problems);
            generator = watch.Elapsed - parsed;
            Refuse(problems);
        }

        EmitResult result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        TimeSpan whole = watch.Elapsed;
        Refuse(result.Diagnostics);
        return new Compiled(generator, whole - generator);
    }

    /// <summary>The string literals of what the generator emits, as it writes them.</summary>
    private static IEnumerable<string> EmittedLiterals(Town[] towns) => Emitted(Contender.ById, towns)
        .SelectMany(tree => tree.GetRoot().DescendantTokens()).Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.Text);

    private static ImmutableArray<SyntaxTree> Emitted(Contender contender, Town[] towns) =>
        Driver(Texts(contender, towns)).RunGenerators(Compilation(OutputKind.DynamicallyLinkedLibrary)).GetRunResult().GeneratedTrees;

    private static void Refuse(ImmutableArray<Diagnostic> problems)
    {
        if (problems.FirstOrDefault(p => p.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }
}
