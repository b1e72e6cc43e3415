namespace FactModel.Core.Model;

/// <summary>The scalar types that the language has built in.</summary>
public enum ScalarKind
{
    /// <summary>Text, as written.</summary>
    Text,

    /// <summary>Text in several languages.</summary>
    Localized,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A decimal number of 28 digits.</summary>
    Decimal,

    /// <summary>A binary floating-point number of 64 bits.</summary>
    Double,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>A date, as far as it is known (EDTF).</summary>
    Date,

    /// <summary>An absolute URL.</summary>
    Url,

    /// <summary>A GUID.</summary>
    Guid,

    /// <summary>Whatever YAML says.</summary>
    Any,

    /// <summary>An amount of money with its currency, as far as it is known.</summary>
    Money,
}

/// <summary>The declared type of a property: what its YAML may be, and what it is in C#.</summary>
public abstract record FactType
{
    /// <summary>A built-in scalar.</summary>
    public sealed record Scalar(ScalarKind Kind) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => Kind.ToString().ToLowerInvariant();
    }

    /// <summary>A quantity in a unit, as far as it is known.</summary>
    /// <param name="Unit">The unit: a code of UCUM, or a unit of the model; <c>%</c> for <c>percent</c>.</param>
    public sealed record Quantity(string Unit) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => Unit == Values.Quantity.Percent ? "percent" : $"quantity({Unit})";
    }

    /// <summary>One of the model's enums, by its id.</summary>
    public sealed record Enum(string Id) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => Id;
    }

    /// <summary>One of the model's records, by its id.</summary>
    public sealed record Record(string Id) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => Id;
    }

    /// <summary>A reference to an entity of a kind, by the kind's id.</summary>
    public sealed record Reference(string Kind) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => Kind;
    }

    /// <summary>A list. It reads as a list that is never null, whether its key is demanded or not.</summary>
    public sealed record List(FactType Item) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => Item is Union ? $"({Item})[]" : $"{Item}[]";
    }

    /// <summary>A map from text.</summary>
    public sealed record Map(FactType Value) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => $"map<text, {Value}>";
    }

    /// <summary>The first of its members that fits.</summary>
    public sealed record Union(EquatableArray<FactType> Members) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => string.Join(" | ", Members);
    }

    /// <summary>A type whose value may be missing.</summary>
    public sealed record Optional(FactType Inner) : FactType
    {
        /// <inheritdoc/>
        public override string ToString() => Inner is Union ? $"({Inner})?" : $"{Inner}?";
    }

    /// <summary>The type without its question mark.</summary>
    public FactType Required => this is Optional optional ? optional.Inner : this;

    /// <summary>Whether the value may be missing.</summary>
    public bool IsOptional => this is Optional;

    /// <summary>This type and every type within it.</summary>
    public IEnumerable<FactType> SelfAndInner()
    {
        yield return this;
        IEnumerable<FactType> inner = this switch
        {
            List list => [list.Item],
            Map map => [map.Value],
            Optional optional => [optional.Inner],
            Union union => union.Members,
            _ => [],
        };
        foreach (FactType type in inner.SelectMany(t => t.SelfAndInner()))
        {
            yield return type;
        }
    }
}
