using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits the class of a union: a value that is one of several types, and says which.</summary>
internal sealed class UnionEmitter(CSharpTypes types, string name, FactType.Union union)
{
    private string ClassName => CSharpName.Escape(name);

    public string Emit()
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {types.Namespace}"))
        {
            code.Summary($"One of: {string.Join(", ", union.Members)}.");
            using (code.Open($"public sealed partial class {ClassName} : global::System.IEquatable<{ClassName}>"))
            {
                code.Line("private readonly int __member;");
                code.Line("private readonly object __value;");
                code.Line();
                EmitConstructor(code);
                for (int i = 0; i < union.Members.Count; i++)
                {
                    EmitMember(code, union.Members[i], i);
                }

                EmitObjectMembers(code);
            }
        }

        return code.ToString();
    }

    private void EmitConstructor(CSharpWriter code)
    {
        using (code.Open($"internal {ClassName}(ref {CSharpTypes.Cursor} c)"))
        {
            code.Line("__member = c.ReadCount();");
            EmitSwitch(code, "__value = ", type => types.Read(type, "c"));
        }

        if (!union.Members.Any(CSharpTypes.HoldsEntities))
        {
            return;
        }

        code.Line();
        using (code.Open($"internal static object __Skip(ref {CSharpTypes.Cursor} c)"))
        {
            code.Line("int __member = c.ReadCount();");
            EmitSwitch(code, "return ", type => types.Skip(type, "c"));
        }
    }

    private void EmitSwitch(CSharpWriter code, string prefix, Func<FactType, string> read)
    {
        using (code.Open("switch (__member)"))
        {
            for (int i = 0; i < union.Members.Count; i++)
            {
                code.Line(i < union.Members.Count - 1 ? $"case {i}:" : "default:");
                code.Line($"    {prefix}{read(union.Members[i])};");
                if (!prefix.StartsWith("return", StringComparison.Ordinal))
                {
                    code.Line("    break;");
                }
            }
        }
    }

    private void EmitMember(CSharpWriter code, FactType type, int index)
    {
        string member = types.Names.OfMember(type);
        string csharp = types.Of(type);
        code.Line();
        code.Summary($"Whether it is of the type {type}.");
        code.Line($"public bool Is{member} => __member == {index};");
        code.Line();
        code.Summary($"The value, of the type {type}.");
        code.Line($"/// <exception cref=\"global::System.InvalidOperationException\">It is of another type.</exception>");
        code.Line($"public {csharp} As{member} => __member == {index} ? ({csharp})__value : throw new global::System.InvalidOperationException({CSharpLiteral.Quote($"This value is not of the type {type}.")});");
        code.Line();
        code.Summary($"Gives the value where it is of the type {type}.");
        code.Line($"/// <returns>Whether it is.</returns>");
        bool isValue = CSharpTypes.IsValueType(type);
        code.Line($"public bool TryGet{member}(");
        code.OutParameter($"{csharp}{(isValue ? "" : "?")} value)", notNullWhenTrue: !isValue);
        using (code.Braces())
        {
            code.Line($"value = __member == {index} ? ({csharp})__value : default;");
            code.Line($"return __member == {index};");
        }
    }

    private void EmitObjectMembers(CSharpWriter code)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public bool Equals({ClassName}? other) => other is not null && __member == other.__member && global::FactModel.Storage.FactEquality.Equal(__value, other.__value);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override bool Equals(object? obj) => Equals(obj as {ClassName});");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public override int GetHashCode() => global::FactModel.Storage.FactEquality.Hash(__value);");
        code.Line();
        code.Summary("The value as text.");
        code.Line("public override string ToString() => global::FactModel.Storage.FactEquality.Text(__value);");
    }
}
