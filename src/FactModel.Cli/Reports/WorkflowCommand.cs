namespace FactModel.Cli.Reports;

/// <summary>A workflow command of GitHub Actions, which GitHub shows at its lines.</summary>
internal static class WorkflowCommand
{
    /// <summary>The command in one line.</summary>
    /// <param name="severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
    /// <param name="place">Where; null where no file is to blame.</param>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="message">What is to be said.</param>
    public static string Of(string severity, FindingPlace? place, string title, string message) =>
        $"::{(severity is "info" ? "notice" : severity)} {Place(place)}title={Property(title)}::{Data(message)}";

    /// <summary>GitHub takes columns only where the place is within one line, and counts the last one in.</summary>
    private static string Place(FindingPlace? place)
    {
        if (place is null)
        {
            return "";
        }

        string columns = place.EndLine == place.Line
            ? FormattableString.Invariant($"col={place.Column},endColumn={Math.Max(place.Column, place.EndColumn - 1)},")
            : "";
        return FormattableString.Invariant($"file={Property(place.Path)},line={place.Line},endLine={place.EndLine},{columns}");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
