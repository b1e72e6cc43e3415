using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>What the facts come from, numbered: the other views cite the number, titles being too wide.</summary>
internal static class SourceList
{
    public static Rows Rows() =>
        new(FactBase.Sources.Select((source, i) => new Text($"{i + 1}  {source.Title}, {source.Publisher}")));

    /// <summary>The numbers of the sources that a statement cites, such as <c>2</c> or <c>1,3</c>.</summary>
    public static string Cite(Statement statement) =>
        string.Join(",", statement.Citations.Select(citation => NumberOf(citation.Source)).Distinct().Order());

    private static int NumberOf(Source source) => FactBase.Sources.TakeWhile(other => other.Id != source.Id).Count() + 1;
}
