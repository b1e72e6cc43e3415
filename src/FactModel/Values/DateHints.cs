#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>Explains why a text is no date, to the person who wrote it.</summary>
internal static class DateHints
{
    /// <summary>What is wrong, as a clause.</summary>
    public static string Explain(string text) => text.Length == 0
        ? "the text is empty; write a date such as 2025-08-22"
        : "'" + text + "' is not a date; write 2025, 2025-08 or 2025-08-22";
}
