using System.Collections.Immutable;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Pipeline;

/// <summary>The model as read.</summary>
/// <param name="Model">The model; null where there is none that can be used.</param>
/// <param name="Scope">The same without places; null where nothing is to be generated.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ModelInput(BoundModel? Model, Scope? Scope, EquatableArray<Problem> Problems)
{
    public static ModelInput Read(
        ImmutableArray<AdditionalText> models, Build build, EquatableArray<PackageIndex> packages, CancellationToken cancellation)
    {
        // The one nearest to the root is meant: an archive below has one of its own at the most.
        AdditionalText[] ordered = [.. models.OrderBy(m => m.Path.Count(c => c is '/' or '\\')).ThenBy(m => m.Path, StringComparer.Ordinal)];
        if (ordered.Length == 0)
        {
            return new ModelInput(null, null, []);
        }

        if (build.IsLanguageOld)
        {
            return new ModelInput(null, null, [new Problem(Catalogue.OldLanguage, null, EquatableArray.Of(build.Language))]);
        }

        try
        {
            return Read(ordered, packages, cancellation);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return new ModelInput(null, null, [Guard.Problem(exception, "reading the model", ordered[0].Path)]);
        }
    }

    private static ModelInput Read(AdditionalText[] models, EquatableArray<PackageIndex> packages, CancellationToken cancellation)
    {
        List<Problem> problems = [.. models.Skip(1).Select(other => Catalogue.TwoModels.At(other.Path, SourceSpan.FileStart, models[0].Path))];
        string? text = SourceTexts.Read(models[0], problems, cancellation);
        if (text is null)
        {
            return new ModelInput(null, null, problems.ToEquatableArray());
        }

        BoundModel model = ModelBinder.Bind(models[0].Path, text, packages, cancellation);
        problems.AddRange(model.Problems);
        return new ModelInput(model, new Scope(model.Folder, model.Schema), problems.ToEquatableArray());
    }
}
