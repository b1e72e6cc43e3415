using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Linking;
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
    /// <summary>What may be in it, where it could not be read at all.</summary>
    public EquatableArray<FileIds> Unread { get; init; } = [];

    public static ParsedText Read(AdditionalText text, Scope scope, CancellationToken cancellation)
    {
        try
        {
            List<Problem> problems = [];
            if (SourceTexts.Read(text, problems, cancellation) is not { } content)
            {
                return OfUnread(text.Path, scope, problems.ToEquatableArray());
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
            return OfUnread(text.Path, scope, [Guard.Problem(exception, "reading this file", text.Path)]);
        }
    }

    private static ParsedText OfUnread(string path, Scope scope, EquatableArray<Problem> problems)
    {
        string relative = scope.Relative(path);
        return relative == scope.Schema.Sources
            ? new ParsedText(null, BoundSources.NotRead, path, problems)
            : new ParsedText(null, null, path, problems) { Unread = FileIds.OfUnread(scope.Schema, relative) };
    }
}
