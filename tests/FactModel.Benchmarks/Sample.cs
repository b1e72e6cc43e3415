using System.Globalization;
using MemoryPack;

namespace FactModel.Benchmarks;

/// <summary>What a town belongs to.</summary>
public enum Region
{
    North,
    South,
    East,
    West,
    Coast,
    Island,
    Inland,
    Border,
}

/// <summary>An entity of ten properties, as one writes it for a serialiser.</summary>
[MemoryPackable]
public sealed partial class Town
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Code { get; set; } = "";

    public Region Region { get; set; }

    public int Population { get; set; }

    public double Area { get; set; }

    public long Registered { get; set; }

    public bool Harbour { get; set; }

    public string Country { get; set; } = "";

    public string? Note { get; set; }

    public string? Twin { get; set; }
}

/// <summary>Made-up towns: the same for the same number, on any machine.</summary>
internal static class Sample
{
    private static readonly string[] Starts = ["Al", "Bren", "Cor", "Dun", "Esk", "Fal", "Gor", "Hal", "Inver", "Kil", "Lang", "Mor"];
    private static readonly string[] Ends = ["bridge", "by", "dale", "ford", "ham", "mouth", "port", "stad", "ton", "wick"];

    public static Town[] Towns(int count) => [.. Enumerable.Range(0, count).Select(i => Of(i, count))];

    public static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"town-{i:D6}");

    private static Town Of(int i, int count)
    {
        uint dice = unchecked(((uint)i * 2654435761u) ^ 0x9E3779B9u);
        string name = Starts[dice % 12] + Ends[(dice >> 4) % 10];
        return new Town
        {
            Id = Id(i),
            Name = string.Create(CultureInfo.InvariantCulture, $"{name} {i % 997}"),
            Code = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (dice % 26))}{dice % 100000:D5}"),
            Region = (Region)(dice % 8),
            Population = (int)(dice % 9_000_000),
            Area = Math.Round((dice % 100_000) / 7.0, 2),
            Registered = dice * 31L,
            Harbour = dice % 3 == 0,
            Country = string.Create(CultureInfo.InvariantCulture, $"Country {dice % 200}"),
            Note = dice % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"Founded on the river of {name}.") : null,
            Twin = dice % 4 == 0 ? Id((int)(dice % (uint)count)) : null,
        };
    }
}
