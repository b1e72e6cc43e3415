namespace FactModel.Cli.Diffing;

/// <summary>How a piece of text in a change looks.</summary>
internal enum DiffLook
{
    /// <summary>Text of the facts, as it stayed.</summary>
    Plain,

    /// <summary>A value that was, told as a whole.</summary>
    Was,

    /// <summary>A value that is, told as a whole.</summary>
    Is,

    /// <summary>Words that went, within text that stayed.</summary>
    Gone,

    /// <summary>Words that came, within text that stayed.</summary>
    Added,

    /// <summary>What the report itself says: a sign, a remark.</summary>
    Quiet,

    /// <summary>What a reader looks for first: a heading, a name.</summary>
    Strong,

    /// <summary>What somebody has to act on.</summary>
    Alarm,
}

/// <summary>A piece of text in a change.</summary>
internal readonly record struct DiffSpan(DiffLook Look, string Text)
{
    /// <summary>The spans with neighbours of one look as one.</summary>
    public static List<DiffSpan> Merged(IEnumerable<DiffSpan> spans)
    {
        List<DiffSpan> merged = [];
        foreach (DiffSpan span in spans)
        {
            if (merged.Count > 0 && merged[^1].Look == span.Look)
            {
                merged[^1] = new DiffSpan(span.Look, merged[^1].Text + span.Text);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
