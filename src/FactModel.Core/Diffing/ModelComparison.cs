using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>Compares two models by what their matcher found to be one thing.</summary>
internal sealed class ModelComparison(FactSide previous, FactSide current, ModelMatcher matcher, ChangeList changes)
{
    private const ChangeImpact Breaks = ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary;

    private static readonly ChangeSubject Model = new(SubjectSort.Model, "model");

    private readonly UnionClasses _classes = new(previous.Schema, current.Schema);

    private FactSchema Before => previous.Schema;

    private FactSchema Now => current.Schema;

    public void Run()
    {
        CompareWhole();
        foreach (KindSchema kind in Before.Kinds.Where(k => matcher.Match.Kinds.TrueForAll(p => p.Previous != k)))
        {
            Add(ChangeRules.KindRemoved, new ChangeSubject(SubjectSort.Kind, kind.Id), $"kind {kind.Id}", isNew: false);
        }

        foreach (KindSchema kind in Now.Kinds)
        {
            if (matcher.Match.Kinds.Find(p => p.Current == kind) is { } pair)
            {
                CompareKind(pair);
            }
            else
            {
                Add(ChangeRules.KindAdded, new ChangeSubject(SubjectSort.Kind, kind.Id), $"kind {kind.Id}", isNew: true);
            }
        }

        CompareRecords();
        CompareEnums();
    }

    private void CompareWhole()
    {
        Different(ChangeRules.NamespaceChanged, Model, Before.Namespace, Now.Namespace, "namespace", "namespace");
        Different(ChangeRules.VersionChanged, Model, Before.Version, Now.Version, "version", "version");
        Different(ChangeRules.UnitsChanged, Model, List(Before.Units.Select(u => u.Name)), List(Now.Units.Select(u => u.Name)), "units", "units");
        foreach (UnitSchema unit in Now.Units)
        {
            string place = $"unit {unit.Name}";
            Different(ChangeRules.DocumentationChanged, Model with { Property = unit.Name }, Before.Units.FirstOrDefault(u => u.Name == unit.Name)?.Doc, unit.Doc, place, place);
        }

        Different(
            ChangeRules.UsedFactsChanged,
            Model,
            List(Before.Uses.Select(u => $"{u.Id} {u.Version}")),
            List(Now.Uses.Select(u => $"{u.Id} {u.Version}")),
            "uses",
            "uses",
            UsedVersions.MayBreak(Before, Now) ? Breaks : null);
        foreach (string tag in Before.Languages.Concat(Now.Languages).Select(l => l.Tag).Distinct())
        {
            Different(
                ChangeRules.WordingsChanged,
                Model with { Property = tag },
                Words(Before.Languages.FirstOrDefault(l => l.Tag == tag)),
                Words(Now.Languages.FirstOrDefault(l => l.Tag == tag)),
                $"language {tag}",
                $"language {tag}");
        }
    }

    private static string? Words(LanguageTable? table) => table is null ? null
        : List([.. table.Words.Select(Word), .. table.Extends is { } extended ? [$"all of {extended}"] : Array.Empty<string>()]) ?? "no words";

    /// <summary>A word with what it does to a figure: <c>ruim (over)</c>, <c>maart (month-name 3)</c>.</summary>
    private static string Word(LanguageWord word) =>
        $"{word.Text} ({LanguageReader.Key(word.Role)}{(word.Value == 0 ? "" : FormattableString.Invariant($" {word.Value}"))}{Behind(word.Currency)}{Behind(word.Offset)})";

    private static string Behind(string? text) => text is null ? "" : " " + text;

    private void CompareKind(KindPair pair)
    {
        (KindSchema before, KindSchema now) = (pair.Previous, pair.Current);
        ChangeSubject subject = new(SubjectSort.Kind, now.Id);
        string place = $"kind {now.Id}";
        string placeBefore = $"kind {before.Id}";
        Renamed(ChangeRules.KindRenamed, subject, placeBefore, place);
        Different(ChangeRules.PluralChanged, subject, before.TableName, now.TableName, placeBefore, place);
        Different(
            ChangeRules.MembersChanged, subject, Members(before), Members(now), placeBefore, place, before.HasMembers ? Breaks : null);
        Different(ChangeRules.OthersChanged, subject, before.Others.ToString().ToLowerInvariant(), now.Others.ToString().ToLowerInvariant(), placeBefore, place, OfOthers(before, now));
        Different(ChangeRules.ExtensionChanged, subject, before.Extends, now.Extends, placeBefore, place, before.Extends is null ? null : Breaks);
        Different(ChangeRules.RequirementChanged, subject, before.Require?.ToWord(), now.Require?.ToWord(), placeBefore, place);
        Different(ChangeRules.DocumentationChanged, subject, before.Doc, now.Doc, placeBefore, place);
        CompareInverses(before, now, subject);
        CompareMembers(
            new MemberPairs(SubjectSort.Property, before.Id, before.Properties, now.Id, now.Properties, pair.Properties),
            ChangeRules.PropertyAdded, ChangeRules.PropertyRemoved, ChangeRules.PropertyRenamed);
    }

