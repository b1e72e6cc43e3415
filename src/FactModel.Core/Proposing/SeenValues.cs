using System.Text.RegularExpressions;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Proposing;

/// <summary>What was seen at one key of many mappings: enough to say what type reads all of it.</summary>
internal sealed class SeenValues
{
    private const int MostChoices = 12;
    private const int LeastUsesOfAChoice = 4;

    private static readonly Regex Word = new("^[A-Za-z][A-Za-z0-9 _-]{0,30}$", RegexOptions.CultureInvariant);

    private readonly List<YamlScalar> _scalars = [];
    private readonly List<YamlMapping> _mappings = [];

    /// <summary>In how many mappings the key has a value.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a value is a list.</summary>
    public bool HasList { get; private set; }

    /// <summary>Whether a value is none.</summary>
    public bool HasSingle { get; private set; }

    /// <summary>Whether a list is within a list, or scalars stand where mappings do: only <c>any</c> reads that.</summary>
    public bool IsMixed { get; private set; }

    /// <summary>The mappings, whether by themselves or in lists.</summary>
    public IReadOnlyList<YamlMapping> Mappings => _mappings;

    /// <summary>The scalars, whether by themselves or in lists.</summary>
    public IReadOnlyList<YamlScalar> Scalars => _scalars;

    /// <summary>The scalars' texts, each once, in the order of the text.</summary>
    public IEnumerable<string> Distinct => _scalars.Select(s => s.Value).Distinct(StringComparer.Ordinal);

    public void Add(YamlNode node)
    {
        if (node is YamlScalar { IsEmpty: true })
        {
            return;
        }

        Count++;
        HasList |= node is YamlSequence;
        HasSingle |= node is not YamlSequence;
        foreach (YamlNode item in node is YamlSequence list ? list.Items : [node])
        {
            switch (item)
            {
                case YamlScalar scalar:
                    _scalars.Add(scalar);
                    break;
                case YamlMapping mapping:
                    _mappings.Add(mapping);
                    break;
                default:
                    IsMixed = true;
                    break;
            }
        }

        IsMixed |= _scalars.Count > 0 && _mappings.Count > 0;
    }

    /// <summary>The built-in type that reads every scalar.</summary>
    public string ScalarType()
    {
        bool arePlain = _scalars.Count > 0 && _scalars.All(s => s.IsPlain);
        return arePlain && _scalars.All(s => CoreSchema.TryReadBoolean(s.Value, out _)) ? "bool"
            : arePlain && _scalars.All(s => CoreSchema.TryReadInt64(s.Value, out long n) && n is >= int.MinValue and <= int.MaxValue) ? "int"
            : arePlain && _scalars.All(s => CoreSchema.TryReadInt64(s.Value, out _)) ? "long"
            : arePlain && _scalars.All(s => CoreSchema.TryReadDecimal(s.Value, out _)) ? "decimal"
            : arePlain && _scalars.All(s => CoreSchema.TryReadDouble(s.Value, out _)) ? "double"
            : arePlain && _scalars.All(s => s.Value.Contains('-') && FactDate.TryParse(s.Value, out _, out _)) ? "date"
            : _scalars.Count > 0 && _scalars.All(s => IsUrl(s.Value)) ? "url"
            : "text";
    }

    /// <summary>Whether the values are a few words, each used again and again.</summary>
    public bool AreChoices()
    {
        int distinct = Distinct.Count();
        return !HasList && distinct is > 1 and <= MostChoices && _scalars.Count >= LeastUsesOfAChoice * distinct && _scalars.All(s => Word.IsMatch(s.Value));
    }

    private static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal)) && Uri.TryCreate(text, UriKind.Absolute, out _);
}
