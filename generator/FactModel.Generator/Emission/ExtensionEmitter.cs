using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits the way from an entity of another fact base to what this one adds: an extension method, named after the kind.</summary>
internal sealed class ExtensionEmitter(CSharpTypes types, KindSchema kind)
{
    private readonly string _own = types.Qualified(kind.ClassName);
    private readonly string _extended = types.Class(kind.Extends!);

    private string Map => $"global::System.Collections.Generic.Dictionary<{_extended}, {_own}>";

    public string Emit()
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {types.Namespace}"))
        {
            code.Summary($"From an entity to its {kind.Id}.");
            using (code.Open($"public static class {CSharpName.Escape(kind.ClassName + "Extensions")}"))
            {
                code.Summary($"The {kind.Id} that says more of this entity; null where there is none.");
                using (code.Open($"public static {_own}? {CSharpName.Escape(kind.ClassName)}(this {_extended} entity)"))
                {
                    code.Line($"return (__all ??= __All()).TryGetValue(entity, out {_own}? found) ? found : null;");
                }

                code.Line();
                code.Line($"private static {Map}? __all;");
                code.Line();
                EmitAll(code);
            }
        }

        return code.ToString();
    }

    /// <summary>By entity and not by id: an entity may have another id in a later version of its package.</summary>
    private void EmitAll(CSharpWriter code)
    {
        using (code.Open($"private static {Map} __All()"))
        {
            code.Line($"{Map} all = new {Map}();");
            using (code.Open($"foreach ({_own} own in {types.Table(kind.Id)}.All)"))
            using (code.Open($"if ({types.Table(kind.Extends!)}.TryGet(own.Id, out {_extended}? entity))"))
            {
                code.Line("all[entity!] = own;");
            }

            code.Line();
            code.Line("return all;");
        }
    }
}
