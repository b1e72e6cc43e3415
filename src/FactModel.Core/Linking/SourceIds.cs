using FactModel.Core.Binding;

namespace FactModel.Core.Linking;

/// <summary>The ids of the sources.</summary>
/// <param name="All">Those that were read.</param>
/// <param name="Unread">Lines in which others may stand; null where all were read.</param>
public sealed record SourceIds(EquatableArray<string> All, UnreadText? Unread)
{
    /// <summary>The ids of a file of sources; of several, where a project has a model too many, those of all.</summary>
    public static SourceIds Of(IReadOnlyList<BoundSources> files) =>
        new(files.SelectMany(file => file.Sources).Select(source => source.Id).ToEquatableArray(), files.Select(file => file.Unread).FirstOrDefault(lines => lines is not null));
}
