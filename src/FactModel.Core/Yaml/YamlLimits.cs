namespace FactModel.Core.Yaml;

/// <summary>What a file may hold. The limits keep a hostile or broken file from costing more than its size.</summary>
internal static class YamlLimits
{
    /// <summary>How deep collections may stand in each other. What reads the nodes may recurse as deep.</summary>
    public const int Levels = 64;

    /// <summary>How long one scalar may be, in UTF-16 code units.</summary>
    public const int ScalarLength = 1_048_576;

    /// <summary>How long a key may be: YAML's own limit.</summary>
    public const int KeyLength = 1_024;

    /// <summary>
    /// How many nodes all aliases of a file may stand for, together. Real files stay below a thousandth of it;
    /// whoever walks the nodes walks at most so many more than the file holds.
    /// </summary>
    public const int AliasedNodes = 1_000_000;

    /// <summary>After so many problems the rest of a file is not read.</summary>
    public const int Problems = 100;

    /// <summary>A file with forbidden characters on more lines than these is not text, and is not read as YAML.</summary>
    public const int LinesWithForbiddenCharacters = 10;
}
