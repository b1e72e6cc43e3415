namespace FactModel.Editor.Tests;

/// <summary>What an editor proposes and shows, on our own facts and on linguist's.</summary>
public sealed class CompletionTests(NodePrograms node)
{
    private const string Person = "someone-new:\n  name: Someone\n  ";

    [Fact]
    public async Task Properties_with_what_they_are()
    {
        await using Session session = await Open("facts", FactBases.Facts);

        IReadOnlyDictionary<string, string> offered = await session.Server.Complete("facts/people.yaml", Person + "|\n");

        offered["age"].ShouldBe("Age in years at the time of the articles.");
        offered.ShouldContainKey("employer");
        offered.ShouldNotContainKey("name");
    }

    [Fact]
    public async Task Values_of_an_enum()
    {
        await using Session session = await Open("facts", FactBases.Facts);

        IReadOnlyDictionary<string, string> offered = await session.Server.Complete("facts/organizations.yaml", "a-new-one:\n  name: New\n  type: |\n");

        offered.ShouldContainKey("company");
        offered.ShouldContainKey("university");
        (await session.Server.Hover("facts/organizations.yaml", "a-new-one:\n  name: New\n  ty|pe: company\n")).ShouldContain("type: organization-type?");
    }

    [Fact]
    public async Task References_with_the_names_of_what_they_lead_to()
    {
        await using Session session = await Open("facts", FactBases.Facts);

        (await session.Server.Complete("facts/people.yaml", Person + "reports-to:\n    - |\n"))["zuckerberg"].ShouldBe("祖克柏");
        IReadOnlyDictionary<string, string> employers = await session.Server.Complete("facts/people.yaml", Person + "employer:\n    value: |\n");
        employers.ShouldContainKey("meta");
        employers.ShouldNotContainKey("zuckerberg");
    }

    [Fact]
    public async Task Annotations_and_their_words()
    {
        await using Session session = await Open("facts", FactBases.Facts);
        const string Age = Person + "age:\n    value: 28\n    ";

        (await session.Server.Complete("facts/people.yaml", Age + "|\n"))["evidence"].ShouldBe("The figure or name as the source writes it.");
        (await session.Server.Complete("facts/people.yaml", Age + "certainty: |\n"))["rumored"].ShouldBe("The source passes it on as hearsay.");
        (await session.Server.Complete("facts/people.yaml", Age + "source: |\n"))["superintelligence-labs-reorg"].ShouldStartWith("Superintelligence lab split in four");
        (await session.Server.Complete("facts/people.yaml", Age + "said-by: |\n")).ShouldContainKey("alexandr-wang");
    }

    [Fact]
    public async Task Hovering_says_what_a_property_and_an_annotation_are()
    {
        await using Session session = await Open("facts", FactBases.Facts);

        (await session.Server.Hover("facts/people.yaml", Person + "ag|e: 28\n")).ShouldStartWith("#### age: int?\n\nAge in years at the time of the articles.");
        (await session.Server.Hover("facts/people.yaml", Person + "age: { value: 28, certa|inty: stated }\n")).ShouldContain("`reported`: The source reports what somebody else says.");
        (await session.Server.Hover("facts/people.yaml", Person + "employer: me|ta\n")).ShouldContain("`meta`: Meta");
    }

    [Fact]
    public async Task The_model_knows_its_own_types()
    {
        await using Session session = await Open("facts", FactBases.Facts);

        IReadOnlyDictionary<string, string> offered = await session.Server.Complete(
            "facts/factmodel.yaml", "namespace: A\nkinds:\n  thing:\n    files: things.yaml\n    properties:\n      p:\n        type: |\n");

        offered["date"].ShouldBe("A date, as far as it is known: EDTF.");
        offered["person"].ShouldBe("Someone the articles name.");
        offered.ShouldContainKey("organization-type");
    }

    [Fact]
    public async Task The_languages_of_linguist()
    {
        await using Session session = await Open("linguist", FactBases.Linguist);
        const string Language = "New:\n  type: programming\n  tm_scope: none\n  ace_mode: text\n  language_id: 1\n  ";

        (await session.Server.Complete("linguist/languages.yml", "New:\n  ace_mode: text\n  type: |\n")).Keys.Where(k => k[0] != '!').ShouldBe(["data", "programming", "markup", "prose"], ignoreOrder: true);
        IReadOnlyDictionary<string, string> languages = await session.Server.Complete("linguist/languages.yml", Language + "group: |\n");
        languages.Count.ShouldBeGreaterThan(820);
        languages["C#"].ShouldBe("csharp");

        // Not proposed, since the server fails on these two words, but right.
        languages.ShouldNotContainKey("Regular Expression");
        (await session.Server.Diagnose("linguist/languages.yml", Language + "group: Regular Expression\n")).ShouldBeEmpty();
        (await session.Server.Complete("linguist/languages.yml", Language + "|\n")).ShouldContainKey("codemirror_mode");
        (await session.Server.Hover("linguist/languages.yml", Language + "gro|up: C++\n")).ShouldContain("group: language?");
        (await session.Server.Diagnose("linguist/languages.yml", Language + "group: C+++\n")).ShouldBe(["(6,10) There is no language with this id."]);
        (await session.Server.Diagnose("linguist/languages.yml", Language + "colour: \"#123456\"\n")).ShouldBe(["(6,3) Property colour is not allowed."]);
        (await session.Server.Diagnose("linguist/languages.yml", Language + "color: red\n")).ShouldBe(["(6,10) The text must match #[0-9A-Fa-f]{6}."]);
    }

    [Fact]
    public async Task The_facts_of_another_project()
    {
        FactFile index = FactBases.IndexOf("obj/Atlas.factindex", [new("factmodel.yaml", "namespace: Atlas\nkinds:\n  city: { plural: cities, files: cities.yaml, properties: { name: text } }\n"), new("cities.yaml", "lisbon: { name: Lisboa }\n31: { name: Thirty-one }\n3.10: { name: Three }\n")]);
        await using Session session = await Open("tours", [
            index,
            new("factmodel.yaml", "namespace: Tours\nuses: Atlas\nkinds:\n  tour: { files: tours.yaml, properties: { start: city, stops: \"city[]?\" } }\n  stop: { files: stops.yaml, extends: city, properties: { hotels: int? } }\n"),
            new("tours.yaml", "north: { start: lisbon, stops: [31, 3.10] }\n"),
            new("stops.yaml", "lisbon: { hotels: 3 }\n31:\n3.10:\n"),
        ]);

        (await session.Server.Complete("tours/tours.yaml", "south:\n  start: |\n"))["lisbon"].ShouldBe("Lisboa");
        (await session.Server.Diagnose("tours/tours.yaml", "south: { start: lisboa }\n")).ShouldBe(["(1,17) There is no Atlas.city with this id."]);
        (await session.Server.Diagnose("tours/stops.yaml", "lisbon: { hotels: 3 }\n31:\n3.10:\n")).ShouldBeEmpty();
        (await session.Server.Diagnose("tours/stops.yaml", "lisboa: { hotels: 3 }\n")).ShouldHaveSingleItem();
        (await session.Server.Complete("tours/factmodel.yaml", "namespace: A\nkinds:\n  tour:\n    files: tours.yaml\n    properties:\n      p: |\n")).ShouldContainKey("Atlas.city");
    }

    private async Task<Session> Open(string name, IReadOnlyList<FactFile> files)
    {
        node.Need();
        EditorFolder folder = new EditorFolder().With(name, files);
        return new Session(folder, await folder.Open());
    }

    private sealed record Session(EditorFolder Folder, LanguageServer Server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            Folder.Dispose();
        }
    }
}
