namespace FactModel;

/// <summary>
/// On a generated member that is obsolete because its entity was renamed or withdrawn: the member to use instead.
/// The code fix for <c>FM0501</c> and <c>FM0502</c> puts it in the old one's place.
/// </summary>
/// <param name="member">The member's name in C#, in the same class as the obsolete one.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, Inherited = false)]
public sealed class ReplacedByAttribute(string member) : Attribute
{
    /// <summary>The member's name in C#, in the same class as the obsolete one.</summary>
    public string Member { get; } = member;
}
