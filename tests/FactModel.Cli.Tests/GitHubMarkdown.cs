using Markdig;

namespace FactModel.Cli.Tests;

/// <summary>A reader of Markdown as GitHub's is: with tables, links of bare URLs, strikethrough, tasks.</summary>
internal static class GitHubMarkdown
{
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();
}
