using System.Collections.Immutable;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Generator.Pipeline;

/// <summary>The checks over all files, as a step.</summary>
internal static class Checks
{
    public static EquatableArray<Problem> Run(
        ModelInput model, ImmutableArray<ParsedText> files, Linker? linker, FactIndex index, CancellationToken cancellation)
    {
        if (model.Model is null || linker is null)
        {
            return [];
        }

        try
        {
            BoundSources sources = new(files.Where(f => f.Sources is not null).SelectMany(f => f.Sources!.Sources).ToEquatableArray(), []);
            return ProjectChecks.Run(model.Model, [.. files.Where(f => f.File is not null).Select(f => f.File!)], index, linker, sources, cancellation);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return [Guard.Problem(exception, "checking the facts against each other", model.Model.Path)];
        }
    }
}
