namespace FactModel.Diffing.Tests;

/// <summary>Changes in matters that make their impact, or their step, another than that of their rule.</summary>
internal static class ImpactCases
{
    private const string Same = "{ a: 1, b: 2, c: 3 }";
    private const string Cite = ", note: n";

    public static IReadOnlyList<ImpactCase> All { get; } =
    [
        .. Entities, .. Kinds, .. Used, .. Types, .. Names, .. Statements,
    ];

    private static IEnumerable<ImpactCase> Entities =>
    [
        new("a rename that is declared keeps the member", new($"one: {Same}\n"), new("uno: { a: 1, b: 2, c: 3, formerly: [one] }\n"),
            "return $\"{Things.One.A}\";", "return $\"{Things.Get(\"one\").A}\";") { Says = ["entity-renamed thing:uno [data-only; minor]"] },
        new("a rename that nobody declared", new($"one: {Same}\n"), new($"uno: {Same}\n"),
            "return $\"{Things.One.A}\";") { Says = ["entity-renamed thing:uno [breaks-source, breaks-binary; major]"] },
        new("a rename that nobody declared and that C# does not see", new($"one-two: {Same}\n"), new($"one_two: {Same}\n"),
            "return $\"{Things.OneTwo.A}\";") { Says = ["entity-renamed thing:one_two [data-only; major]"] },
        new("a rename where another entity has the name", new($"one-two: {Same}\n"), new($"three: {{ a: 1, b: 2, c: 3, formerly: [one-two] }}\none_two: {{ a: 4 }}\n"),
            "return $\"{Things.OneTwo.A}\";") { Says = ["entity-added thing:one_two [data-only; minor]", "entity-renamed thing:three [data-only; major]"] },
        new("an entity that another one took in", new("one: { a: 1 }\ntwo: { a: 2 }\n"), new("two: { a: 2, formerly: [one] }\n"),
            "return $\"{Things.One.A}\";") { Says = ["entity-removed thing:one [data-only; major]", "former-id-added thing:two#one [data-only; minor]"] },
        new("an entity without a member is gone", new("one: { a: 1 }\ntwo: {}\n") { Options = "members: none" }, new("two: {}\n") { Options = "members: none" },
            "return $\"{Things.All.Count}\";") { Says = ["entity-removed thing:one [data-only; major]"] },
        new("a former id without a member is gone", new("two: { formerly: [one] }\n") { Options = "members: none" }, new("two: {}\n") { Options = "members: none" },
            "return $\"{Things.Contains(\"one\")}\";") { Says = ["former-id-removed thing:two#one [data-only; major]"] },
        new("a former id is another entity's id", new("two: { formerly: [one] }\n"), new("two: {}\none: {}\n"),
            "return Things.One.Id;") { Says = ["entity-added thing:one [data-only; minor]", "former-id-removed thing:two#one [data-only; major]"] },
        new("two entities have each other's names", new("one: {}\ntwo: {}\n"), new("one: {}\ntwo: {}\n") { Options = "names: { one: Two, two: One }" },
            "return Things.One.Id;") { Says = ["member-renamed thing:one [data-only; major]", "member-renamed thing:two [data-only; major]"] },
        new("an entity has another name in C#", new("one: {}\n"), new("one: {}\n") { Options = "names: { one: Uno }" },
            "return Things.One.Id;") { Says = ["member-renamed thing:one [breaks-source, breaks-binary; major]"] },
    ];

