using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Packages;

namespace FactModel.Diffing.Tests;

/// <summary>Two states of a fact base with programs that were written for the first.</summary>
/// <param name="Name">What is particular about it.</param>
/// <param name="Previous">The state before.</param>
/// <param name="Current">The state now.</param>
/// <param name="Uses">What programs do with the facts: each the body of a method that returns a text.</param>
internal sealed record ImpactCase(string Name, ImpactState Previous, ImpactState Current, params string[] Uses)
{
    /// <summary>What the diff says, a line a change.</summary>
    public required string[] Says { get; init; }

    public FactDiff Compare() => Sides.Compare(Previous.Side, Current.Side);

    /// <summary>A program.</summary>
    public static string Caller(string use) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using FactModel;
        using Shop;

        public static class Caller
        {
            public static string Run()
            {
                {{use}}
            }
        }
        """;

    public override string ToString() => Name;
}

/// <summary>A state of facts about things.</summary>
/// <param name="Facts">The things.</param>
internal sealed record ImpactState(string Facts)
{
    /// <summary>The properties of a thing, as YAML.</summary>
    public string Properties { get; init; } = "a: \"int?\", b: \"int?\", c: \"int?\"";

    /// <summary>What else is declared of things, as lines of YAML.</summary>
    public string Options { get; init; } = "";

    /// <summary>What else the model declares, as lines of YAML.</summary>
    public string Rest { get; init; } = "";

    /// <summary>Whether the model uses the facts of another project.</summary>
    public bool UsesAtlas { get; init; }

    /// <summary>The version of these.</summary>
    public string AtlasVersion { get; init; } = "1.0.0";

    /// <summary>The properties that a city has there, as YAML.</summary>
    public string CityProperties { get; init; } = "name: \"text?\"";

    public (string Path, string Text)[] Files =>
    [
        ("factmodel.yaml", $"namespace: Shop\n{(UsesAtlas ? "uses: Atlas\n" : "")}kinds:\n  thing:\n    files: things.yaml\n    {Options}\n    properties: {{ {Properties} }}\n{Rest}\n"),
        ("things.yaml", Facts),
    ];

    public FactLibrary? Library => UsesAtlas
        ? FactLibrary.Compile(
            "Atlas",
            AtlasVersion,
            ("factmodel.yaml", $"namespace: Atlas\nkinds:\n  city: {{ plural: cities, files: cities.yaml, properties: {{ {CityProperties} }} }}\n  river: {{ files: rivers.yaml, properties: {{ name: \"text?\" }} }}\n"),
            ("cities.yaml", "one: {}\n"),
            ("rivers.yaml", "one: {}\n"))
        : null;

    public DiffSide Side
    {
        get
        {
            EquatableArray<PackageIndex> packages = Library is { } library ? [PackageIndexReader.Read(library.Index.Path, library.IndexText).Index!] : [];
            return Sides.Of(packages, Files);
        }
    }
}
