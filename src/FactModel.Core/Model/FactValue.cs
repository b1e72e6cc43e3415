using FactModel.Core.Values;

namespace FactModel.Core.Model;

/// <summary>A value, read by its declared type. Two that are equal give the same C#.</summary>
public abstract record FactValue
{
    /// <summary>Text, or a URL.</summary>
    public sealed record Text(string Value) : FactValue;

    /// <summary>An <c>int</c> or a <c>long</c>.</summary>
    public sealed record Integer(long Value) : FactValue;

    /// <summary>A decimal number. <c>1.5</c> and <c>1.50</c> differ: C# keeps the zero.</summary>
    public sealed record Number(decimal Value) : FactValue
    {
        /// <inheritdoc/>
        public bool Equals(Number? other) =>
            other is not null && decimal.GetBits(Value).AsSpan().SequenceEqual(decimal.GetBits(other.Value));

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode();
    }

    /// <summary>A binary floating-point number, compared bit by bit.</summary>
    public sealed record Real(double Value) : FactValue
    {
        /// <inheritdoc/>
        public bool Equals(Real? other) =>
            other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode();
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Boolean(bool Value) : FactValue
    {
        /// <summary>The one that readers give for <c>true</c>.</summary>
        public static readonly Boolean True = new(true);

        /// <summary>The one that readers give for <c>false</c>.</summary>
        public static readonly Boolean False = new(false);
    }

    /// <summary>A date.</summary>
    public sealed record Date(FactDate Value) : FactValue;

    /// <summary>An amount of money.</summary>
    public sealed record Money(Values.Money Value) : FactValue;

    /// <summary>A quantity; its unit is the declared type's.</summary>
    public sealed record Quantity(Values.Quantity Value) : FactValue;

    /// <summary>A GUID.</summary>
    public sealed record Identifier(System.Guid Value) : FactValue;

    /// <summary>Text in languages.</summary>
    public sealed record Localized(LocalizedText Value) : FactValue
    {
        /// <summary>The tag of a text of which nobody says the language: that BCP 47 has for it.</summary>
        public const string NoLanguage = "und";
    }

    /// <summary>A value of an enum: its id, and its place, which is its number in C#.</summary>
    public sealed record Choice(string Id, int Index) : FactValue;

    /// <summary>A reference to an entity.</summary>
    public sealed record Reference(string Kind, string Id) : FactValue;

    /// <summary>A record's fields, in the order of its declaration; null where absent.</summary>
    public sealed record Structure(string Record, EquatableArray<FactValue?> Fields) : FactValue;

    /// <summary>A list; an item is null only where the item's type is optional.</summary>
    public sealed record Items(EquatableArray<FactValue?> Values) : FactValue;

    /// <summary>A map, in the order of the text.</summary>
    public sealed record Entries(EquatableArray<Named<FactValue?>> Values) : FactValue;

    /// <summary>
    /// A value of a union. Which member it is can depend on whether an entity exists, so there may be several
    /// candidates: references first, of which the first that exists holds, and last what holds if none does.
    /// </summary>
    public sealed record Alternative(EquatableArray<UnionCandidate> Candidates) : FactValue;

    /// <summary>No value: there is one that nobody knows, there is none, or there are others.</summary>
    public sealed record Missing(ValueKind Kind) : FactValue;

    /// <summary>A value of the type <c>any</c>.</summary>
    public sealed record Node(FactNode Value) : FactValue;
}

/// <summary>Something with a name: an entry of a map.</summary>
public readonly record struct Named<T>(string Name, T Value);

/// <summary>A member of a union that a value could be.</summary>
/// <param name="Member">The member's place in the union.</param>
/// <param name="Value">The value as that member reads it.</param>
public sealed record UnionCandidate(int Member, FactValue Value);