    private static IEnumerable<ImpactCase> Kinds =>
    [
        new("entities get members", new("one: {}\n") { Options = "members: none" }, new("one: {}\n"),
            "return Things.All[0].Id;") { Says = ["members-changed thing [data-only; minor]"] },
        new("entities lose their members", new("one: {}\n"), new("one: {}\n") { Options = "members: none" },
            "return Things.One.Id;") { Says = ["members-changed thing [breaks-source, breaks-binary; major]"] },
        new("other keys are kept", new("one: {}\n"), new("one: {}\n") { Options = "others: keep" },
            "return Things.One.Id;") { Says = ["others-changed thing [data-only; minor]"] },
        new("other keys are kept no more", new("one: {}\n") { Options = "others: keep" }, new("one: {}\n"),
            "return $\"{Things.One.Others.Count}\";") { Says = ["others-changed thing [breaks-source, breaks-binary; major]"] },
        new("other keys are passed over", new("one: {}\n"), new("one: {}\n") { Options = "others: ignore" },
            "return Things.One.Id;") { Says = ["others-changed thing [none; minor]"] },
        new("a kind adds to another one", new("one: {}\n") { UsesAtlas = true }, new("one: {}\n") { UsesAtlas = true, Options = "extends: city" },
            "return Things.One.Id;") { Says = ["extension-changed thing [data-only; minor]"] },
        new("a kind adds to none any more", new("one: {}\n") { UsesAtlas = true, Options = "extends: city" }, new("one: {}\n") { UsesAtlas = true },
            "return Things.One.City.Id;", "return Atlas.Cities.One.Thing()!.Id;") { Says = ["extension-changed thing [breaks-source, breaks-binary; major]"] },
        new("a kind adds to another kind than before", new("one: {}\n") { UsesAtlas = true, Options = "extends: city" }, new("one: {}\n") { UsesAtlas = true, Options = "extends: river" },
            "return Things.One.City.Id;", "return Atlas.Cities.One.Thing()!.Id;") { Says = ["extension-changed thing [breaks-source, breaks-binary; major]"] },
        new("no two may share a value", Of("text?", "x"), Of("text?", "x") with { Properties = "p: { type: \"text?\", unique: true }" },
            "return Things.One.P ?? \"\";") { Says = ["constraint-changed thing/p [none; patch]"] },
    ];

    private static IEnumerable<ImpactCase> Used =>
    [
        AtlasStep("1.0.0", "2.0.0", "breaks-source, breaks-binary; major", "p: city", "p: one", "Things.One.P.Name"),
        AtlasStep("0.1.0", "0.2.0", "breaks-source, breaks-binary; major", "p: \"city | int\"", "p: one", "Things.One.P.AsCity.Name"),
        AtlasStep("0.9.0", "1.0.0", "breaks-source, breaks-binary; major", "p: \"map<text, city>\"", "p: { k: one }", "Things.One.P[\"k\"].Name"),
        AtlasStep("1.0.0", "2.0.0", "breaks-source, breaks-binary; major", "p: part", "p: { x: one }", "Things.One.P.X.Name", rest: "records:\n  part: { x: city }"),
        AtlasStep("1.0.0", "2.0.0", "breaks-source, breaks-binary; major", "p: \"int?\"", "", "Things.One.City.Name", options: "extends: city"),
        AtlasStep("1.0.0", "1.1.0", "data-only; minor", "p: city", "p: one", "Things.One.P.Name"),
        AtlasStep("0.1.0", "0.1.1", "data-only; minor", "p: city", "p: one", "Things.One.P.Name"),
        AtlasStep("1.0.0", "2.0.0", "data-only; minor", "p: text", "p: one", "Things.One.P"),
    ];

