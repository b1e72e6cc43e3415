namespace FactModel.Core.Binding;

/// <summary>Paths and globs of a model, relative to its folder and written with <c>/</c>.</summary>
public static class PathPattern
{
    /// <summary>
    /// Whether a path matches a pattern: <c>*</c> stands for any part of a name, <c>?</c> for one character of it, and
    /// <c>**</c> for any number of folders. Letter case counts, on every system.
    /// </summary>
    public static bool Matches(string pattern, string path) => Matches(Parts(pattern), 0, Parts(path), 0);

    /// <summary>Whether the pattern can match more than one path.</summary>
    public static bool IsGlob(string pattern) => pattern.IndexOfAny(['*', '?']) >= 0;

    /// <summary>
    /// A path as seen from a folder, with <c>/</c> and with <c>..</c> where it lies outside; <paramref name="path"/> itself where the two share no root.
    /// </summary>
    public static string RelativeTo(string folder, string path)
    {
        string[] from = Parts(folder);
        string[] to = Parts(path);
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        bool bothRooted = IsRooted(folder) == IsRooted(path) && (shared > 0 || from.Length == 0 || from[0].IndexOf(':') < 0);
        return bothRooted
            ? string.Join("/", Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)))
            : string.Join("/", to);
    }

    /// <summary>The folder of a file, as the path has it; empty where it has none.</summary>
    public static string Folder(string path)
    {
        int end = Slashed(path).LastIndexOf('/');
        return end < 0 ? "" : end == 0 ? "/" : path.Substring(0, end);
    }

    /// <summary>The last part of a path.</summary>
    public static string FileName(string path) => Slashed(path).Substring(Slashed(path).LastIndexOf('/') + 1);

    /// <summary>The last part of a path without its extension.</summary>
    public static string Stem(string path)
    {
        string name = FileName(path);
        int dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name.Substring(0, dot);
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\", StringComparison.Ordinal);

    private static string Slashed(string path) => path.Replace('\\', '/');

    /// <summary>The parts of a path, with <c>.</c> dropped and <c>..</c> carried out.</summary>
    private static string[] Parts(string path)
    {
        List<string> parts = [];
        foreach (string part in Slashed(path).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return [.. parts];
    }

    private static bool Matches(string[] pattern, int p, string[] path, int i)
    {
        while (p < pattern.Length && pattern[p] != "**")
        {
            if (i == path.Length || !MatchesName(pattern[p], path[i]))
            {
                return false;
            }

            p++;
            i++;
        }

        if (p == pattern.Length)
        {
            return i == path.Length;
        }

        for (int next = i; next <= path.Length; next++)
        {
            if (Matches(pattern, p + 1, path, next))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Matches one name, going back to the last <c>*</c> where a try fails: linear for one star, never exponential.</summary>
    private static bool MatchesName(string pattern, string name)
    {
        int p = 0;
        int i = 0;
        int star = -1;
        int starred = 0;
        while (i < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                starred = i;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[i]))
            {
                p++;
                i++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                i = ++starred;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
