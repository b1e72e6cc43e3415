using System.Collections.Immutable;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Core.Rules;
using FactModel.Generator.Emission;

namespace FactModel.Generator.Pipeline;

/// <summary>The checks over all files, as a step.</summary>
internal static class Checks
{
    /// <summary>Whether there is a model, and whether the files it names are there.</summary>
    public static EquatableArray<Problem> Files(ModelInput model, EquatableArray<string> paths, Build build)
    {
        if (model.Model is null)
        {
            // A model that was reported is one. Nobody misses it where there is no YAML, and nothing that would have passed any in.
            bool isMissed = model.Problems.Count == 0 && (paths.Count > 0 || build.HasBuildFiles);
            return isMissed ? [new Problem(Catalogue.NoModel, null, [])] : [];
        }

        try
        {
            return FileChecks.Run(model.Model, [.. paths.Select(p => PathPattern.RelativeTo(model.Model.Folder, p))]);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return [Guard.Problem(exception, "looking for the files that the model names", model.Model.Path)];
        }
    }

    /// <summary>Whether facts that the project refers to share a namespace, where there is no model to say it at.</summary>
    public static EquatableArray<Problem> SharedReferences(ModelInput model, EquatableArray<PackageIndex> packages) =>
        model.Model is null && model.Problems.Count == 0 ? SharedNamespaces.Find(packages, [], null).ToEquatableArray() : [];

    /// <summary>Whether the facts fit the literals of an assembly.</summary>
    public static EquatableArray<Problem> Literals(LiteralBudget budget, Build build, ModelInput model)
    {
        if (budget.IsEnough || model.Model is null)
        {
            return [];
        }

        string millions = FormattableString.Invariant($"{budget.Units / 1e6:F1}");
        return [build.HasUtf8Literals
            ? Catalogue.LiteralsFull.At(
                model.Model.Path, SourceSpan.FileStart, millions, FormattableString.Invariant($"{budget.Overflow.Count:N0}"), FormattableString.Invariant($"{budget.Pages:N0}"))
            : Catalogue.LiteralsTooMany.At(model.Model.Path, SourceSpan.FileStart, millions, build.Language)];
    }

    /// <summary>The model's own rules.</summary>
    public static EquatableArray<Problem> Rules(ModelInput model, ImmutableArray<FileFacts> files, Linker? linker, CancellationToken cancellation)
    {
        if (model.Model is null || linker is null)
        {
            return [];
        }

        try
        {
            return RuleChecks.Run(model.Model, files, linker, cancellation);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return [Guard.Problem(exception, "holding the facts to the model's rules", model.Model.Path)];
        }
    }

    /// <summary>Whether a file's evidence says what it is evidence of, and its statements stand as the model requires.</summary>
    public static EquatableArray<Problem> Evidence(EvidenceInput input, BoundFile file)
    {
        try
        {
            return input.Check(file);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return [Guard.Problem(exception, "holding the values to their evidence", file.Path)];
        }
    }

    /// <summary>Whether what a file refers to is there.</summary>
    public static EquatableArray<Problem> References(ReferenceChecks checks, BoundFile file)
    {
        try
        {
            return checks.Run(file);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return [Guard.Problem(exception, "looking for what this file refers to", file.Path)];
        }
    }

    /// <summary>What is past its review date.</summary>
    public static EquatableArray<Problem> Reviews(ReviewInput input, EquatableArray<SourceFacts> sources, BoundFile file)
    {
        try
        {
            return input.Check(file, sources);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return [Guard.Problem(exception, "looking for statements that are due for review", file.Path)];
        }
    }

    /// <summary>Whether the checks over all files need every file: a statement is referred to, or ids or names are wrong.</summary>
    public static bool NeedEveryFile(Scope? scope, ImmutableArray<bool> referToStatements, FactIndex index, Linker? linker) =>
        scope is not null && linker is not null && (referToStatements.Contains(true) || ProjectChecks.NeedsPlaces(scope.Schema, index, linker));

    /// <summary>Statements that are referred to, ids and names over all files.</summary>
    public static EquatableArray<Problem> Run(
        ModelInput model, ImmutableArray<BoundFile> files, SourceIds sources, Linker? linker, FactIndex index, CancellationToken cancellation)
    {
        if (model.Model is null || linker is null)
        {
            return [];
        }

        try
        {
            return ProjectChecks.Run(model.Model, files, index, linker, sources, cancellation);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return [Guard.Problem(exception, "checking the facts against each other", model.Model.Path)];
        }
    }
}
