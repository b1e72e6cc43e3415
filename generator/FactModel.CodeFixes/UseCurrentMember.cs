using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.CodeFixes;

/// <summary>
/// Where code names an entity that was renamed (<c>FM0501</c>) or withdrawn in favour of another (<c>FM0502</c>): names the
/// one to use. The generated member says which by its <c>ReplacedBy</c> attribute, so this works across assemblies as well,
/// and where facts were compiled for a framework whose attribute has no id (<c>CS0618</c>).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseCurrentMember))]
public sealed class UseCurrentMember : CodeFixProvider
{
    private const string ReplacedByAttribute = "FactModel.ReplacedByAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FM0501", "FM0502", "CS0618");

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
            if (Rightmost(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } obsolete
                && Find(obsolete, model, context.CancellationToken) is var (name, member))
            {
                // One key for all, so that one "fix all" follows every renaming of a new version.
                context.RegisterCodeFix(
                    CodeAction.Create($"Use '{member}'", _ => Task.FromResult(Replace(context.Document, root, name, member)), nameof(UseCurrentMember)),
                    diagnostic);
            }
        }
    }

    /// <summary>The name to replace, and the one to use; null where nothing replaces it, or it is not written in this file.</summary>
    private static (SimpleNameSyntax Name, string Member)? Find(SimpleNameSyntax obsolete, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol? symbol = model.GetSymbolInfo(obsolete, cancellation).Symbol;
        if (Replacement(symbol) is { } member)
        {
            return (obsolete, member);
        }

        // Of constants, the class has the entity's name.
        return symbol is IFieldSymbol { ContainingType: { } entity } && Replacement(entity) is { } current && ClassName(obsolete, entity, model, cancellation) is { } name
            ? (name, current)
            : null;
    }

    /// <summary>Where the class of a constant is named: before the constant, or in the directive that gives it an alias or leaves it out.</summary>
    private static SimpleNameSyntax? ClassName(SimpleNameSyntax constant, INamedTypeSymbol entity, SemanticModel model, CancellationToken cancellation)
    {
        SimpleNameSyntax? name = constant.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == constant => Rightmost(access.Expression),
            QualifiedNameSyntax qualified when qualified.Right == constant => Rightmost(qualified.Left),
            _ => null,
        };
        if (name is not null && model.GetAliasInfo(name, cancellation) is null)
        {
            return name;
        }

        return constant.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<UsingDirectiveSyntax>()
            .Where(directive => directive.Name is not null && (name is null ? IsStatic(directive) : directive.Alias?.Name.Identifier.ValueText == name.Identifier.ValueText))
            .Where(directive => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(directive.Name!, cancellation).Symbol, entity))
            .Select(directive => Rightmost(directive.Name!)).FirstOrDefault();
    }

    private static bool IsStatic(UsingDirectiveSyntax directive) => directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword);

    /// <summary>The last name of a path: the compiler marks <c>People.OldName</c> as a whole, and its last part is what is obsolete.</summary>
    private static SimpleNameSyntax? Rightmost(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        SimpleNameSyntax simple => simple,
        _ => null,
    };

    private static string? Replacement(ISymbol? symbol) => symbol?.GetAttributes()
        .FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == ReplacedByAttribute)?
        .ConstructorArguments.FirstOrDefault().Value as string;

    private static Document Replace(Document document, SyntaxNode root, SimpleNameSyntax name, string member) =>
        document.WithSyntaxRoot(root.ReplaceNode(name, Names.Of(member).WithTriviaFrom(name)));
}
