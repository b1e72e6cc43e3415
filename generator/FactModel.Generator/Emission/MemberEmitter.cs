using FactModel.Core;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Generator.Emission;

/// <summary>Emits what a page's entities are called in C#: a member each, with documentation that carries the facts, and constants.</summary>
internal sealed class MemberEmitter(FactPageModel page, EquatableArray<SourceFacts> sources)
{
    private readonly CSharpTypes _types = new(page.Schema);
    private readonly FactDocs _docs = new(page, sources);

    /// <summary>The members and the constants of a page; null where it has none.</summary>
    public string? Emit()
    {
        bool constants = page.Kind.Properties.Any(p => p.IsConstant);
        if (!page.Kind.HasMembers || (!constants && page.Entities.All(e => e.Member is null)))
        {
            return null;
        }

        CSharpWriter code = CSharpWriter.NewFile();
        using (code.Open($"namespace {_types.Namespace}"))
        {
            EmitMembers(code);
            if (constants)
            {
                EmitConstants(code);
            }
        }

        return code.ToString();
    }

    private void EmitMembers(CSharpWriter code)
    {
        string type = _types.Qualified(page.Kind.ClassName);
        int offset = page.Number;
        using (code.Open($"public static partial class {CSharpName.Escape(page.Kind.TableName)}"))
        {
            for (int row = 0; row < page.Entities.Count; row++)
            {
                LinkedEntity entity = page.Entities[row];
                string at = FormattableString.Invariant($"__table.At(__file_{page.FileKey} + {offset}, {row})");
                if (entity.Member is { } member)
                {
                    _docs.WriteEntity(code, entity.Facts);
                    Withdraw(code, entity);
                    code.Line($"public static {type} {CSharpName.Escape(member)} => {at};");
                }

                foreach (FormerMember former in entity.FormerMembers)
                {
                    code.Summary($"{entity.Facts.Id}, which was called {former.Id}.");
                    Rename(code, entity, former);
                    code.Line($"public static {type} {CSharpName.Escape(former.Member)} => {at};");
                }
            }
        }
    }

    private static void Withdraw(CSharpWriter code, LinkedEntity entity)
    {
        if (entity.Facts.Retired is { } retired)
        {
            string instead = retired.ReplacedBy is { } next ? $"; '{next}' replaces it." : ".";
            Obsolete(code, $"'{entity.Facts.Id}' was withdrawn: {retired.Because}{instead}", "FM0502", entity.ReplacementMember);
        }
    }

    private static void Rename(CSharpWriter code, LinkedEntity entity, FormerMember former)
    {
        string now = entity.Member ?? $"Get(\"{entity.Facts.Id}\")";
        Obsolete(code, $"'{former.Id}' is called '{entity.Facts.Id}' now: use {now}.", "FM0501", entity.Member);
    }

    /// <summary>A warning at each use, with an id of its own where the target framework can carry one, and what a fix puts in its place.</summary>
    private static void Obsolete(CSharpWriter code, string message, string id, string? replacement)
    {
        code.Directive("#if NET5_0_OR_GREATER");
        code.Line($"[global::System.Obsolete({CSharpLiteral.Quote(message)}, DiagnosticId = \"{id}\")]");
        code.Directive("#else");
        code.Line($"[global::System.Obsolete({CSharpLiteral.Quote(message)})]");
        code.Directive("#endif");
        if (replacement is not null)
        {
            code.Line($"[global::FactModel.ReplacedBy({CSharpLiteral.Quote(replacement)})]");
        }
    }

    private void EmitConstants(CSharpWriter code)
    {
        code.Summary("The values that the model declares constant. A constant is copied into the code that uses it: that is compiled again to see a change.");
        using (code.Open("public static partial class Constants"))
        {
            code.Summary($"The constants of every {page.Kind.Id}.");
            using (code.Open($"public static partial class {CSharpName.Escape(page.Kind.TableName)}"))
            {
                foreach (LinkedEntity entity in page.Entities.Where(e => e.Member is not null))
                {
                    EmitConstants(code, entity);
                }
            }
        }
    }

    private void EmitConstants(CSharpWriter code, LinkedEntity entity)
    {
        List<(PropertySchema Property, string Value)> constants = [];
        for (int i = 0; i < page.Kind.Properties.Count; i++)
        {
            PropertySchema property = page.Kind.Properties[i];
            if (property.IsConstant && entity.Facts.Properties[i]?.Bare is { } value)
            {
                constants.Add((property, Literal(value, property.Type.Required)));
            }
        }

        if (constants.Count == 0)
        {
            return;
        }

        code.Summary($"The constants of {entity.Facts.Id}.");
        Withdraw(code, entity);
        EmitClass(code, entity, entity.Member!, constants);
        foreach (FormerMember former in entity.FormerMembers)
        {
            code.Summary($"The constants of {entity.Facts.Id}, which was called {former.Id}.");
            Rename(code, entity, former);
            EmitClass(code, entity, former.Member, constants);
        }
    }

    private void EmitClass(CSharpWriter code, LinkedEntity entity, string member, List<(PropertySchema Property, string Value)> constants)
    {
        using (code.Open($"public static class {CSharpName.Escape(member)}"))
        {
            foreach ((PropertySchema property, string value) in constants)
            {
                string name = property.MemberName == member ? property.MemberName + "_" : property.MemberName;
                _docs.WriteProperty(code, entity.Facts, property);
                code.Line($"public const {_types.Of(property.Type)} {CSharpName.Escape(name)} = {value};");
            }
        }
    }

    private string Literal(FactValue value, FactType type) => value switch
    {
        FactValue.Text text => CSharpLiteral.Quote(text.Value),
        FactValue.Integer integer => type is FactType.Scalar { Kind: ScalarKind.Int } ? CSharpLiteral.OfInt(integer.Value) : CSharpLiteral.Of(integer.Value),
        FactValue.Real real => CSharpLiteral.Of(real.Value),
        FactValue.Number number => CSharpLiteral.Of(number.Value),
        FactValue.Boolean boolean => boolean.Value ? "true" : "false",
        FactValue.Choice choice => $"{_types.Of(type)}.{CSharpName.Escape(page.Schema.Enum(((FactType.Enum)type).Id)!.Values[choice.Index].MemberName)}",
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no constant."),
    };
}
