using FactModel.Core.Problems;

namespace FactModel.Generator.Pipeline;

/// <summary>Turns whatever fails inside into FactModel's own message, with the file that was being read.</summary>
internal static class Guard
{
    /// <summary>The problem that an exception becomes.</summary>
    public static Problem Problem(Exception exception, string doing, string? path) =>
        new(
            Catalogue.InternalError,
            path is null ? null : new SourcePlace(path, SourceSpan.FileStart),
            Core.EquatableArray.Of(doing, $"{exception.GetType().Name}: {exception.Message} {FirstFrame(exception)}"));

    /// <summary>Whether an exception is a failure, and not the compiler's wish to stop.</summary>
    public static bool IsFailure(Exception exception) => exception is not OperationCanceledException;

    private static string FirstFrame(Exception exception)
    {
        string trace = exception.StackTrace ?? "";
        int end = trace.IndexOf('\n');
        return (end < 0 ? trace : trace.Substring(0, end)).Trim();
    }
}
