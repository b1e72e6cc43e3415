using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits the class of a record: values without an identity, equal when their fields are.</summary>
internal sealed class RecordEmitter(CSharpTypes types, RecordSchema record)
{
    private string ClassName => CSharpName.Escape(record.ClassName);

    public string Emit()
    {
        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {types.Namespace}"))
        {
            code.Summary(record.Doc ?? $"The record {record.Id}.");
            using (code.Open($"public sealed partial class {ClassName} : global::System.IEquatable<{ClassName}>"))
            {
                EmitConstructor(code);
                for (int i = 0; i < record.Fields.Count; i++)
                {
                    EmitField(code, record.Fields[i], i);
                }

                EmitEquality(code);
                EmitToString(code);
            }
        }

        return code.ToString();
    }

    private void EmitConstructor(CSharpWriter code)
    {
        using (code.Open($"internal {ClassName}(ref {CSharpTypes.Cursor} c)"))
        {
            for (int i = 0; i < record.Fields.Count; i++)
            {
                PropertySchema field = record.Fields[i];
                if (!CSharpTypes.HoldsEntities(field.Type))
                {
                    code.Line($"{CSharpName.Escape(field.MemberName)} = {types.Read(field.Type, "c")}{Rest(field.Type)};");
                }
                else
                {
                    // Entities are asked for when they are needed: two may refer to each other.
                    code.Line($"__cursor{i} = c;");
                    code.Line($"{types.Skip(field.Type, "c")};");
                }
            }
        }
    }

    private string Rest(FactType type) => type is FactType.Optional { Inner: FactType.List list } ? $" ?? global::System.Array.Empty<{types.OfItem(list.Item)}>()"
        : type is FactType.Optional { Inner: FactType.Map map } ? $" ?? new global::System.Collections.Generic.Dictionary<string, {types.OfItem(map.Value)}>()"
        : "";

    private void EmitField(CSharpWriter code, PropertySchema field, int index)
    {
        string type = types.OfProperty(field.Type);
        string name = CSharpName.Escape(field.MemberName);
        code.Line();
        code.Summary(field.Doc ?? $"The {field.Id} of this {record.Id}.");
        if (!CSharpTypes.HoldsEntities(field.Type))
        {
            code.Line($"public {type} {name} {{ get; }}");
            return;
        }

        code.Line($"public {type} {name} => __field{index} ??= __Read{index}();");
        code.Line($"private {types.Of(field.Type)}? __field{index};");
        code.Line($"private readonly {CSharpTypes.Cursor} __cursor{index};");
        using (code.Open($"private {type} __Read{index}()"))
        {
            code.Line($"{CSharpTypes.Cursor} c = __cursor{index};");
            code.Line($"return {types.Read(field.Type, "c")}{Rest(field.Type)};");
        }
    }

    private void EmitEquality(CSharpWriter code)
    {
        string equal = record.Fields.Count == 0
            ? "other is not null"
            : "other is not null" + string.Concat(record.Fields.Select(f =>
                $" && global::FactModel.Storage.FactEquality.Equal({CSharpName.Escape(f.MemberName)}, other.{CSharpName.Escape(f.MemberName)})"));
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public bool Equals({ClassName}? other) => {equal};");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override bool Equals(object? obj) => Equals(obj as {ClassName});");
        code.Line();
        code.Line("/// <inheritdoc/>");
        using (code.Open("public override int GetHashCode()"))
        {
            code.Line("int hash = 17;");
            foreach (PropertySchema field in record.Fields)
            {
                code.Line($"hash = unchecked((hash * 31) + global::FactModel.Storage.FactEquality.Hash({CSharpName.Escape(field.MemberName)}));");
            }

            code.Line("return hash;");
        }
    }

    private void EmitToString(CSharpWriter code)
    {
        IEnumerable<string> fields = record.Fields.Select(f =>
            $"{CSharpLiteral.Quote(f.Id + ": ")} + global::FactModel.Storage.FactEquality.Text({CSharpName.Escape(f.MemberName)})");
        string text = record.Fields.Count == 0 ? "\"\"" : string.Join(" + \", \" + ", fields);
        code.Line();
        code.Summary("The fields with their values.");
        code.Line($"public override string ToString() => {text};");
    }
}
