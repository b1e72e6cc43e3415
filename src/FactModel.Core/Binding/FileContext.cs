using System.Text.RegularExpressions;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Binding;

/// <summary>What the readers of one file share: the schema, the problems, and what other files must bear out.</summary>
internal sealed class FileContext(FactSchema schema, string path, CancellationToken cancellation)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumSchema> _enums = schema.Enums.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, RecordSchema> _records = schema.Records.ToDictionary(r => r.Id, StringComparer.Ordinal);

    public ProblemSink Problems { get; } = new(path);

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether a record, like the kind that holds it, passes over the keys that the model does not declare.</summary>
    public bool PassesOverOthers { get; init; }

    public List<ReferenceUse> References { get; } = [];

    public List<SourceUse> Sources { get; } = [];

    public List<StatementUse> Statements { get; } = [];

    public List<CitationUse> Citations { get; } = [];

    public List<FloorUse> Floors { get; } = [];

    public List<ReviewUse> Reviews { get; } = [];

    public List<UniqueUse> Unique { get; } = [];

    public EnumSchema? Enum(string id) => _enums.TryGetValue(id, out EnumSchema? found) ? found : null;

    public RecordSchema? Record(string id) => _records.TryGetValue(id, out RecordSchema? found) ? found : null;

    /// <summary>Whether the whole text matches; a pattern that takes longer than a second does not.</summary>
    public bool Matches(string pattern, string text)
    {
        if (!_patterns.TryGetValue(pattern, out Regex? regex))
        {
            regex = new Regex("^(?:" + pattern + ")$", RegexOptions.CultureInvariant, PatternTimeout);
            _patterns.Add(pattern, regex);
        }

        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
