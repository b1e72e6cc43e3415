using FactModel.Core.Diffing;

namespace FactModel.Cli.Diffing;

/// <summary>One form of a diff, for people or for machines.</summary>
internal interface IDiffWriter
{
    void Write(FactDiff diff, DiffOptions options, TextWriter output);
}
