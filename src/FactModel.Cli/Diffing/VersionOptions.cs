using FactModel.Cli.States;
using FactModel.Core.Diffing;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli.Diffing;

/// <summary>The versions of two states: what the user says, else what their models state.</summary>
/// <param name="MustBeTaken">Whether the newer state's has to take the step that the changes ask for.</param>
/// <param name="From">The older state's, as the user says it.</param>
/// <param name="To">The newer state's, as the user says it.</param>
internal sealed record VersionOptions(bool MustBeTaken, string? From, string? To)
{
    private const string FromOption = "--version-from";
    private const string ToOption = "--version-to";

    /// <summary>The older state's version; null where nobody says it.</summary>
    public FactVersion? Previous(FactState state) => Of(state, From, FromOption);

    /// <summary>The newer state's version; null where nobody says it.</summary>
    public FactVersion? Current(FactState state) => Of(state, To, ToOption);

    /// <summary>What is wrong with the newer state's version; null where nothing is, or nobody asked.</summary>
    /// <exception cref="CannotRunException">It was asked, and a version is not known.</exception>
    public Problem? Check(FactState previous, FactState current, VersionStep step) => !MustBeTaken ? null
        : (Previous(previous) ?? throw Unknown(previous, FromOption)).Check(Current(current) ?? throw Unknown(current, ToOption), step, To is null ? PlaceIn(current) : null);

    /// <summary>A model's version counts only if it is one: nobody has to keep to Semantic Versioning who does not ask for the check.</summary>
    private FactVersion? Of(FactState state, string? given, string option) => given is not null ? FactVersion.Parse(given, option)
        : state.Side.Project.Model.Schema.Version is not { } stated ? null
        : MustBeTaken ? FactVersion.Parse(stated, $"the version in the model of {state.Name}")
        : FactVersion.TryParse(stated);

    private static SourcePlace? PlaceIn(FactState state) =>
        state.Side.Text(state.Model) is { } text && (YamlReader.Read(state.Model, text).Root as YamlMapping)?["version"] is { } version
            ? new SourcePlace(state.Model, version.Span)
            : null;

    private static CannotRunException Unknown(FactState state, string option) =>
        new($"--check-version: the model of {state.Name} states no version; state it there, or give it by {option}");
}
