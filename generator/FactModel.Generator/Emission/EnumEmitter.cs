using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits an enum.</summary>
internal static class EnumEmitter
{
    public static string Emit(CSharpTypes types, EnumSchema schema)
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {types.Namespace}"))
        {
            code.Summary(schema.Doc ?? $"The enum {schema.Id}.");
            using (code.Open($"public enum {CSharpName.Escape(schema.TypeName)}"))
            {
                for (int i = 0; i < schema.Values.Count; i++)
                {
                    code.Summary(schema.Values[i].Doc ?? schema.Values[i].Id);
                    code.Line(FormattableString.Invariant($"{CSharpName.Escape(schema.Values[i].MemberName)} = {i},"));
                }
            }
        }

        return code.ToString();
    }
}
