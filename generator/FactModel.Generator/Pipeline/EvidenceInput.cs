using System.Collections.Immutable;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Model;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Pipeline;

/// <summary>What it takes to tell how well statements are founded.</summary>
internal sealed class EvidenceInput(
    FactSchema schema, EquatableArray<FileNames> names, EquatableArray<SourceFacts> sources, FactLock locked, string? lockPath) : IEquatable<EvidenceInput>
{
    private readonly EquatableArray<FileNames> _fileNames = names;
    private readonly string? _lockPath = lockPath;
    private Standings? _standings;
    private EvidenceChecks? _checks;

    public FactSchema Schema { get; } = schema;

    public EquatableArray<SourceFacts> Sources { get; } = sources;

    public FactLock Lock { get; } = locked;

    /// <summary>What entities are called.</summary>
    public EvidenceNames Names { get; } = new EvidenceNames(names);

    /// <summary>What is wrong with the lock.</summary>
    public EquatableArray<Problem> LockProblems => _lockPath is null ? [] : Lock.Problems(_lockPath);

    /// <summary>Whether a path is a lock's, by its name.</summary>
    public static bool IsLockPath(string path) =>
        path.EndsWith("/" + FactLock.FileName, StringComparison.Ordinal) || path.EndsWith("\\" + FactLock.FileName, StringComparison.Ordinal) || path == FactLock.FileName;

    /// <summary>It for the entities of the project, and of the fact bases that it uses; null without a model.</summary>
    public static EvidenceInput? Of(
        Scope? scope, EquatableArray<FileNames> names, EquatableArray<PackageIndex> packages, EquatableArray<SourceFacts> sources, (FactLock Lock, string? Path) locked) =>
        scope is null ? null : new EvidenceInput(scope.Schema, names.Concat(FileNames.OfUsed(scope.Schema, packages)).ToEquatableArray(), sources, locked.Lock, locked.Path);

    /// <summary>The lock beside the model. A text that the compiler did not get finds nothing.</summary>
    public static (FactLock Lock, string? Path) ReadLock(Scope? scope, ImmutableArray<AdditionalText> locks, CancellationToken cancellation)
    {
        AdditionalText? own = locks.FirstOrDefault(l => scope?.Relative(l.Path) == FactLock.FileName);
        return own?.GetText(cancellation) is { } text ? (FactLock.Read(text.ToString()), own.Path) : (FactLock.Empty, null);
    }

    /// <summary>What is wrong with a file's evidence.</summary>
    public EquatableArray<Problem> Check(BoundFile file) =>
        (_checks ??= new EvidenceChecks(Schema, Names, Sources)).Run(file with { Facts = Apply(file.Facts) });

    /// <summary>A file's facts with the standing of each statement.</summary>
    public FileFacts Apply(FileFacts file) => (_standings ??= new Standings(Schema, Names, Sources, Lock)).Apply(file);

    public bool Equals(EvidenceInput? other) =>
        other is not null && Schema == other.Schema && _fileNames.Equals(other._fileNames) && Sources.Equals(other.Sources) && Lock.Equals(other.Lock) && _lockPath == other._lockPath;

    public override bool Equals(object? obj) => Equals(obj as EvidenceInput);

    public override int GetHashCode() => Lock.GetHashCode();
}
