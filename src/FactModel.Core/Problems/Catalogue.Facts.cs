namespace FactModel.Core.Problems;

/// <summary>What can be wrong with facts: FM0201 to FM0249.</summary>
public static partial class Catalogue
{
    /// <summary>A key that the kind or the record does not declare.</summary>
    public static readonly ProblemRule UnknownProperty = Error(
        "FM0201", "Unknown property", "'{0}' is not a property of {1}{2}");

    /// <summary>A property that must be there is not.</summary>
    public static readonly ProblemRule MissingProperty = Error(
        "FM0202", "A property is missing", "{0} '{1}' needs '{2}' ({3})");

    /// <summary>A reference to an entity that does not exist.</summary>
    public static readonly ProblemRule UnknownReference = Error(
        "FM0203", "A reference to nothing", "there is no {0} '{1}'{2}");

    /// <summary>A value that its enum does not declare.</summary>
    public static readonly ProblemRule UnknownEnumValue = Error(
        "FM0204", "Unknown enum value", "'{0}' is not {1}{2}");

    /// <summary>A value that its declared type cannot read.</summary>
    public static readonly ProblemRule WrongType = Error(
        "FM0205", "A value of another type", "{0} is not {1}{2}");

    /// <summary>Two entities of a kind with one id.</summary>
    public static readonly ProblemRule DuplicateId = Error(
        "FM0206", "An id twice", "the {0} '{1}' is declared twice; it also stands at {2}");

    /// <summary>A list where a mapping belongs, and the like.</summary>
    public static readonly ProblemRule FactShape = Error(
        "FM0207", "Facts of another shape", "{0} is {1}, not {2}");

    /// <summary>Text that is no date.</summary>
    public static readonly ProblemRule InvalidDate = Error(
        "FM0208", "Not a date", "'{0}' is not a date: {1}");

    /// <summary>A number outside what the type or the model allows.</summary>
    public static readonly ProblemRule OutOfRange = Error(
        "FM0209", "A number out of range", "{0} is {1}");

    /// <summary>Text that does not match its property's pattern.</summary>
    public static readonly ProblemRule PatternMismatch = Error(
        "FM0210", "Text that does not match its pattern", "'{0}' does not match the pattern of '{1}': {2}");

    /// <summary>Two entities that share a value that must be unique.</summary>
    public static readonly ProblemRule NotUnique = Error(
        "FM0211", "A value that is not unique", "'{0}' is the {1} of '{2}' too ({3}); it must be unique");

    /// <summary>A key beside <c>value</c> that is not an annotation.</summary>
    public static readonly ProblemRule UnknownAnnotation = Error(
        "FM0212", "Unknown annotation", "'{0}' is not an annotation{1}");

    /// <summary>An annotation with a value that it cannot have.</summary>
    public static readonly ProblemRule InvalidAnnotation = Error(
        "FM0213", "An annotation that cannot be read", "'{0}' is no {1}{2}");

    /// <summary>Statements that compete without a winner, for a property that must have a value.</summary>
    public static readonly ProblemRule NoBareValue = Error(
        "FM0214", "No single value", "'{0}' must have a value, but {1}; mark one 'rank: preferred', or make the type optional: {2}?");

    /// <summary>More than one preferred statement.</summary>
    public static readonly ProblemRule TwoPreferred = Error(
        "FM0215", "More than one preferred statement", "'{0}' has {1} statements with 'rank: preferred'; one at most can give the value");

    /// <summary>A source that the sources file does not declare.</summary>
    public static readonly ProblemRule UnknownSource = Error(
        "FM0216", "Unknown source", "there is no source '{0}'{1}");

    /// <summary>An id that is empty.</summary>
    public static readonly ProblemRule InvalidId = Error(
        "FM0217", "Not an id", "an id is text with at least one character; {0}");

    /// <summary>An entry of a list layout without its id.</summary>
    public static readonly ProblemRule MissingId = Error(
        "FM0218", "An entity without an id", "this {0} has no '{1}', which is its id");

    /// <summary>A file that was passed for a kind and holds nothing.</summary>
    public static readonly ProblemRule EmptyFile = Warning(
        "FM0219", "A file without facts", "the file is empty; it should hold {0}");

    /// <summary>A former id that is still, or again, in use.</summary>
    public static readonly ProblemRule FormerIdInUse = Error(
        "FM0220", "A former id in use", "'{0}' was the id of '{1}', and is {2} now; an id is never used again");

    /// <summary>A value that no member of a union reads.</summary>
    public static readonly ProblemRule NoUnionMember = Error(
        "FM0221", "No member of the union fits", "{0} is neither {1}");

    /// <summary>Nothing, where a value is needed.</summary>
    public static readonly ProblemRule MissingValue = Error(
        "FM0222", "A value is missing", "'{0}' needs a value ({1})");

    /// <summary>A tag that means nothing here.</summary>
    public static readonly ProblemRule UnknownTag = Error(
        "FM0223", "Unknown tag", "the tag '{0}' has no meaning here; remove it");

    /// <summary>A language that is no BCP 47 tag.</summary>
    public static readonly ProblemRule InvalidLanguage = Error(
        "FM0224", "Not a language tag", "'{0}' is not a BCP 47 language tag, such as en or zh-Hant");

    /// <summary>A statement that says two contrary things of itself.</summary>
    public static readonly ProblemRule ContraryAnnotations = Error(
        "FM0225", "Annotations that contradict each other", "{0}");

    /// <summary>A reference by an id that its entity had before.</summary>
    public static readonly ProblemRule FormerReference = Error(
        "FM0226", "A reference by a former id", "the {0} '{1}' is called '{2}' now; write that");

    /// <summary>A reference to an entity that was withdrawn.</summary>
    public static readonly ProblemRule RetiredReference = Warning(
        "FM0227", "A reference to a withdrawn entity", "the {0} '{1}' was withdrawn: {2}{3}");

    /// <summary>Text that is no amount of money or no quantity.</summary>
    public static readonly ProblemRule InvalidAmount = Error(
        "FM0228", "Not an amount", "'{0}' is not {1}: {2}");

    /// <summary>A currency that ISO 4217 does not list.</summary>
    public static readonly ProblemRule UnknownCurrency = Error(
        "FM0229", "Unknown currency", "'{0}' is no currency of ISO 4217{1}; where the source does not give one, write XXX");

    /// <summary>A tag for a missing value where it cannot stand.</summary>
    public static readonly ProblemRule MisusedTag = Error(
        "FM0230", "A tag that is misused", "'{0}' cannot stand here: {1}");

    /// <summary>A reference to a statement that does not exist, or that could be one of several.</summary>
    public static readonly ProblemRule UnknownStatement = Error(
        "FM0231", "A reference to no statement", "there is no single statement '{0}': {1}");

    /// <summary>Two statements of a property with one name.</summary>
    public static readonly ProblemRule DuplicateStatement = Error(
        "FM0232", "A statement's id twice", "two statements about '{0}' have the id '{1}'");

    /// <summary>A statement that nobody has looked at again in time.</summary>
    public static readonly ProblemRule ReviewDue = Warning(
        "FM0233", "A statement past its review date", "the statement about '{0}' of '{1}' was to be reviewed by {2}, and it is {3}");
}
