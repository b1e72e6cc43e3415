using System.Diagnostics.CodeAnalysis;
using FactModel.Core.Model;

namespace FactModel.Core.Binding;

/// <summary>Reads <c>[kind:]entity/property[#id]</c>. An id may hold any of these signs: the last ones count.</summary>
internal static class StatementPath
{
    public static bool TryRead(string text, [NotNullWhen(true)] out StatementReference? reference)
    {
        reference = null;
        int slash = text.LastIndexOf('/');
        if (slash <= 0 || slash == text.Length - 1)
        {
            return false;
        }

        string property = text.Substring(slash + 1);
        int hash = property.IndexOf('#');
        string? id = hash >= 0 ? property.Substring(hash + 1) : null;
        property = hash >= 0 ? property.Substring(0, hash) : property;
        string entity = text.Substring(0, slash);
        int colon = entity.IndexOf(':');
        string? kind = colon > 0 ? entity.Substring(0, colon) : null;
        entity = colon > 0 ? entity.Substring(colon + 1) : entity;
        if (property.Length == 0 || entity.Length == 0 || id is { Length: 0 })
        {
            return false;
        }

        reference = new StatementReference(kind, entity, property, id);
        return true;
    }
}
