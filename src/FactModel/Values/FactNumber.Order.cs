#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <content>Comparison. A bound says no more than it says, and <c>about</c> says nothing that could be compared.</content>
public readonly partial struct FactNumber
{
    /// <summary>Whether this is more than <paramref name="other"/>; null where the bounds leave it open, as with <c>over 1500</c> and 2000.</summary>
    public bool? IsMoreThan(FactNumber other)
    {
        if (IsApproximate || other.IsApproximate)
        {
            return null;
        }

        if (Least is { } least && other.Most is { } otherMost && (least > otherMost || (least == otherMost && !(IncludesLeast && other.IncludesMost))))
        {
            return true;
        }

        return Most <= other.Least ? false : null;
    }

    /// <summary>Whether this is less than <paramref name="other"/>; null where the bounds leave it open.</summary>
    public bool? IsLessThan(FactNumber other) => other.IsMoreThan(this);

    /// <summary>Whether this is <paramref name="other"/> or more; null where the bounds leave it open.</summary>
    public bool? IsAtLeast(FactNumber other) => !other.IsMoreThan(this);

    /// <summary>Whether this is <paramref name="other"/> or less; null where the bounds leave it open.</summary>
    public bool? IsAtMost(FactNumber other) => !IsMoreThan(other);

    /// <summary>
    /// Whether the two are the same number; null where the bounds leave it open: two that are each <c>over 1500</c> say the
    /// same, which is <see cref="Equals(FactNumber)"/>, and need not be the same.
    /// </summary>
    public bool? IsSameAs(FactNumber other)
    {
        if (IsExact && other.IsExact)
        {
            return _least == other._least;
        }

        return IsMoreThan(other) == true || IsLessThan(other) == true ? false : null;
    }
}
