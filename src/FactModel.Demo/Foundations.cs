using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>How well the whole base is founded, and the rules that it was held to when it was compiled.</summary>
internal static class Foundations
{
    public static Rows Rows()
    {
        int count = FactBase.Statements.Count();
        string standing = string.Join(", ", FactBase.Statements.GroupBy(s => s.Standing).OrderByDescending(g => g.Key).Select(g => $"{Figures.Whole(g.Count())} {g.Key.ToWord()}"));
        return new Rows(
        [
            new Text($"Standing of {Figures.Whole(count)} statements: {standing}"),
            new Text($"{FactBase.Rules.Count} rules held:"),
            .. FactBase.Rules.Select(rule => new Text("  " + rule)),
        ]);
    }
}
