using CsCheck;
using FactModel.Generator.Emission;
using FactModel.Generator.Emission.Storage;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.Generator.Tests;

/// <summary>The compiler reads the literal of a page as what was packed, whatever texts are in it.</summary>
public sealed class PackedLiteralTests
{
    private static readonly string AllDigits = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(Digits.IsDigit));

    [Fact]
    public void Any_text_is_read_as_it_is() =>
        RandomText.All.Sample(text => Read(CSharpLiteral.Packed(text)).ShouldBe(text));

    [Fact]
    public void Digits_are_written_as_they_are()
    {
        AllDigits.Length.ShouldBe(1 << Digits.Bits);
        CSharpLiteral.Packed(AllDigits).ShouldBe($"@\"{AllDigits}\"");
        Read(CSharpLiteral.Packed(AllDigits)).ShouldBe(AllDigits);
    }

    private static string Read(string literal)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(literal, consumeFullText: true);
        expression.ContainsDiagnostics.ShouldBeFalse(literal);
        return ((LiteralExpressionSyntax)expression).Token.ValueText;
    }
}
