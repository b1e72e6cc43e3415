using Spectre.Console;

namespace FactModel.Demo;

/// <summary>Rows of plain text.</summary>
internal static class TableRows
{
    /// <summary>Adds a row whose cells are shown as they are: facts may hold the brackets that Spectre reads as markup.</summary>
    public static void AddTexts(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));
}
