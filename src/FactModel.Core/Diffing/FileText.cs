using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Diffing;

/// <summary>The text of a file, of which some lines are read again.</summary>
internal sealed class FileText(string text)
{
    /// <summary>Stands for a text that is not to be had.</summary>
    public static readonly FileText None = new("");

    private readonly LineMap _lines = new(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
    private YamlNode? _root;
    private bool _isRead;
    private Dictionary<string, YamlMapping>? _entities;

    public int LineCount => _lines.Count;

    /// <summary>Some whole lines.</summary>
    public string Lines(int start, int end)
    {
        int first = _lines.StartOf(start);
        return text.Substring(first, (end < _lines.Count ? _lines.StartOf(end) : text.Length) - first);
    }

    /// <summary>The line on which the item of a list begins whose id stands at a place; -1 where it is not found.</summary>
    public int ItemLine(SourcePosition id)
    {
        for (int line = id.Line; line >= 0; line--)
        {
            int start = _lines.StartOf(line);
            int end = line == id.Line ? start + id.Column : _lines.EndOf(line);
            int first = start;
            while (first < end && text[first] == ' ')
            {
                first++;
            }

            if (first < end && text[first] == '-' && first - start < id.Column)
            {
                return line;
            }
        }

        return -1;
    }

    /// <summary>The whole file, read once.</summary>
    public YamlNode? Whole(string path)
    {
        if (!_isRead)
        {
            (_root, _isRead) = (YamlReader.Read(path, text).Root, true);
        }

        return _root;
    }

    /// <summary>An entity's mapping, found in the whole file.</summary>
    public YamlMapping? Entity(string path, KindSchema kind, string id)
    {
        if (_entities is null)
        {
            _entities = new Dictionary<string, YamlMapping>(StringComparer.Ordinal);
            foreach ((string own, YamlMapping map) in Entities(Whole(path), kind))
            {
                if (!_entities.ContainsKey(own))
                {
                    _entities.Add(own, map);
                }
            }
        }

        return _entities.TryGetValue(id, out YamlMapping? found) ? found : null;
    }

    private static IEnumerable<(string Id, YamlMapping Map)> Entities(YamlNode? root, KindSchema kind) => root switch
    {
        YamlMapping map when kind.Layout == KindLayout.Map => map.Entries.Where(e => e.Value is YamlMapping).Select(e => (e.Key.Value, (YamlMapping)e.Value)),
        YamlSequence list when kind.Layout == KindLayout.List => list.Items.OfType<YamlMapping>()
            .Where(m => m[kind.IdKey] is YamlScalar).Select(m => (((YamlScalar)m[kind.IdKey]!).Value, m)),
        _ => [],
    };
}
