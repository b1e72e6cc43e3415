using FactModel.Core.Problems;

namespace FactModel.Core.Binding;

/// <summary>A rule as the model has it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Check">The C# expression that must hold.</param>
/// <param name="Says">What it says, for people.</param>
/// <param name="Place">Where each of the expression's characters stands.</param>
public sealed record RuleDeclaration(string Id, string Check, string Says, RulePlace Place);

/// <summary>Where the characters of an expression stand in a model file.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Lines">Where each of its lines begins; empty where the text is written so that its characters cannot be found again.</param>
public sealed record RulePlace(SourceSpan Span, EquatableArray<SourcePosition> Lines)
{
    /// <summary>Where a stretch of the expression stands; the whole where that is not known.</summary>
    public SourceSpan Of(string text, int start, int end) =>
        Lines.Count == 0 ? Span : new SourceSpan(Of(text, start), Of(text, Math.Max(end, start + 1)));

    private SourcePosition Of(string text, int offset)
    {
        int line = 0;
        int begin = 0;
        for (int i = 0; i < offset && i < text.Length; i++)
        {
            if (text[i] == '\n' && line + 1 < Lines.Count)
            {
                line++;
                begin = i + 1;
            }
        }

        return Lines[line] with { Column = Lines[line].Column + offset - begin };
    }
}
