using FactModel.Core;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Generator.Emission.Storage;

namespace FactModel.Generator.Emission;

/// <summary>What a kind's table is emitted from: its ids, not its values.</summary>
internal sealed record TableModel(FactSchema Schema, KindSchema Kind, string HintName, EquatableArray<FileIds> Files)
{
    /// <summary>The tables of a fact base. A file's ids that another file declared before are left out, as they are from its pages.</summary>
    public static IEnumerable<TableModel> Of(FactSchema schema, FactIndex index)
    {
        HintNames hints = new(schema);
        foreach (KindSchema kind in schema.Kinds)
        {
            if (hints.Table(kind) is not { } hint)
            {
                continue;
            }

            List<FileIds> files = [];
            for (int file = 0; file < index.Files.Count; file++)
            {
                FileIds ids = index.Files[file];
                if (ids.Kind == kind.Id)
                {
                    files.Add(ids with { Ids = ids.Ids.Where((id, i) => index.Kind(kind.Id).Find(id.Id) == new EntityPlace(file, i)).ToEquatableArray() });
                }
            }

            yield return new TableModel(schema, kind, hint, files.ToEquatableArray());
        }
    }
}

/// <summary>Emits the static class of a kind: all its entities, and look-up by id.</summary>
internal sealed class TableEmitter
{
    private readonly TableModel _table;
    private readonly CSharpTypes _types;
    private readonly List<(string ClassName, int Rows)> _pages = [];
    private readonly List<(string FileKey, int FirstPage)> _files = [];
    private readonly string[] _shards;

    private TableEmitter(TableModel table)
    {
        _table = table;
        _types = new CSharpTypes(table.Schema);
        List<IndexEntry> ids = [];
        List<IndexEntry> former = [];
        foreach (FileIds file in table.Files)
        {
            AddPages(file, ids, former);
        }

        _shards = IndexWriter.Write(ids, former);
    }

    private string Entity => _types.Qualified(_table.Kind.ClassName);

    public static string Emit(TableModel table)
    {
        TableEmitter emitter = new(table);
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {emitter._types.Namespace}"))
        {
            code.Summary($"Every {table.Kind.Id}.");
            using (code.Open($"public static partial class {CSharpName.Escape(table.Kind.TableName)}"))
            {
                emitter.EmitAccess(code);
                emitter.EmitFields(code);
                emitter.EmitTable(code);
            }
        }

        return code.ToString();
    }

    private void AddPages(FileIds file, List<IndexEntry> ids, List<IndexEntry> former)
    {
        string key = PageKey.Of(file.Path);
        int first = _pages.Count;
        _files.Add((key, first));
        for (int i = 0; i < file.Ids.Count; i++)
        {
            int page = first + (i / FactPageModel.Size);
            int row = i % FactPageModel.Size;
            ids.Add(new IndexEntry(file.Ids[i].Id, page, row));
            former.AddRange(file.Ids[i].Formerly.Select(id => new IndexEntry(id, page, row)));
            if (row == 0)
            {
                int rows = Math.Min(FactPageModel.Size, file.Ids.Count - i);
                _pages.Add((FormattableString.Invariant($"__Page_{key}_{page - first}"), rows));
            }
        }
    }

    private void EmitAccess(CSharpWriter code)
    {
        string kind = _table.Kind.Id;
        code.Summary($"Every {kind}, in the order of the files' paths and, within a file, of its text.");
        code.Line($"public static global::System.Collections.Generic.IReadOnlyList<{Entity}> All => __table;");
        code.Line();
        code.Summary($"The {kind} with an id, or with one that it had formerly.");
        code.Line("/// <exception cref=\"global::System.Collections.Generic.KeyNotFoundException\">There is none.</exception>");
        code.Line($"public static {Entity} Get(string id) => __table.Get(id);");
        code.Line();
        code.Summary($"Gives the {kind} with an id, or with one that it had formerly.");
        code.Line("/// <returns>Whether there is one.</returns>");
        code.Line("public static bool TryGet(");
        code.Line("    string id,");
        code.OutParameter($"{Entity}? entity)", notNullWhenTrue: true);
        code.Line("    => __table.TryGet(id, out entity);");
        code.Line();
        code.Summary($"Whether any {kind} has this id, or had it formerly.");
        code.Line("public static bool Contains(string id) => __table.TryGet(id, out _);");
    }

    private void EmitFields(CSharpWriter code)
    {
        code.Line();
        code.Line("internal static readonly __Table __table = new __Table();");
        foreach (InverseSchema inverse in _types.InversesFrom(_table.Kind.Id))
        {
            (_, _, int property) = _types.InverseSource(inverse);
            string isList = _table.Kind.Properties[property].Type.Required is FactType.List ? "true" : "false";
            string type = $"global::FactModel.Storage.FactInverse<{Entity}>";
            code.Line($"internal static readonly {type} __inverse{property} = new {type}(__table, {EntityEmitter.Column(property)}, {isList});");
        }

        foreach ((string key, int first) in _files)
        {
            code.Line(FormattableString.Invariant($"private const int __file_{key} = {first};"));
        }
    }

    private void EmitTable(CSharpWriter code)
    {
        code.Line();
        using (code.Open($"internal sealed class __Table : global::FactModel.Storage.FactTable<{Entity}>"))
        {
            code.Line(FormattableString.Invariant($"internal __Table() : base({_pages.Count}, {_shards.Length}) {{ }}"));
            Switch(code, "int PageRows(int page)", _pages.Select(p => FormattableString.Invariant($"{p.Rows}")), "0");
            Switch(code, "string PageText(int page)", _pages.Select(p => p.ClassName + ".Values()"), "\"\"");
            Switch(code, "string? StatementsText(int page)", _pages.Select(p => p.ClassName + ".Statements()"), "null");
            Switch(code, "string Shard(int page)", _shards.Select((_, i) => FormattableString.Invariant($"__Shard{i}()")), "\"\"");
            code.Line();
            code.Line($"protected override {Entity} Create(global::FactModel.Storage.FactRow row) => new {Entity}(row);");
            for (int i = 0; i < _shards.Length; i++)
            {
                code.Line();
                code.Line(FormattableString.Invariant($"private static string __Shard{i}() => {CSharpLiteral.Quote(_shards[i])};"));
            }
        }
    }

    private static void Switch(CSharpWriter code, string signature, IEnumerable<string> cases, string otherwise)
    {
        code.Line();
        using (code.Open($"protected override {signature}"))
        using (code.Open("switch (page)"))
        {
            int number = 0;
            foreach (string result in cases)
            {
                code.Line(FormattableString.Invariant($"case {number++}: return {result};"));
            }

            code.Line($"default: return {otherwise};");
        }
    }
}
