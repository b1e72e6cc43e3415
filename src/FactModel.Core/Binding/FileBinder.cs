using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads a file of facts by its kind's declaration, without looking at any other file.</summary>
public sealed class FileBinder
{
    private const int FewProperties = 64;

    private readonly KindSchema _kind;
    private readonly FileContext _context;
    private readonly StatementReader _statements;
    private readonly Dictionary<string, int> _byKey;
    private readonly bool _hasKeyTwice;
    private readonly EquatableArray<string>? _extended;
    private readonly List<EntityFacts> _entities = [];
    private readonly List<SourceSpan> _ids = [];
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.Ordinal);

    private FileBinder(FactSchema schema, KindSchema kind, string? source, string path, CancellationToken cancellation)
    {
        _kind = kind;
        _context = new FileContext(schema, path, cancellation) { PassesOverOthers = kind.Others == OthersMode.Ignore };
        _statements = new StatementReader(_context, source);
        _byKey = kind.Properties.Select((p, i) => (p.Key, i)).GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        _hasKeyTwice = _byKey.Count < kind.Properties.Count;
        _extended = kind.Extends is { } extended ? EquatableArray.Of(extended) : null;
    }

    /// <summary>Reads a file. Whatever is wrong, the rest of it is read.</summary>
    /// <param name="schema">The model.</param>
    /// <param name="match">Which kind the file belongs to.</param>
    /// <param name="path">The file, as the host gave it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellation">Stops between entities.</param>
    public static BoundFile Bind(FactSchema schema, FileMatch match, string path, string text, CancellationToken cancellation = default)
    {
        FileBinder binder = new(schema, match.Kind, match.Source, path, cancellation);
        FileContext context = binder._context;
        YamlDocument document = YamlReader.Read(path, text, match.Kind.Layout == KindLayout.Map ? binder.BindEntity : null, cancellation);
        binder.BindRoot(document, match.RelativePath);
        FileFacts facts = new(match.RelativePath, match.Kind.Id, match.Source, binder._entities.ToEquatableArray()) { Unread = document.Unread };
        FileUses uses = new(
            binder._ids.ToEquatableArray(),
            context.References.ToEquatableArray(),
            context.Sources.ToEquatableArray(),
            context.Unique.ToEquatableArray(),
            context.Statements.ToEquatableArray(),
            context.Citations.ToEquatableArray(),
            context.Floors.ToEquatableArray(),
            context.Reviews.ToEquatableArray());
        return new BoundFile(path, facts, uses, document.Problems.Concat(context.Problems.ToArray()).ToEquatableArray());
    }

    private void BindRoot(YamlDocument document, string path)
    {
        YamlNode? root = document.Root;
        if (root is null or YamlScalar { IsEmpty: true })
        {
            if (document.Problems.Count == 0)
            {
                _context.Problems.Add(Catalogue.EmptyFile, SourceSpan.FileStart, Expected());
            }

            return;
        }

        switch (_kind.Layout)
        {
            case KindLayout.Map when root is YamlMapping map:
                foreach (YamlEntry entry in map.Entries)
                {
                    BindEntity(entry);
                }

                break;
            case KindLayout.List when root is YamlSequence list:
                foreach (YamlNode item in list.Items)
                {
                    BindItem(item);
                }

                break;
            case KindLayout.File when root is YamlMapping:
                BindEntity(PathPattern.Stem(path), root.Span with { End = root.Span.Start }, root);
                break;
            default:
                _context.Problems.Add(Catalogue.FactShape, root, "the file", NodeWords.Describe(root), Expected());
                break;
        }
    }

    private string Expected() => _kind.Layout switch
    {
        KindLayout.Map => $"a mapping from the id of each {_kind.Id} to what is said of it",
        KindLayout.List => $"a list, each {_kind.Id} a mapping with '{_kind.IdKey}'",
        _ => $"a mapping of one {_kind.Id}'s properties",
    };

    private void BindItem(YamlNode item)
    {
        if (item is not YamlMapping map)
        {
            _context.Problems.Add(Catalogue.FactShape, item, $"a {_kind.Id}", NodeWords.Describe(item), "a mapping");
        }
        else if (map[_kind.IdKey] is YamlScalar { IsEmpty: false } id)
        {
            BindEntity(id.Value, id.Span, map);
        }
        else
        {
            _context.Problems.Add(Catalogue.MissingId, map[_kind.IdKey]?.Span ?? map.Span, _kind.Id, _kind.IdKey);
        }
    }

    private void BindEntity(YamlEntry entry) => BindEntity(entry.Key.Value, entry.Key.Span, entry.Value);

    private void BindEntity(string id, SourceSpan span, YamlNode node)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        if (id.Trim().Length == 0)
        {
            _context.Problems.Add(Catalogue.InvalidId, span, "this one is empty");
            return;
        }

        // As keys of one mapping they have been compared already.
        if (_kind.Layout != KindLayout.Map && !IsNew(id, span, out SourceSpan first))
        {
            string place = FormattableString.Invariant($"line {first.Start.Line + 1}");
            _context.Problems.Add(Catalogue.DuplicateId.At(_context.Problems.Path, span, _kind.Id, id, place) with { Related = new SourcePlace(_context.Problems.Path, first) });
            return;
        }

        _ids.Add(span);
        if (_extended is not null)
        {
            _context.References.Add(new ReferenceUse(_extended.Value, id, span));
        }

        if (node is YamlMapping map)
        {
            _entities.Add(BindProperties(id, span, map));
            return;
        }

        if (node is not YamlScalar { IsEmpty: true })
        {
            _context.Problems.Add(Catalogue.FactShape, node, $"the {_kind.Id} '{id}'", NodeWords.Describe(node), "a mapping of its properties");
        }

        _entities.Add(BindProperties(id, span, new YamlMapping(span, null, []) { IsBroken = node.IsBroken }));
    }

    private bool IsNew(string id, SourceSpan span, out SourceSpan first)
    {
        if (_seen.TryGetValue(id, out first))
        {
            return false;
        }

        _seen.Add(id, span);
        return true;
    }

    private EntityFacts BindProperties(string id, SourceSpan span, YamlMapping map)
    {
        PropertyFacts?[] properties = new PropertyFacts?[_kind.Properties.Count];
        Span<bool> seen = properties.Length <= FewProperties ? stackalloc bool[properties.Length] : new bool[properties.Length];
        List<Named<FactNode>>? others = null;
        EquatableArray<string> formerly = [];
        Retirement? retired = null;
        int next = 0;
        foreach (YamlEntry entry in map.Entries)
        {
            string key = entry.Key.Value;
            if (TryProperty(key, next, out int index))
            {
                next = index + 1;
                PropertySchema property = _kind.Properties[index];
                seen[index] = entry.Value.IsBroken;
                if (!ValueReader.IsAbsent(entry.Value, property.Type))
                {
                    seen[index] = true;
                    int firstReview = _context.Reviews.Count;
                    properties[index] = _statements.Read(entry.Value, property);
                    NameReviews(firstReview, id, property);
                    UseUnique(id, property, properties[index], entry.Value);
                    UseFloor(index, properties[index], entry.Value);
                }
            }
            else if (key == EntityKeys.Formerly)
            {
                formerly = ReadFormerly(entry.Value);
            }
            else if (key == EntityKeys.Retired)
            {
                retired = ReadRetirement(entry.Value);
            }
            else if (_kind.Layout != KindLayout.List || key != _kind.IdKey)
            {
                BindOther(entry, ref others);
            }
        }

        // What could not be read has been reported, and may be what is missing.
        if (!map.IsBroken)
        {
            ReportMissing(id, span, seen);
        }

        return new EntityFacts
        {
            Id = id,
            Properties = new EquatableArray<PropertyFacts?>(properties),
            Others = others is null ? [] : others.ToEquatableArray(),
            Formerly = formerly,
            Retired = retired,
        };
    }

    /// <summary>The property of a key. Mostly it is the one after the last, since people keep to the order of the model.</summary>
    private bool TryProperty(string key, int next, out int index)
    {
        index = next;
        return (next < _kind.Properties.Count && _kind.Properties[next].Key == key && !_hasKeyTwice) || _byKey.TryGetValue(key, out index);
    }

    private void UseUnique(string id, PropertySchema property, PropertyFacts? facts, YamlNode node)
    {
        if (property.IsUnique && facts?.Bare is { } value)
        {
            _context.Unique.Add(new UniqueUse(property.Id, UniqueText.Of(value), id, node.Span));
        }
    }

    private void NameReviews(int first, string id, PropertySchema property)
    {
        for (int i = first; i < _context.Reviews.Count; i++)
        {
            _context.Reviews[i] = _context.Reviews[i] with { Entity = id, Property = property.Id };
        }
    }

    private void UseFloor(int property, PropertyFacts? facts, YamlNode node)
    {
        if (facts is not null && (_kind.Properties[property].Require ?? _kind.Require) is not null)
        {
            IEnumerable<SourceSpan> places = node is YamlSequence list && list.Items.Count == facts.Statements.Count
                ? list.Items.Select(i => i.Span)
                : Enumerable.Repeat(node.Span, Math.Max(1, facts.Statements.Count));
            _context.Floors.Add(new FloorUse(_entities.Count, property, places.ToEquatableArray()));
        }
    }

    private void ReportMissing(string id, SourceSpan span, ReadOnlySpan<bool> seen)
    {
        for (int i = 0; i < seen.Length; i++)
        {
            if (!seen[i] && !_kind.Properties[i].Type.IsOptional)
            {
                _context.Problems.Add(Catalogue.MissingProperty, span, $"the {_kind.Id}", id, _kind.Properties[i].Key, _kind.Properties[i].Type.ToString());
            }
        }
    }

    private void BindOther(YamlEntry entry, ref List<Named<FactNode>>? others)
    {
        switch (_kind.Others)
        {
            case OthersMode.Keep:
                (others ??= []).Add(new Named<FactNode>(entry.Key.Value, NodeReader.Read(entry.Value)));
                break;
            case OthersMode.Error:
                string hint = NearestName.Hint(entry.Key.Value, [.. _byKey.Keys]);
                _context.Problems.Add(Catalogue.UnknownProperty, entry.Key, entry.Key.Value, $"'{_kind.Id}'", hint);
                break;
            case OthersMode.Ignore:
                break;
        }
    }

    private EquatableArray<string> ReadFormerly(YamlNode node)
    {
        List<string> ids = [];
        foreach (YamlNode item in node is YamlSequence list ? list.Items : [node])
        {
            if (item is YamlScalar { IsEmpty: false } id)
            {
                ids.Add(id.Value);
            }
            else
            {
                _context.Problems.Add(Catalogue.FactShape, item, $"'{EntityKeys.Formerly}'", NodeWords.Describe(item), "a list of the ids that this one had before");
            }
        }

        return ids.ToEquatableArray();
    }

    private Retirement? ReadRetirement(YamlNode node)
    {
        MappingReader? reader = node is YamlMapping map ? new MappingReader(map, $"'{EntityKeys.Retired}'", _context.Problems) : null;
        if (reader?.Scalar("because") is not { } because)
        {
            _context.Problems.Add(Catalogue.FactShape, node, $"'{EntityKeys.Retired}'", NodeWords.Describe(node), "{ because: why it was withdrawn, replaced-by: the id that replaces it, if one does }");
            return null;
        }

        YamlScalar? replacement = reader.Scalar("replaced-by");
        reader.ReportUnknownKeys();
        if (replacement is not null)
        {
            _context.References.Add(new ReferenceUse(EquatableArray.Of(_kind.Id), replacement.Value, replacement.Span));
        }

        return new Retirement(because.Value, replacement?.Value);
    }
}
