using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits the static class of a kind: all its entities, and look-up by id.</summary>
internal sealed class TableEmitter
{
    private const int CasesPerSwitch = 32;

    private readonly TableModel _table;
    private readonly CSharpTypes _types;

    private TableEmitter(TableModel table)
    {
        _table = table;
        _types = new CSharpTypes(table.Schema);
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

    /// <summary>A shard of the index in a file of its own, so that an added id leaves the others as they are.</summary>
    public static string Emit(ShardModel shard)
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {new CSharpTypes(shard.Schema).Namespace}"))
        using (code.Open($"public static partial class {CSharpName.Escape(shard.Kind.TableName)}"))
        using (code.Open("internal sealed partial class __Table"))
        {
            EmitShard(code, shard.Number, shard.Packed);
        }

        return code.ToString();
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

        foreach (TableFile file in _table.Files)
        {
            code.Line(FormattableString.Invariant($"private const int __file_{file.Key} = {file.FirstPage};"));
        }
    }

    private void EmitTable(CSharpWriter code)
    {
        code.Line();
        using (code.Open($"internal sealed partial class __Table : global::FactModel.Storage.FactTable<{Entity}>"))
        {
            code.Line(FormattableString.Invariant($"internal __Table() : base({_table.Pages.Count}, {_table.ShardCount}) {{ }}"));
            Switch(code, "int", "PageRows", _table.Pages.Select(p => p + ".Rows"), "0");
            Switch(code, "string", "PageText", _table.Pages.Select(p => p + ".Values()"), "\"\"");
            Switch(code, "string?", "StatementsText", _table.Pages.Select(p => p + ".Statements()"), "null");
            Switch(code, "string", "Shard", Enumerable.Range(0, _table.ShardCount).Select(i => FormattableString.Invariant($"__Shard{i}()")), "\"\"");
            code.Line();
            code.Line($"protected override {Entity} Create(global::FactModel.Storage.FactRow row) => new {Entity}(row);");
            code.Line($"protected override string IdOf({Entity} entity) => entity.Id;");
            if (_table.OnlyShard is { } shard)
            {
                code.Line();
                EmitShard(code, 0, shard);
            }
        }
    }

    private static void EmitShard(CSharpWriter code, int number, string packed) =>
        code.Literal(FormattableString.Invariant($"private static string __Shard{number}()"), CSharpLiteral.Packed(packed));

    /// <summary>
    /// A method that gives what each page has. The compiler's time grows with the square of a switch's cases, and the runtime
    /// compiles all of them before the first fact: many pages are groups, with a method each.
    /// </summary>
    private static void Switch(CSharpWriter code, string returns, string name, IEnumerable<string> cases, string otherwise)
    {
        string[] all = [.. cases];
        if (all.Length <= CasesPerSwitch)
        {
            Switch(code, $"protected override {returns} {name}(int page)", "page", all, 0, otherwise);
            return;
        }

        string[] groups = [.. Enumerable.Range(0, (all.Length + CasesPerSwitch - 1) / CasesPerSwitch).Select(i => FormattableString.Invariant($"__{name}{i}(page)"))];
        Switch(code, $"protected override {returns} {name}(int page)", FormattableString.Invariant($"page / {CasesPerSwitch}"), groups, 0, otherwise);
        for (int group = 0; group < groups.Length; group++)
        {
            int first = group * CasesPerSwitch;
            Switch(code, FormattableString.Invariant($"private static {returns} __{name}{group}(int page)"), "page", all.AsSpan(first, Math.Min(CasesPerSwitch, all.Length - first)).ToArray(), first, otherwise);
        }
    }

    private static void Switch(CSharpWriter code, string signature, string over, string[] cases, int first, string otherwise)
    {
        code.Line();
        using (code.Open(signature))
        using (code.Open($"switch ({over})"))
        {
            for (int i = 0; i < cases.Length; i++)
            {
                code.Line(FormattableString.Invariant($"case {first + i}: return {cases[i]};"));
            }

            code.Line($"default: return {otherwise};");
        }
    }
}
