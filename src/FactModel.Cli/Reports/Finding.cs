using System.Text;
using FactModel.Core.Problems;

namespace FactModel.Cli.Reports;

/// <summary>A place as reports show it.</summary>
/// <param name="Path">Relative to the current folder, with <c>/</c>.</param>
/// <param name="Line">The line it starts in, from 1.</param>
/// <param name="Column">The column it starts at, from 1, in UTF-16 code units.</param>
/// <param name="EndLine">The line it ends in, from 1.</param>
/// <param name="EndColumn">The column behind its last character, from 1.</param>
internal sealed record FindingPlace(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    public static FindingPlace Of(SourcePlace place, DisplayPath display) => new(
        display.Of(place.Path),
        place.Span.Start.Line + 1,
        place.Span.Start.Column + 1,
        place.Span.End.Line + 1,
        place.Span.End.Column + 1);

    /// <summary>The place as the compiler writes it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}

/// <summary>A problem as reports show it.</summary>
/// <param name="Rule">What kind of problem.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Place">Where; null where no file is to blame.</param>
/// <param name="Related">Another place that it is about.</param>
internal sealed record Finding(ProblemRule Rule, string Message, FindingPlace? Place, FindingPlace? Related)
{
    /// <summary>The severity in the compiler's word.</summary>
    public string Severity => Word(Rule.Severity);

    /// <summary>A severity in the compiler's word.</summary>
    public static string Word(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };

    public static Finding Of(Problem problem, DisplayPath display) => new(
        problem.Rule,
        WellFormed(problem.Message),
        problem.Place is { } place ? FindingPlace.Of(place, display) : null,
        problem.Related is { } related ? FindingPlace.Of(related, display) : null);

    /// <summary>Halves of surrogate pairs, which a message may quote from a file, can be written in no format.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
