using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Pipeline;

/// <summary>A file by itself: facts or sources.</summary>
/// <param name="File">The facts; null where the file holds sources, or could not be read.</param>
/// <param name="Sources">The sources; null where the file holds facts.</param>
/// <param name="Path">The path as the compiler has it.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
internal sealed record ParsedText(BoundFile? File, BoundSources? Sources, string Path, EquatableArray<Problem> Problems)
{
    public static ParsedText Read(AdditionalText text, Scope scope, CancellationToken cancellation)
    {
        try
        {
            List<Problem> problems = [];
            if (SourceTexts.Read(text, problems, cancellation) is not { } content)
            {
                return new ParsedText(null, null, text.Path, problems.ToEquatableArray());
            }

            string relative = scope.Relative(text.Path);
            if (relative == scope.Schema.Sources)
            {
                BoundSources sources = SourcesBinder.Bind(text.Path, content, cancellation);
                return new ParsedText(null, sources, text.Path, sources.Problems);
            }

            FileMatch match = FileMatch.Find(scope.Schema, relative, out _)!;
            BoundFile file = FileBinder.Bind(scope.Schema, match, text.Path, content, cancellation);
            return new ParsedText(file, null, text.Path, file.Problems);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return new ParsedText(null, null, text.Path, [Guard.Problem(exception, "reading this file", text.Path)]);
        }
    }
}
