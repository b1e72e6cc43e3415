using FactModel.Core.Model;

namespace FactModel.Core.Binding;

/// <summary>Which kind a file belongs to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="RelativePath">The file, relative to the model's folder, with <c>/</c>.</param>
/// <param name="Source">The source of every value in it that names none.</param>
public sealed record FileMatch(KindSchema Kind, string RelativePath, string? Source)
{
    /// <summary>
    /// The first kind whose <c>files</c> match a path, and in <paramref name="other"/> a second one, if there is one:
    /// then the file is ambiguous. Null where no kind has the file.
    /// </summary>
    public static FileMatch? Find(FactSchema schema, string relativePath, out KindSchema? other)
    {
        FileMatch? found = null;
        other = null;
        if (FactProject.IsDiffSettingsPath(relativePath))
        {
            return null;
        }

        foreach (KindSchema kind in schema.Kinds)
        {
            FilePattern? pattern = kind.Files.FirstOrDefault(f => PathPattern.Matches(f.Pattern, relativePath));
            if (pattern is null)
            {
                continue;
            }

            if (found is not null)
            {
                other = kind;
                break;
            }

            found = new FileMatch(kind, relativePath, pattern.Source);
        }

        return found;
    }

    /// <summary>The kinds whose entities may be in a path that could not be read: those of its file; every one for a folder, which no kind has as a file.</summary>
    public static IReadOnlyList<string> KindsIn(FactSchema schema, string relativePath)
    {
        string[] matching = [.. schema.Kinds.Where(kind => kind.Files.Any(f => PathPattern.Matches(f.Pattern, relativePath))).Select(kind => kind.Id)];
        return matching.Length > 0 ? matching : [.. schema.Kinds.Select(kind => kind.Id)];
    }
}
