using FactModel.Core;
using FactModel.Core.Model;

namespace FactModel.Generator.Emission;

/// <summary>Emits the class that speaks for the fact base as a whole: its version, its model's digest, its sources.</summary>
internal static class FactBaseEmitter
{
    public static string Emit(FactSchema schema, EquatableArray<SourceFacts> sources, EquatableArray<string> rules, string buildVersion)
    {
        CSharpTypes types = new(schema);
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {types.Namespace}"))
        {
            code.Summary("The fact base as a whole.");
            using (code.Open("public static partial class FactBase"))
            {
                code.Summary("The version of the data: what the model states, or else the version of the project.");
                code.Line($"public const string Version = {CSharpLiteral.Quote(schema.Version ?? buildVersion)};");
                code.Line();
                code.Summary("The SHA-256 digest of the model: of what it declares, not of how it is written.");
                code.Line($"public const string ModelDigest = \"{TextDigest.Of(schema.ToString())}\";");
                code.Line();
                EmitSources(code, sources);
                EmitRules(code, rules);
                EmitStatements(code, schema, types);
                EmitContext(code, schema, types);
            }
        }

        return code.ToString();
    }

    private static void EmitSources(CSharpWriter code, EquatableArray<SourceFacts> sources)
    {
        code.Summary("The sources, in the order of the sources file.");
        code.Line("public static global::System.Collections.Generic.IReadOnlyList<global::FactModel.Source> Sources => __sources ??= __CreateSources();");
        code.Line("private static global::System.Collections.Generic.IReadOnlyList<global::FactModel.Source>? __sources;");
        code.Line();
        using (code.Open("private static global::System.Collections.Generic.IReadOnlyList<global::FactModel.Source> __CreateSources()"))
        {
            code.Line("return global::System.Array.AsReadOnly(new global::FactModel.Source[]");
            code.Line("{");
            foreach (SourceFacts source in sources)
            {
                string date = source.Published is { } published
                    ? FormattableString.Invariant($"global::FactModel.FactDate.FromPacked({published.PackedStart}UL, {published.PackedEnd}UL)")
                    : "null";
                string length = source.Length is { } count ? CSharpLiteral.OfInt(count) : "null";
                code.Line($"new global::FactModel.Source({Text(source.Id)}, {Text(source.Title)}, {Text(source.Publisher)}, {Text(source.Language)}, {date}, {Text(source.Url)}, {Text(source.Sha256)}, {length}),");
            }

            code.Line("});");
        }
    }

    private static void EmitRules(CSharpWriter code, EquatableArray<string> rules)
    {
        code.Line();
        code.Summary("What the model's rules say, in the order of the model: all of it held when the facts were compiled.");
        code.Line("public static global::System.Collections.Generic.IReadOnlyList<string> Rules => __rules ??= __CreateRules();");
        code.Line("private static global::System.Collections.Generic.IReadOnlyList<string>? __rules;");
        code.Line();
        using (code.Open("private static global::System.Collections.Generic.IReadOnlyList<string> __CreateRules()"))
        {
            code.Line("return global::System.Array.AsReadOnly(new string[]");
            code.Line("{");
            foreach (string rule in rules)
            {
                code.Line(CSharpLiteral.Quote(rule) + ",");
            }

            code.Line("});");
        }
    }

    private static void EmitStatements(CSharpWriter code, FactSchema schema, CSharpTypes types)
    {
        code.Line();
        code.Summary("Everything that is said, of every entity of every kind: for code that walks the whole base.");
        using (code.Open("public static global::System.Collections.Generic.IEnumerable<global::FactModel.Statement> Statements"))
        using (code.Open("get"))
        {
            foreach (KindSchema kind in schema.Kinds)
            {
                using (code.Open($"foreach (global::FactModel.IFactEntity entity in {types.Qualified(kind.TableName)}.All)"))
                using (code.Open("foreach (global::FactModel.Statement statement in entity.AllStatements)"))
                {
                    code.Line("yield return statement;");
                }

                code.Line();
            }

            code.Line("yield break;");
        }
    }

    private static void EmitContext(CSharpWriter code, FactSchema schema, CSharpTypes types)
    {
        code.Line();
        code.Line("internal static readonly global::FactModel.Storage.FactContext __context = new __Context();");
        code.Line();
        using (code.Open("private sealed class __Context : global::FactModel.Storage.FactContext"))
        {
            using (code.Open("public override global::FactModel.Source GetSource(string id)"))
            {
                using (code.Open("foreach (global::FactModel.Source source in Sources)"))
                using (code.Open("if (source.Id == id)"))
                {
                    code.Line("return source;");
                }

                code.Line();
                code.Line("throw new global::System.Collections.Generic.KeyNotFoundException(\"There is no source with the id '\" + id + \"'.\");");
            }

            code.Line();
            using (code.Open("public override global::System.Collections.Generic.IEnumerable<global::FactModel.IFactEntity> FindEntities(string id)"))
            {
                int number = 0;
                foreach (string kind in schema.Kinds.Select(k => k.Id).Concat(schema.Uses.Select(u => u.Id)))
                {
                    string entity = FormattableString.Invariant($"entity{number++}");
                    using (code.Open($"if ({types.Table(kind)}.TryGet(id, out {types.Class(kind)}? {entity}))"))
                    {
                        code.Line($"yield return {entity}!;");
                    }

                    code.Line();
                }

                code.Line("yield break;");
            }
        }
    }

    private static string Text(string? text) => text is null ? "null" : CSharpLiteral.Quote(text);
}
