using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.v3;

namespace FactModel.Packaging.Tests;

/// <summary>The table of what was tried names these tests, and no others.</summary>
public sealed class CompatibilityTableTests
{
    private static readonly string Table = File.ReadAllText(Path.Combine(Repository.Root, "docs", "packages.md")).Split("## What was tried")[1];

    /// <summary>The tests of each class; of the one that has a kind of project a test, each by itself.</summary>
    private static IEnumerable<string> Tests => typeof(CompatibilityTableTests).Assembly.GetTypes()
        .Where(type => type != typeof(CompatibilityTableTests))
        .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes().Any(attribute => attribute is IFactAttribute)))
        .Select(method => method.DeclaringType == typeof(ProjectKindsTests) ? $"{nameof(ProjectKindsTests)}.{method.Name}" : method.DeclaringType!.Name)
        .Distinct();

    [Fact]
    public void Every_row_names_a_test_and_every_test_has_a_row() => Regex.Matches(Table, "`(\\w+Tests(\\.\\w+)?)`")
        .Select(match => match.Groups[1].Value)
        .Order(StringComparer.Ordinal)
        .ShouldBe(Tests.Order(StringComparer.Ordinal));
}
