using System.Text;
using FactModel.Core;
using FactModel.Core.Problems;
using FactModel.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Pipeline;

/// <summary>Hands code and problems to the compiler.</summary>
internal static class Output
{
    public static void Add(SourceProductionContext context, EmittedFile file) => Add(context, file.HintName, () => file.Text);

    /// <summary>Emits a file; nothing where there is nothing to emit. A failure is reported, and the other files are emitted.</summary>
    public static void Add(SourceProductionContext context, string hintName, Func<string?> emit)
    {
        try
        {
            if (emit() is { } text)
            {
                context.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
            }
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            Report(context, [Guard.Problem(exception, $"emitting {hintName}", null)]);
        }
    }

    /// <summary>Emits a page of data; what went wrong in packing it is reported instead.</summary>
    public static void Add(SourceProductionContext context, PageData page, bool isUtf8)
    {
        if (page.Failure is { } failure)
        {
            Report(context, [failure]);
            return;
        }

        Add(context, page.HintName, () => PageEmitter.Emit(page, isUtf8));
    }

    public static void Report(SourceProductionContext context, EquatableArray<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            context.ReportDiagnostic(ToDiagnostic(problem));
        }
    }

    private static Diagnostic ToDiagnostic(Problem problem)
    {
        IEnumerable<Location> related = problem.Related is { } other ? [ToLocation(other)] : [];
        return Diagnostic.Create(
            Descriptors.Of(problem.Rule), problem.Place is { } place ? ToLocation(place) : Location.None, related, problem.Message);
    }

    private static Location ToLocation(SourcePlace place) => Location.Create(
        place.Path, default, new LinePositionSpan(ToPosition(place.Span.Start), ToPosition(place.Span.End)));

    private static LinePosition ToPosition(SourcePosition position) => new(position.Line, position.Column);
}
