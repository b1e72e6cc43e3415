using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.CodeFixes;

/// <summary>Names of generated members as code writes them.</summary>
internal static class Names
{
    /// <summary>A name, with <c>@</c> where it is a keyword.</summary>
    public static SimpleNameSyntax Of(string name) =>
        (SimpleNameSyntax)SyntaxFactory.ParseName(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name);
}
