using System.Globalization;
using System.Text;

namespace FactModel.Benchmarks;

/// <summary>The towns as C#, as people write it by hand or as a generator without a store emits it.</summary>
internal static class SampleCode
{
    private const string Type = """
        namespace Facts;
        public enum Region { North, South, East, West, Coast, Island, Inland, Border }
        public sealed class Town
        {
            public Town(string id, string name, string code, Region region, int population, double area, long registered, bool harbour, string country, string? note, string? twin)
            {
                Id = id; Name = name; Code = code; Region = region; Population = population; Area = area;
                Registered = registered; Harbour = harbour; Country = country; Note = note; TwinId = twin;
            }
            public string Id { get; }
            public string Name { get; }
            public string Code { get; }
            public Region Region { get; }
            public int Population { get; }
            public double Area { get; }
            public long Registered { get; }
            public bool Harbour { get; }
            public string Country { get; }
            public string? Note { get; }
            public string? TwinId { get; }
            public Town? Twin => TwinId is null ? null : Towns.Get(TwinId);
        }

        """;

    /// <summary>A static field an entity, each with its initialiser.</summary>
    public static string Fields(IReadOnlyList<Town> towns)
    {
        StringBuilder code = new(Type);
        code.Append("public static class Towns\n{\n");
        foreach (Town town in towns)
        {
            code.Append(CultureInfo.InvariantCulture, $"    public static readonly Town {Member(town.Id)} = {New(town)};\n");
        }

        code.Append("    public static readonly global::System.Collections.Generic.IReadOnlyList<Town> All = new Town[]\n    {\n");
        foreach (Town town in towns)
        {
            code.Append(CultureInfo.InvariantCulture, $"        {Member(town.Id)},\n");
        }

        return code.Append("    };\n").Append(LookUp).Append("}\n").ToString();
    }

    /// <summary>One array of all entities.</summary>
    public static string Array(IReadOnlyList<Town> towns)
    {
        StringBuilder code = new(Type);
        code.Append("public static class Towns\n{\n    public static readonly global::System.Collections.Generic.IReadOnlyList<Town> All = new Town[]\n    {\n");
        foreach (Town town in towns)
        {
            code.Append(CultureInfo.InvariantCulture, $"        {New(town)},\n");
        }

        return code.Append("    };\n").Append(LookUp).Append("}\n").ToString();
    }

    /// <summary>No towns, but some literals, a method each.</summary>
    public static string Literals(IEnumerable<string> literals)
    {
        StringBuilder code = new("internal static class Literals\n{\n");
        int number = 0;
        foreach (string literal in literals)
        {
            code.Append(CultureInfo.InvariantCulture, $"    public static string Text{number++}() => {literal};\n");
        }

        return code.Append("}\n").ToString();
    }

    /// <summary>No towns, but a member for each.</summary>
    public static string EmptyMembers(IReadOnlyList<Town> towns)
    {
        StringBuilder code = new("public static class Towns\n{\n");
        foreach (Town town in towns)
        {
            code.Append(CultureInfo.InvariantCulture, $"    public static object? {Member(town.Id)} => null;\n");
        }

        return code.Append("}\n").ToString();
    }

    public static string Member(string id) => "Town" + id.Substring("town-".Length);

    private const string LookUp = """
            private static readonly global::System.Collections.Frozen.FrozenDictionary<string, Town> byId =
                global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(All, t => t.Id);
            public static Town Get(string id) => byId[id];

        """;

    private static string New(Town t) => string.Create(
        CultureInfo.InvariantCulture,
        $"new Town(\"{t.Id}\", \"{t.Name}\", \"{t.Code}\", Region.{t.Region}, {t.Population}, {t.Area:R}, {t.Registered}L, {(t.Harbour ? "true" : "false")}, \"{t.Country}\", {Quote(t.Note)}, {Quote(t.Twin)})");

    private static string Quote(string? text) => text is null ? "null" : "\"" + text + "\"";
}
