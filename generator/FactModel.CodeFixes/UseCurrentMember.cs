using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.CodeFixes;

/// <summary>
/// Where code names an entity that was renamed (<c>FM0501</c>) or withdrawn in favour of another (<c>FM0502</c>): names the
/// one to use. The generated member says which by its <c>ReplacedBy</c> attribute, so this works across assemblies as well.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseCurrentMember))]
public sealed class UseCurrentMember : CodeFixProvider
{
    private const string ReplacedByAttribute = "FactModel.ReplacedByAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FM0501", "FM0502");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (ObsoleteName(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } name
                && Replacement(model.GetSymbolInfo(name, context.CancellationToken).Symbol) is { } member)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Use '{member}'", _ => Task.FromResult(Replace(context.Document, root, name, member)), diagnostic.Id + member),
                    diagnostic);
            }
        }
    }

    /// <summary>The name to replace: the compiler marks <c>People.OldName</c> as a whole, and its last part is what is obsolete.</summary>
    private static SimpleNameSyntax? ObsoleteName(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        SimpleNameSyntax simple => simple,
        _ => null,
    };

    private static string? Replacement(ISymbol? symbol) => symbol?.GetAttributes()
        .FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == ReplacedByAttribute)?
        .ConstructorArguments.FirstOrDefault().Value as string;

    private static Document Replace(Document document, SyntaxNode root, SimpleNameSyntax name, string member)
    {
        string text = SyntaxFacts.GetKeywordKind(member) == SyntaxKind.None ? member : "@" + member;
        IdentifierNameSyntax current = SyntaxFactory.IdentifierName(text).WithTriviaFrom(name);
        return document.WithSyntaxRoot(root.ReplaceNode(name, current));
    }
}
