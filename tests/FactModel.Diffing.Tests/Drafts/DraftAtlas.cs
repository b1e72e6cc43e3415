using System.Globalization;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Export;
using FactModel.Core.Packages;

namespace FactModel.Diffing.Tests.Drafts;

/// <summary>A city of the facts below.</summary>
/// <param name="Number">What tells it from others, whatever its id.</param>
/// <param name="Id">Its id.</param>
/// <param name="Formerly">The ids that it had.</param>
/// <param name="Retired">Why it was withdrawn, as YAML; null where it is there.</param>
internal sealed record DraftCity(int Number, string Id, IReadOnlyList<string> Formerly, string? Retired);

/// <summary>The facts of another project, which a draft may use: of their entities nothing but the ids is known.</summary>
internal sealed record DraftAtlas
{
    private const string Model = "namespace: Atlas\nversion: {0}\nkinds:\n  city: {{ plural: cities, files: cities.yaml, properties: {{ name: text }} }}\n  river: {{ files: rivers.yaml, properties: {{ name: text }} }}\n";

    private int _made;

    public string Version { get; set; } = "1.0.0";

    public List<DraftCity> Cities { get; private init; } = [];

    public static DraftAtlas Any(Random random)
    {
        DraftAtlas atlas = new();
        for (int i = random.Next(3, 6); i > 0; i--)
        {
            atlas.Add();
        }

        return atlas;
    }

    public DraftAtlas Copy() => this with { Cities = [.. Cities] };

    public void Add() => Cities.Add(new DraftCity(_made, string.Create(CultureInfo.InvariantCulture, $"c{_made++}"), [], null));

    /// <summary>A city; for one that is gone, the first that is there.</summary>
    public DraftCity City(int number) => Cities.Find(c => c.Number == number) ?? Cities[0];

    /// <summary>The index that the project of now is compiled to.</summary>
    public PackageIndex Index()
    {
        FactProject project = Sides.Of(
            ("factmodel.yaml", string.Format(CultureInfo.InvariantCulture, Model, Version)),
            ("cities.yaml", string.Concat(Cities.Select(Yaml))),
            ("rivers.yaml", "thames: { name: Thames }\n")).Project;
        string index = PackageIndexWriter.Write(PackageIndexBuilder.Build(
            project.Model.Schema, project.Index, [.. project.Files.Select(f => FileNames.Of(project.Model.Schema, f.Facts))], Version));
        return PackageIndexReader.Read("Atlas.factindex", index).Index!;
    }

    private static string Yaml(DraftCity city) => $"{city.Id}: {{ name: {city.Id}{Entry("formerly", city.Formerly.Count == 0 ? null : $"[{string.Join(", ", city.Formerly)}]")}{Entry("retired", city.Retired)} }}\n";

    private static string Entry(string key, string? yaml) => yaml is null ? "" : $", {key}: {yaml}";
}
