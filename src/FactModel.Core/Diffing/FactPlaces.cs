using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Diffing;

/// <summary>
/// Where one side says things. Facts have no places, so that an edit of a comment changes nothing in them; the places of the few
/// that changed are found by reading the lines of their entity again.
/// </summary>
internal sealed class FactPlaces(DiffSide side)
{
    private readonly Dictionary<string, FileText> _files = new(StringComparer.Ordinal);
    private (BoundFile? File, int Number) _last;
    private LocatedMapping? _lastNode;

    /// <summary>Where an entity's id stands.</summary>
    public SourcePlace Entity(FoundEntity entity) => new(entity.File.Path, entity.File.Uses.Ids[entity.Number]);

    /// <summary>Where one of the things that are said of a property stands; where that cannot be told, the property, or the entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="property">The property; null where the side does not declare it.</param>
    /// <param name="index">The statement's or the item's place among them; null for the property as a whole.</param>
    public SourcePlace? Said(FoundEntity entity, PropertySchema? property, int? index)
    {
        if (property is null || Node(entity) is not { } node || node.Entry(property.Key) is not { } entry)
        {
            return Entity(entity);
        }

        YamlNode value = entry.Value is YamlMapping map && map[AnnotationKeys.Value] is YamlSequence annotated ? annotated : entry.Value;
        SourceSpan span = value is YamlSequence list && index < list.Items.Count ? list.Items[index.Value].Span : Span(entry);
        return new SourcePlace(entity.File.Path, node.Shift(span));
    }

    /// <summary>Where a key of an entity stands.</summary>
    public SourcePlace Key(FoundEntity entity, string key) =>
        Node(entity) is { } node && node.Entry(key) is { } entry ? new SourcePlace(entity.File.Path, node.Shift(Span(entry))) : Entity(entity);

    /// <summary>Whether what stands under a key of an entity could not be read, or not whole: what is missing of it is not gone.</summary>
    public bool IsBroken(FoundEntity entity, string key)
    {
        if (entity.File.Problems.Count == 0)
        {
            return false;
        }

        int start = entity.File.Uses.Ids[entity.Number].Start.Line;
        int end = EndLine(entity);
        Problem[] errors = [.. entity.File.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error && p.Place is { Span.Start.Line: var line } && line >= start && line < end)];
        if (errors.Length == 0)
        {
            return false;
        }

        // Where lines cannot be read as YAML, any key may stand in them.
        if (errors.Any(p => p.Rule.IsOfYaml) || Node(entity) is not { } node)
        {
            return true;
        }

        SourcePosition[] keys = [.. node.Map.Entries.Select(e => node.Shift(e.Key.Span).Start)];
        int own = node.Map.Entries.ToList().FindIndex(e => e.Key.Value == key);
        return own >= 0 && errors.Select(p => p.Place!.Value.Span.Start).Any(at => !IsBefore(at, keys[own]) && (own + 1 == keys.Length || IsBefore(at, keys[own + 1])));
    }

    /// <summary>Where an entry of the sources file stands.</summary>
    public SourcePlace? Source(string path, string id)
    {
        if (Text(path) is not { } file || file.Whole(path) is not YamlMapping map)
        {
            return null;
        }

        YamlEntry entry = map.Entries.FirstOrDefault(e => e.Key.Value == id);
        return entry.Key is null ? null : new SourcePlace(path, entry.Key.Span);
    }

    private static bool IsBefore(SourcePosition one, SourcePosition other) => (one.Line, one.Column).CompareTo((other.Line, other.Column)) < 0;

    private static SourceSpan Span(YamlEntry entry) => entry.Value is YamlScalar { IsEmpty: true } ? entry.Key.Span : entry.Value.Span;

    /// <summary>The entity's mapping; null where it cannot be read again.</summary>
    private LocatedMapping? Node(FoundEntity entity)
    {
        if (_last != (entity.File, entity.Number))
        {
            _last = (entity.File, entity.Number);
            _lastNode = Text(entity.File.Path) is { } file ? Read(entity, file) : null;
        }

        return _lastNode;
    }

    private LocatedMapping? Read(FoundEntity entity, FileText file)
    {
        KindSchema kind = side.Project.Model.Schema.Kind(entity.File.Facts.Kind)!;
        string path = entity.File.Path;
        return (kind.Layout == KindLayout.File ? null : Part(entity, kind, file))
            ?? ((kind.Layout == KindLayout.File ? file.Whole(path) as YamlMapping : file.Entity(path, kind, entity.Id)) is { } map ? new LocatedMapping(map, 0) : null);
    }

    /// <summary>
    /// Reads an entity's own lines. That is not enough where it shares a line with another, or uses an anchor from elsewhere;
    /// then the whole file tells.
    /// </summary>
    private static LocatedMapping? Part(FoundEntity entity, KindSchema kind, FileText file)
    {
        SourceSpan id = entity.File.Uses.Ids[entity.Number];
        int start = kind.Layout == KindLayout.Map ? id.Start.Line : file.ItemLine(id.Start);
        int end = entity.Number + 1 < entity.File.Uses.Ids.Count ? NextLine(entity, kind, file) : file.LineCount;
        if (start < 0 || end <= start)
        {
            return null;
        }

        YamlDocument document = YamlReader.Read(entity.File.Path, file.Lines(start, end));
        YamlMapping? map = document.Problems.Count > 0 ? null : document.Root switch
        {
            YamlMapping { Entries: [var only] } when kind.Layout == KindLayout.Map && only.Key.Value == entity.Id => only.Value as YamlMapping,
            YamlSequence { Items: [YamlMapping item] } when kind.Layout == KindLayout.List && item[kind.IdKey] is YamlScalar own && own.Value == entity.Id => item,
            _ => null,
        };
        return map is null ? null : new LocatedMapping(map, start);
    }

    private static int NextLine(FoundEntity entity, KindSchema kind, FileText file)
    {
        SourcePosition next = entity.File.Uses.Ids[entity.Number + 1].Start;
        return kind.Layout == KindLayout.Map ? next.Line : file.ItemLine(next);
    }

    private static int EndLine(FoundEntity entity) => entity.Number + 1 < entity.File.Uses.Ids.Count
        ? Math.Max(entity.File.Uses.Ids[entity.Number + 1].Start.Line, entity.File.Uses.Ids[entity.Number].Start.Line + 1)
        : int.MaxValue;

    private FileText? Text(string path)
    {
        if (!_files.TryGetValue(path, out FileText? file))
        {
            file = side.Text(path) is { } text ? new FileText(text) : FileText.None;
            _files.Add(path, file);
        }

        return file == FileText.None ? null : file;
    }

    /// <summary>A mapping that was read from some lines of a file.</summary>
    /// <param name="Map">The mapping, with places in these lines.</param>
    /// <param name="FirstLine">The file's line that is the first of them.</param>
    private sealed record LocatedMapping(YamlMapping Map, int FirstLine)
    {
        public YamlEntry? Entry(string key)
        {
            foreach (YamlEntry entry in Map.Entries)
            {
                if (entry.Key.Value == key)
                {
                    return entry;
                }
            }

            return null;
        }

        public SourceSpan Shift(SourceSpan span) => new(Shift(span.Start), Shift(span.End));

        private SourcePosition Shift(SourcePosition position) => position with { Line = position.Line + FirstLine };
    }
}
