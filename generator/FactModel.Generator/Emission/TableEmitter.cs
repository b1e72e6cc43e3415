using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits the static class of a kind: all its entities, and look-up by id.</summary>
internal sealed class TableEmitter
{
    private const int CasesPerSwitch = 8;

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
                emitter.EmitLists(code);
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
        code.Line($"public static global::System.Collections.Generic.IReadOnlyList<{Entity}> All => __Lists.__all;");
        code.Line();
        code.Summary($"The {kind} with an id, or with one that it had formerly.");
        code.Line("/// <exception cref=\"global::System.Collections.Generic.KeyNotFoundException\">There is none.</exception>");
        code.Line($"public static {Entity} Get(string id) => ({Entity})(__table.Find(id) ?? throw __table.Missing(id));");
        code.Line();
        code.Summary($"Gives the {kind} with an id, or with one that it had formerly.");
        code.Line("/// <returns>Whether there is one.</returns>");
        code.Line("public static bool TryGet(");
        code.Line("    string id,");
        code.OutParameter($"{Entity}? entity)", notNullWhenTrue: true);
        code.Line($"    => (entity = ({Entity}?)__table.Find(id)) is not null;");
        code.Line();
        code.Summary($"Whether any {kind} has this id, or had it formerly.");
        code.Line("public static bool Contains(string id) => __table.Find(id) is not null;");
    }

    private void EmitFields(CSharpWriter code)
    {
        code.Line();
        code.Line("internal static readonly __Table __table = new __Table();");
        foreach (TableFile file in _table.Files)
        {
            code.Line(FormattableString.Invariant($"private const int __file_{file.Key} = {file.FirstPage};"));
        }
    }

    private void EmitTable(CSharpWriter code)
    {
        code.Line();
        using (code.Open("internal sealed partial class __Table : global::FactModel.Storage.FactTable"))
        {
            code.Line(FormattableString.Invariant($"internal __Table() : base({_table.Pages.Count}, {_table.ShardCount}) {{ }}"));
            Switch(code, "int", "PageRows", _table.Pages.Select(p => p.Member("Rows")), "0");
            Switch(code, "string", "PageText", _table.Pages.Select(p => p.Member("Values") + "()"), "\"\"");
            Switch(code, "string?", "StatementsText", _table.Pages.Select(p => p.Member("Statements") + "()"), "null");
            Switch(code, "string", "Shard", Enumerable.Range(0, _table.ShardCount).Select(i => FormattableString.Invariant($"__Shard{i}()")), "\"\"");
            code.Line();
            code.Line($"protected override object Create(global::FactModel.Storage.FactRow row, int place, string id) => new {Entity}(row, place, id);");
            code.Line($"protected override string IdOf(object entity) => (({Entity})entity).Id;");
            code.Line($"protected override string EntityName => {CSharpLiteral.Quote(_table.Kind.ClassName)};");
            if (_table.OnlyShard is { } shard)
            {
                code.Line();
                EmitShard(code, 0, shard);
            }
        }
    }

    /// <summary>What most programs do not need before their first fact: its class is made ready when it is first asked for.</summary>
    private void EmitLists(CSharpWriter code)
    {
        code.Line();
        using (code.Open("internal static class __Lists"))
        {
            string list = $"global::FactModel.Storage.FactList<{Entity}>";
            code.Line($"internal static readonly {list} __all = new {list}(__table);");
            foreach (InverseSchema inverse in _types.InversesFrom(_table.Kind.Id))
            {
                (_, _, int property) = _types.InverseSource(inverse);
                string isList = _table.Kind.Properties[property].Type.Required is FactType.List ? "true" : "false";
                string type = $"global::FactModel.Storage.FactInverse<{Entity}>";
                code.Line($"internal static readonly {type} __inverse{property} = new {type}(__table, {EntityEmitter.Column(property)}, {isList});");
            }
        }
    }

    private static void EmitShard(CSharpWriter code, int number, string packed) =>
        code.Literal(FormattableString.Invariant($"private static string __Shard{number}()"), CSharpLiteral.Packed(packed));

    /// <summary>
    /// A method that gives what each page has. The compiler's time grows with the square of a switch's cases, and before the
    /// first fact the runtime compiles all of them and loads every class that they name: many pages are groups of groups.
    /// </summary>
    private static void Switch(CSharpWriter code, string returns, string name, IEnumerable<string> cases, string otherwise)
    {
        string[] all = [.. cases];
        int span = 1;
        while (span * CasesPerSwitch < all.Length)
        {
            span *= CasesPerSwitch;
        }

        Switch(code, $"protected override {returns} {name}(int page)", returns, name, all, 0, span, otherwise);
    }

    private static void Switch(CSharpWriter code, string signature, string returns, string name, ReadOnlySpan<string> cases, int first, int span, string otherwise)
    {
        code.Line();
        using (code.Open(signature))
        using (code.Open(span == 1 ? "switch (page)" : FormattableString.Invariant($"switch (page / {span})")))
        {
            for (int i = 0; i < cases.Length; i += span)
            {
                string value = span == 1 ? cases[i] : Group(first + i) + "(page)";
                code.Line(FormattableString.Invariant($"case {(first + i) / span}: return {value};"));
            }

            code.Line($"default: return {otherwise};");
        }

        for (int i = 0; span > 1 && i < cases.Length; i += span)
        {
            ReadOnlySpan<string> group = cases.Slice(i, Math.Min(span, cases.Length - i));
            Switch(code, $"private static {returns} {Group(first + i)}(int page)", returns, name, group, first + i, span / CasesPerSwitch, otherwise);
        }

        string Group(int from) => FormattableString.Invariant($"__{name}_{from}_{span}");
    }
}
