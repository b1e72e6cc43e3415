namespace FactModel.Core.Problems;

/// <summary>What can be wrong with the settings of a diff, and with what is agreed on in them: FM0701 to FM0749.</summary>
public static partial class Catalogue
{
    /// <summary>A kind of change that there is not.</summary>
    public static readonly ProblemRule UnknownChangeRule = Error(
        "FM0701", "Unknown kind of change", "there is no kind of change '{0}'{1}");

    /// <summary>An approval that fits no change.</summary>
    public static readonly ProblemRule ApprovalOfNothing = Error(
        "FM0702", "An approval of no change", "the approval of '{0}' fits no change between {1} and {2}: correct it, or take it out{3}");

    /// <summary>An approval that is over.</summary>
    public static readonly ProblemRule ApprovalOver = Warning(
        "FM0703", "An approval that is over", "the approval of '{0}' ended with {1}: the change counts again");

    /// <summary>Two approvals of one change.</summary>
    public static readonly ProblemRule ApprovedTwice = Error(
        "FM0704", "Approved twice", "'{0}' is approved above already; one entry says why, by whom and until when");

    /// <summary>A version that did not take its step.</summary>
    public static readonly ProblemRule VersionTooLow = Error(
        "FM0705", "A version that is too low", "the changes ask for a {0} step, from {1} to {2} at the least, and the version is {3}");

    /// <summary>An approval that the older state has as well, of a change that fails.</summary>
    public static readonly ProblemRule ApprovalOfEarlier = Warning(
        "FM0706", "An approval of an earlier change", "the approval of '{0}' is of an earlier change, since {1} has it as well: to approve this one, write another in its place, with its own 'because', 'by' or 'until'");
}
