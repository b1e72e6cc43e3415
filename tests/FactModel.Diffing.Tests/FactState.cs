using FactModel.Core;
using FactModel.Core.Model;
using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>
/// All that a fact base says, in a form of the tests' own: it is made without the diff's eyes, so that what the diff overlooks
/// is seen here.
/// </summary>
internal sealed class FactState
{
    /// <summary>By <c>kind:id</c> and property: what is said of it. Undeclared keys are properties whose name begins with a plus sign.</summary>
    public SortedDictionary<string, SortedDictionary<string, List<StatementState>>> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>The former ids of each entity.</summary>
    public SortedDictionary<string, SortedSet<string>> Formerly { get; } = new(StringComparer.Ordinal);

    /// <summary>Why entities were withdrawn.</summary>
    public SortedDictionary<string, string> Retired { get; } = new(StringComparer.Ordinal);

    /// <summary>The sources, by id: what is declared of each, by its key.</summary>
    public SortedDictionary<string, SortedDictionary<string, string>> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>What the model declares.</summary>
    public required ModelState Model { get; init; }

    /// <summary>By <c>kind:id</c>: the members of entities in C#.</summary>
    public SortedDictionary<string, string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>By <c>kind:id</c>: the source of an entity's file, for keys that are kept undeclared and read as a property.</summary>
    public SortedDictionary<string, string> FileSources { get; } = new(StringComparer.Ordinal);

    public static FactState Of(FactProject project)
    {
        FactState state = new() { Model = ModelState.Of(project) };
        foreach (SourceFacts source in project.Sources.Sources)
        {
            state.Add(source);
        }

        foreach (FileFacts file in project.Files.Select(f => f.Facts).OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Kind, StringComparer.Ordinal))
        {
            foreach (EntityFacts entity in file.Entities.Where(e => !state.Entities.ContainsKey($"{file.Kind}:{e.Id}")))
            {
                state.Add(project, project.Linker.Choose(file.Kind, entity), project.Model.Schema.Kind(file.Kind)!, file.Source);
            }
        }

