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

    // In the order of preference: the first that reads every scalar is the type.
    private static readonly (string Type, Func<YamlScalar, bool> Reads)[] Types =
    [
        ("bool", s => s.IsPlain && CoreSchema.TryReadBoolean(s.Value, out _)),
        ("int", s => IsNumber(s) && CoreSchema.TryReadInt64(s.Value, out long n) && n is >= int.MinValue and <= int.MaxValue),
        ("long", s => IsNumber(s) && CoreSchema.TryReadInt64(s.Value, out _)),
        ("decimal", s => IsNumber(s) && CoreSchema.TryReadDecimal(s.Value, out _)),
        ("double", s => IsNumber(s) && CoreSchema.TryReadDouble(s.Value, out _)),
        ("date", s => s.IsPlain && s.Value.Contains('-') && FactDate.TryParse(s.Value, out _, out _)),
        ("url", s => IsUrl(s.Value)),
    ];

    private readonly List<YamlScalar> _scalars = [];
    private readonly List<YamlMapping> _mappings = [];
    private YamlScalar? _firstNull;
    private YamlScalar? _firstNullItem;

    /// <summary>In how many mappings the key has a value; null is none.</summary>
    public int Count { get; private set; }

    /// <summary>The first null written as a word, where a text may stand: a type that reads text takes it for one.</summary>
    public YamlScalar? FirstNullWord => HasList ? _firstNullItem : _firstNull;

    /// <summary>Whether an item of a list is null.</summary>
    public bool HasNullItem { get; private set; }

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
        if (IsNull(node))
        {
            _firstNull ??= Written(node);
            return;
        }

        Count++;
        HasList |= node is YamlSequence;
        HasSingle |= node is not YamlSequence;
        foreach (YamlNode item in node is YamlSequence list ? list.Items : [node])
        {
            switch (item)
            {
                case YamlScalar when IsNull(item):
                    HasNullItem = true;
                    _firstNullItem ??= Written(item);
                    break;
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
    public string ScalarType() =>
        _scalars.Count == 0 ? "text" : Types.FirstOrDefault(t => _scalars.All(t.Reads)).Type ?? "text";

    /// <summary>Of scalars that only text reads: the type that reads most of them, if that is half or more, and the first that it does not.</summary>
    public (string Type, YamlScalar Exception)? NearlyType()
    {
        (string type, Func<YamlScalar, bool> reads) = Types.OrderByDescending(t => _scalars.Count(t.Reads)).First();
        int read = _scalars.Count(reads);
        return read > 0 && read < _scalars.Count && 2 * read >= _scalars.Count ? (type, _scalars.First(s => !reads(s))) : null;
    }

    /// <summary>Whether the values are a few words, each used again and again.</summary>
    public bool AreChoices()
    {
        int distinct = Distinct.Count();
        return !HasList && distinct is > 1 and <= MostChoices && _scalars.Count >= LeastUsesOfAChoice * distinct && _scalars.All(s => Word.IsMatch(s.Value));
    }

    /// <summary>Whether it says that there is no value: null, or nothing.</summary>
    public static bool IsNull(YamlNode? node) => node is YamlScalar { IsPlain: true, Tag: null } scalar && CoreSchema.IsNull(scalar.Value);

    private static YamlScalar? Written(YamlNode @null) => @null is YamlScalar { IsEmpty: false } word ? word : null;

    /// <summary>
    /// Whether a number is meant, as far as its looks say. What a number would not keep is a code: leading zeros, and digits beyond
    /// those of a decimal.
    /// </summary>
    private static bool IsNumber(YamlScalar scalar) =>
        scalar.IsPlain && !(CoreSchema.IsDecimalInteger(scalar.Value)
            && (scalar.Value is ['0', _, ..] || !CoreSchema.TryReadDecimal(scalar.Value, out _)));

    private static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal)) && Uri.TryCreate(text, UriKind.Absolute, out _);
}
