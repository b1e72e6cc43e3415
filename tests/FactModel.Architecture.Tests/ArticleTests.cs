using System.Text;

namespace FactModel.Architecture.Tests;

/// <summary>The articles are other people's: figures, names, dates, offsets and digests of them are here, and no sentence.</summary>
public sealed class ArticleTests
{
    /// <summary>As long as evidence may get: 30 columns, a Chinese character being two.</summary>
    private const int Longest = 15;

    private static readonly string Articles = Path.Combine(Repository.Root, "..", "shared", "articles");

    [Fact]
    public void No_file_holds_a_passage_of_an_article()
    {
        Assert.SkipUnless(Directory.Exists(Articles), "the articles are not beside the repository");
        HashSet<string> passages = [];
        foreach (string article in Directory.GetFiles(Articles, "*.txt"))
        {
            passages.UnionWith(Passages(File.ReadAllText(article)));
        }

        passages.Count.ShouldBeGreaterThan(1000);
        Repository.Files.Where(IsText).Where(f => Passages(Repository.Read(f)).Any(passages.Contains)).ShouldBeEmpty();
    }

    /// <summary>Every run of 16 Chinese characters, punctuation within included.</summary>
    private static IEnumerable<string> Passages(string text)
    {
        StringBuilder run = new();
        foreach (char c in text.Append('\0'))
        {
            if (c is >= '\u3000' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF')
            {
                run.Append(c);
                continue;
            }

            for (int i = 0; i + Longest < run.Length; i++)
            {
                yield return run.ToString(i, Longest + 1);
            }

            run.Clear();
        }
    }

    private static bool IsText(string path) => Path.GetExtension(path) is not (".png" or ".nupkg" or ".dll");
}
