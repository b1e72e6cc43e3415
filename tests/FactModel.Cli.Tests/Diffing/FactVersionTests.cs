using FactModel.Cli.Diffing;
using FactModel.Core.Diffing;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>Which version follows from which, and which version takes a step.</summary>
public sealed class FactVersionTests
{
    [Theory]
    [InlineData("1.4.2", "Major", "2.0.0")]
    [InlineData("1.4.2", "Minor", "1.5.0")]
    [InlineData("1.4.2", "Patch", "1.4.3")]
    [InlineData("1.4.2", "None", "1.4.2")]
    [InlineData("0.4.2", "Major", "0.5.0")]
    [InlineData("0.4.2", "Minor", "0.4.3")]
    [InlineData("0.4.2", "Patch", "0.4.3")]
    [InlineData("2.0.0-beta.1", "Major", "2.0.0")]
    [InlineData("1.4.2+build.7", "Patch", "1.4.3")]
    public void The_next_version(string from, string step, string next) => Version(from).Next(Enum.Parse<VersionStep>(step)).ToString().ShouldBe(next);

    [Theory]
    [InlineData("1.4.2", "Major", "2.0.0", true)]
    [InlineData("1.4.2", "Major", "3.1.4", true)]
    [InlineData("1.4.2", "Major", "2.0.0-beta.1", true)]
    [InlineData("1.4.2", "Major", "1.5.0", false)]
    [InlineData("1.4.2", "Minor", "2.0.0", true)]
    [InlineData("1.4.2", "Minor", "1.4.3", false)]
    [InlineData("1.4.2", "Patch", "1.4.2", false)]
    [InlineData("1.4.2", "Patch", "1.4.2+build.8", false)]
    [InlineData("1.4.2", "Patch", "1.4.1", false)]
    [InlineData("1.4.2", "None", "1.4.2", true)]
    [InlineData("0.4.2", "Major", "0.5.0", true)]
    [InlineData("0.4.2", "Major", "0.4.3", false)]
    [InlineData("0.4.2", "Major", "1.0.0", true)]
    [InlineData("2.0.0-beta.1", "Major", "2.0.0-beta.2", true)]
    [InlineData("2.0.0-beta.1", "Major", "2.0.0", true)]
    [InlineData("2.0.0-beta.1", "Major", "2.0.0-alpha", false)]
    public void A_version_takes_a_step_or_does_not(string from, string step, string to, bool takesIt)
    {
        VersionStep asked = Enum.Parse<VersionStep>(step);
        Version(from).IsStepTo(Version(to), asked).ShouldBe(takesIt);
        (Version(from).Check(Version(to), asked, null) is null).ShouldBe(takesIt);
    }

    [Theory]
    [InlineData("1.4")]
    [InlineData("v1.4.0")]
    [InlineData("2025")]
    [InlineData("")]
    public void Other_versions_are_none(string text)
    {
        FactVersion.TryParse(text).ShouldBeNull();
        Should.Throw<CannotRunException>(() => Version(text)).Message.ShouldBe($"here: '{text}' is no version of Semantic Versioning, such as 1.4.0 or 2.0.0-beta.1");
    }

    private static FactVersion Version(string text) => FactVersion.Parse(text, "here");
}
