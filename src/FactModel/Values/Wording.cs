#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>How close a statement is to the words of its source.</summary>
public enum Wording
{
    /// <summary>The source's own words.</summary>
    Verbatim,

    /// <summary>The same in other words.</summary>
    Paraphrase,

    /// <summary>As a headline has it, which may sharpen what the body says.</summary>
    Headline,
}
