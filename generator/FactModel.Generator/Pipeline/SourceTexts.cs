using System.Text;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Pipeline;

/// <summary>Gets the texts of additional files.</summary>
internal static class SourceTexts
{
    /// <summary>The text; null where the compiler could not read it, or read it in another encoding than Unicode, which is reported.</summary>
    public static string? Read(AdditionalText file, List<Problem> problems, CancellationToken cancellation)
    {
        SourceText? text = file.GetText(cancellation);
        if (text is null)
        {
            problems.Add(Catalogue.UnreadableFile.At(file.Path, SourceSpan.FileStart, "the compiler got no text from it"));
            return null;
        }

        // Where a file is no UTF-8, the compiler falls back to a code page in silence.
        if (text.Encoding is { } encoding && encoding is not (UTF8Encoding or UnicodeEncoding or UTF32Encoding))
        {
            problems.Add(Catalogue.UnreadableFile.At(file.Path, SourceSpan.FileStart, "it is not valid UTF-8; save it as UTF-8"));
            return null;
        }

        return text.ToString();
    }
}
