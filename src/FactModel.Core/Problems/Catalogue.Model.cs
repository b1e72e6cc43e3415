namespace FactModel.Core.Problems;

/// <summary>What can be wrong with a model file: FM0101 to FM0149.</summary>
public static partial class Catalogue
{
    /// <summary>A key that the model language does not have.</summary>
    public static readonly ProblemRule ModelUnknownKey = Error(
        "FM0101", "Unknown key in the model", "'{0}' is not something that {1} takes{2}");

    /// <summary>A key that must be there is not.</summary>
    public static readonly ProblemRule ModelMissingKey = Error(
        "FM0102", "The model lacks a key", "{0} needs '{1}': {2}");

    /// <summary>A mapping where a list belongs, and the like.</summary>
    public static readonly ProblemRule ModelShape = Error(
        "FM0103", "The model has another shape", "{0} is {1}, not {2}");

    /// <summary>A type's name that is neither built in nor declared.</summary>
    public static readonly ProblemRule UnknownType = Error(
        "FM0104", "Unknown type", "there is no type '{0}'{1}");

    /// <summary>A type that cannot be read.</summary>
    public static readonly ProblemRule TypeSyntax = Error(
        "FM0105", "A type that cannot be read", "'{0}' is not a type: {1}");

    /// <summary>A namespace or a name that C# does not allow.</summary>
    public static readonly ProblemRule InvalidName = Error(
        "FM0106", "Not a C# name", "'{0}' is not a C# {1}{2}");

    /// <summary>A word that is none of those allowed.</summary>
    public static readonly ProblemRule ModelWord = Error(
        "FM0107", "Not one of the words allowed", "'{0}' is no {1}{2}");

    /// <summary>One name for a kind, a record or an enum twice.</summary>
    public static readonly ProblemRule DeclaredTwice = Error(
        "FM0108", "Declared twice", "'{0}' is declared as {1} and as {2}; each needs a name of its own");

    /// <summary>A model that declares nothing.</summary>
    public static readonly ProblemRule NoKinds = Error(
        "FM0109", "A model without kinds", "the model declares no kinds; add at least one: kinds: {{ product: {{ files: products.yaml, properties: {{ name: text }} }} }}");

    /// <summary>Two inverses, or an inverse and a property, with one name.</summary>
    public static readonly ProblemRule InverseCollision = Error(
        "FM0110", "An inverse's name is taken", "'{0}', the inverse of {1}, is also {2}; give the inverse another name");

    /// <summary>An option that has no meaning for the property's type.</summary>
    public static readonly ProblemRule OptionNotApplicable = Error(
        "FM0111", "An option that does not go with the type", "'{0}' does not go with the type '{1}': {2}");

    /// <summary>A record that contains itself without end.</summary>
    public static readonly ProblemRule EndlessRecord = Error(
        "FM0112", "A record that contains itself", "'{0}' contains itself without end ({1}); make a field of the circle optional, or a list");

    /// <summary>A pattern that is no regular expression.</summary>
    public static readonly ProblemRule InvalidPattern = Error(
        "FM0113", "Not a regular expression", "'{0}' is not a regular expression: {1}");

    /// <summary>A C# name for an id that no entity has.</summary>
    public static readonly ProblemRule NameForNothing = Warning(
        "FM0114", "A C# name for an id that is not there", "'names' gives a C# name to '{0}', but no {1} has this id{2}");

    /// <summary>A path that is no relative path.</summary>
    public static readonly ProblemRule InvalidPath = Error(
        "FM0115", "Not a path that can be used", "'{0}' is not a path below the model's folder: {1}");

    /// <summary>Facts of another project that are not there.</summary>
    public static readonly ProblemRule UnknownPackage = Error(
        "FM0117", "No such facts to use", "the project refers to no facts in the namespace '{0}'{1}");

    /// <summary>A kind that the facts of another project do not have.</summary>
    public static readonly ProblemRule UnknownPackageKind = Error(
        "FM0118", "No such kind to use", "{0} has no kind '{1}'{2}");

    /// <summary>An inverse of a reference to a compiled class.</summary>
    public static readonly ProblemRule CompiledInverse = Error(
        "FM0119", "An inverse on a compiled class", "'{0}' of '{1}' refers to {2}, whose class is compiled already and gets no inverse '{3}'; leave it out");

    /// <summary>A kind that extends none of another project.</summary>
    public static readonly ProblemRule ExtendsNothing = Error(
        "FM0120", "Nothing to extend", "'{0}' is no kind of the facts that the model uses{1}; name them under 'uses'");

    /// <summary>A namespace of facts that is there twice.</summary>
    public static readonly ProblemRule AmbiguousPackage = Error(
        "FM0121", "Two fact bases in one namespace", "the namespace '{0}' is {1}; {2}");

    /// <summary>A model in a language that came later.</summary>
    public static readonly ProblemRule NewerLanguage = Error(
        "FM0122", "A model in a newer language", "the model is written in version {0} of the language, and this FactModel knows {1}; update the FactModel package, and FactModel.Tool");

    /// <summary>Constants of entities that have no names in C#.</summary>
    public static readonly ProblemRule ConstantsWithoutMembers = Warning(
        "FM0123", "Constants of entities without members", "there are no constants of '{0}': they stand under the names of its entities, and 'members: none' gives these none; leave out one of the two");

    private static ProblemRule Error(string id, string title, string format) => new(id, ProblemSeverity.Error, title, format);

    private static ProblemRule Warning(string id, string title, string format) => new(id, ProblemSeverity.Warning, title, format);

    /// <summary>A unit that neither the model nor UCUM has.</summary>
    public static readonly ProblemRule UnknownUnit = Error(
        "FM0116", "Unknown unit", "'{0}' is neither a unit of the model nor a code of UCUM{1}; declare it, such as units: [{0}]");
}
