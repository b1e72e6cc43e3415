using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Rules;

/// <summary>What an expression of a rule is: known before any fact is read, so that a wrong name is found where no fact would show it.</summary>
internal abstract record RuleType
{
    /// <summary>What a message calls it.</summary>
    public abstract string Name { get; }

    /// <summary>True, false, or left open by a bound.</summary>
    public sealed record Truth : RuleType
    {
        public override string Name => "a condition";
    }

    /// <summary>A number as far as it is known.</summary>
    /// <param name="IsWhole">Whether C# has it as an <c>int</c> or a <c>long</c>, whose division cuts off.</param>
    public sealed record Number(bool IsWhole) : RuleType
    {
        public override string Name => "a number";
    }

    /// <summary>Text.</summary>
    public sealed record Text : RuleType
    {
        public override string Name => "text";
    }

    /// <summary>Text in languages.</summary>
    public sealed record Localized : RuleType
    {
        public override string Name => "localized text";
    }

    /// <summary>A date.</summary>
    public sealed record Date : RuleType
    {
        public override string Name => "a date";
    }

    /// <summary>An amount of money.</summary>
    public sealed record Money : RuleType
    {
        public override string Name => "money";
    }

    /// <summary>A quantity.</summary>
    public sealed record Quantity : RuleType
    {
        public override string Name => "a quantity";
    }

    /// <summary>A value of an enum.</summary>
    public sealed record Choice(EnumSchema Schema) : RuleType
    {
        public override string Name => Indefinite.Of(Schema.Id);
    }

    /// <summary>An entity.</summary>
    public sealed record Entity(KindSchema Schema) : RuleType
    {
        public override string Name => Indefinite.Of(Schema.Id);
    }

    /// <summary>A record.</summary>
    public sealed record Structure(RecordSchema Schema) : RuleType
    {
        public override string Name => Indefinite.Of(Schema.Id);
    }

    /// <summary>A list.</summary>
    public sealed record List(RuleType Item) : RuleType
    {
        public override string Name => "a list";
    }

    /// <summary>The class that holds a kind.</summary>
    public sealed record Table(KindSchema Schema) : RuleType
    {
        public override string Name => $"the class {Schema.TableName}";
    }

    /// <summary>An enum itself.</summary>
    public sealed record EnumClass(EnumSchema Schema) : RuleType
    {
        public override string Name => $"the enum {Schema.TypeName}";
    }

    /// <summary>One of FactModel's own types, whose <c>Parse</c> makes a value of a text.</summary>
    public sealed record ValueClass(string ClassName, RuleType Value) : RuleType
    {
        public override string Name => $"the class {ClassName}";
    }

    /// <summary><c>null</c>.</summary>
    public sealed record Null : RuleType
    {
        public override string Name => "null";
    }

    /// <summary>A value that rules can only ask for being there: a union, a map, <c>any</c>, a URL, a GUID.</summary>
    public sealed record Opaque(FactType Type) : RuleType
    {
        public override string Name => $"a value of the type {Type}";
    }

    /// <summary>What a declared type is to a rule.</summary>
    public static RuleType Of(FactType type, FactSchema schema) => type.Required switch
    {
        FactType.Scalar { Kind: ScalarKind.Bool } => new Truth(),
        FactType.Scalar { Kind: ScalarKind.Int or ScalarKind.Long } => new Number(true),
        FactType.Scalar { Kind: ScalarKind.Decimal or ScalarKind.Double } => new Number(false),
        FactType.Scalar { Kind: ScalarKind.Text } => new Text(),
        FactType.Scalar { Kind: ScalarKind.Localized } => new Localized(),
        FactType.Scalar { Kind: ScalarKind.Date } => new Date(),
        FactType.Scalar { Kind: ScalarKind.Money } => new Money(),
        FactType.Quantity => new Quantity(),
        FactType.Enum e => new Choice(schema.Enum(e.Id)!),
        FactType.Record r => new Structure(schema.Record(r.Id)!),
        FactType.Reference r => new Entity(schema.Kind(r.Kind) ?? schema.Used(r.Kind)!.AsKind()),
        FactType.List l => new List(Of(l.Item, schema)),
        { } other => new Opaque(other),
    };
}
