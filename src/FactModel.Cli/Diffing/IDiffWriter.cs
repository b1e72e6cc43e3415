namespace FactModel.Cli.Diffing;

/// <summary>Writes the report of a diff in one format.</summary>
internal interface IDiffWriter
{
    /// <summary>Writes all of it, with a line break at the end.</summary>
    void Write(DiffReport report, TextWriter output);
}
