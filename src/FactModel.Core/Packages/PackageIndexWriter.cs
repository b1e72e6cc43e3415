using System.Globalization;
using FactModel.Core.Model;

namespace FactModel.Core.Packages;

/// <summary>Writes an index as text.</summary>
public static class PackageIndexWriter
{
    /// <summary>The text, with a line feed after each line.</summary>
    public static string Write(PackageIndex index)
    {
        List<string> lines =
        [
            PackageIndexFormat.Line(PackageIndexFormat.Header, PackageIndexFormat.Version.ToString(CultureInfo.InvariantCulture)),
            PackageIndexFormat.Line(PackageIndexFormat.Base, index.Namespace, index.Version),
        ];
        foreach (PackageKind kind in index.Kinds)
        {
            Write(lines, kind);
        }

        lines.Add(PackageIndexFormat.Line(PackageIndexFormat.End, lines.Count.ToString(CultureInfo.InvariantCulture), PackageIndexFormat.Digest(lines)));
        return string.Join("\n", lines) + "\n";
    }

    private static void Write(List<string> lines, PackageKind kind)
    {
        lines.Add(PackageIndexFormat.Line(PackageIndexFormat.Kind, kind.Id, kind.ClassName, kind.TableName));
        ILookup<string, string> names = kind.Names.ToLookup(n => n.Value, n => n.Name, StringComparer.Ordinal);
        foreach (IdFacts entity in kind.Ids)
        {
            lines.Add(PackageIndexFormat.Line(PackageIndexFormat.Entity, entity.Id));
            lines.AddRange(entity.Formerly.Select(former => PackageIndexFormat.Line(PackageIndexFormat.Former, former)));
            lines.AddRange(names[entity.Id].Select(name => PackageIndexFormat.Line(PackageIndexFormat.Name, name)));
            if (entity.Retired is { } retired)
            {
                lines.Add(PackageIndexFormat.Line(PackageIndexFormat.Retired, retired.Because, retired.ReplacedBy ?? ""));
            }
        }
    }
}
