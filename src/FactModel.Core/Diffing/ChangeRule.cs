namespace FactModel.Core.Diffing;

/// <summary>One kind of change. All of them stand in <see cref="ChangeRules"/>.</summary>
/// <param name="Id">Stable, such as <c>value-changed</c>; never reused.</param>
/// <param name="Title">What happened, in a few words, without arguments.</param>
/// <param name="Impact">The impact that it has where nothing special makes it another: see <see cref="Change.Impact"/>.</param>
/// <param name="Step">The step of the version that it asks for where it breaks nothing.</param>
public sealed record ChangeRule(string Id, string Title, ChangeImpact Impact, VersionStep Step)
{
    /// <summary>The page that explains the rule, with an example.</summary>
    public string HelpLink => "https://github.com/factmodel/factmodel/blob/main/" + HelpFile;

    /// <summary>The same page's path within the repository.</summary>
    public string HelpFile => "docs/changes/" + Id + ".md";
}
