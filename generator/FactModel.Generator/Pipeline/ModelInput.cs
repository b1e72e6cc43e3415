using System.Collections.Immutable;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Linking;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Pipeline;

/// <summary>The model as read.</summary>
/// <param name="Model">The model; null where there is none that can be used.</param>
/// <param name="Scope">The same without places; null where nothing is to be generated.</param>
/// <param name="Problems">What is wrong with it, and with the files that it names.</param>
internal sealed record ModelInput(BoundModel? Model, Scope? Scope, EquatableArray<Problem> Problems)
{
    public static ModelInput Read(ImmutableArray<AdditionalText> models, ImmutableArray<AdditionalText> all, Build build, CancellationToken cancellation)
    {
        AdditionalText[] ordered = [.. models.OrderBy(m => m.Path, StringComparer.Ordinal)];
        if (ordered.Length == 0)
        {
            EquatableArray<Problem> missing = [new Problem(Catalogue.NoModel, null, [])];
            return new ModelInput(null, null, all.Length == 0 ? default : missing);
        }

        if (build.IsLanguageOld)
        {
            return new ModelInput(null, null, [new Problem(Catalogue.OldLanguage, null, EquatableArray.Of(build.Language))]);
        }

        try
        {
            return Read(ordered, all, cancellation);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return new ModelInput(null, null, [Guard.Problem(exception, "reading the model", ordered[0].Path)]);
        }
    }

    private static ModelInput Read(AdditionalText[] models, ImmutableArray<AdditionalText> all, CancellationToken cancellation)
    {
        List<Problem> problems = [.. models.Skip(1).Select(other => Catalogue.TwoModels.At(other.Path, SourceSpan.FileStart, models[0].Path))];
        string? text = SourceTexts.Read(models[0], problems, cancellation);
        if (text is null)
        {
            return new ModelInput(null, null, problems.ToEquatableArray());
        }

        BoundModel model = ModelBinder.Bind(models[0].Path, text, cancellation);
        problems.AddRange(model.Problems);
        problems.AddRange(FileChecks.Run(model, [.. all.Where(t => !FactProject.IsModelPath(t.Path)).Select(t => PathPattern.RelativeTo(model.Folder, t.Path))]));
        return new ModelInput(model, new Scope(model.Folder, model.Schema), problems.ToEquatableArray());
    }
}
