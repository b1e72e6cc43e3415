using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using MemoryPack;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FactModel.Benchmarks;

[JsonSerializable(typeof(Town[]))]
internal sealed partial class TownJson : JsonSerializerContext;

/// <summary>What people use instead: a file that is read when the program runs.</summary>
internal static class Peers
{
    public static byte[] Json(Town[] towns) => JsonSerializer.SerializeToUtf8Bytes(towns, TownJson.Default.TownArray);

    public static byte[] MemoryPack(Town[] towns) => MemoryPackSerializer.Serialize(towns);

    public static Town[] ReadJson(byte[] bytes) => JsonSerializer.Deserialize(bytes, TownJson.Default.TownArray)!;

    public static Town[] ReadMemoryPack(byte[] bytes) => MemoryPackSerializer.Deserialize<Town[]>(bytes)!;

    public static Dictionary<string, Town> ReadYaml(string text) => new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Dictionary<string, Town>>(text);

    public static FrozenDictionary<string, Town> ById(Town[] towns) => towns.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);

    public static long Property(Town town, int times)
    {
        long sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += town.Population + town.Name.Length;
        }

        return sum;
    }

    public static long LookUp(FrozenDictionary<string, Town> towns, string[] ids)
    {
        long sum = 0;
        foreach (string id in ids)
        {
            sum += towns[id].Population;
        }

        return sum;
    }

    public static long Touch(Town[] towns)
    {
        long sum = 0;
        foreach (Town town in towns)
        {
            sum += town.Id.Length + town.Name.Length + town.Code.Length + (int)town.Region + town.Population + (long)town.Area
                + town.Registered + (town.Harbour ? 1 : 0) + town.Country.Length + (town.Note?.Length ?? 0);
        }

        return sum;
    }
}