    private static IEnumerable<ImpactCase> Types =>
    [
        Retyped("int", "1", "decimal", "1", "breaks-source, breaks-binary; major", "int p = Things.One.P; return $\"{p}\";"),
        Retyped("int", "1", "long", "1", "breaks-source, breaks-binary; major", "int p = Things.One.P; return $\"{p}\";"),
        Retyped("long", "1", "int", "1", "breaks-source, breaks-binary; major", "List<long> p = [Things.One.P]; Func<Thing, long> f = t => t.P; List<long> all = Things.All.Select(t => t.P).ToList(); return $\"{p[0]}\";"),
        Retyped("text", "x", "localized", "x", "breaks-source, breaks-binary; major", "string p = Things.One.P; return p.ToUpperInvariant();"),
        Retyped("localized", "x", "text", "x", "breaks-source, breaks-binary; major", "return Things.One.P.Default;"),
        Retyped("text", "x", "text[]", "[x]", "breaks-source, breaks-binary; major", "string p = Things.One.P; return p;"),
        Retyped("text[]", "[x]", "text", "x", "breaks-source, breaks-binary; major", "return Things.One.P[0].Trim();"),
        Retyped("date", "2001", "text", "'2001'", "breaks-source, breaks-binary; major", "FactDate p = Things.One.P; return p.ToString();"),
        Retyped("size", "small", "text", "small", "breaks-source, breaks-binary; major", "return $\"{Things.One.P == Size.Small}\";"),
        Retyped("(int | text)", "1", "(text | int)", "1", "breaks-source, breaks-binary; major", "return $\"{Things.One.P is IntOrText}\";", "IntOrText p = Things.One.P; return p.ToString();"),
        new("a quantity in another unit", Of("quantity(kg)", "1"), Of("quantity(km)", "1"), "Quantity p = Things.One.P; return p.ToString();")
        {
            Says = ["type-changed thing/p [data-only; minor]", "value-changed thing:one/p [data-only; patch]"],
        },
        new("a quantity in another unit, in a union", Of("(quantity(kg) | text)", "1"), Of("(quantity(km) | text)", "1"),
            "QuantityOrText p = Things.One.P; return $\"{p.IsQuantity} {p.AsQuantity} {p.TryGetText(out string? _)}\";")
        {
            Says = ["type-changed thing/p [data-only; minor]", "value-changed thing:one/p [data-only; patch]"],
        },
        new("a quantity in another unit, in a list in a union", Of("(quantity(kg)[] | text)", "[1]"), Of("(quantity(km)[] | text)", "[1]"),
            "QuantityListOrText p = Things.One.P; return $\"{p.AsQuantityList[0]}\";")
        {
            Says = ["type-changed thing/p [data-only; minor]", "value-changed thing:one/p [data-only; patch]"],
        },
        Retyped("(text[] | int)", "[x]", "(text?[] | int)", "[x]", "breaks-source, breaks-binary; major", "return $\"{Things.One.P.IsTextList}\";"),
        Retyped("(int | text)", "1", "(int | text | date)", "1", "breaks-source, breaks-binary; major", "IntOrText p = Things.One.P; return $\"{p}\";"),
        new("a new record is called as a union was", Of("(int | text)", "1"), Of("(int | text)", "1") with { Rest = Rest.Replace("records:", "records:\n  int-or-text: { z: int }", StringComparison.Ordinal) },
            "IntOrText p = Things.One.P; return $\"{p.AsInt}\";", "return $\"{Things.One.P.AsInt}\";")
        {
            Says = ["record-added int-or-text [data-only; minor]", "type-changed thing/p [breaks-source, breaks-binary; major]"],
        },
        new("a text may be missing", Of("text", "x"), Of("text?", "x"), "return Things.One.P.Trim();") { Says = ["optionality-changed thing/p [breaks-source; major]"] },
        new("a list need not be there", Of("text[]", "[x]"), Of("text[]?", "[x]"), "return Things.One.P[0].Trim();") { Says = ["optionality-changed thing/p [data-only; minor]"] },
        Retyped("text[]", "[x]", "text?[]", "[x]", "breaks-source; major", "return Things.One.P[0].Trim();", "IReadOnlyList<string> p = Things.One.P; return p[0];"),
        Retyped("const int", "1", "const decimal", "1", "breaks-source, breaks-binary, needs-recompiling; major", "int p = Things.One.P; return $\"{p}\";", "const int p = Constants.Things.One.P; return $\"{p}\";"),
        new("a record's fields stand in another order", Part("x: int, y: text"), Part("y: text, x: int"), "return $\"{Things.One.P.X} {Things.One.P.Y}\";") { Says = [] },
        new("a record has a field more", Part("x: int, y: text"), Part("x: int, y: text, z: int?"), "return $\"{Things.One.P.X} {Things.One.P.Y}\";") { Says = ["field-added part/z [data-only; minor]"] },
        new("an enum has lost its last value", Of("size", "small"), Of("size", "small") with { Rest = Enum("small") },
            "return $\"{Things.One.P == Size.Large}\";") { Says = ["enum-value-removed size/large [breaks-source, needs-recompiling; major]"] },
        new("an enum has a value before the others", Of("size", "small"), Of("size", "small") with { Rest = Enum("tiny, small, large") },
            "return $\"{Things.One.P == Size.Small}\";") { Says = ["enum-value-added size/tiny [data-only; minor]", "enum-renumbered size [needs-recompiling; major]"] },
    ];

