using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>
/// Emits how entities of other fact bases are found. Their package may be another one when the program runs than it was
/// when the facts were compiled: what is missing then is said by name.
/// </summary>
internal static class UsedEmitter
{
    public const string ClassName = "__Used";

    private const string NotFound = "global::System.Collections.Generic.KeyNotFoundException";

    /// <summary>The method that finds an entity of a kind. No two namespaces give one name: an underscore is doubled, and a dot is what begins no name.</summary>
    public static string MethodName(UsedKind used) => used.Namespace.Replace("_", "__").Replace(".", "_0") + "_" + used.ClassName;

    public static string Emit(CSharpTypes types, FactSchema schema)
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {types.Namespace}"))
        using (code.Open($"internal static class {ClassName}"))
        {
            foreach (UsedKind used in schema.Uses)
            {
                EmitMethod(code, types, used);
            }
        }

        return code.ToString();
    }

    private static void EmitMethod(CSharpWriter code, CSharpTypes types, UsedKind used)
    {
        string type = types.Class(used.Id);
        string compiled = CSharpLiteral.Quote($"There is no {used.Name} '");
        string loaded = CSharpLiteral.Quote($"' in the {used.Namespace} that is loaded, version ");
        string then = CSharpLiteral.Quote($"; it was there in {used.Version}, with which {types.Namespace} was compiled. Refer to that version or to one that has it, and compile again.");
        using (code.Open($"internal static {type} {MethodName(used)}(string id)"))
        {
            using (code.Open($"if ({types.Table(used.Id)}.TryGet(id, out {type}? entity))"))
            {
                code.Line("return entity!;");
            }

            code.Line();
            code.Line($"throw new {NotFound}({compiled} + id + {loaded} + typeof({type}).Assembly.GetName().Version + {then});");
        }

        code.Line();
    }
}
