using FactModel.Core;
using FactModel.Core.Model;

namespace FactModel.Generator.Emission;

/// <summary>A generated file.</summary>
internal sealed record EmittedFile(string HintName, string Text)
{
    /// <summary>The file of the fact base as a whole; none without a model.</summary>
    public static IEnumerable<EmittedFile> FactBase(FactSchema? schema, EquatableArray<SourceFacts> sources, EquatableArray<string> rules, string version) =>
        schema is null ? [] : [new EmittedFile("FactBase.g.cs", FactBaseEmitter.Emit(schema, sources, rules, version))];
}

/// <summary>Emits every type that a model declares: an edit of facts changes none of them.</summary>
internal static class TypesEmitter
{
    public static IEnumerable<EmittedFile> Emit(FactSchema schema)
    {
        CSharpTypes types = new(schema);
        HintNames hints = new(schema);
        List<(string? Hint, Func<string> Emit)> files =
        [
            .. schema.Kinds.Select(kind => (hints.Class(kind), (Func<string>)(() => new EntityEmitter(types, kind).Emit()))),
            .. schema.Records.Select(record => (hints.Take(record.ClassName), (Func<string>)(() => new RecordEmitter(types, record).Emit()))),
            .. schema.Enums.Select(@enum => (hints.Take(@enum.TypeName), (Func<string>)(() => EnumEmitter.Emit(types, @enum)))),
            .. types.Unions.Select(union => (hints.Take(union.Key), (Func<string>)(() => new UnionEmitter(types, union.Key, union.Value).Emit()))),
            .. schema.Kinds.Where(kind => kind.Extends is not null)
                .Select(kind => (hints.Take(kind.ClassName + "Extensions"), (Func<string>)(() => new ExtensionEmitter(types, kind).Emit()))),
        ];
        if (schema.Uses.Count > 0)
        {
            files.Add((hints.Take(UsedEmitter.ClassName), () => UsedEmitter.Emit(types, schema)));
        }

        return files.Where(file => file.Hint is not null).Select(file => new EmittedFile(file.Hint!, file.Emit()));
    }
}
