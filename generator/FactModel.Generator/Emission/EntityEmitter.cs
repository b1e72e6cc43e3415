using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits the class of a kind: one property a property, inverses, and the statements behind them.</summary>
internal sealed class EntityEmitter(CSharpTypes types, KindSchema kind)
{
    private const string Row = "global::FactModel.Storage.FactRow";
    private const string Statements = "global::FactModel.Storage.FactStatements";
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    private string Table => $"{types.Table(kind.Id)}.__table";

    private string ClassName => CSharpName.Escape(kind.ClassName);

    public string Emit()
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {types.Namespace}"))
        {
            code.Summary(kind.Doc ?? $"The kind {kind.Id}.");
            code.Line("[global::System.Diagnostics.DebuggerDisplay(\"{Id}\")]");
            using (code.Open($"public sealed partial class {ClassName} : global::FactModel.IFactEntity"))
            {
                EmitConstructor(code);
                for (int i = 0; i < kind.Properties.Count; i++)
                {
                    EmitProperty(code, kind.Properties[i], i);
                }

                if (kind.Others == OthersMode.Keep)
                {
                    code.Line();
                    code.Summary("The keys that the model does not declare, in the order of the YAML.");
                    code.Line("public global::System.Collections.Generic.IReadOnlyDictionary<string, global::FactModel.FactNode> Others { get; }");
                }

                EmitExtended(code);
                for (int i = 0; i < kind.Inverses.Count; i++)
                {
                    EmitInverse(code, kind.Inverses[i], sort: i + 1);
                }

                EmitRow(code);
                EmitAllStatements(code);
                EmitStatements(code);
                EmitStatementLists(code);
            }
        }