    private static string Members(KindSchema kind) => kind.HasMembers ? "named" : "none";

    private static ChangeImpact OfOthers(KindSchema before, KindSchema now) =>
        before.Others == OthersMode.Keep ? Breaks : now.Others == OthersMode.Keep ? ChangeImpact.DataOnly : ChangeImpact.None;

    private void CompareInverses(KindSchema before, KindSchema now, ChangeSubject subject)
    {
        List<InverseSchema> gone = [.. before.Inverses];
        foreach (InverseSchema inverse in now.Inverses)
        {
            InverseSchema? same = gone.Find(i =>
                matcher.Match.KindId(i.SourceKind) == inverse.SourceKind && PropertyId(inverse.SourceKind, i.SourceProperty) == inverse.SourceProperty);
            gone.Remove(same!);
            ChangeSubject own = subject with { Property = inverse.MemberName };
            string place = $"property {inverse.SourceKind} {inverse.SourceProperty}";
            if (same is null)
            {
                Add(ChangeRules.InverseAdded, own, place, isNew: true);
            }
            else
            {
                Different(ChangeRules.InverseRenamed, own, same.MemberName, inverse.MemberName, $"property {same.SourceKind} {same.SourceProperty}", place);
            }
        }

        foreach (InverseSchema inverse in gone)
        {
            Add(ChangeRules.InverseRemoved, subject with { Property = inverse.MemberName }, $"property {inverse.SourceKind} {inverse.SourceProperty}", isNew: false);
        }
    }

    private string PropertyId(string kind, string previousId) => matcher.Match.PropertyIds.TryGetValue((kind, previousId), out string? id) ? id : previousId;

    private void CompareRecords()
    {
        foreach (RecordSchema record in Before.Records.Where(r => !matcher.Match.Records.ContainsKey(r.Id)))
        {
            Add(ChangeRules.RecordRemoved, new ChangeSubject(SubjectSort.Record, record.Id), $"record {record.Id}", isNew: false);
        }

        foreach (RecordSchema record in Now.Records)
        {
            ChangeSubject subject = new(SubjectSort.Record, record.Id);
            if (matcher.Match.Records.Values.FirstOrDefault(p => p.Current == record) is not { } pair)
            {
                Add(ChangeRules.RecordAdded, subject, $"record {record.Id}", isNew: true);
                continue;
            }

            Renamed(ChangeRules.RecordRenamed, subject, $"record {pair.Previous.Id}", $"record {record.Id}");
            CompareMembers(
                new MemberPairs(SubjectSort.Field, pair.Previous.Id, pair.Previous.Fields, record.Id, record.Fields, matcher.Match.Fields[record.Id]),
                ChangeRules.FieldAdded, ChangeRules.FieldRemoved, ChangeRules.FieldRenamed);
        }
    }

    /// <summary>Properties of a kind or fields of a record on both sides.</summary>
    private sealed record MemberPairs(
        SubjectSort Sort, string OwnerBefore, EquatableArray<PropertySchema> Before, string Owner, EquatableArray<PropertySchema> Now, EquatableArray<int> Places);

    private void CompareMembers(MemberPairs members, ChangeRule added, ChangeRule removed, ChangeRule renamed)
    {
        for (int i = 0; i < members.Before.Count; i++)
        {
            if (!members.Places.Contains(i))
            {
                string id = members.Before[i].Id;
                Add(removed, new ChangeSubject(members.Sort, members.Owner) { Property = id }, $"property {members.OwnerBefore} {id}", isNew: false, Type(members.Before[i]));
            }
        }

        for (int i = 0; i < members.Now.Count; i++)
        {
            PropertySchema property = members.Now[i];
            ChangeSubject subject = new(members.Sort, members.Owner) { Property = property.Id };
            string place = $"property {members.Owner} {property.Id}";
            if (members.Places[i] < 0)
            {
                Add(added, subject, place, isNew: true, Type(property));
                continue;
            }

            PropertySchema before = members.Before[members.Places[i]];
            string placeBefore = $"property {members.OwnerBefore} {before.Id}";
            Renamed(renamed, subject, placeBefore, place, new Pair<string>(before.MemberName, property.MemberName));
            if (before.Id == property.Id)
            {
                Different(ChangeRules.MemberRenamed, subject, before.MemberName, property.MemberName, placeBefore, place);
            }

            CompareProperty(before, property, subject, placeBefore, place);
        }
    }

