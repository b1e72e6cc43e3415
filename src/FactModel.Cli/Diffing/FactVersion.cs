using FactModel.Core.Diffing;
using FactModel.Core.Problems;
using NuGet.Versioning;

namespace FactModel.Cli.Diffing;

/// <summary>The version of a fact base (SemVer 2.0.0).</summary>
internal sealed class FactVersion
{
    private readonly SemanticVersion _version;

    private FactVersion(SemanticVersion version) => _version = version;

    /// <summary>Reads a version.</summary>
    /// <param name="text">The version as somebody wrote it.</param>
    /// <param name="where">Who wrote it, such as <c>--version-from</c>.</param>
    /// <exception cref="CannotRunException">It is none.</exception>
    public static FactVersion Parse(string text, string where) =>
        TryParse(text) ?? throw new CannotRunException($"{where}: '{text}' is no version of Semantic Versioning, such as 1.4.0 or 2.0.0-beta.1");

    /// <summary>Reads a version; null where the text is none.</summary>
    public static FactVersion? TryParse(string text) => SemanticVersion.TryParse(text, out SemanticVersion? version) ? new FactVersion(version) : null;

    /// <summary>The lowest version that takes a step from this one. Before 1.0.0, a break takes the minor version, and the rest the patch.</summary>
    public FactVersion Next(VersionStep step)
    {
        if (step != VersionStep.None && _version.IsPrerelease)
        {
            // Nobody was promised anything of it yet: what it is on the way to has the step.
            return new FactVersion(new SemanticVersion(_version.Major, _version.Minor, _version.Patch));
        }

        return new FactVersion(Effective(step) switch
        {
            VersionStep.Major => new SemanticVersion(_version.Major + 1, 0, 0),
            VersionStep.Minor => new SemanticVersion(_version.Major, _version.Minor + 1, 0),
            VersionStep.Patch => new SemanticVersion(_version.Major, _version.Minor, _version.Patch + 1),
            _ => _version,
        });
    }

    /// <summary>Whether a version takes a step from this one, or a higher one: <c>2.0.0-beta.1</c> takes that to <c>2.0.0</c>.</summary>
    public bool IsStepTo(FactVersion later, VersionStep step)
    {
        SemanticVersion next = later._version;
        SemanticVersion core = new(next.Major, next.Minor, next.Patch);
        return step == VersionStep.None || (next > _version && core >= Next(step)._version);
    }

    /// <summary>What is wrong with the version of the newer state; null where nothing is.</summary>
    /// <param name="later">The version of the newer state.</param>
    /// <param name="step">The step that the changes ask for.</param>
    /// <param name="place">Where the newer state says its version; null where it was given.</param>
    public Problem? Check(FactVersion later, VersionStep step, SourcePlace? place)
    {
        Problem problem = new(Catalogue.VersionTooLow, place, new Core.EquatableArray<string>([step.ToWord(), ToString(), Next(step).ToString(), later.ToString()]));
        return IsStepTo(later, step) ? null : problem;
    }

    /// <summary>The version as it was written.</summary>
    public override string ToString() => _version.ToFullString();

    private VersionStep Effective(VersionStep step) => _version.Major > 0 ? step : step switch
    {
        VersionStep.Major => VersionStep.Minor,
        VersionStep.Minor => VersionStep.Patch,
        _ => step,
    };
}
