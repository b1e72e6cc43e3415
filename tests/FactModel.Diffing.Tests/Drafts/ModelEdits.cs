namespace FactModel.Diffing.Tests.Drafts;

/// <summary>Random edits of a draft's model, one for each thing that a model can say. What is said of people stays readable.</summary>
internal static class ModelEdits
{
    private static readonly string[] Years =
        ["int", "int?", "decimal", "date", "text", "{ type: int, csharp: Since, doc: When. }", "{ type: int, min: 1000 }"];

    private static readonly string[] Languages =
        ["{ nl: { over: [meer dan, ruim] } }", "{ nl: { over: [ruim, meer dan] } }", "{ nl: { extends: en, over: [ruim] } }"];

    /// <summary>Rules that hold, or do not, of the class of people, <c>{0}</c>.</summary>
    private static readonly string[] Rules =
    [
        "{{ check: \"{0}.All.Any()\", says: There is somebody. }}",
        "{{ check: \"{0}.All.Count > 7\", says: There is somebody. }}",
        "{{ check: \"{0}.All.All(p => p.Id != \\\"e1\\\")\", says: Nobody is the first. }}",
    ];

    public static readonly string?[] Uses = [null, "[city]", "[city]", "[city, river]", "[river]"];

    private static readonly string[] Kinds =
    [
        "place: { files: places.yaml, properties: { of: \"int?\" } }",
        "place: { files: places.yaml, doc: Where., properties: { of: \"text?\", at: \"int?\" } }",
    ];

    public static readonly Action<DraftModel, Random>[] All =
    [
        (model, random) => model.Add(random),
        Remove,
        (model, random) => random.Pick(model.Properties).Id += "x",
        (model, random) => random.Pick(model.Properties).Key += "k",
        Undeclare,
        Declare,
        (model, random) => DraftRetyping.Retype(random.Pick(model.Properties), random),
        (model, random) => DraftRetyping.Retype(random.Pick(model.Properties), random),
        (model, random) => random.Pick(model.Properties).IsList ^= true,
        (model, random) => random.Pick(model.Properties).IsRequired ^= true,
        (model, random) => random.Pick(model.Properties).IsConstant ^= true,
        (model, random) => random.Pick(model.Properties).HasIdentity ^= true,
        PropertyOption,
        PropertyOption,
        PropertyOption,
        (model, random) => model.FileSource = random.Pick("letter", "paper", null),
        (model, random) => model.Person = random.Pick("person", "someone"),
        (model, random) => model.Plural = random.Pick("people", "persons"),
        (model, random) => model.Others = random.Pick("keep", "keep", "ignore"),
        (model, _) => model.HasMembers ^= true,
        (model, _) => model.HasUniqueNames ^= true,
        (model, random) => random.Set(model.Options, "doc", "Somebody.", "Anybody."),
        (model, random) => random.Set(model.Options, "require", "cited", "found"),
        (model, random) => random.Set(model.Options, "names", "{ e0: Zero }", "{ e0: Nought, e1: One }"),
        (model, random) => model.Colour = random.Pick("colour", "tint"),
        Colour,
        Colour,
        Colour,
        (model, random) => model.Degree = random.Pick("degree", "diploma"),
        (model, random) => model.Level = random.Pick("grade", "level", null),
        (model, random) => model.Year = random.Pick(Years),
        (model, random) => random.Set(model.Units, "mile", "Far", "Farther"),
        (model, random) => model.Units["person"] = random.Pick("Someone", "Anyone"),
        (model, random) => model.Head["namespace"] = random.Pick("Drafts", "Drawn"),
        (model, random) => random.Set(model.Head, "version", "1.0.0", "1.1.0"),
        (model, random) => random.Set(model.Head, "languages", Languages),
        (model, random) => random.Set(model.Rules, random.Pick("some", "named"), Rules),
        (model, random) => model.Uses = random.Pick(Uses),
        (model, _) => model.AreStaysOfCities ^= true,
        (model, random) => random.Set(model.Spare, "kinds", Kinds),
        (model, random) => random.Set(model.Spare, "records", "pair: { left: int, right: int }", "pair: { left: int }"),
        (model, random) => random.Set(model.Spare, "enums", "size: [small, large]", "size: [small, medium, large]"),
    ];

    private static void Remove(DraftModel model, Random random)
    {
        if (model.Properties.Count > 1)
        {
            model.Properties.RemoveAt(random.Next(model.Properties.Count));
        }
    }

    private static void Undeclare(DraftModel model, Random random)
    {
        if (model.Properties.Count > 1)
        {
            DraftProperty property = random.Pick(model.Properties);
            model.Properties.Remove(property);
            model.Undeclared.Add(property);
        }
    }

    private static void Declare(DraftModel model, Random random)
    {
        if (model.Undeclared.Count > 0)
        {
            DraftProperty property = random.Pick(model.Undeclared);
            model.Undeclared.Remove(property);
            model.Properties.Add(property);
        }
    }

    private static void PropertyOption(DraftModel model, Random random)
    {
        DraftProperty property = random.Pick(model.Properties);
        (string key, string[] values) = random.Pick(
            ("doc", ["What it is.", "What it was."]),
            ("csharp", [$"C{property.Name}", $"D{property.Name}"]),
            ("require", ["cited", "found"]),
            ("min", ["-5", "-10.5"]),
            ("max", ["2e9", "3e9"]),
            ("pattern", ["'[\\s\\S]*'", "'(?s).*'"]),
            ("lone", ["true"]),
            ("inverse", (string[])[$"i{property.Name}", $"j{property.Name}"]));
        random.Set(property.Options, key, values);
    }

    private static void Colour(DraftModel model, Random random)
    {
        int place = random.Next(model.Colours.Count);
        switch (random.Next(5))
        {
            case 0 when model.Colours.Count > 1:
                model.Colours.RemoveAt(place);
                break;
            case 1 when !model.Colours.Exists(c => c.Id == "blue"):
                model.Colours.Insert(place, new DraftColour("blue", "blue"));
                break;
            case 2:
                DraftColour moved = model.Colours[place];
                model.Colours.RemoveAt(place);
                model.Colours.Insert(random.Next(model.Colours.Count + 1), moved);
                break;
            case 3 when !model.Colours[place].Id.StartsWith("dark", StringComparison.Ordinal):
                model.Colours[place] = model.Colours[place] with { Id = "dark-" + model.Colours[place].Id };
                break;
            default:
                model.Colours[place] = model.Colours[place] with { Meaning = random.Pick("", "As blood.", "[bloody, scarlet]", "[scarlet, bloody]", "{ doc: As grass., wordings: [grassy] }") };
                break;
        }
    }
}
