namespace FactModel.Cli.Reports;

/// <summary>Writes a report in one format.</summary>
internal interface IReportWriter
{
    /// <summary>Writes all of it, with a line break at the end.</summary>
    void Write(CheckReport report, TextWriter output);
}
