using System.Collections.Immutable;
using CsCheck;

namespace FactModel.Generator.Tests;

/// <summary>What a property of an entity says: as YAML, its bare value, and its statements where it is annotated.</summary>
internal sealed record RandomProperty(string? Yaml, string Bare, string[]? Statements);

/// <summary>A declared property: its id, its type and whether it may be missing.</summary>
internal sealed record RandomDeclaration(string Id, RandomType Type, bool IsOptional)
{
    public string Model => $"{RandomText.Quote(Id)}: {{ type: \"{Text}\"{(Type.CanBeConstant ? ", const: true" : "")} }}";

    // In a union the question mark would belong to the last member.
    private string Text => !IsOptional ? Type.Type : Type.Type.Contains(" | ", StringComparison.Ordinal) ? $"({Type.Type})?" : Type.Type + "?";
}

/// <summary>A random fact base with two kinds, <c>thing</c> and one with an odd name.</summary>
internal sealed record RandomFacts(string OddKind, RandomDeclaration[] Properties, ImmutableList<ImmutableList<RandomProperty>> Entities)
{
    public static readonly string[] UsableIds =
        ["C", "C#", "C++", "F*", "1C Enterprise", "class", "3.1", "31", "稀土", "é", "get", "all", "equals", "a'b", "null", "things", "value"];

    private static readonly string[] Names =
        ["value", "type", "class", "string", "statements", "to-string", "id-2", "1st", "稀土", "namespace", "get-hash-code", "a b", "source", "note", "thing"];

    public static Gen<RandomFacts> All { get; } = Models.SelectMany(model => Facts(model).Select(entities => new RandomFacts(model.Kind, model.Properties, entities)));

    /// <summary>Two fact bases with one model.</summary>
    public static Gen<(RandomFacts First, RandomFacts Second)> Pairs { get; } = Models.SelectMany(model => Gen.Select(Facts(model), Facts(model)).Select((first, second) =>
        (new RandomFacts(model.Kind, model.Properties, first), new RandomFacts(model.Kind, model.Properties, second))));

    private static Gen<(string Kind, RandomDeclaration[] Properties)> Models => Gen.Select(Gen.OneOf("string", "system", "object", "event-2", "甲"), Gen.Shuffle(Names), Gen.Int[1, Names.Length])
        .SelectMany((kind, names, count) => Declarations([.. names.Take(count)]).Select(declared => (kind, declared.ToArray())));

    public (string Path, string Text)[] Files =>
    [
        ("factmodel.yaml", Model),
        ("sources.yaml", "letter: { title: A letter, language: en }\npaper: { title: A paper, language: zh-Hant }\n"),
        ("things.yaml", string.Concat(UsableIds.Select((id, i) => $"{RandomText.Quote(id)}: {{ {Facts(Entities[i])} }}\n"))),
        ("odd.yaml", string.Concat(UsableIds.Select(id => $"{RandomText.Quote(id)}: {{ thing: {RandomText.Quote(id)} }}\n"))),
    ];

    public IEnumerable<(string Id, ImmutableList<RandomProperty> Properties)> Expected => UsableIds.Select((id, i) => (id, Entities[i]));

    /// <summary>The files, for a failing test to show.</summary>
    public override string ToString() => string.Join("\n", Files.Select(f => $"--- {f.Path}\n{f.Text}"));

    /// <summary>The model file.</summary>
    public string Model => $$"""
        namespace: Facts
        sources: sources.yaml
        kinds:
          thing:
            files: things.yaml
            properties:
              {{string.Join("\n      ", Properties.Select(p => p.Model))}}
          "{{OddKind}}": { plural: oddities, files: odd.yaml, properties: { thing: thing } }
        records:
          part: { count: int, label: "text?", other: "thing?" }
        enums:
          colour: [{{string.Join(", ", RandomTypes.Colours)}}]
        """;

    private string Facts(ImmutableList<RandomProperty> properties) => string.Join(
        ", ", properties.Select((p, i) => p.Yaml is null ? null : $"{RandomText.Quote(Properties[i].Id)}: {p.Yaml}").OfType<string>());

    private static Gen<ImmutableList<ImmutableList<RandomProperty>>> Facts((string Kind, RandomDeclaration[] Properties) model) =>
        Sequence(Enumerable.Repeat(Entity(model.Properties), UsableIds.Length));

    private static Gen<ImmutableList<RandomDeclaration>> Declarations(string[] names)
    {
        Gen<Datum> references = Gen.OneOf(UsableIds).Select(id => new Datum(RandomText.Quote(id), Rendering.Entity(id)));
        return Sequence(names.Select(name => Gen.Select(RandomTypes.Of(references), Gen.Bool).Select((type, optional) => new RandomDeclaration(name, type, optional))));
    }

    private static Gen<ImmutableList<RandomProperty>> Entity(RandomDeclaration[] declared) => Sequence(declared.Select(Property));

    private static Gen<RandomProperty> Property(RandomDeclaration declared)
    {
        Gen<RandomProperty> plain = declared.Type.Values.Select(v => new RandomProperty(v.Yaml, v.Expected, null));
        List<(int, Gen<RandomProperty>)> choices = [(4, plain)];
        if (declared.Type.CanBeAnnotated)
        {
            choices.Add((2, RandomStatement.Of(declared.Type.Values).Select(s => new RandomProperty(s.Yaml("normal"), s.Value.Expected, [s.Expected("Normal")]))));
            choices.Add((1, RandomStatement.Of(declared.Type.Values).Array[2, 4].SelectMany(all => Gen.Int[0, all.Length - 1].Select(best => Competing(all, best)))));
        }

        if (declared.IsOptional)
        {
            choices.Add((1, Gen.Const(new RandomProperty(null, Missing(declared.Type), null))));
        }

        return Gen.Frequency([.. choices]);
    }

    private static RandomProperty Competing(RandomStatement[] all, int best) => new(
        $"[{string.Join(", ", all.Select((s, i) => s.Yaml(i == best ? "preferred" : "normal")))}]",
        all[best].Value.Expected,
        [.. all.Select((s, i) => s.Expected(i == best ? "Preferred" : "Normal"))]);

    private static string Missing(RandomType type) => type.Type switch
    {
        _ when type.Type.EndsWith("[]", StringComparison.Ordinal) => Rendering.List([]),
        _ when type.Type.StartsWith("map<", StringComparison.Ordinal) => Rendering.Map([]),
        _ => "null",
    };

    private static Gen<ImmutableList<T>> Sequence<T>(IEnumerable<Gen<T>> each) => each.Aggregate(
        Gen.Const(ImmutableList<T>.Empty), (before, next) => before.SelectMany(list => next.Select(list.Add)));
}
