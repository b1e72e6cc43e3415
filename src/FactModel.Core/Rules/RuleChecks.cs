using FactModel.Core.Binding;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.Core.Rules;

/// <summary>Holds the facts to the model's rules.</summary>
public static class RuleChecks
{
    private const int MostReadings = 6;

    /// <summary>Evaluates every rule; what is wrong with one leaves the others alone.</summary>
    public static EquatableArray<Problem> Run(BoundModel model, IEnumerable<FileFacts> files, Linker linker, CancellationToken cancellation = default)
    {
        if (model.Rules.Count == 0)
        {
            return [];
        }

        RuleFacts facts = new(model.Schema, files.Select(linker.Link));
        List<Problem> problems = [];
        foreach (RuleDeclaration rule in model.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Check(rule, model.Schema, linker, facts, model.Path) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems.ToEquatableArray();
    }

    private static Problem? Check(RuleDeclaration rule, FactSchema schema, Linker linker, RuleFacts facts, string path)
    {
        try
        {
            (RuleNode node, int variables) = RuleBinder.BindRule(Parse(rule), schema, linker);
            RuleRun run = new(facts, variables);
            bool? holds = Open.Truth(node.Run(run));
            return holds == true ? null : (holds is null ? Catalogue.RuleOpen : Catalogue.RuleBroken)
                .At(path, rule.Place.Span, rule.Id, rule.Says.TrimEnd('.'), Explain(node, run));
        }
        catch (RuleException wrong)
        {
            return wrong.Rule.At(path, rule.Place.Of(rule.Check, wrong.Span.Start, wrong.Span.End), wrong.Arguments);
        }
        catch (RuleStoppedException stopped)
        {
            return Catalogue.RuleStopped.At(path, rule.Place.Span, rule.Id, stopped.Message);
        }
    }

    private static ExpressionSyntax Parse(RuleDeclaration rule)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(rule.Check);
        Diagnostic? error = expression.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new RuleException(
                Catalogue.RuleSyntax, error.Location.SourceSpan, rule.Id, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.'));
        }

        return expression;
    }

    /// <summary>What the two sides are, where the rule is a comparison, and the facts that made the difference.</summary>
    private static string Explain(RuleNode node, RuleRun run)
    {
        string sides = string.Join(", ", node.Sides.Select(side => (side.Text, Value: RuleText.Of(side.Node.Run(run))))
            .Where(side => side.Text.Trim() != side.Value).Select(side => $"{OneLine(side.Text)} is {side.Value}"));
        string more = run.Readings.Count > MostReadings ? FormattableString.Invariant($"; and {run.Readings.Count - MostReadings} more") : "";
        string readings = string.Join("; ", run.Readings.Take(MostReadings)) + more;
        return string.Concat(new[] { sides, readings }.Where(part => part.Length > 0).Select(part => "; " + part));
    }

    private static string OneLine(string text) =>
        string.Join(" ", text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
