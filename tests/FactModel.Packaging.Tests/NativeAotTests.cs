using System.Runtime.InteropServices;
using System.Text;

namespace FactModel.Packaging.Tests;

/// <summary>A program that is compiled ahead of time holds the kinds that it uses, and no other.</summary>
public sealed class NativeAotTests(Feed feed)
{
    private const string Used = "用過的鐵砧";
    private const string Unused = "沒人用的鈴鐺";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kinds_that_a_program_does_not_use_are_left_out()
    {
        string folder = Path.Combine(feed.Root, "ahead of time 提前");
        Folders.Write(Path.Combine(folder, "factmodel.yaml"), """
            namespace: Goods
            kinds:
              tool: { plural: tools, files: tools.yaml, properties: { name: text, weight: int } }
              bell: { plural: bells, files: bells.yaml, properties: { name: text, tool: tool } }
            """);
        Folders.Write(Path.Combine(folder, "tools.yaml"), $"anvil:\n  name: {Used}\n  weight: 50\n");
        Folders.Write(Path.Combine(folder, "bells.yaml"), $"bell:\n  name: {Unused}\n  tool: anvil\n");
        Folders.Write(Path.Combine(folder, "Program.cs"), """
            System.Console.OutputEncoding = System.Text.Encoding.UTF8;
            System.Console.WriteLine($"{Goods.Tools.Anvil.Name} {Goods.Tools.Get("anvil").Weight}");
            """);
        Folders.Write(Path.Combine(folder, "Ahead.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <PublishAot>true</PublishAot>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FactModel" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);

        (await Dotnet.Build(folder, null, Cancellation, "publish", "-o", "out")).ShouldSucceed();

        string program = Path.Combine(folder, "out", RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Ahead.exe" : "Ahead");
        (await Dotnet.Start(program, folder, Cancellation)).ShouldSucceed().Lines.ShouldBe([$"{Used} 50"]);
        byte[] image = await File.ReadAllBytesAsync(program, Cancellation);
        Holds(image, Used).ShouldBeTrue();
        Holds(image, Unused).ShouldBeFalse();
    }

    /// <summary>Whether a text stands in a program as its literals do. Texts beyond ASCII are packed as they are.</summary>
    private static bool Holds(byte[] image, string text) => image.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
