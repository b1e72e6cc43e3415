using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Yaml;

namespace FactModel.Core.Diffing;

/// <summary>Reads by the types of a model what another type read, or none.</summary>
internal sealed class TypeReader
{
    private readonly FactSchema _schema;
    private readonly FileContext _context;
    private readonly ValueReader _reader;

    public TypeReader(FactSchema schema)
    {
        _schema = schema;
        _context = new FileContext(schema, "", CancellationToken.None);
        _reader = new ValueReader(_context);
    }

    /// <summary>What a type reads in YAML; null where it cannot, or not all of it, or the model has no such type.</summary>
    public FactValue? Read(YamlNode yaml, FactType type)
    {
        if (!type.SelfAndInner().All(IsDeclared))
        {
            return null;
        }

        FactValue? read = _reader.Read(yaml, type, new PropertySchema { Id = "", Key = "", MemberName = "", Type = type });
        bool isWhole = _context.Problems.Count == 0;
        _context.Problems.RollBack(0);
        return isWhole ? read : null;
    }

    private bool IsDeclared(FactType type) => type switch
    {
        FactType.Record record => _schema.Record(record.Id) is not null,
        FactType.Enum @enum => _schema.Enum(@enum.Id) is not null,
        _ => true,
    };
}