    private static string Type(PropertySchema property) => property.Type.ToString();

    private void CompareProperty(PropertySchema before, PropertySchema now, ChangeSubject subject, string placeBefore, string place)
    {
        FactType type = matcher.Match.Translate(before.Type);
        if (_classes.AreOthers(before.Type, now.Type))
        {
            Different(ChangeRules.TypeChanged, subject, _classes.Before(before.Type), _classes.Now(now.Type), placeBefore, place);
        }
        else if (type != now.Type)
        {
            Different(
                type.Required == now.Type.Required ? ChangeRules.OptionalityChanged : ChangeRules.TypeChanged,
                subject, before.Type.ToString(), now.Type.ToString(), placeBefore, place, OfType(before, type, now));
        }

        if (before.IsConstant != now.IsConstant)
        {
            changes.Add(now.IsConstant ? ChangeRules.ConstantsDeclared : ChangeRules.ConstantsDropped, subject, null, null, Places(placeBefore, place));
        }

        Different(ChangeRules.ConstraintChanged, subject, Constraints(before), Constraints(now), placeBefore, place);
        Different(ChangeRules.RequirementChanged, subject, before.Require?.ToWord(), now.Require?.ToWord(), placeBefore, place);
        Different(ChangeRules.DocumentationChanged, subject, before.Doc, now.Doc, placeBefore, place);
    }

    /// <summary>Callers copied the constant with its type; when they are compiled again, they get the other one.</summary>
    private static ChangeImpact OfType(PropertySchema before, FactType type, PropertySchema now) =>
        Impacts.OfType(type, now.Type) | (before.IsConstant && type.Required != now.Type.Required ? ChangeImpact.NeedsRecompiling : 0);