    private static IEnumerable<ImpactCase> Names =>
    [
        new("a property has the same name in C#", Of("int", "1"), new("one: { q: 1 }\n") { Properties = "q: { type: int, csharp: P }", Rest = Rest },
            "return $\"{Things.One.P}\";") { Says = ["property-renamed thing/q [data-only; minor]"] },
        new("a field has the same name in C#", Part("x: int, y: text"), Part("z: { type: int, key: x, csharp: X }, y: text"),
            "return $\"{Things.One.P.X}\";") { Says = ["field-renamed part/z [data-only; minor]"] },
        new("a value of an enum has the same name in C#", Of("size", "very-small") with { Rest = Enum("very-small, large") }, Of("size", "very_small") with { Rest = Enum("very_small, large") },
            "return $\"{Things.One.P == Size.VerySmall}\";") { Says = ["enum-value-renamed size/very_small [data-only; minor]"] },
    ];

    private static IEnumerable<ImpactCase> Statements =>
    [
        new("the statement behind the value is denied", Of("int?", $"[{{ value: 1, rank: preferred }}, {{ value: 2{Cite} }}]"), Of("int?", $"[{{ value: 1, denied: true }}, {{ value: 2{Cite} }}]"),
            "return $\"{Things.One.P}\";") { Says = ["value-changed thing:one/p [data-only; patch]", "rank-changed thing:one/p#1 [data-only; patch]", "denial-changed thing:one/p#1 [data-only; patch]"] },
        new("the statement behind the value is a plan", Of("int?", $"{{ value: 1{Cite} }}"), Of("int?", $"{{ value: 1{Cite}, planned: true }}"),
            "return $\"{Things.One.P}\";") { Says = ["value-removed thing:one/p [data-only; patch]", "plan-changed thing:one/p [data-only; patch]"] },
        new("a denied item came", Of("int[]?", "[1]"), Of("int[]?", "[1, { value: 2, denied: true }]"), List) { Says = ["item-added thing:one/p#2 [evidence-only; patch]"] },
        new("a denied item went", Of("int[]?", "[1, { value: 2, denied: true }]"), Of("int[]?", "[1]"), List) { Says = ["item-removed thing:one/p#2 [evidence-only; patch]"] },
        new("a denied item moved", Of("int[]?", "[{ value: 2, denied: true }, 1]"), Of("int[]?", "[1, { value: 2, denied: true }]"), List) { Says = ["item-moved thing:one/p#1 [evidence-only; patch]"] },
        new("a denied item changed", Of("int[]?", "[1, { id: x, value: 2, denied: true }]"), Of("int[]?", "[1, { id: x, value: 3, denied: true }]"), List) { Says = ["item-changed thing:one/p#x [evidence-only; patch]"] },
    ];

    private const string List = "return string.Join(\", \", Things.One.P);";

    private const string Rest = "records:\n  part: { x: int, y: text }\nenums:\n  size: [small, large]";

    private static string Enum(string values) => $"records:\n  part: {{ x: int, y: text }}\nenums:\n  size: [{values}]";

    private static ImpactState Of(string type, string value) => new($"one: {{ p: {value} }}\n")
    {
        Properties = type.StartsWith("const ", StringComparison.Ordinal) ? $"p: {{ type: \"{type["const ".Length..]}\", const: true }}" : $"p: {{ type: \"{type}\" }}",
        Rest = Rest,
    };

    private static ImpactState Part(string fields) => Of("part", "{ x: 1, y: a }") with { Rest = $"records:\n  part: {{ {fields.Replace("int?", "\"int?\"", StringComparison.Ordinal)} }}\n" };

    /// <summary>A version of the facts below: where its step says that it may break who calls it, a city has lost its name.</summary>
    private static ImpactCase AtlasStep(string before, string now, string impact, string property, string fact, string use, string options = "", string rest = "")
    {
        ImpactState state = new($"one: {{ {fact} }}\n") { UsesAtlas = true, AtlasVersion = before, Properties = property, Options = options, Rest = rest };
        bool isMajor = now is "2.0.0" or "1.0.0" or "0.2.0";
        ImpactState later = state with { AtlasVersion = now, CityProperties = isMajor ? "called: \"text?\"" : "name: \"text?\", called: \"text?\"" };
        return new($"facts below go from {before} to {now}, and {use} is read", state, later, $"return {use} ?? \"\";") { Says = [$"used-facts-changed model [{impact}]"] };
    }

    private static ImpactCase Retyped(string before, string was, string now, string value, string impact, params string[] uses) =>
        new($"{before} to {now}", Of(before, was), Of(now, value), uses) { Says = [$"type-changed thing/p [{impact}]"] };
}
