using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Linking;

/// <summary>Checks that the files a model names are there, and that each belongs to one kind.</summary>
public static class FileChecks
{
    /// <summary>Runs them over the paths that were passed in, relative to the model's folder.</summary>
    public static EquatableArray<Problem> Run(BoundModel model, IReadOnlyCollection<string> paths)
    {
        List<Problem> problems = [];
        foreach (KindSchema kind in model.Schema.Kinds)
        {
            foreach (FilePattern file in kind.Files.Where(f => !paths.Any(p => PathPattern.Matches(f.Pattern, p))))
            {
                problems.Add(Catalogue.NoSuchFiles.At(model.Path, model.Places.File(kind.Id, file.Pattern), file.Pattern, Hint(file.Pattern, paths)));
            }
        }

        if (model.Schema.Sources is { } sources && !paths.Contains(sources))
        {
            problems.Add(Catalogue.NoSuchFiles.At(model.Path, model.Places.Sources, sources, Hint(sources, paths)));
        }

        foreach (string path in paths.OrderBy(p => p, StringComparer.Ordinal))
        {
            if (FileMatch.Find(model.Schema, path, out KindSchema? other) is { } match && other is not null)
            {
                problems.Add(Catalogue.FileOfTwoKinds.At(model.Path, model.Places.Kind(other.Id), path, $"'{match.Kind.Id}'", $"'{other.Id}'"));
            }
        }

        return problems.ToEquatableArray();
    }

    private static string Hint(string pattern, IReadOnlyCollection<string> paths)
    {
        if (!PathPattern.IsGlob(pattern) && NearestName.Of(pattern, paths) is { } nearest)
        {
            return $"; did you mean '{nearest}'?";
        }

        return pattern.StartsWith("..", StringComparison.Ordinal) || pattern.EndsWith(".md", StringComparison.Ordinal)
            ? "; add it to the project: <AdditionalFiles Include=\"…\" />"
            : "";
    }
}