        return code.ToString();
    }

    /// <summary>The column of a property; column 0 is the id.</summary>
    public static int Column(int property) => property + 1;

    private void EmitConstructor(CSharpWriter code)
    {
        code.Line("private readonly int __place;");
        code.Line();
        using (code.Open($"internal {ClassName}({Row} row, int place, string id)"))
        {
            code.Line("__place = place;");
            code.Line("Id = id;");
            for (int i = 0; i < kind.Properties.Count; i++)
            {
                if (!CSharpTypes.HoldsEntities(kind.Properties[i].Type))
                {
                    code.Line($"{CSharpName.Escape(kind.Properties[i].MemberName)} = {ReadColumn(kind.Properties[i].Type, Column(i))};");
                }
            }

            if (kind.Others == OthersMode.Keep)
            {
                code.Line($"Others = row.Map({Column(kind.Properties.Count)}, static (ref {CSharpTypes.Cursor} c) => c.ReadNode());");
            }
        }

        code.Line();
        code.Summary("The id, unique within its kind and never used again.");
        code.Line("public string Id { get; }");
        code.Line();
        code.Line($"string global::FactModel.IFactEntity.Kind => {CSharpLiteral.Quote(kind.Id)};");
        code.Line();
        code.Summary("What is said about each value: how sure it is, who says it, where it stands.");
        code.Line($"public StatementSet Statements => {Kept("StatementSet", 0, "new StatementSet(new StatementLists(this, __row))")};");
        code.Line();
        code.Summary("The id.");
        code.Line("public override string ToString() => Id;");
    }

    private string ReadColumn(FactType type, int column, string row = "row")
    {
        FactType required = type.Required;
        string orNull = type.IsOptional ? "OrNull" : "";
        string read = required switch
        {
            FactType.Scalar { Kind: ScalarKind.Text } => $"{row}.Text({column})",
            FactType.Scalar { Kind: ScalarKind.Int } when type.IsOptional => $"{row}.Int32OrNull({column})",
            FactType.Scalar { Kind: ScalarKind.Int } => $"(int){row}.Int64({column})",
            FactType.Scalar { Kind: ScalarKind.Long } => $"{row}.Int64{orNull}({column})",
            FactType.Scalar { Kind: ScalarKind.Double } when type.IsOptional => $"{row}.DoubleOrNull({column})",
            FactType.Scalar { Kind: ScalarKind.Double } => $"global::System.BitConverter.Int64BitsToDouble({row}.Int64({column}))",
            FactType.Scalar { Kind: ScalarKind.Bool } when type.IsOptional => $"{row}.BooleanOrNull({column})",
            FactType.Scalar { Kind: ScalarKind.Bool } => $"{row}.Int64({column}) != 0",
            FactType.Scalar { Kind: ScalarKind.Url } => $"{row}.Url({column})",
            FactType.Enum => $"({types.OfItem(type)}){row}.{(type.IsOptional ? "Int32OrNull" : "Int64")}({column})",
            FactType.List list => $"{row}.List({column}, {types.Reader(list.Item)})",
            FactType.Map map => $"{row}.Map({column}, {types.Reader(map.Value)})",
            _ when CSharpTypes.IsValueType(required) => $"{row}.Value{orNull}({column}, {types.Reader(required)})",
            _ => $"{row}.Object({column}, {types.Reader(required)})",
        };
        return type.IsOptional || CSharpTypes.IsCollection(type) || CSharpTypes.IsValueType(required) ? read : read + "!";
    }

    private void EmitProperty(CSharpWriter code, PropertySchema property, int index)
    {
        string name = CSharpName.Escape(property.MemberName);
        string type = types.OfProperty(property.Type);
        code.Line();
        code.Summary(property.Doc ?? $"The {property.Id} of this {kind.Id}.");
        if (!CSharpTypes.HoldsEntities(property.Type))
        {
            code.Line($"public {type} {name} {{ get; }}");
            return;
        }

        string field = $"__property{index}";
        string suppress = property.Type.IsOptional || CSharpTypes.IsCollection(property.Type) ? "" : "!";
        code.Line(property.Type.Required is FactType.Reference reference
            ? $"public {type} {name} => {field} ??= __row.Text({Column(index)}) is {{ }} id ? {types.Get(reference.Kind, "id")} : null{suppress};"
            : $"public {type} {name} => {field} ??= {ReadColumn(property.Type, Column(index), "__row")};");
        code.Line($"private {types.Of(property.Type)}? {field};");
    }

    /// <summary>The entity of another fact base that this one adds to.</summary>
    private void EmitExtended(CSharpWriter code)
    {
        if (kind.Extends is not { } extended)
        {
            return;
        }

        string type = types.Class(extended);
        code.Line();
        code.Summary($"The entity that this {kind.Id} says more of: the one with its id.");
        code.Line($"public {type} {CSharpName.Escape(types.Names.OfMember(new FactType.Reference(extended)))} => __extended ??= {types.Get(extended, "Id")};");
        code.Line($"private {type}? __extended;");
    }

    private void EmitInverse(CSharpWriter code, InverseSchema inverse, int sort)
    {
        (string sourceClass, string sourceTable, int index) = types.InverseSource(inverse);
        string list = $"{List}<{types.Qualified(sourceClass)}>";
        code.Line();
        code.Summary($"Each {inverse.SourceKind} whose {inverse.SourceProperty} is this {kind.Id}, in the order of the files.");
        code.Line($"public {list} {CSharpName.Escape(inverse.MemberName)} => {Kept(list, sort, $"{types.Qualified(sourceTable)}.__Lists.__inverse{index}.Of(Id)")};");
    }

    /// <summary>Where the columns are. An entity has its place alone, half as long.</summary>
    private void EmitRow(CSharpWriter code)
    {
        code.Line();
        code.Line($"private {Row} __row => {Table}.Row(__place);");
    }

    /// <summary>What is made when it is first asked for, and kept by the table: its statements, and an inverse each.</summary>
    private string Kept(string type, int sort, string made)
    {
        string which = FormattableString.Invariant($"__place, {sort}, {kind.Inverses.Count + 1}");
        return $"({type})({Table}.Made({which}) ?? {Table}.Keep({which}, {made}))";
    }

    /// <summary>The walk over everything that is said; nothing of it is made before it is asked for.</summary>
    private void EmitAllStatements(CSharpWriter code)
    {
        code.Line();
        using (code.Open("global::System.Collections.Generic.IEnumerable<global::FactModel.Statement> global::FactModel.IFactEntity.AllStatements"))
        using (code.Open("get"))
        {
            foreach (PropertySchema property in kind.Properties)
            {
                using (code.Open($"foreach (global::FactModel.Statement statement in Statements.AllOf.{CSharpName.Escape(property.MemberName)})"))
                {
                    code.Line("yield return statement;");
                }

                code.Line();
            }

            code.Line("yield break;");
        }
    }

    private void EmitStatements(CSharpWriter code)
    {
        code.Line();
        code.Summary("The statement behind each value.");
        using (code.Open("public sealed class StatementSet"))
        {
            code.Line("internal StatementSet(StatementLists all) => AllOf = all;");
            code.Line();
            code.Summary("Every statement, those that compete with the one behind the value too.");
            code.Line("public StatementLists AllOf { get; }");
            for (int i = 0; i < kind.Properties.Count; i++)
            {
                PropertySchema property = kind.Properties[i];
                string name = CSharpName.Escape(property.MemberName);
                string statement = StatementType(property.Type);
                code.Line();
                code.Summary(property.Doc ?? $"What is said about the {property.Id}.");
                code.Line(property.Type.Required is FactType.List
                    ? $"public {List}<{statement}> {name} => {Statements}.Bare(AllOf.{name});"
                    : $"public {statement}? {name} => {Statements}.Basis(AllOf.{name}, AllOf.__basis{i});");
            }
        }
    }

    private string StatementType(FactType type) =>
        $"global::FactModel.Statement<{(type.Required is FactType.List list ? types.OfItem(list.Item) : types.Of(type))}>";

    private void EmitStatementLists(CSharpWriter code)
    {
        code.Line();
        code.Summary("Every statement about each property, in the order of the YAML.");
        using (code.Open("public sealed class StatementLists"))
        {
            using (code.Open($"internal StatementLists({ClassName} entity, {Row} row)"))
            {
                code.Line($"global::FactModel.Storage.FactContext context = {types.Qualified("FactBase")}.__context;");
                for (int i = 0; i < kind.Properties.Count; i++)
                {
                    EmitStatementList(code, kind.Properties[i], i);
                }

                if (kind.Properties.Count == 0)
                {
                    code.Line("_ = (entity, row, context);");
                }
            }

            for (int i = 0; i < kind.Properties.Count; i++)
            {
                PropertySchema property = kind.Properties[i];
                code.Line();
                code.Summary(property.Doc ?? $"All that is said about the {property.Id}.");
                code.Line($"public {List}<{StatementType(property.Type)}> {CSharpName.Escape(property.MemberName)} {{ get; }}");
                if (property.Type.Required is not FactType.List)
                {
                    code.Line($"internal readonly int __basis{i};");
                }
            }
        }
    }

    private void EmitStatementList(CSharpWriter code, PropertySchema property, int index)
    {
        string name = CSharpName.Escape(property.MemberName);
        string id = CSharpLiteral.Quote(property.Id);
        if (property.Type.Required is FactType.List list)
        {
            code.Line($"{name} = {Statements}.Read(entity, {id}, row, {index}, context, {types.Reader(list.Item)}, out _) ?? {Statements}.PlainItems(entity, {id}, entity.{name});");
            return;
        }

        string reader = types.Reader(property.Type.Required);
        string plain = CSharpTypes.IsValueType(property.Type) ? $"PlainValue<{types.Of(property.Type)}>" : $"Plain<{types.Of(property.Type)}>";
        code.Line($"{name} = {Statements}.Read(entity, {id}, row, {index}, context, {reader}, out __basis{index}) ?? {Statements}.{plain}(entity, {id}, entity.{name}, out __basis{index});");
    }
}
