namespace FactModel.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests count what an edit repeats.</summary>
public static class StepNames
{
    /// <summary>What the build says: language version, version of the project.</summary>
    public const string Build = "Build";

    /// <summary>The model file.</summary>
    public const string Model = "Model";

    /// <summary>The model without places.</summary>
    public const string Scope = "Scope";

    /// <summary>The paths of the files that may hold facts.</summary>
    public const string Paths = "Paths";

    /// <summary>Whether the files that the model names are there.</summary>
    public const string FileChecks = "FileChecks";

    /// <summary>Each file by itself, with places and problems.</summary>
    public const string Parse = "Parse";

    /// <summary>What each file says, without places.</summary>
    public const string Facts = "Facts";

    /// <summary>The sources.</summary>
    public const string Sources = "Sources";

    /// <summary>The ids of the sources.</summary>
    public const string SourceIds = "SourceIds";

    /// <summary>The ids of each file.</summary>
    public const string Ids = "Ids";

    /// <summary>The ids of all files.</summary>
    public const string Index = "Index";

    /// <summary>What decides over all files.</summary>
    public const string Linker = "Linker";

    /// <summary>Each file with what all files decide.</summary>
    public const string Link = "Link";

    /// <summary>The pages of data.</summary>
    public const string Pages = "Pages";

    /// <summary>The pages as packed.</summary>
    public const string Data = "Data";

    /// <summary>Which pages the string literals of the assembly have no room for.</summary>
    public const string Budget = "Budget";

    /// <summary>The tables of kinds.</summary>
    public const string Tables = "Tables";

    /// <summary>The shards of the index of a kind with many ids.</summary>
    public const string Shards = "Shards";

    /// <summary>The types.</summary>
    public const string Types = "Types";

    /// <summary>The fact base as a whole.</summary>
    public const string FactBase = "FactBase";

    /// <summary>Whether what each file refers to is there.</summary>
    public const string References = "References";

    /// <summary>The checks over all files.</summary>
    public const string Checks = "Checks";

    /// <summary>What entities are called, file by file.</summary>
    public const string Names = "Names";

    /// <summary>What was found in the sources.</summary>
    public const string Lock = "Lock";

    /// <summary>Each file with the standing of its statements.</summary>
    public const string Standing = "Standing";

    /// <summary>Whether evidence says what it is evidence of.</summary>
    public const string Evidence = "Evidence";

    /// <summary>The day against which the build holds <c>review-by</c>.</summary>
    public const string ReviewDate = "ReviewDate";

    /// <summary>What is past its review date in each file.</summary>
    public const string Reviews = "Reviews";

    /// <summary>The model's own rules, held against all facts.</summary>
    public const string Rules = "Rules";

    /// <summary>The indexes of other projects' facts, each by itself.</summary>
    public const string PackageIndexes = "PackageIndexes";

    /// <summary>The fact bases that the project refers to.</summary>
    public const string Packages = "Packages";

    /// <summary>Their kinds, without entities.</summary>
    public const string PackageKinds = "PackageKinds";

    /// <summary>The index of the project's own facts for others.</summary>
    public const string OwnIndex = "OwnIndex";

    /// <summary>The list of the files that the facts are read from.</summary>
    public const string OwnFiles = "OwnFiles";
}
