using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Cli.States;

/// <summary>What cannot be compared, since one of the states cannot be read there.</summary>
/// <param name="State">What reports call the state.</param>
/// <param name="What">What is not compared, such as <c>person 'ann'</c> or <c>people.yaml</c>.</param>
/// <param name="Problem">Why.</param>
internal sealed record LeftOut(string State, string What, Problem Problem);

/// <summary>
/// Two states without what either of them could not be read at: a value that is lost to a mistake would read as one that
/// was removed. An entity is the smallest part that is left out, and it is left out of both.
/// </summary>
/// <param name="Old">The older state.</param>
/// <param name="New">The newer state.</param>
/// <param name="LeftOut">What is not in them, and why.</param>
internal sealed record ComparableFacts(FactProject Old, FactProject New, IReadOnlyList<LeftOut> LeftOut)
{
    private const int FirstRuleOfModels = 100;
    private const int FirstRuleOfFacts = 200;

    /// <summary>What can be compared of two states.</summary>
    /// <exception cref="CannotRunException">Nothing can, since a model cannot be read.</exception>
    public static ComparableFacts Of(FactState old, FactState @new)
    {
        List<LeftOut> leftOut = [];
        HashSet<string> kinds = new(StringComparer.Ordinal);
        HashSet<string> files = new(StringComparer.Ordinal);
        HashSet<(string Kind, string Id)> entities = [];
        foreach (FactState state in (FactState[])[old, @new])
        {
            AddKinds(state, kinds, leftOut);
            AddFiles(state, files, leftOut);
            AddEntities(state, files, entities, leftOut);
        }

        if (leftOut.Count == 0)
        {
            return new ComparableFacts(old.Project, @new.Project, leftOut);
        }

        foreach (FactState state in (FactState[])[old, @new])
        {
            entities.UnionWith(state.Project.Files.Where(file => files.Contains(file.Facts.Path))
                .SelectMany(file => file.Facts.Entities.Select(entity => (file.Facts.Kind, entity.Id))));
        }

        AddOtherIds(entities, [.. old.Project.Files, .. @new.Project.Files]);
        return new ComparableFacts(Without(old.Project, kinds, entities), Without(@new.Project, kinds, entities), leftOut);
    }

    /// <summary>A mistake in a kind's declaration concerns that kind, one elsewhere in the model everything.</summary>
    private static void AddKinds(FactState state, HashSet<string> kinds, List<LeftOut> leftOut)
    {
        BoundModel model = state.Project.Model;
        foreach (Problem problem in model.Problems.Where(LosesWhatModelsSay))
        {
            SourcePosition at = problem.Place?.Span.Start ?? default;
            string? kind = Section(state.Model.Text, at.Line) == "kinds"
                ? model.Schema.Kinds.Where(k => IsAtOrBefore(model.Places.Kind(k.Id).Start, at)).MaxBy(k => Order(model.Places.Kind(k.Id).Start))?.Id
                : null;
            if (kind is null)
            {
                throw new CannotRunException($"nothing can be compared, since the model of {state.Name} cannot be read: line {at.Line + 1}: {problem.Rule.Id}: {problem.Message}");
            }

            kinds.Add(kind);
            leftOut.Add(new LeftOut(state.Name, $"the kind {kind}", problem));
        }
    }

    /// <summary>A file without its text, or that is no YAML: what it says is not known.</summary>
    private static void AddFiles(FactState state, HashSet<string> files, List<LeftOut> leftOut)
    {
        string folder = state.Project.Model.Folder;
        IEnumerable<Problem> unread = state.Problems.Where(problem => problem.Place is { } place && state.Unread.Contains(place.Path)
            && (problem.Rule == Catalogue.UnreadableFile || problem.Rule == Catalogue.InvalidEncoding));
        IEnumerable<Problem> unparsed = state.Project.Files.SelectMany(file => file.Problems.Where(IsOfYaml));
        foreach (Problem problem in unread.Concat(unparsed))
        {
            string path = PathPattern.RelativeTo(folder, problem.Place!.Value.Path);
            files.Add(path);
            leftOut.Add(new LeftOut(state.Name, path, problem));
        }
    }

