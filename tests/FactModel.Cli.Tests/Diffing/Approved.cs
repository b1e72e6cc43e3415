namespace FactModel.Cli.Tests.Diffing;

/// <summary>Compares a text with the one that was approved and committed beside the tests.</summary>
internal static class Approved
{
    /// <summary>
    /// Asserts that they are the same. Where not, the new text is written beside the approved one, to be looked at and
    /// to take its place.
    /// </summary>
    public static void Check(string text, string file)
    {
        string approved = Path.Combine(TempFolder.Repository, "tests", "FactModel.Cli.Tests", "Diffing", file);
        string received = approved.Replace(".verified.", ".received.", StringComparison.Ordinal);
        string expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (text != expected)
        {
            File.WriteAllText(received, text);
        }

        text.Split('\n').ShouldBe(expected.Split('\n'), $"what differs is in {received}");
    }
}
