using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>A node, and where it stands: for an alias not the place of the node, but its own.</summary>
internal readonly record struct Placed(YamlNode Node, SourceSpan Place);

/// <summary>Makes the entries of a mapping out of its keys and values, and drops, with a problem, what is no entry.</summary>
internal sealed class MappingEntries(string path, ProblemSink problems)
{
    /// <summary>Up to so many entries, comparing each with each is the quickest.</summary>
    private const int FewEntries = 16;

    /// <summary>The entries; <paramref name="isBroken"/> is set where one was dropped whose loss may show.</summary>
    /// <param name="pieces">Where keys and values alternate, from <paramref name="first"/> to the end.</param>
    /// <param name="first">The index of the first key.</param>
    /// <param name="isBroken">Whether something is missing in the mapping.</param>
    public YamlEntry[] Make(List<Placed> pieces, int first, ref bool isBroken)
    {
        int count = (pieces.Count - first) / 2;
        YamlEntry[] entries = count == 0 ? [] : new YamlEntry[count];
        Dictionary<string, int>? seen = count > FewEntries ? new(count, StringComparer.Ordinal) : null;
        int kept = 0;
        for (int i = first; i + 1 < pieces.Count; i += 2)
        {
            if (!IsKey(pieces[i], out YamlScalar? key))
            {
                isBroken = true;
                continue;
            }

            if (IsTaken(key.Value, entries, kept, seen))
            {
                ReportDuplicate(pieces[i], key.Value, FirstPlace(key.Value, pieces, first));
                continue;
            }

            seen?.Add(key.Value, i);
            entries[kept++] = new YamlEntry(key, pieces[i + 1].Node);
        }

        return kept == count ? entries : entries.AsSpan(0, kept).ToArray();
    }

    /// <summary>Makes one entry of a mapping that gives its entries away as they are read.</summary>
    /// <param name="key">What stands where a key is expected.</param>
    /// <param name="value">Its value.</param>
    /// <param name="places">Where each key stands that the mapping had before.</param>
    /// <param name="isBroken">Whether something is missing in the mapping.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>False, with a problem, where the two are no entry.</returns>
    public bool TryMake(Placed key, Placed value, Dictionary<string, SourceSpan> places, ref bool isBroken, out YamlEntry entry)
    {
        entry = default;
        if (!IsKey(key, out YamlScalar? scalar))
        {
            isBroken = true;
            return false;
        }

        if (places.TryGetValue(scalar.Value, out SourceSpan first))
        {
            ReportDuplicate(key, scalar.Value, first);
            return false;
        }

        places.Add(scalar.Value, key.Place);
        entry = new YamlEntry(scalar, value.Node);
        return true;
    }

    private void ReportDuplicate(Placed key, string name, SourceSpan first) =>
        problems.Add(Catalogue.DuplicateKey.At(path, key.Place, YamlText.Piece(name)) with { Related = new SourcePlace(path, first) });

    private static bool IsTaken(string key, YamlEntry[] entries, int kept, Dictionary<string, int>? seen)
    {
        if (seen is not null)
        {
            return seen.ContainsKey(key);
        }

        for (int i = 0; i < kept; i++)
        {
            if (string.Equals(entries[i].Key.Value, key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static SourceSpan FirstPlace(string key, List<Placed> pieces, int first)
    {
        int at = first;
        while (pieces[at].Node is not YamlScalar { IsBroken: false } other || other.Value != key)
        {
            at += 2;
        }

        return pieces[at].Place;
    }

    private bool IsKey(Placed piece, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out YamlScalar? key)
    {
        key = piece.Node as YamlScalar;
        if (key is null)
        {
            problems.Add(Catalogue.CollectionAsKey, piece.Place, piece.Node is YamlMapping ? "mapping" : "list");
            return false;
        }

        if (key.IsBroken)
        {
            key = null;
            return false;
        }

        ProblemRule? rule = !key.IsPlain ? null : key.Value switch
        {
            "<<" => Catalogue.MergeKey,
            "" => Catalogue.EmptyKey,
            "~" or "null" or "Null" or "NULL" => Catalogue.NullKey,
            _ => null,
        };
        if (rule is null)
        {
            return true;
        }

        problems.Add(rule, piece.Place, key.Value);
        return false;
    }
}
