#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>How sure a statement is, in the words of whoever makes it.</summary>
public enum Certainty
{
    /// <summary>The source says it as a fact. This is what holds where nothing is written.</summary>
    Stated,

    /// <summary>The source reports what somebody else says.</summary>
    Reported,

    /// <summary>The source passes it on as hearsay.</summary>
    Rumored,

    /// <summary>Somebody named in the source, or another source, denies it.</summary>
    Disputed,

    /// <summary>It is what somebody thinks, not something that is so or not so.</summary>
    Opinion,

    /// <summary>The source does not say it; it follows from what the source says.</summary>
    Inferred,

    /// <summary>It was not meant seriously.</summary>
    Joke,
}
