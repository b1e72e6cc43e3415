using System.Globalization;

namespace FactModel.Diffing.Tests.Drafts;

/// <summary>Random edits of a draft: one for each thing that somebody may do to a fact base.</summary>
internal static class DraftEdits
{
    private static readonly Action<Draft, Random>[] All =
    [
        (draft, random) => draft.Add(random),
        (draft, random) => RemoveOneOf(draft.People, random),
        Rename,
        (draft, random) => Someone(draft, random).IsInFirst ^= true,
        Withdraw,
        FormerId,
        Others,
        Say,
        Say,
        Unsay,
        Change,
        Change,
        Change,
        Annotate,
        Annotate,
        Annotate,
        AddOne,
        AddOne,
        RemoveOne,
        Move,
        Move,
        Name,
        Source,
        (draft, random) => draft.Verify(random),
        (draft, _) => draft.Unlock(),
    ];

    /// <summary>A draft after some edits.</summary>
    public static Draft Edited(this Draft draft, Random random)
    {
        Draft edited = draft.Copy();
        for (int i = random.Next(0, 16); i > 0; i--)
        {
            switch (random.Next(6))
            {
                case 0 or 1:
                    random.Pick(ModelEdits.All)(edited.Model, random);
                    break;
                case 2:
                    random.Pick(AtlasEdits.All)(edited, random);
                    break;
                default:
                    random.Pick(All)(edited, random);
                    break;
            }
        }

        return edited;
    }

    private static DraftPerson Someone(Draft draft, Random random) => random.Pick(draft.People);

    private static void Rename(Draft draft, Random random)
    {
        DraftPerson person = Someone(draft, random);
        (string before, person.Id) = (person.Id, random.Next(2) == 0 ? person.Id.ToUpperInvariant() : string.Create(CultureInfo.InvariantCulture, $"new{person.Number}"));
        if (before != person.Id && !person.Formerly.Remove(person.Id) && random.Next(2) == 0)
        {
            person.Formerly.Add(before);
        }
    }

    private static void Withdraw(Draft draft, Random random) => Someone(draft, random).Retired = random.Pick(
        null, "{ because: Nobody. }", "{ because: Two were one., replaced-by: {0} }", "{ because: Two were one., replaced-by: {1} }");

    private static void Others(Draft draft, Random random)
    {
        DraftPerson person = Someone(draft, random);
        string key = random.Pick("other", "another");
        if (!person.Others.Remove(key) || random.Next(2) == 0)
        {
            person.Others[key] = random.Next(3);
        }
    }

    private static void Say(Draft draft, Random random)
    {
        DraftProperty property = random.Pick(draft.Model.Properties);
        Someone(draft, random).Said[property.Name] = draft.Said(random, property);
    }

    private static void Unsay(Draft draft, Random random) => Someone(draft, random).Said.Remove(random.Pick(draft.Model.Properties).Name);

    private static void Change(Draft draft, Random random) => One(draft, random, (property, said) =>
        random.Pick(said).Value = random.Next(property.Type?.Values.Length ?? draft.Numbers));

    private static void Annotate(Draft draft, Random random) => One(draft, random, (property, said) =>
    {
        DraftStatement statement = random.Pick(said);
        if (property.CanBeAnnotated)
        {
            statement.Annotate(random);
        }
    });

    private static void AddOne(Draft draft, Random random) => One(draft, random, (property, said) =>
    {
        if (!property.IsList && !property.CanBeAnnotated)
        {
            return;
        }

        said.Insert(random.Next(said.Count + 1), DraftStatement.Any(random, property, draft.Numbers));
        if (!property.IsList)
        {
            // Several plain values are no statements that compete.
            said.FindAll(s => s.Annotations.Count == 0).ForEach(s => s.Annotations["note"] = "Nobody knows.");
        }
    });

    private static void RemoveOne(Draft draft, Random random) => One(draft, random, (property, said) =>
    {
        if (property.IsList || said.Count > 1)
        {
            said.RemoveAt(random.Next(said.Count));
        }
    });

    private static void Move(Draft draft, Random random) => One(draft, random, (_, said) =>
    {
        DraftStatement statement = random.Pick(said);
        said.Remove(statement);
        said.Insert(random.Next(said.Count + 1), statement);
    });

    /// <summary>Gives a statement an id that no other of the property has, or takes it away.</summary>
    private static void Name(Draft draft, Random random) => One(draft, random, (property, said) =>
    {
        DraftStatement statement = random.Pick(said);
        string id = random.Pick("first", "second");
        if (property.CanBeAnnotated && !statement.Annotations.Remove("id") && !said.Exists(s => s.Annotations.GetValueOrDefault("id") == id))
        {
            statement.Annotations["id"] = id;
        }
    });

    /// <summary>Does something to what is said of one property, where anything is.</summary>
    private static void One(Draft draft, Random random, Action<DraftProperty, List<DraftStatement>> edit)
    {
        DraftProperty property = random.Pick(draft.Model.Properties);
        if (Someone(draft, random).Said.GetValueOrDefault(property.Name) is { Count: > 0 } said)
        {
            edit(property, said);
        }
    }

    private static void Source(Draft draft, Random random)
    {
        string id = random.Pick("letter", "paper", "book");
        if (id == "book" && draft.Sources.Remove(id))
        {
            return;
        }

        string digest = new(random.Pick("abc".ToCharArray()), 64);
        string[] parts = [.. random.Shuffled([$"published: {random.Pick("1843", "1843-07")}", "publisher: Taylor", "language: en", "length: 12", $"sha256: {digest}", "url: \"https://example.org/\""]).Take(random.Next(6))];
        draft.Sources[id] = $"{{ {string.Join(", ", parts.Prepend($"title: {random.Pick("A letter", "Another")}"))} }}";
    }

    private static void FormerId(Draft draft, Random random)
    {
        DraftPerson person = Someone(draft, random);
        string id = string.Create(CultureInfo.InvariantCulture, $"{random.Pick("old", "older")}{person.Number}");
        if (!person.Formerly.Remove(id))
        {
            person.Formerly.Add(id);
        }
    }

    private static void RemoveOneOf<T>(List<T> all, Random random)
    {
        if (all.Count > 1)
        {
            all.RemoveAt(random.Next(all.Count));
        }
    }
}
