using FactModel.Cli.States;
using FactModel.Core.Diffing;
using FactModel.Core.Problems;

namespace FactModel.Cli.Diffing;

/// <summary>The versions of two states: what the user says, else what the states say of themselves.</summary>
/// <param name="MustBeTaken">Whether the newer state's has to take the step that the changes ask for.</param>
/// <param name="From">The older state's, as the user says it.</param>
/// <param name="To">The newer state's, as the user says it.</param>
internal sealed record VersionOptions(bool MustBeTaken, string? From, string? To)
{
    private const string FromOption = "--version-from";
    private const string ToOption = "--version-to";

    /// <summary>The older state's version; null where nobody says it.</summary>
    /// <exception cref="CannotRunException">It has to be known, and is not.</exception>
    public FactVersion? Previous(FactState state) => Of(state, From, FromOption);

    /// <summary>The newer state's version; null where nobody says it.</summary>
    /// <exception cref="CannotRunException">It has to be known, and is not.</exception>
    public FactVersion? Current(FactState state) => Of(state, To, ToOption);

    /// <summary>What is wrong with the newer state's version; null where nothing is, or nobody asked.</summary>
    /// <param name="previous">The older state's.</param>
    /// <param name="current">The newer state's.</param>
    /// <param name="state">The newer state.</param>
    /// <param name="step">The step that the changes ask for.</param>
    public Problem? Check(FactVersion? previous, FactVersion? current, FactState state, VersionStep step) =>
        MustBeTaken ? previous!.Check(current!, step, To is null ? state.Version?.Place : null) : null;

    /// <summary>What a state says counts only if it is a version: nobody has to keep to Semantic Versioning who does not ask for the check.</summary>
    private FactVersion? Of(FactState state, string? given, string option)
    {
        if (given is not null)
        {
            // The name of a tag: 1.4.0 is often tagged v1.4.0.
            return FactVersion.Parse(given.StartsWith('v') ? given.Substring(1) : given, option);
        }

        StatedVersion? stated = state.Version;
        if (!MustBeTaken)
        {
            return stated?.Text is { } text ? FactVersion.TryParse(text) : null;
        }

        return stated is null ? throw new CannotRunException($"--check-version: neither the model of {state.Name} nor a project with it states a version; state it there, or give it by {option}")
            : stated.Text is null ? throw new CannotRunException($"--check-version: the version of {state.Name} is not plain: {stated.Reason}; give it by {option}")
            : FactVersion.Parse(stated.Text, $"the version in {stated.Where} of {state.Name}");
    }
}
