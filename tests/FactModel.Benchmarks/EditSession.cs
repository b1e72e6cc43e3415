using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FactModel.Benchmarks;

/// <summary>An editor's session: a driver that keeps what it made, and files that change under it. Edits are given in milliseconds.</summary>
internal sealed class EditSession
{
    private readonly ImmutableArray<AdditionalText> _originals;
    private readonly AdditionalText[] _current;
    private Compilation _compilation = Compiler.Compilation(OutputKind.DynamicallyLinkedLibrary, "public static class Editor { }");
    private GeneratorDriver _driver;

    public EditSession(int files, int perFile)
    {
        ImmutableArray<AdditionalText> texts = Compiler.Texts(Contender.ById, Sample.Towns(files * perFile), perFile);
        _originals = [.. texts.Skip(2)];
        _current = [.. _originals];
        _driver = Compiler.Driver(texts).RunGeneratorsAndUpdateCompilation(_compilation, out _, out _);
    }

    public double EditValue(int file, int turn)
    {
        string text = _originals[file].GetText()!.ToString();
        int at = text.IndexOf("population: ", StringComparison.Ordinal) + "population: ".Length;
        return Change(file, string.Create(CultureInfo.InvariantCulture, $"{text[..at]}{turn}{text[at..]}"));
    }

    public double AddComment(int file, int turn) => Change(file, string.Create(CultureInfo.InvariantCulture, $"# {turn}\n{_current[file].GetText()}"));

    public double AddEntity(int file, int turn) => Change(file, _current[file].GetText() + string.Create(
        CultureInfo.InvariantCulture,
        $"new-{turn:D4}:\n  name: New\n  code: N\n  region: north\n  population: 1\n  area: 1\n  registered: 1\n  harbour: true\n  country: C\n"));

    public double EditCode(int turn)
    {
        _compilation = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees.First(), Compiler.Tree(string.Create(CultureInfo.InvariantCulture, $"public static class Editor {{ public const int Turn = {turn}; }}")));
        return Run();
    }

    private double Change(int file, string text)
    {
        AdditionalText next = new MemoryText(_current[file].Path, text);
        _driver = _driver.ReplaceAdditionalText(_current[file], next);
        _current[file] = next;
        return Run();
    }

    /// <summary>Runs the generator; the compiler reads the trees that changed again.</summary>
    private double Run()
    {
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _, out _);
        return watch.Elapsed.TotalMilliseconds;
    }
}
