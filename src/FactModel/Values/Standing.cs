#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>How well a statement is founded: what has been checked of it, from least to most.</summary>
public enum Standing
{
    /// <summary>It cites nothing.</summary>
    Uncited,

    /// <summary>It cites a source, without the words that it rests on.</summary>
    Cited,

    /// <summary>It has evidence that nobody has looked for in the source since it was written or changed.</summary>
    Unchecked,

    /// <summary>Its evidence stands in the source; that it says the value is a person's judgement.</summary>
    Found,

    /// <summary>Its evidence stands in the source, and the value was read back from it.</summary>
    Read,
}
