using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Core.Naming;

/// <summary>
/// Turns ids into C# names, by rules that depend on the id alone:
/// <list type="number">
/// <item><description>The id is normalised to Unicode form C.</description></item>
/// <item><description><c>#</c>, <c>+</c>, <c>*</c>, <c>&amp;</c>, <c>@</c> and <c>%</c> are read out as <c>Sharp</c>, <c>Plus</c>,
/// <c>Star</c>, <c>And</c>, <c>At</c> and <c>Percent</c>; an apostrophe is dropped.</description></item>
/// <item><description>Whatever else cannot stand in a C# name parts words; between two digits it becomes <c>_</c>, so that
/// <c>3.1</c> and <c>31</c> stay two.</description></item>
/// <item><description>Each word's first letter is upper case; the others stay as they are.</description></item>
/// <item><description>A name that would begin with a digit begins with <c>_</c>.</description></item>
/// <item><description>A name that would hide a member that is there anyway ends with <c>_</c>.</description></item>
/// </list>
/// </summary>
public static class CSharpName
{
    /// <summary>The members that every class inherits.</summary>
    private static readonly string[] ObjectMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The C# name of an id; null where the id has nothing that C# allows in a name.</summary>
    public static string? Of(string id)
    {
        string text = id.IsNormalized(NormalizationForm.FormC) ? id : id.Normalize(NormalizationForm.FormC);
        StringBuilder name = new(text.Length + 1);
        bool wordStarts = true;
        foreach (char c in text)
        {
            if (Word(c) is { } word)
            {
                name.Append(word);
                wordStarts = true;
            }
            else if (IsNamePart(c))
            {
                if (wordStarts && name.Length > 0 && char.IsDigit(c) && char.IsDigit(name[name.Length - 1]))
                {
                    name.Append('_');
                }

                name.Append(wordStarts ? char.ToUpperInvariant(c) : c);
                wordStarts = false;
            }
            else if (c is not ('\'' or '\u2019') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                wordStarts = true;
            }
        }

        if (name.Length == 0)
        {
            return null;
        }

        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name.ToString() : "_" + name;
    }

    /// <summary>The C# name of an id as a member of a class, with <c>_</c> where it would hide one of <paramref name="taken"/>, the class's own name or a member of <c>object</c>.</summary>
    public static string? Member(string id, string className, IReadOnlyCollection<string> taken) =>
        Of(id) is { } name ? Free(name, className, taken) : null;

    /// <summary>The name, with <c>_</c> where it would hide something.</summary>
    public static string Free(string name, string className, IReadOnlyCollection<string> taken) =>
        name == className || taken.Contains(name) || ObjectMembers.Contains(name) ? name + "_" : name;

    /// <summary>Whether a user may give this name.</summary>
    public static bool IsValid(string name) => SyntaxFacts.IsValidIdentifier(name) && !name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Whether a user may give this namespace: names with dots between them.</summary>
    public static bool IsValidNamespace(string name) => name.Split('.').All(IsValid);

    /// <summary>The name as it is written in code: with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>A namespace as it is written in code.</summary>
    public static string EscapeNamespace(string name) => string.Join(".", name.Split('.').Select(Escape));

    private static bool IsNamePart(char c) =>
        c != '_' && SyntaxFacts.IsIdentifierPartCharacter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format;

    private static string? Word(char c) => c switch
    {
        '#' => "Sharp",
        '+' => "Plus",
        '*' => "Star",
        '&' => "And",
        '@' => "At",
        '%' => "Percent",
        _ => null,
    };
}
