namespace FactModel;

/// <summary>
/// How sure the statement behind a bare value is, where it is anything but stated: on the member of an entity, for one of
/// its properties; on a constant, for itself. The analyzer of <c>FM0503</c> reads it, across assemblies too.
/// </summary>
/// <param name="property">The property's name in C#.</param>
/// <param name="certainty">How sure the statement is, or for a list, one of those behind it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class BareValueCertaintyAttribute(string property, Certainty certainty) : Attribute
{
    /// <summary>The property's name in C#.</summary>
    public string Property { get; } = property;

    /// <summary>How sure the statement is, or for a list, one of those behind it.</summary>
    public Certainty Certainty { get; } = certainty;
}
