namespace FactModel.Cli.History;

/// <summary>An entity to be found in revisions, of which most do not have it.</summary>
internal abstract class SoughtEntity
{
    private readonly WrittenId[] _ids;

    private SoughtEntity(IEnumerable<string> ids) => _ids = [.. ids.Select(id => new WrittenId(id))];

    /// <summary>Whether a file of a revision may have it, as far as the text shows.</summary>
    public bool MayBeIn(RevisionFacts facts, string path) => Array.Exists(_ids, id => facts.MayHave(path, id));

    /// <summary>What it is called in a revision that has it; null where it has none.</summary>
    /// <exception cref="CannotRunException">Several entities can be meant.</exception>
    public abstract EntityName? In(RevisionFacts facts);

    /// <summary>Whether an entity that has another name from then on is still the one that is sought.</summary>
    public abstract bool MayBeRenamed { get; }

    /// <summary>What a user names, by the id that it had last: <c>ada</c>, <c>person:ada/age</c>.</summary>
    public sealed class Named(string named) : SoughtEntity(IdsIn(named))
    {
        public override bool MayBeRenamed => true;

        public override EntityName? In(RevisionFacts facts) => new EntityNames(facts).Find(named);

        /// <summary>What of a name can be the id: a kind may stand before it, and a property behind.</summary>
        private static IEnumerable<string> IdsIn(string named)
        {
            string[] withoutKind = [named, named[(named.IndexOf(':') + 1)..]];
            return withoutKind.SelectMany(name => Enumerable.Range(1, name.Length).Where(end => end == name.Length || name[end] == '/').Select(end => name[..end])).Distinct(StringComparer.Ordinal);
        }
    }

    /// <summary>An entity that was new in a revision, and may have been there before that: under its id, or one that it names under <c>formerly</c>.</summary>
    public sealed class Earlier(EntityName name, IReadOnlyCollection<string> formerIds) : SoughtEntity([name.Id, .. formerIds])
    {
        private readonly EntityName[] _names = [name, .. formerIds.Select(id => name with { Id = id })];

        /// <summary>Who lives on under another name is another.</summary>
        public override bool MayBeRenamed => false;

        public override EntityName? In(RevisionFacts facts) => Array.Find(_names, other => facts.Find(other.Kind, other.Id, null) is not null);

        public override bool Equals(object? other) => other is Earlier earlier && _names.SequenceEqual(earlier._names);

        public override int GetHashCode() => _names[0].GetHashCode();
    }
}
