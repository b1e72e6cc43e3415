using FactModel.Core.Problems;

namespace FactModel.Generator.Emission;

/// <summary>A page as packed: the characters of its literals, and what they are called.</summary>
/// <param name="Namespace">The namespace of the facts.</param>
/// <param name="TableName">The class that holds the kind.</param>
/// <param name="ClassName">The class that holds the pages of the file.</param>
/// <param name="Number">The page's place among them.</param>
/// <param name="HintName">The generated file.</param>
/// <param name="Rows">How many entities the page has.</param>
internal sealed record PageData(string Namespace, string TableName, string ClassName, int Number, string HintName, int Rows)
{
    /// <summary>The values.</summary>
    public string Values { get; init; } = "";

    /// <summary>The statements; null where no value is annotated.</summary>
    public string? Statements { get; init; }

    /// <summary>What went wrong inside; else null.</summary>
    public Problem? Failure { get; init; }

    /// <summary>What the literals take of those that an assembly may have, in UTF-16 code units.</summary>
    public int Units => Values.Length + (Statements?.Length ?? 0);

    /// <summary>Packs a page.</summary>
    public static PageData Of(FactPageModel page) => Named(page) with { Values = PagePacker.Pack(page), Statements = StatementPacker.Pack(page) };

    /// <summary>A page that could not be packed.</summary>
    public static PageData Failed(FactPageModel page, Problem failure) => Named(page) with { Failure = failure };

    private static PageData Named(FactPageModel page) =>
        new(new CSharpTypes(page.Schema).Namespace, page.Kind.TableName, FactPageModel.ClassOf(page.FileKey), page.Number, page.HintName("data"), page.Entities.Count);
}

/// <summary>Emits the data of a page: a literal of its values, and one of its statements.</summary>
internal static class PageEmitter
{
    /// <summary>The page's part of its file's class.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isUtf8">Whether it is kept as UTF-8, since the string literals of the assembly are full.</param>
    public static string Emit(PageData page, bool isUtf8)
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {page.Namespace}"))
        using (code.Open($"public static partial class {Core.Naming.CSharpName.Escape(page.TableName)}"))
        using (code.Open($"private static partial class {page.ClassName}"))
        {
            code.Line(FormattableString.Invariant($"internal const int Rows{page.Number} = {page.Rows};"));

            code.Literal(FormattableString.Invariant($"internal static string Values{page.Number}()"), Literal(page.Values, isUtf8));
            if (page.Statements is { } statements)
            {
                code.Literal(FormattableString.Invariant($"internal static string? Statements{page.Number}()"), Literal(statements, isUtf8));
            }
            else
            {
                code.Line(FormattableString.Invariant($"internal static string? Statements{page.Number}() => null;"));
            }
        }

        return code.ToString();
    }

    private static string Literal(string text, bool isUtf8) => isUtf8
        ? $"global::System.Text.Encoding.UTF8.GetString({CSharpLiteral.Packed(text)}u8)"
        : CSharpLiteral.Packed(text);
}
