using PublicApiGenerator;

namespace FactModel.Architecture.Tests;

/// <summary>What the library that programs refer to shows: a change of it is a change of an approved file, seen in review.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_runtime_shows_what_was_approved()
    {
        string[] api = typeof(FactDate).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n").TrimEnd().Split('\n');
        string approved = Path.Combine(Repository.Root, "tests/FactModel.Architecture.Tests/FactModel.verified.txt");
        string received = approved.Replace(".verified.", ".received.", StringComparison.Ordinal);
        string[] before = File.Exists(approved) ? File.ReadAllLines(approved) : [];
        if (api.SequenceEqual(before, StringComparer.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllLines(received, api);
        string added = string.Join('\n', api.Except(before).Select(line => "+ " + line.Trim()));
        string removed = string.Join('\n', before.Except(api).Select(line => "- " + line.Trim()));
        Assert.Fail($"The public API changed:\n{added}\n{removed}\nIf this is meant, move {received} over {approved}.");
    }
}
