using FactModel.Core;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Values;

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
        string at = FormattableString.Invariant($"__At_{page.FileKey}_{page.Number}");
        using (code.Open($"public static partial class {CSharpName.Escape(page.Kind.TableName)}"))
        {
            // A method for the page, since a call of one argument is the least that a compiler can be given for each member.
            code.Line(FormattableString.Invariant($"private static {type} {at}(int row) => ({type})__table.At(__file_{page.FileKey} + {page.Number}, row);"));
            code.Line();
            for (int row = 0; row < page.Entities.Count; row++)
            {
                LinkedEntity entity = page.Entities[row];
                string body = FormattableString.Invariant($"{at}({row})");
                if (entity.Member is { } member)
                {
                    _docs.WriteEntity(code, entity.Facts);
                    Withdrawn(entity)?.Write(code);
                    MarkUncertain(code, entity);
                    code.Line($"public static {type} {CSharpName.Escape(member)} => {body};");
                }

                foreach (FormerMember former in entity.FormerMembers)
                {
                    code.Summary($"{entity.Facts.Id}, which was called {former.Id}.");
                    Renamed(entity, former).Write(code);
                    MarkUncertain(code, entity);
                    code.Line($"public static {type} {CSharpName.Escape(former.Member)} => {body};");
                }
            }
        }
    }

    /// <summary>What is said of a withdrawn entity, at each use; null where it holds.</summary>
    private static ObsoleteMember? Withdrawn(LinkedEntity entity) => entity.Facts.Retired is { } retired
        ? new ObsoleteMember("FM0502", $"'{entity.Facts.Id}' was withdrawn: {retired.Because}{(retired.ReplacedBy is { } next ? $"; '{next}' replaces it." : ".")}", entity.ReplacementMember)
        : null;

    /// <summary>What is said of a name that an entity had before.</summary>
    private static ObsoleteMember Renamed(LinkedEntity entity, FormerMember former) => new(
        "FM0501", $"'{former.Id}' is called '{entity.Facts.Id}' now: use {entity.Member ?? $"Get(\"{entity.Facts.Id}\")"}.", entity.Member);

    /// <summary>What the analyzer of bare values reads, for each property whose statement is anything but stated.</summary>
    private void MarkUncertain(CSharpWriter code, LinkedEntity entity)
    {
        for (int i = 0; i < page.Kind.Properties.Count; i++)
        {
            MarkUncertain(code, entity, i);
        }
    }

    private void MarkUncertain(CSharpWriter code, LinkedEntity entity, int property)
    {
        string name = CSharpLiteral.Quote(page.Kind.Properties[property].MemberName);
        IEnumerable<Certainty> certainties = (entity.Facts.Properties[property]?.BehindBare ?? []).Select(s => s.Certainty);
        foreach (Certainty certainty in certainties.Where(c => c != Certainty.Stated).Distinct().OrderBy(c => c))
        {
            code.Line($"[global::FactModel.BareValueCertainty({name}, global::FactModel.Certainty.{certainty})]");
        }
    }

    private void EmitConstants(CSharpWriter code)
    {
        code.Summary("The values that the model declares constant. Code that uses one has a copy of it until it is compiled again.");
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
        List<(int Property, string Value)> constants = [];
        for (int i = 0; i < page.Kind.Properties.Count; i++)
        {
            PropertySchema property = page.Kind.Properties[i];
            if (property.IsConstant && entity.Facts.Properties[i]?.Bare is { } value)
            {
                constants.Add((i, Literal(value, property.Type.Required)));
            }
        }

        if (constants.Count == 0)
        {
            return;
        }

        code.Summary($"The constants of {entity.Facts.Id}.");
        EmitClass(code, entity, entity.Member!, constants, Withdrawn(entity));
        foreach (FormerMember former in entity.FormerMembers)
        {
            code.Summary($"The constants of {entity.Facts.Id}, which was called {former.Id}.");
            EmitClass(code, entity, former.Member, constants, Renamed(entity, former));
        }
    }

    /// <summary>
    /// The constants of an entity. Where its name is obsolete, that is said of each constant and not of the class: the compiler
    /// is silent about an obsolete class that code reaches by an alias or by <c>using static</c>.
    /// </summary>
    private void EmitClass(CSharpWriter code, LinkedEntity entity, string member, List<(int Property, string Value)> constants, ObsoleteMember? obsolete)
    {
        obsolete?.WriteReplacement(code);
        using (code.Open($"public static class {CSharpName.Escape(member)}"))
        {
            foreach ((int index, string value) in constants)
            {
                PropertySchema property = page.Kind.Properties[index];
                string name = property.MemberName == member ? property.MemberName + "_" : property.MemberName;
                _docs.WriteConstant(code, entity.Facts, index);
                obsolete?.WriteWarning(code);
                MarkUncertain(code, entity, index);
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
