namespace FactModel.Core.Yaml;

/// <summary>Why reading came to a stop.</summary>
internal enum StopReason
{
    /// <summary>All was read.</summary>
    End,

    /// <summary>What follows is not to be read; that is reported.</summary>
    Final,

    /// <summary>Something is wrong that is reported.</summary>
    Reported,

    /// <summary>A quoted text takes in lines that are not meant.</summary>
    OpenQuote,

    /// <summary>The parser refuses the text by its characters: no token can start or end there.</summary>
    Characters,

    /// <summary>The parser refuses the text by its structure: a token stands where it cannot.</summary>
    Structure,
}

/// <summary>Where and why reading came to a stop.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">What the parser blames, or the token it was at.</param>
/// <param name="Cursor">How far the parser has looked; at or after <paramref name="At"/>.</param>
/// <param name="Message">The parser's own words.</param>
internal readonly record struct ReadingStop(StopReason Reason, int At, int Cursor, string Message);
