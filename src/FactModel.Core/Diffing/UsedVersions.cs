using System.Globalization;
using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>Versions of the facts that a model uses. Where their types can be seen in its own, what breaks in them breaks its callers.</summary>
internal static class UsedVersions
{
    /// <summary>Whether a fact base, of which a type could be seen, has a version that may break who calls it.</summary>
    /// <param name="before">The model before: callers were written for it.</param>
    /// <param name="now">The model now.</param>
    public static bool MayBreak(FactSchema before, FactSchema now)
    {
        HashSet<string> seen = Seen(before);
        return before.Uses.Any(was => seen.Contains(was.Namespace) && now.Uses.Any(@is => @is.Namespace == was.Namespace && MayBreak(was.Version, @is.Version)));
    }

    /// <summary>The namespaces of other fact bases of which a property, a field or a kind gives out a type.</summary>
    private static HashSet<string> Seen(FactSchema schema)
    {
        IEnumerable<PropertySchema> members = schema.Kinds.SelectMany(k => k.Properties).Concat(schema.Records.SelectMany(r => r.Fields));
        IEnumerable<string> kinds = members.SelectMany(m => m.Type.SelfAndInner()).OfType<FactType.Reference>().Select(r => r.Kind).Concat(schema.Kinds.Select(k => k.Extends).OfType<string>());
        return new HashSet<string>(kinds.Select(k => schema.Used(k)?.Namespace).OfType<string>(), StringComparer.Ordinal);
    }

    private static bool MayBreak(string before, string now) => Promise(before) is { } was && Promise(now) is { } @is && was != @is;

    /// <summary>The part of a version that stays while nothing breaks: the first number, or, before <c>1.0.0</c>, the second; null where it has no such numbers.</summary>
    private static (int Major, int Minor)? Promise(string version)
    {
        string[] parts = version.Split('-', '+')[0].Split('.');
        return parts.Length > 1
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            ? (major, major == 0 ? minor : 0)
            : null;
    }
}
