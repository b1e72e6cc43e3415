using FactModel.Core.Model;

namespace FactModel.Generator.Emission;

/// <summary>
/// What the generated files of types are called. The compiler compares such names without case, and refuses one that is
/// there twice: names that differ in case alone get a number, and a type whose name another has (which is reported) gets
/// no file, so that the others are still generated.
/// </summary>
internal sealed class HintNames
{
    public const string Extension = ".g.cs";

    private readonly HashSet<string> _types = new(StringComparer.Ordinal) { "FactBase" };
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase) { "FactBase" };
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);

    /// <summary>Names the classes of a model's kinds; other types follow by <see cref="Take"/>.</summary>
    public HintNames(FactSchema schema)
    {
        foreach (KindSchema kind in schema.Kinds)
        {
            Add(_classes, kind.Id, kind.ClassName);
            Add(_tables, kind.Id, kind.TableName);
        }
    }

    /// <summary>The file of a kind's class; null where it gets none.</summary>
    public string? Class(KindSchema kind) => _classes.TryGetValue(kind.Id, out string? name) ? name : null;

    /// <summary>The file of the class that holds a kind; null where it gets none.</summary>
    public string? Table(KindSchema kind) => _tables.TryGetValue(kind.Id, out string? name) ? name : null;

    /// <summary>The file of a further type; null where it gets none.</summary>
    public string? Take(string type)
    {
        if (!_types.Add(type))
        {
            return null;
        }

        string file = type;
        for (int number = 2; !_files.Add(file); number++)
        {
            file = FormattableString.Invariant($"{type}.{number}");
        }

        return file + Extension;
    }

    private void Add(Dictionary<string, string> names, string kind, string type)
    {
        if (Take(type) is { } name)
        {
            names.Add(kind, name);
        }
    }
}
