using System.Globalization;

namespace FactModel.Core.Problems;

/// <summary>How much a problem weighs where the user has not said otherwise.</summary>
public enum ProblemSeverity
{
    /// <summary>Shown, and nothing more.</summary>
    Info,

    /// <summary>Reported; the build goes on.</summary>
    Warning,

    /// <summary>Reported; the build fails.</summary>
    Error,
}

/// <summary>One kind of message. All of them stand in <see cref="Catalogue"/>.</summary>
/// <param name="Id">Stable, such as <c>FM0203</c>; never reused.</param>
/// <param name="Severity">The severity that holds unless the user sets another.</param>
/// <param name="Title">What is wrong, in a few words, without arguments.</param>
/// <param name="Format">The message, with <c>{0}</c> and so on for its arguments.</param>
public sealed record ProblemRule(string Id, ProblemSeverity Severity, string Title, string Format)
{
    /// <summary>Whether nothing is said unless the project sets a severity.</summary>
    public bool IsOptIn { get; init; }

    /// <summary>Whether it is about the YAML as such: what stands there cannot be read, whatever the model says of it.</summary>
    public bool IsOfYaml => string.CompareOrdinal(Id, "FM0100") < 0;

    /// <summary>The page that explains the rule, with an example.</summary>
    public string HelpLink => "https://github.com/factmodel/factmodel/blob/main/docs/rules/" + Id + ".md";

    /// <summary>The same page's path within the repository.</summary>
    public string HelpFile => "docs/rules/" + Id + ".md";

    /// <summary>A problem of this kind at a place.</summary>
    public Problem At(SourcePlace place, params string[] arguments) =>
        new(this, place, new EquatableArray<string>(arguments));

    /// <summary>A problem of this kind at a stretch of a file.</summary>
    public Problem At(string path, SourceSpan span, params string[] arguments) =>
        At(new SourcePlace(path, span), arguments);
}

/// <summary>One thing that is wrong, and where. Compares by value, so that a report that did not change is not made again.</summary>
/// <param name="Rule">Which kind of message.</param>
/// <param name="Place">Where; null where no file is to blame (there is none).</param>
/// <param name="Arguments">What fills the rule's format.</param>
public sealed record Problem(ProblemRule Rule, SourcePlace? Place, EquatableArray<string> Arguments)
{
    /// <summary>Another place that the message is about, such as the first of two declarations.</summary>
    public SourcePlace? Related { get; init; }

    /// <summary>The message as a user reads it, in invariant culture.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, Rule.Format, [.. Arguments.Select(object (a) => a)]);

    /// <summary>File order, then line, column and id: the order in which every door reports.</summary>
    public static int Compare(Problem left, Problem right)
    {
        int order = string.CompareOrdinal(left.Place?.Path, right.Place?.Path);
        if (order != 0)
        {
            return order;
        }

        SourcePosition a = left.Place?.Span.Start ?? default;
        SourcePosition b = right.Place?.Span.Start ?? default;
        order = a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Column.CompareTo(b.Column);
        if (order != 0)
        {
            return order;
        }

        order = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