    private static string? Constraints(PropertySchema property)
    {
        string text = string.Join(", ", new[]
        {
            property.Pattern is { } pattern ? $"pattern {pattern}" : null,
            property.Min is { } min ? $"min {min}" : null,
            property.Max is { } max ? $"max {max}" : null,
            property.IsUnique ? "unique" : null,
        }.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private void CompareEnums()
    {
        foreach (EnumSchema @enum in Before.Enums.Where(e => !matcher.Match.Enums.ContainsKey(e.Id)))
        {
            Add(ChangeRules.EnumRemoved, new ChangeSubject(SubjectSort.Enum, @enum.Id), $"enum {@enum.Id}", isNew: false);
        }

        foreach (EnumSchema @enum in Now.Enums)
        {
            ChangeSubject subject = new(SubjectSort.Enum, @enum.Id);
            if (matcher.Match.Enums.Values.FirstOrDefault(p => p.Current == @enum) is not { } pair)
            {
                Add(ChangeRules.EnumAdded, subject, $"enum {@enum.Id}", isNew: true);
                continue;
            }

            Renamed(ChangeRules.EnumRenamed, subject, $"enum {pair.Previous.Id}", $"enum {@enum.Id}");
            CompareValues(pair.Previous, @enum);
        }
    }

    private void CompareValues(EnumSchema before, EnumSchema now)
    {
        Dictionary<string, string> ids = before.Values.ToDictionary(
            v => v.Id, v => matcher.Match.EnumValues.TryGetValue((before.Id, v.Id), out string? id) ? id : v.Id, StringComparer.Ordinal);
        foreach (EnumValueSchema value in before.Values.Where(v => now.IndexOf(ids[v.Id]) < 0))
        {
            Add(ChangeRules.EnumValueRemoved, new ChangeSubject(SubjectSort.EnumValue, now.Id) { Property = value.Id }, $"value {before.Id} {value.Id}", isNew: false);
        }

        List<string> moved = [];
        foreach (EnumValueSchema value in now.Values)
        {
            ChangeSubject subject = new(SubjectSort.EnumValue, now.Id) { Property = value.Id };
            string place = $"value {now.Id} {value.Id}";
            if (before.Values.FirstOrDefault(v => ids[v.Id] == value.Id) is not { } old)
            {
                Add(ChangeRules.EnumValueAdded, subject, place, isNew: true);
                continue;
            }

            string placeBefore = $"value {before.Id} {old.Id}";
            Renamed(ChangeRules.EnumValueRenamed, subject, placeBefore, place, new Pair<string>(old.MemberName, value.MemberName));
            Different(ChangeRules.DocumentationChanged, subject, old.Doc, value.Doc, placeBefore, place);
            Different(ChangeRules.WordingsChanged, subject, List(old.Wordings), List(value.Wordings), placeBefore, place);
            (int was, int number) = (before.IndexOf(old.Id), now.IndexOf(value.Id));
            if (was != number)
            {
                moved.Add(FormattableString.Invariant($"{value.Id} {was} → {number}"));
            }
        }

        if (moved.Count > 0)
        {
            ChangeSubject subject = new(SubjectSort.Enum, now.Id);
            changes.Add(ChangeRules.EnumRenumbered, subject, null, new ChangeContent.Words(string.Join(", ", moved)), Places($"enum {before.Id}", $"enum {now.Id}"));
        }
    }

    /// <summary>Notes that something has another id, where the matcher found it so.</summary>
    /// <param name="rule">Which kind of change.</param>
    /// <param name="subject">What has another id.</param>
    /// <param name="placeBefore">Where it was declared.</param>
    /// <param name="place">Where it is declared.</param>
    /// <param name="member">Its C# member; null for what is a class. Where it is the same one, nothing breaks.</param>
    private void Renamed(ChangeRule rule, ChangeSubject subject, string placeBefore, string place, Pair<string>? member = null)
    {
        string what = subject.Sort switch
        {
            SubjectSort.Kind => "kind " + subject.Owner,
            SubjectSort.Record => "record " + subject.Owner,
            SubjectSort.Enum => "enum " + subject.Owner,
            SubjectSort.Property => $"property {subject.Owner}/{subject.Property}",
            SubjectSort.Field => $"field {subject.Owner}/{subject.Property}",
            _ => $"value {subject.Owner}/{subject.Property}",
        };
        if (matcher.Renames.TryGetValue(what, out (string Before, string Evidence) rename))
        {
            bool isSameMember = member is not null && member.Previous == member.Current;
            changes.Add(
                rule,
                subject,
                new ChangeContent.Words(rename.Before),
                new ChangeContent.Words(subject.Property ?? subject.Owner),
                Places(placeBefore, place),
                new ChangeDetail.Rename(false, EquatableArray.Of(rename.Evidence), member?.Previous, member?.Current),
                isSameMember ? ChangeImpact.DataOnly : null,
                isSameMember ? VersionStep.Minor : null);
        }
    }

    private void Different(
        ChangeRule rule, ChangeSubject subject, string? before, string? now, string placeBefore, string place, ChangeImpact? impact = null)
    {
        if (before != now)
        {
            changes.Add(
                rule,
                subject,
                before is null ? null : new ChangeContent.Words(before),
                now is null ? null : new ChangeContent.Words(now),
                Places(placeBefore, place),
                impact: impact);
        }
    }

    /// <summary>Notes what is there on one side alone: what is new stands in the model of now, and what is gone stood in the one before.</summary>
    private void Add(ChangeRule rule, ChangeSubject subject, string place, bool isNew, string? text = null)
    {
        ChangeContent.Words? words = text is null ? null : new ChangeContent.Words(text);
        changes.Add(rule, subject, isNew ? null : words, isNew ? words : null, isNew ? new Where(null, Place(current, place)) : new Where(Place(previous, place), null));
    }

    /// <summary>Where two models declare something; where one of them does not, it stands nowhere there.</summary>
    private Where Places(string before, string now)
    {
        (bool was, bool @is) = (previous.Project.Model.Places.Has(before), current.Project.Model.Places.Has(now));
        return new Where(@is && !was ? null : Place(previous, before), was && !@is ? null : Place(current, now));
    }

    /// <summary>Where a model declares something; where that is not known, the model.</summary>
    private static SourcePlace Place(FactSide side, string what) => new(side.Project.Model.Path, side.Project.Model.Places.Of(what));

    /// <summary>What a model lists in an order that says nothing; null for nothing.</summary>
    private static string? List(IEnumerable<string> items)
    {
        string text = string.Join(", ", items.OrderBy(item => item, StringComparer.Ordinal));
        return text.Length == 0 ? null : text;
    }
}
