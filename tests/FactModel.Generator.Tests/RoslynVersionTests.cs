using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Generator.Tests;

/// <summary>Which compiler the tests of this project run in: the oldest that loads the generator, or the newest there is.</summary>
public sealed class RoslynVersionTests
{
    [Fact]
    public void The_compiler_is_the_one_that_the_project_names()
    {
        string expected = typeof(RoslynVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RoslynVersion").Value!;
        string running = typeof(CSharpCompilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        expected.ShouldMatch(@"^\d+\.\d+\.\d+$");
        running.Split('-', '+')[0].ShouldBe(expected);
    }
}
