using System.Globalization;
using System.Text;

namespace FactModel.Benchmarks;

/// <summary>How the towns are compiled.</summary>
internal enum Members
{
    /// <summary>Reached by id alone.</summary>
    None,

    /// <summary>A member each.</summary>
    Named,
}

/// <summary>The towns as YAML, with their model.</summary>
internal static class SampleYaml
{
    public const int TownsPerFile = 1000;

    public static string Model(Members members) => $$"""
        namespace: Facts
        sources: sources.yaml
        kinds:
          town:
            plural: towns
            files: towns-*.yaml
            members: {{(members == Members.None ? "none" : "named")}}
            properties:
              name: text
              code: text
              region: region
              population: int
              area: double
              registered: long
              harbour: bool
              country: text
              note: text?
              twin: town?
        enums:
          region: [north, south, east, west, coast, island, inland, border]

        """;

    public static string Sources => """
        register:
          title: The register
          language: en

        """;

    /// <summary>The files of a fact base: the model, the sources, and the towns in files of some size.</summary>
    /// <param name="towns">The towns.</param>
    /// <param name="members">How they are compiled.</param>
    /// <param name="annotated">Whether every tenth property, which is one an entity, carries its evidence.</param>
    /// <param name="perFile">How many stand in a file.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(IReadOnlyList<Town> towns, Members members, bool annotated = false, int perFile = TownsPerFile)
    {
        List<(string Path, string Text)> files = [("/facts/factmodel.yaml", Model(members)), ("/facts/sources.yaml", Sources)];
        for (int start = 0; start < towns.Count; start += perFile)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"/facts/towns-{start / perFile:D4}.yaml");
            files.Add((path, Towns(towns.Skip(start).Take(perFile), annotated)));
        }

        return files;
    }

    public static string Towns(IEnumerable<Town> towns, bool annotated)
    {
        StringBuilder yaml = new();
        foreach (Town town in towns)
        {
            CultureInfo plain = CultureInfo.InvariantCulture;
            yaml.Append(plain, $"{town.Id}:\n  name: {town.Name}\n  code: {town.Code}\n  region: {Word(town.Region)}\n");
            yaml.Append(plain, $"  population: ").Append(annotated
                ? string.Create(plain, $"{{ value: {town.Population}, source: register, evidence: \"{town.Population:N0}\", at: {town.Population % 100_000} }}")
                : string.Create(plain, $"{town.Population}"));
            yaml.Append(plain, $"\n  area: {town.Area}\n  registered: {town.Registered}\n  harbour: {(town.Harbour ? "true" : "false")}\n  country: {town.Country}\n");
            if (town.Note is not null)
            {
                yaml.Append(plain, $"  note: {town.Note}\n");
            }

            if (town.Twin is not null)
            {
                yaml.Append(plain, $"  twin: {town.Twin}\n");
            }
        }

        return yaml.ToString();
    }

    private static string Word(Region region) => region.ToString().ToLowerInvariant();
}
