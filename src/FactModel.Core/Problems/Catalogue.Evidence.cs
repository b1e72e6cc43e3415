namespace FactModel.Core.Problems;

/// <summary>What can be wrong with evidence: FM0301 to FM0349.</summary>
public static partial class Catalogue
{
    /// <summary>A value that is not what its evidence says.</summary>
    public static readonly ProblemRule EvidenceContradicts = Error(
        "FM0301", "A value that its evidence contradicts", "{0} is not what the evidence says: {1} reads as {2}");

    /// <summary>A statement that is less well founded than the model demands.</summary>
    public static readonly ProblemRule StandingTooLow = Error(
        "FM0302", "A statement below the floor", "the statement about '{0}' of '{1}' is {2}, and the model requires {3}{4}");

    /// <summary>A lock that is none.</summary>
    public static readonly ProblemRule BrokenLock = Error(
        "FM0316", "A lock that cannot be read", "this is no line of a lock; run 'factmodel verify', which writes the file anew");

    /// <summary>A source whose text is not the one that was declared.</summary>
    public static readonly ProblemRule SourceChanged = Error(
        "FM0311", "A source that is another text", "the text of the source '{0}' is not the one that is declared: its {1} is {2}, not {3}");

    /// <summary>Evidence that does not stand where it is said to.</summary>
    public static readonly ProblemRule EvidenceNotFound = Error(
        "FM0312", "Evidence that is not there", "'{0}' does not stand {1} in '{2}'{3}");

    /// <summary>Evidence that stands at several places, without an offset.</summary>
    public static readonly ProblemRule EvidenceAmbiguous = Error(
        "FM0313", "Evidence at several places", "'{0}' stands at {2} places in '{1}'; say which with 'at': {3}");

    /// <summary>Evidence that is part of a longer figure or word.</summary>
    public static readonly ProblemRule EvidenceCut = Error(
        "FM0314", "Evidence cut out of something longer", "'{0}' {1} in '{2}' is cut out of '{3}'; give the whole");

    /// <summary>Text that can be no evidence.</summary>
    public static readonly ProblemRule NoEvidence = Error(
        "FM0315", "No evidence", "'{0}' is no evidence: {1}");
}