        return state;
    }

    /// <summary>Adds a source.</summary>
    public void Add(SourceFacts source)
    {
        SortedDictionary<string, string> parts = Sources[source.Id] = new(StringComparer.Ordinal);
        Set(parts, "title", source.Title);
        Set(parts, "publisher", source.Publisher);
        Set(parts, "language", source.Language);
        Set(parts, "published", source.Published?.ToString());
        Set(parts, "url", source.Url);
        Set(parts, "text", source.Sha256 is null && source.Length is null ? null
            : string.Join(", ", new[] { source.Sha256, source.Length is { } length ? FormattableString.Invariant($"{length} code points") : null }.OfType<string>()));
    }

    /// <summary>Sets what is said under a key; null for nothing.</summary>
    public static void Set(SortedDictionary<string, string> parts, string key, string? text)
    {
        if (text is null)
        {
            parts.Remove(key);
        }
        else
        {
            parts[key] = text;
        }
    }

    /// <summary>Adds an entity.</summary>
    public void Add(FactProject project, EntityFacts entity, KindSchema kind, string? source)
    {
        string key = $"{kind.Id}:{entity.Id}";
        SortedDictionary<string, List<StatementState>> properties = Entities[key] = new(StringComparer.Ordinal);
        for (int i = 0; i < kind.Properties.Count; i++)
        {
            string name = kind.Properties[i].Id;
            if (entity.Properties[i] is { } facts)
            {
                properties[name] = Statements(project, facts, kind.Properties[i], source);
            }
        }

        foreach (Named<CoreValues.FactNode> other in entity.Others)
        {
            properties["+" + other.Name] = [new StatementState(StateText.Of(other.Value)) { Kept = other.Value }];
        }

        Set(FileSources, key, source);
        Set(Members, key, project.Linker.Names(kind.Id)?.Of(entity.Id));
        Formerly[key] = new SortedSet<string>(entity.Formerly, StringComparer.Ordinal);
        if (entity.Retired is { } retired)
        {
            Retired[key] = retired.Because + (retired.ReplacedBy is { } next ? $"; replaced by {next}" : "");
        }
    }

    /// <summary>All that is said of a property.</summary>
    public static List<StatementState> Statements(FactProject project, PropertyFacts facts, PropertySchema property, string? source) =>
        [.. Said(facts, property, source).Select(s => Statement(project, s))];

    /// <summary>Makes one statement.</summary>
    public static StatementState Statement(FactProject project, StatementFacts? statement)
    {
        StatementState state = new(statement is null ? "null" : StateText.Of(project, statement.Value));
        if (statement is null)
        {
            return state;
        }

        state.Set("certainty", CoreValues.EnumWords.ToWord(statement.Certainty));
        state.Set("standing", CoreValues.EnumWords.ToWord(statement.Standing));
        state.Set("rank", CoreValues.EnumWords.ToWord(statement.Rank));
        state.Set("denied", statement.IsDenied ? "denied" : null);
        state.Set("planned", statement.IsPlanned ? "planned" : null);
        state.Set("id", statement.Id);
        state.Set("said-by", statement.SaidBy.Count == 0 ? null : string.Join(", ", statement.SaidBy.Select(s => s.Entity is null ? $"\"{s.Words}\"" : StateText.Reference(StateText.IdOfAny(project, s.Entity)))));
        state.Set("through", statement.Through is { } through ? StateText.Reference(through.Id) : null);
        state.Set("wording", statement.Wording is { } wording ? CoreValues.EnumWords.ToWord(wording) : null);
        state.Set("from", statement.From?.ToString());
        state.Set("until", statement.Until?.ToString());
        state.Set("as-of", statement.AsOf?.ToString());
        state.Set("review-by", statement.ReviewBy?.ToString());
        state.Set("note", statement.Note);
        state.Citations.AddRange(statement.Citations.Select(StateText.Of));

        foreach ((string what, EquatableArray<StatementReference> links) in new[] { ("restates", statement.Restates), ("derived-from", statement.DerivedFrom), ("conflicts-with", statement.ConflictsWith) })
        {
            foreach (StatementReference link in links)
            {
                state.Set($"{what} {StateText.Link(link.ToString())}", "");
            }
        }

        return state;
    }

    /// <summary>Every statement on a line; of statements that compete the order does not count.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (string line in Model.Lines())
        {
            yield return line;
        }

        foreach ((string source, SortedDictionary<string, string> parts) in Sources)
        {
            yield return $"source {source}: {string.Join(", ", parts)}";
        }

        foreach ((string entity, SortedDictionary<string, List<StatementState>> properties) in Entities)
        {
            yield return $"{entity} as {Members.GetValueOrDefault(entity)}, formerly {string.Join(", ", Formerly[entity])} {Retired.GetValueOrDefault(entity)}";
            foreach ((string property, List<StatementState> statements) in properties)
            {
                IEnumerable<string> lines = statements.Select(s => s.ToString());
                foreach (string line in IsList(entity, property) ? lines : lines.Order(StringComparer.Ordinal))
                {
                    yield return $"{entity}/{property}: {line}";
                }
            }
        }
    }

    /// <summary>Calls a kind by another name.</summary>
    public void RenameKind(string before, string now)
    {
        Rename(Entities);
        Rename(Formerly);
        Rename(Retired);
        Rename(Members);
        Rename(FileSources);
        foreach (StatementState statement in Entities.Values.SelectMany(p => p.Values).SelectMany(s => s))
        {
            statement.Replace(text => text.Replace($"<{before}:", $"<{now}:", StringComparison.Ordinal));
        }

        void Rename<T>(SortedDictionary<string, T> all)
        {
            foreach (string key in all.Keys.Where(k => k.StartsWith(before + ":", StringComparison.Ordinal)).ToArray())
            {
                all.Remove(key, out T? value);
                all.Add(now + key[before.Length..], value!);
            }
        }
    }

    /// <summary>The entities of a kind, with what is said of each.</summary>
    public IEnumerable<KeyValuePair<string, SortedDictionary<string, List<StatementState>>>> OfKind(string kind) =>
        Entities.Where(e => e.Key.StartsWith(kind + ":", StringComparison.Ordinal));

    /// <summary>Calls a property of a kind by another name.</summary>
    public void RenameProperty(string kind, string before, string now)
    {
        foreach ((_, SortedDictionary<string, List<StatementState>> properties) in OfKind(kind))
        {
            if (properties.Remove(before, out List<StatementState>? said))
            {
                properties.Add(now, said);
            }
        }
    }

    /// <summary>Has the values of a property as they are whatever their type.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="property">The property.</param>
    /// <param name="loose">What a value is then.</param>
    public void Loosen(string kind, string property, Func<string, string> loose)
    {
        foreach (StatementState statement in OfKind(kind).Select(e => e.Value.GetValueOrDefault(property)).OfType<List<StatementState>>().SelectMany(s => s))
        {
            statement.Change("value", loose);
        }
    }

    /// <summary>Takes over the members of a kind's entities.</summary>
    public void TakeMembers(string kind, FactState other)
    {
        foreach (string entity in Entities.Keys.Where(k => k.StartsWith(kind + ":", StringComparison.Ordinal)))
        {
            Set(Members, entity, other.Members.GetValueOrDefault(entity));
        }
    }

    /// <summary>Whether a property of an entity holds a list; an undeclared key never does.</summary>
    public bool IsList(string entity, string property) =>
        Model.Option($"property {entity[..entity.IndexOf(':', StringComparison.Ordinal)]}/{property}", "Type") is { } type && type.TrimEnd('?').EndsWith("[]", StringComparison.Ordinal);

    private static IEnumerable<StatementFacts?> Said(PropertyFacts facts, PropertySchema property, string? source)
    {
        if (facts.Statements.Count > 0)
        {
            return facts.Statements;
        }

        IEnumerable<FactValue?> values = facts.Bare is FactValue.Items items && property.Type.Required is FactType.List ? items.Values : [facts.Bare];
        return values.Select(v => v is null ? null : new StatementFacts(v)
        {
            Citations = source is null ? [] : [new CitationFacts(source, null, null)],
            Standing = source is null ? CoreValues.Standing.Uncited : CoreValues.Standing.Cited,
        });
    }
}
