using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace FactModel.CodeFixes;

/// <summary>
/// Where code reads a bare value that is not certain (<c>FM0503</c>): reads the statement behind it. What the code then does
/// with a statement, its author decides; only a pattern, which must go on matching the value, gets the statement's value.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadStatement))]
public sealed class ReadStatement : CodeFixProvider
{
    private const string Statements = "Statements";
    private const string CertaintyAttribute = "FactModel.BareValueCertaintyAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FM0503");

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
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is SimpleNameSyntax name
                && Change(name, model.GetSymbolInfo(name, context.CancellationToken).Symbol) is var (before, after))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Read the statement",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(before, after.WithTriviaFrom(before)))),
                        nameof(ReadStatement)),
                    diagnostic);
            }
        }
    }

    /// <summary>What is replaced, and by what; null where a statement cannot stand.</summary>
    private static (SyntaxNode Before, SyntaxNode After)? Change(SimpleNameSyntax name, ISymbol? symbol) => symbol switch
    {
        IFieldSymbol constant when !MustBeConstant(name) && Statement(constant) is { } statement => (Whole(name), statement),
        IPropertySymbol property when name.FirstAncestorOrSelf<BaseExpressionColonSyntax>() is { Parent: SubpatternSyntax } colon => InPattern(colon, name, property),
        IPropertySymbol => InExpression(name),
        _ => null,
    };

    private static (SyntaxNode Before, SyntaxNode After)? InExpression(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => (access, Member(access.WithName(SyntaxFactory.IdentifierName(Statements)), name)),
        MemberBindingExpressionSyntax binding => (binding, Member(binding.WithName(SyntaxFactory.IdentifierName(Statements)), name)),
        _ => null,
    };

    /// <summary><c>{ Age: 28 }</c> becomes <c>{ Statements.Age.Value: 28 }</c>, which C# has from 10 on. A list of statements matches no list of values.</summary>
    private static (SyntaxNode Before, SyntaxNode After)? InPattern(BaseExpressionColonSyntax colon, SimpleNameSyntax name, IPropertySymbol property)
    {
        bool isWhole = colon is NameColonSyntax;
        bool isList = !IsSingle(property);
        if (((CSharpParseOptions)name.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp10 || (isWhole && isList))
        {
            return null;
        }

        ExpressionSyntax statement = Member(SyntaxFactory.IdentifierName(Statements), name.WithoutTrivia());
        ExpressionSyntax read = isList ? statement : Member(statement, SyntaxFactory.IdentifierName("Value"));
        return isWhole
            ? (colon, SyntaxFactory.ExpressionColon(read.WithTriviaFrom(name), colon.ColonToken))
            : (name, read);
    }

    /// <summary>Whether one statement is behind a property, and not a list of them.</summary>
    private static bool IsSingle(IPropertySymbol property) =>
        property.ContainingType.GetMembers(Statements).OfType<IPropertySymbol>().FirstOrDefault()?.Type.GetMembers(property.Name)
            .OfType<IPropertySymbol>().FirstOrDefault()?.Type is INamedTypeSymbol { Name: "Statement" };

    /// <summary>The statement behind a constant, by its full name, which is made as short as it can be where it stands.</summary>
    private static ExpressionSyntax? Statement(IFieldSymbol constant)
    {
        if (constant.ContainingType is not { ContainingType: { } table } entity || PropertyOf(constant) is not { } property)
        {
            return null;
        }

        ExpressionSyntax full = SyntaxFactory.ParseExpression(table.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        return new[] { table.Name, entity.Name, Statements, property }.Aggregate(full, (path, name) => Member(path, Names.Of(name)))
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static string? PropertyOf(IFieldSymbol constant) => constant.GetAttributes()
        .FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == CertaintyAttribute)?
        .ConstructorArguments.FirstOrDefault().Value as string;

    private static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>Whether C# wants a constant where a name stands.</summary>
    private static bool MustBeConstant(SimpleNameSyntax name) => name.Ancestors().Any(node => node
        is AttributeSyntax or ParameterSyntax or EnumMemberDeclarationSyntax or SwitchLabelSyntax or PatternSyntax or QualifiedNameSyntax
        or LocalDeclarationStatementSyntax { IsConst: true }
        || (node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)));

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax of, SimpleNameSyntax name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, of, name);
}
