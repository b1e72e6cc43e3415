using System.Collections.Immutable;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FactModel.Generator.Analyzers;

/// <summary>
/// FM0503: where code reads the bare value of a named entity, or a constant, and the statement behind it is a rumour, say.
/// It is off until a project asks for it. How sure a statement is stands on the generated member, so that facts in packages
/// are seen too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BareValueAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Of(Catalogue.UncertainValue);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (FactSymbols.Of(context.Compilation) is not { } symbols)
        {
            return;
        }

        context.RegisterOperationBlockStartAction(block =>
        {
            EntityOrigins origins = new(block.OperationBlocks);
            block.RegisterOperationAction(c => CheckProperty(c, symbols, origins), OperationKind.PropertyReference);
            block.RegisterOperationAction(c => CheckConstant(c, symbols), OperationKind.FieldReference);
        });
    }

    private static void CheckProperty(OperationAnalysisContext context, FactSymbols symbols, EntityOrigins origins)
    {
        IPropertyReferenceOperation use = (IPropertyReferenceOperation)context.Operation;
        if (use.Instance is null || !symbols.IsEntity(use.Property.ContainingType) || IsWithinNameOf(use))
        {
            return;
        }

        foreach (IPropertySymbol entity in origins.Of(use.Instance))
        {
            string member = $"{entity.ContainingType.Name}.{entity.Name}";
            string name = use.Property.Name;
            Report(context, symbols.Certainties(entity, name), $"{member}.{name}", $"{member}.Statements.{name}");
        }
    }

    private static void CheckConstant(OperationAnalysisContext context, FactSymbols symbols)
    {
        IFieldReferenceOperation use = (IFieldReferenceOperation)context.Operation;
        if (use.Field is not { IsConst: true, ContainingType: { ContainingType: { } table } entity } constant || IsWithinNameOf(use))
        {
            return;
        }

        foreach (IGrouping<string, Certainty> property in symbols.Certainties(constant).GroupBy(c => c.Property, c => c.Certainty))
        {
            string member = $"{table.Name}.{entity.Name}";
            Report(context, property, $"Constants.{member}.{constant.Name}", $"{member}.Statements.{property.Key}");
        }
    }

    private static void Report(OperationAnalysisContext context, IEnumerable<Certainty> certainties, string value, string statement)
    {
        IReadOnlyList<Certainty> wanted = CertaintyOption.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree));
        string[] found = [.. certainties.Where(wanted.Contains).Select(c => $"'{c.ToWord()}'")];
        if (found.Length > 0)
        {
            Problem problem = new(Catalogue.UncertainValue, null, [value, string.Join(" or ", found), statement]);
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, Name(context.Operation.Syntax).GetLocation(), problem.Message));
        }
    }

    /// <summary>The name of the value within the expression that reads it.</summary>
    private static SyntaxNode Name(SyntaxNode use) => use switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        _ => use,
    };

    private static bool IsWithinNameOf(IOperation use)
    {
        IOperation? parent = use.Parent;
        while (parent is IMemberReferenceOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is INameOfOperation;
    }
}
