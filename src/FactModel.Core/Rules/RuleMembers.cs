using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactModel.Core.Rules;

/// <summary>The members that rules can name: the generated ones, and those of FactModel's own types.</summary>
internal sealed class RuleMembers(FactSchema schema, Linker linker)
{
    private const string All = "All";

    public RuleNode Bind(RuleNode receiver, SimpleNameSyntax syntax)
    {
        string name = syntax.Identifier.ValueText;
        return Find(receiver, name) ?? throw new RuleException(
            Catalogue.RuleName, syntax.Span, name, receiver.Type.Name, NearestName.Of(name, Names(receiver.Type)) is { } near ? $"; did you mean '{near}'?" : "");
    }

    private RuleNode? Find(RuleNode receiver, string name) => receiver.Type switch
    {
        RuleType.Table table => OfTable(table.Schema, name),
        RuleType.EnumClass choice => OfEnum(choice.Schema, name),
        RuleType.Entity entity => OfEntity(receiver, entity.Schema, name),
        RuleType.Structure record => OfRecord(receiver, record.Schema, name),
        RuleType.List when name == "Count" => new RuleNode(new RuleType.Number(true), run => FactNumber.Exact(RuleMethods.Items(receiver, run).Count)),
        RuleType.Text when name == "Length" => Get<string>(receiver, new RuleType.Number(true), text => FactNumber.Exact(text.Length)),
        RuleType.Money => OfMoney(receiver, name),
        RuleType.Quantity => OfQuantity(receiver, name),
        _ => null,
    } ?? OfNullable(receiver, name) ?? OfNumber(receiver, name);

    /// <summary><c>HasValue</c> and <c>Value</c>, which C# has on a value type that may be absent.</summary>
    private static RuleNode? OfNullable(RuleNode receiver, string name)
    {
        bool isValueType = receiver.Type is RuleType.Truth or RuleType.Number or RuleType.Date or RuleType.Money or RuleType.Quantity or RuleType.Choice;
        return !isValueType ? null : name switch
        {
            "HasValue" => new RuleNode(new RuleType.Truth(), run => receiver.Run(run) is not null),
            "Value" => receiver,
            _ => null,
        };
    }

    private RuleNode? OfTable(KindSchema kind, string name)
    {
        if (name == All)
        {
            return new RuleNode(new RuleType.List(new RuleType.Entity(kind)), run => run.Facts.All(kind.Id));
        }

        return linker.Names(kind.Id)?.IdOf(name) is { } id
            ? new RuleNode(new RuleType.Entity(kind), run => run.Facts.Find(kind.Id, id))
            : null;
    }

    private static RuleNode? OfEnum(EnumSchema schema, string name)
    {
        int index = schema.Values.ToList().FindIndex(v => v.MemberName == name);
        FactValue? value = index < 0 ? null : new FactValue.Choice(schema.Values[index].Id, index);
        return value is null ? null : new RuleNode(new RuleType.Choice(schema), _ => value);
    }

    private RuleNode? OfEntity(RuleNode receiver, KindSchema kind, string name)
    {
        if (name == "Id")
        {
            return Get<RuleEntity>(receiver, new RuleType.Text(), entity => entity.Facts.Id);
        }

        int index = kind.Properties.ToList().FindIndex(p => p.MemberName == name);
        if (index >= 0)
        {
            return Property(receiver, kind.Properties[index], index);
        }

        return kind.Inverses.FirstOrDefault(i => i.MemberName == name) is { } inverse
            ? new RuleNode(
                new RuleType.List(new RuleType.Entity(schema.Kind(inverse.SourceKind)!)),
                run => receiver.Run(run) is RuleEntity entity ? run.Facts.Referring(entity, inverse) : null)
            : null;
    }

    private RuleNode Property(RuleNode receiver, PropertySchema property, int index) => new(RuleType.Of(property.Type, schema), run =>
    {
        run.Step();
        if (receiver.Run(run) is not RuleEntity entity)
        {
            return null;
        }

        object? value = run.Facts.Read(entity, index);
        run.Note(entity, property, value);
        return value;
    });

    private RuleNode? OfRecord(RuleNode receiver, RecordSchema record, string name)
    {
        int index = record.Fields.ToList().FindIndex(f => f.MemberName == name);
        return index < 0 ? null : new RuleNode(
            RuleType.Of(record.Fields[index].Type, schema),
            run => receiver.Run(run) is FactValue.Structure value ? run.Facts.Field(value, index) : null);
    }

    private static RuleNode? OfMoney(RuleNode receiver, string name) => name switch
    {
        "Amount" => Get<Money>(receiver, new RuleType.Number(false), money => money.Amount),
        "Currency" => Get<Money>(receiver, new RuleType.Text(), money => money.Currency),
        _ => null,
    };

    private static RuleNode? OfQuantity(RuleNode receiver, string name) => name switch
    {
        "Amount" => Get<Quantity>(receiver, new RuleType.Number(false), quantity => quantity.Amount),
        "Unit" => Get<Quantity>(receiver, new RuleType.Text(), quantity => quantity.Unit),
        _ => null,
    };

    private static RuleNode? OfNumber(RuleNode receiver, string name) => receiver.Type is not RuleType.Number ? null : name switch
    {
        "IsExact" => Get<FactNumber>(receiver, new RuleType.Truth(), number => number.IsExact),
        "Least" => Get<FactNumber>(receiver, new RuleType.Number(false), number => number.Least is { } least ? FactNumber.Exact(least) : null),
        "Most" => Get<FactNumber>(receiver, new RuleType.Number(false), number => number.Most is { } most ? FactNumber.Exact(most) : null),
        _ => null,
    };

    private static RuleNode Get<T>(RuleNode receiver, RuleType type, Func<T, object?> get) =>
        new(type, run => receiver.Run(run) is T value ? get(value) : null);

    private IEnumerable<string> Names(RuleType type) => type switch
    {
        RuleType.Table table => [All, .. linker.Names(table.Schema.Id)?.All ?? []],
        RuleType.EnumClass choice => choice.Schema.Values.Select(v => v.MemberName),
        RuleType.Entity entity => ["Id", .. entity.Schema.Properties.Select(p => p.MemberName), .. entity.Schema.Inverses.Select(i => i.MemberName)],
        RuleType.Structure record => record.Schema.Fields.Select(f => f.MemberName),
        RuleType.List => ["Count", .. RuleMethods.Names],
        RuleType.Money => ["Amount", "Currency", "HasValue", "Value"],
        RuleType.Quantity => ["Amount", "Unit", "HasValue", "Value"],
        RuleType.Number => ["IsExact", "Least", "Most", "HasValue", "Value"],
        RuleType.Text => ["Length"],
        _ => [],
    };
}
