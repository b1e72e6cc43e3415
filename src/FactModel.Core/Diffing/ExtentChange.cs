namespace FactModel.Core.Diffing;

/// <summary>How what a value covers changed.</summary>
public enum ExtentChange
{
    /// <summary>All of what it covers now it covered before, and less of it.</summary>
    Narrower,

    /// <summary>It covers all that it covered before, and more.</summary>
    Wider,

    /// <summary>It covers the same days, and says so in another way.</summary>
    SameDays,

    /// <summary>A date that begins and ends no earlier than it did, and does not cover the one before.</summary>
    MovedLater,

    /// <summary>A date that begins and ends no later than it did, and does not cover the one before.</summary>
    MovedEarlier,

    /// <summary>A bound, a range or an approximate number of which neither end is less than it was.</summary>
    MovedUp,

    /// <summary>A bound, a range or an approximate number of which neither end is more than it was.</summary>
    MovedDown,

    /// <summary>It covers something else, and not in one direction, or the two do not say.</summary>
    Moved,
}

/// <summary>These in words.</summary>
public static class ExtentChanges
{
    /// <summary>The word that machines read: <c>narrower</c>, <c>same-days</c>, <c>moved-later</c>; people read it without the hyphen.</summary>
    public static string ToWord(this ExtentChange change) => change switch
    {
        ExtentChange.Narrower => "narrower",
        ExtentChange.Wider => "wider",
        ExtentChange.SameDays => "same-days",
        ExtentChange.MovedLater => "moved-later",
        ExtentChange.MovedEarlier => "moved-earlier",
        ExtentChange.MovedUp => "moved-up",
        ExtentChange.MovedDown => "moved-down",
        _ => "moved",
    };
}
