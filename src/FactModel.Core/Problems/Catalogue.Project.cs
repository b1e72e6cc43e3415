namespace FactModel.Core.Problems;

/// <summary>Names (FM0401 to FM0449), and what can be wrong with a project as a whole (FM0900 to FM0949).</summary>
public static partial class Catalogue
{
    /// <summary>Two ids with one C# name.</summary>
    public static readonly ProblemRule NameCollision = Error(
        "FM0401", "Two ids give one C# name", "'{0}' and '{1}' ({2}) both become {3}; give one of them another name under 'names' of {4}");

    /// <summary>An id without a letter or a digit.</summary>
    public static readonly ProblemRule NoName = Error(
        "FM0402", "An id that gives no C# name", "'{0}' has no character that C# allows in a name; give it one under 'names' of {1}");

    /// <summary>Many named members.</summary>
    public static readonly ProblemRule ManyMembers = Warning(
        "FM0403", "Many named members", "{0} has {1} entities, each with a member that the compiler pays for; 'members: none' leaves All, Get and TryGet");

    /// <summary>More named members than a type can hold.</summary>
    public static readonly ProblemRule TooManyMembers = Error(
        "FM0404", "Too many named members", "{0} has {1} entities, and a C# type holds about 64,000 members; set 'members: none' for this kind");

    /// <summary>Two properties with one C# name.</summary>
    public static readonly ProblemRule MemberCollision = Error(
        "FM0405", "Two properties give one C# name", "'{0}' and '{1}' both become {2}; give one of them another with 'csharp'");

    /// <summary>Two types with one C# name.</summary>
    public static readonly ProblemRule TypeCollision = Error(
        "FM0406", "Two types give one C# name", "{0} and {1} both become the C# type {2}; rename one of them{3}");

    /// <summary>More characters than the string literals of an assembly hold.</summary>
    public static readonly ProblemRule LiteralsFull = Warning(
        "FM0407",
        "Facts beyond what string literals hold",
        "packed, the facts take {0} million characters, and the string literals of one assembly hold about 8 million: {1} of {2} pages are kept as UTF-8, "
        + "which takes the compiler longer; two projects of facts have room for twice as many");

    /// <summary>More characters than an assembly holds, with no other way.</summary>
    public static readonly ProblemRule LiteralsTooMany = Error(
        "FM0408",
        "Facts that no assembly holds",
        "packed, the facts take {0} million characters, and the string literals of one assembly hold about 8 million; "
        + "set LangVersion 11 or higher (it is {1}) and target .NET 5 or higher, or put them into two projects");

    /// <summary>Something inside failed.</summary>
    public static readonly ProblemRule InternalError = Error(
        "FM0900", "FactModel failed", "FactModel itself failed while {0}: {1}; please report it with this message");

    /// <summary>No model file.</summary>
    public static readonly ProblemRule NoModel = Warning(
        "FM0901", "No model", "there is no factmodel.yaml among the files passed to FactModel, so nothing is generated; add one beside the project file");

    /// <summary>More than one model file.</summary>
    public static readonly ProblemRule TwoModels = Error(
        "FM0902", "Two models", "a project has one factmodel.yaml, and this is another; the first is {0}");

    /// <summary>A file that cannot be read.</summary>
    public static readonly ProblemRule UnreadableFile = Error(
        "FM0903", "A file that cannot be read", "the file cannot be read: {0}");

    /// <summary>A <c>files</c> entry without files.</summary>
    public static readonly ProblemRule NoSuchFiles = Error(
        "FM0904", "No such file", "'{0}' matches no file that was passed to FactModel{1}");

    /// <summary>A file that belongs to two kinds.</summary>
    public static readonly ProblemRule FileOfTwoKinds = Error(
        "FM0905", "A file of two kinds", "'{0}' is matched by the files of {1} and of {2}; a file holds one kind");

    /// <summary>A compiler that is too old.</summary>
    public static readonly ProblemRule OldLanguage = Error(
        "FM0906", "C# 9 or later is needed", "the generated code needs C# 9, and this project compiles as C# {0}; set <LangVersion>9.0</LangVersion> or later");

    /// <summary>An index of facts that cannot be used.</summary>
    public static readonly ProblemRule DamagedIndex = Error(
        "FM0907", "A damaged index of facts", "the index of {0} is damaged: {1}; {2}");

    /// <summary>An index of facts that a newer version wrote.</summary>
    public static readonly ProblemRule NewerIndex = Error(
        "FM0908", "A newer index of facts", "the index of {0} has the format {1}, and this FactModel reads {2} and older; update the FactModel package, and FactModel.Tool");

    /// <summary>A build's date that is none.</summary>
    public static readonly ProblemRule InvalidReviewDate = Error(
        "FM0909", "A review date that is no day", "FactModelReviewDate is '{0}', which is no day: {1}");

    /// <summary>Two fact bases in one namespace, neither of which the model uses.</summary>
    public static readonly ProblemRule SharedNamespace = Warning(
        "FM0910",
        "Two references in one namespace",
        "the namespace '{0}' is that of {1}, and C# cannot tell apart what is called alike there (CS0433); refer to one of them alone");

    /// <summary>A build that is older than what the project refers to.</summary>
    public static readonly ProblemRule OldBuild = Warning(
        "FM0911", "Facts of other projects from an old build", "{0} after the build that found the facts of other projects, which are read as they were then; run 'dotnet build', and check again");

    /// <summary>A library of facts that keeps the runtime to itself. The package's build files say it.</summary>
    public static readonly ProblemRule PrivateReference = Warning(
        "FM0912",
        "A private reference to FactModel",
        "the reference to FactModel is private (PrivateAssets=\"{0}\"): a program on these facts compiles, and fails when it runs, without FactModel.dll; leave PrivateAssets out");

    /// <summary>A reference to the package that leaves its assembly out. The package's build files say it.</summary>
    public static readonly ProblemRule ReferenceWithoutTypes = Error(
        "FM0913",
        "A reference to FactModel without its types",
        "the generated code needs FactModel.dll, and the reference to FactModel leaves it out; refer to it by a PackageReference without IncludeAssets and ExcludeAssets");
}