    /// <summary>A value that cannot be read concerns the entity that it stands in.</summary>
    private static void AddEntities(FactState state, HashSet<string> files, HashSet<(string Kind, string Id)> entities, List<LeftOut> leftOut)
    {
        ILookup<string?, Problem> twice = state.Project.Problems.Where(problem => problem.Rule == Catalogue.DuplicateId).ToLookup(problem => problem.Place?.Path);
        foreach (BoundFile file in state.Project.Files)
        {
            foreach (Problem problem in file.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error && !IsOfYaml(p)).Concat(twice[file.Path]))
            {
                if (EntityAt(file, problem.Place?.Span.Start ?? default) is { } entity)
                {
                    entities.Add((file.Facts.Kind, entity.Id));
                    leftOut.Add(new LeftOut(state.Name, $"{file.Facts.Kind} '{entity.Id}'", problem));
                }
                else
                {
                    files.Add(file.Facts.Path);
                    leftOut.Add(new LeftOut(state.Name, file.Facts.Path, problem));
                }
            }
        }
    }

    /// <summary>The entity that a position stands in: the last one that begins before it.</summary>
    private static EntityFacts? EntityAt(BoundFile file, SourcePosition position)
    {
        EntityFacts? found = null;
        for (int i = 0; i < file.Facts.Entities.Count && IsAtOrBefore(file.Uses.Ids[i].Start, position); i++)
        {
            found = file.Facts.Entities[i];
        }

        return found;
    }

    /// <summary>An entity that is left out is left out under each id that it has or had.</summary>
    private static void AddOtherIds(HashSet<(string Kind, string Id)> entities, BoundFile[] files)
    {
        foreach (BoundFile file in files)
        {
            foreach (EntityFacts entity in file.Facts.Entities.Where(entity => entity.Formerly.Count > 0))
            {
                (string Kind, string Id)[] ids = [.. entity.Formerly.Append(entity.Id).Select(id => (file.Facts.Kind, id))];
                if (ids.Any(entities.Contains))
                {
                    entities.UnionWith(ids);
                }
            }
        }
    }

    private static FactProject Without(FactProject project, HashSet<string> kinds, HashSet<(string Kind, string Id)> entities) => project with
    {
        Files = project.Files.Where(file => !kinds.Contains(file.Facts.Kind))
            .Select(file => Without(file, index => entities.Contains((file.Facts.Kind, file.Facts.Entities[index].Id)))).ToEquatableArray(),
    };

    private static BoundFile Without(BoundFile file, Func<int, bool> isLeftOut)
    {
        int[] kept = [.. Enumerable.Range(0, file.Facts.Entities.Count).Where(index => !isLeftOut(index))];
        return kept.Length == file.Facts.Entities.Count ? file : file with
        {
            Facts = file.Facts with { Entities = kept.Select(index => file.Facts.Entities[index]).ToEquatableArray() },
            Uses = file.Uses with
            {
                Ids = kept.Select(index => file.Uses.Ids[index]).ToEquatableArray(),
                Floors = file.Uses.Floors.Where(floor => !isLeftOut(floor.Entity))
                    .Select(floor => floor with { Entity = Array.BinarySearch(kept, floor.Entity) }).ToEquatableArray(),
            },
        };
    }

    private static bool LosesWhatModelsSay(Problem problem) => problem.Rule.Severity == ProblemSeverity.Error
        && problem.Rule != Catalogue.UnknownPackage && Number(problem) < FirstRuleOfFacts;

    private static bool IsOfYaml(Problem problem) => problem.Rule.Severity == ProblemSeverity.Error && Number(problem) < FirstRuleOfModels;

    private static int Number(Problem problem) => int.Parse(problem.Rule.Id.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The key of the model that a line stands under.</summary>
    private static string Section(string model, int line) => model.Split('\n').Take(line + 1).LastOrDefault(l => l.Length > 0 && char.IsAsciiLetter(l[0]))?.Split(':')[0] ?? "";

    private static bool IsAtOrBefore(SourcePosition left, SourcePosition right) => Order(left).CompareTo(Order(right)) <= 0;

    private static (int, int) Order(SourcePosition position) => (position.Line, position.Column);
}
