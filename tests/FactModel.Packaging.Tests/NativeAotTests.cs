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
        UserFolder folder = new UserFolder(feed, "ahead of time 提前") { Packages = feed.PlainFolder }
            .File("factmodel.yaml", """
                namespace: Goods
                kinds:
                  tool: { plural: tools, files: tools.yaml, properties: { name: text, weight: int } }
                  bell: { plural: bells, files: bells.yaml, properties: { name: text, tool: tool } }
                """)
            .File("tools.yaml", $"anvil:\n  name: {Used}\n  weight: 50\n")
            .File("bells.yaml", $"bell:\n  name: {Unused}\n  tool: anvil\n")
            .File("Program.cs", """
                System.Console.OutputEncoding = System.Text.Encoding.UTF8;
                System.Console.WriteLine($"{Goods.Tools.Anvil.Name} {Goods.Tools.Get("anvil").Weight}");
                """)
            .Project("Ahead.csproj", "net10.0", ["OutputType=Exe", "PublishAot=true", "TreatWarningsAsErrors=true"], "PackageReference=FactModel");

        (await folder.Build(Cancellation, "publish", "-o", "out")).ShouldSucceed();

        string program = folder.PathOf(Path.Combine("out", RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Ahead.exe" : "Ahead"));
        (await Dotnet.Start(program, folder.Root, Cancellation)).ShouldSucceed().Lines.ShouldBe([$"{Used} 50"]);
        byte[] image = await File.ReadAllBytesAsync(program, Cancellation);
        Holds(image, Used).ShouldBeTrue();
        Holds(image, Unused).ShouldBeFalse();
    }

    /// <summary>Whether a text stands in a program as its literals do. Texts beyond ASCII are packed as they are.</summary>
    private static bool Holds(byte[] image, string text) => image.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
