using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Diffing.Tests;

/// <summary>A program that was compiled against facts, or what the compiler says of it.</summary>
/// <param name="Assembly">The assembly; empty where it does not compile.</param>
/// <param name="Messages">Errors, and warnings but for those that say to use another member.</param>
internal sealed record CompiledCaller(byte[] Assembly, IReadOnlyList<string> Messages);

/// <summary>A fact base as an assembly that programs refer to.</summary>
internal sealed class CompiledFacts : IDisposable
{
    /// <summary>What uses of former ids and of retired entities are warned of by.</summary>
    private static readonly string[] Advice = ["FM0501", "FM0502", "CS0612", "CS0618"];

    private readonly Compilation _facts;
    private readonly byte[] _assembly;
    private readonly FactLibrary? _library;
    private readonly List<AssemblyLoadContext> _contexts = [];

    private CompiledFacts(Compilation facts, FactLibrary? library)
    {
        (_facts, _library) = (facts, library);
        using MemoryStream stream = new();
        facts.Emit(stream).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        _assembly = stream.ToArray();
    }

    /// <summary>Compiles a side of an example.</summary>
    public static CompiledFacts Of(Example example, string side) => Of(example.Library(side), example.OwnFiles(side));

    /// <summary>Compiles facts given as path and text, which may use those of another project.</summary>
    public static CompiledFacts Of(FactLibrary? library, params (string Path, string Text)[] files)
    {
        IEnumerable<MemoryText> texts = files.Select(f => new MemoryText("/facts/" + f.Path, f.Text));
        FactRun run = new(library is null ? texts : texts.Append(library.Index), references: library is null ? [] : [library.Reference]);
        return new CompiledFacts(run.Compilation, library);
    }

    /// <summary>The type of a property in C#, as programs write it.</summary>
    public string TypeOf(string className, string property) =>
        ((IPropertySymbol)_facts.GetTypeByMetadataName(className)!.GetMembers(property).Single())
        .Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    /// <summary>Compiles a program against the facts.</summary>
    public CompiledCaller Compile(string code)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Caller",
            [CSharpSyntaxTree.ParseText(code)],
            [.. _facts.References, MetadataReference.CreateFromImage(_assembly)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream stream = new();
        IEnumerable<Diagnostic> messages = compilation.Emit(stream).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && !Advice.Contains(d.Id));
        return new CompiledCaller(stream.ToArray(), [.. messages.Select(d => d.ToString())]);
    }

    /// <summary>Runs a program with these facts, whichever it was compiled against.</summary>
    public string Run(CompiledCaller caller)
    {
        AssemblyLoadContext context = new("caller", isCollectible: true);
        _contexts.Add(context);
        context.LoadFromStream(new MemoryStream(_assembly));
        if (_library is not null)
        {
            context.LoadFromStream(new MemoryStream(_library.Assembly));
        }

        MethodInfo run = context.LoadFromStream(new MemoryStream(caller.Assembly)).GetType("Caller")!.GetMethod("Run")!;
        return (string)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
    }

    /// <summary>The same; null where the program calls what is not there.</summary>
    public string? TryRun(CompiledCaller caller)
    {
        try
        {
            return Run(caller);
        }
        catch (Exception exception) when (exception is MissingMemberException or TypeLoadException)
        {
            return null;
        }
    }

    public void Dispose() => _contexts.ForEach(c => c.Unload());
}
