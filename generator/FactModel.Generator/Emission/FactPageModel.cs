using FactModel.Core;
using FactModel.Core.Linking;
using FactModel.Core.Model;

namespace FactModel.Generator.Emission;

/// <summary>Up to 1,024 entities of one file: what one page of data is emitted from.</summary>
/// <param name="Schema">The model.</param>
/// <param name="Kind">The kind of the entities.</param>
/// <param name="FileKey">The file, as an identifier.</param>
/// <param name="Number">The page's place among the file's.</param>
/// <param name="Source">The source of every value that names none.</param>
/// <param name="Entities">The entities.</param>
internal sealed record FactPageModel(
    FactSchema Schema, KindSchema Kind, string FileKey, int Number, string? Source, EquatableArray<LinkedEntity> Entities)
{
    /// <summary>How many entities a page holds at the most.</summary>
    public const int Size = 1024;

    /// <summary>The class that holds the literals of a file's pages.</summary>
    public static string ClassOf(string fileKey) => "__Pages_" + fileKey;

    /// <summary>What the page's parts are called.</summary>
    public string HintName(string part) => FormattableString.Invariant($"{Kind.TableName}.{FileKey}.{Number}.{part}.g.cs");

    /// <summary>The pages of a file.</summary>
    public static IEnumerable<FactPageModel> Of(FactSchema schema, LinkedFile file)
    {
        if (schema.Kind(file.Kind) is not { } kind)
        {
            yield break;
        }

        string key = PageKey.Of(file.Path);
        for (int start = 0; start < file.Entities.Count; start += Size)
        {
            int count = Math.Min(Size, file.Entities.Count - start);
            EquatableArray<LinkedEntity> entities = count == file.Entities.Count ? file.Entities : new(file.Entities.AsSpan().Slice(start, count).ToArray());
            yield return new FactPageModel(schema, kind, key, start / Size, file.Source, entities);
        }
    }
}
