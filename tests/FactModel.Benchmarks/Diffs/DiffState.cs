using System.Globalization;
using System.Text;
using System.Text.Json;
using YamlDotNet.Serialization;

namespace FactModel.Benchmarks.Diffs;

/// <summary>
/// One state of a fact base in the forms that the tools read, each in its own folder: YAML; the same entities as one JSON object by
/// id; and as one table of comma-separated values, a row an entity.
/// </summary>
internal sealed class DiffState
{
    private readonly string _folder;

    private DiffState(string folder) => _folder = folder;

    /// <summary>The folder of the YAML.</summary>
    public string Yaml => Path.Combine(_folder, "yaml");

    public string Json => Path.Combine(_folder, "facts.json");

    public string Table => Path.Combine(_folder, "facts.csv");

    /// <summary>Writes a state from its YAML files, the model among them.</summary>
    public static DiffState Write(string folder, IEnumerable<(string Name, string Text)> files)
    {
        DiffState state = new(folder);
        Directory.CreateDirectory(state.Yaml);
        IDeserializer reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        Dictionary<string, Dictionary<string, object?>> all = [];
        foreach ((string name, string text) in files)
        {
            File.WriteAllText(Path.Combine(state.Yaml, name), text);
            if (name is not ("factmodel.yaml" or "sources.yaml"))
            {
                foreach ((string id, Dictionary<string, object?> entity) in reader.Deserialize<Dictionary<string, Dictionary<string, object?>>>(text))
                {
                    all.Add(id, entity);
                }
            }
        }

        File.WriteAllText(state.Json, JsonSerializer.Serialize(all));
        File.WriteAllText(state.Table, Rows(all));
        return state;
    }

    private static string Rows(Dictionary<string, Dictionary<string, object?>> all)
    {
        string[] columns = [.. all.Values.SelectMany(e => e.Keys).Distinct().Order(StringComparer.Ordinal)];
        StringBuilder table = new();
        table.AppendJoin(',', columns.Prepend("id").Select(Cell)).Append('\n');
        foreach ((string id, Dictionary<string, object?> entity) in all)
        {
            table.AppendJoin(',', columns.Select(c => Cell(Text(entity.GetValueOrDefault(c)))).Prepend(Cell(id))).Append('\n');
        }

        return table.ToString();
    }

    /// <summary>A value in a cell: a number in digits, however it was written.</summary>
    private static string Text(object? value) => value switch
    {
        List<object?> items => string.Join(' ', items.Select(Text)),
        float or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.##########", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Cell(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
