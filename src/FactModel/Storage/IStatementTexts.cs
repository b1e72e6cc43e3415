namespace FactModel.Storage;

/// <summary>Where the literals of a table's statements are: a page takes its own when a statement is first asked for.</summary>
internal interface IStatementTexts
{
    /// <summary>The literal of a page's statements; null where there are none.</summary>
    string? StatementsText(int page);
}
