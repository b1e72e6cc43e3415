namespace FactModel.Cli.Schemas;

/// <summary>A folder that schemas are written to: what of it is not as they say, and how it becomes so.</summary>
/// <param name="path">The folder, in full; it need not be there.</param>
/// <param name="schemas">The schemas.</param>
internal sealed class SchemaFolder(string path, IReadOnlyList<SchemaFile> schemas)
{
    /// <summary>What is not as it should be, a sentence each, in the order of the files' names.</summary>
    public IReadOnlyList<string> OutOfDate() =>
    [
        .. schemas.Select(s => (s.Name, Why: Difference(s))).Where(s => s.Why is not null)
            .Concat(LeftOver().Select(name => (Name: name, Why: (string?)"is of a kind that the model does not have")))
            .OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => $"{s.Name} {s.Why}"),
    ];

    /// <summary>Writes the schemas, each whole or not at all, and removes those of kinds that are no more. Where one cannot be written, no new one stays.</summary>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public void Write()
    {
        NewPaths.Make(schemas.Select(s => Path.Combine(path, s.Name)), WriteAll);
        foreach (string name in LeftOver())
        {
            FactFolder.Delete(Path.Combine(path, name));
        }
    }

    private void WriteAll()
    {
        FactFolder.Create(path);
        foreach (SchemaFile schema in schemas)
        {
            FactFolder.Write(Path.Combine(path, schema.Name), schema.Text);
        }
    }

    /// <summary>Git may have given the file other ends of lines.</summary>
    private string? Difference(SchemaFile schema)
    {
        string file = Path.Combine(path, schema.Name);
        return !FactFolder.IsFile(file) ? "is missing"
            : FactFolder.Read(file).Text?.ReplaceLineEndings("\n") != schema.Text ? "is out of date"
            : null;
    }

    /// <summary>Schemas that the command wrote once, and would not write now. What others wrote is theirs.</summary>
    private string[] LeftOver() => !FactFolder.IsFolder(path) ? [] :
    [
        .. FactFolder.Entries(path).All.Where(e => !e.IsFolder && e.Path.EndsWith(SchemaFile.Extension, StringComparison.Ordinal))
            .Select(e => Path.GetFileName(e.Path))
            .Where(name => !schemas.Any(s => s.Name == name) && FactFolder.Read(Path.Combine(path, name)).Text?.Contains(SchemaSet.Origin, StringComparison.Ordinal) == true),
    ];
}
