using FactModel.Core;
using FactModel.Core.Model;

namespace FactModel.Generator.Emission;

/// <summary>A generated file.</summary>
internal sealed record EmittedFile(string HintName, string Text)
{
    /// <summary>The file of the fact base as a whole; none without a model.</summary>
    public static IEnumerable<EmittedFile> FactBase(FactSchema? schema, EquatableArray<SourceFacts> sources, string version) =>
        schema is null ? [] : [new EmittedFile("FactBase.g.cs", FactBaseEmitter.Emit(schema, sources, version))];
}

/// <summary>Emits every type that a model declares: an edit of facts changes none of them.</summary>
internal static class TypesEmitter
{
    public static IEnumerable<EmittedFile> Emit(FactSchema schema)
    {
        CSharpTypes types = new(schema);
        foreach (KindSchema kind in schema.Kinds)
        {
            yield return new EmittedFile($"{kind.ClassName}.g.cs", new EntityEmitter(types, kind).Emit());
        }

        foreach (RecordSchema record in schema.Records)
        {
            yield return new EmittedFile($"{record.ClassName}.g.cs", new RecordEmitter(types, record).Emit());
        }

        foreach (EnumSchema @enum in schema.Enums)
        {
            yield return new EmittedFile($"{@enum.TypeName}.g.cs", EnumEmitter.Emit(types, @enum));
        }

        foreach (KeyValuePair<string, FactType.Union> union in types.Unions)
        {
            yield return new EmittedFile($"{union.Key}.g.cs", new UnionEmitter(types, union.Key, union.Value).Emit());
        }
    }
}
