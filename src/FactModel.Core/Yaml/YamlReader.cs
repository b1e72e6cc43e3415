using FactModel.Core.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using ScalarStyle = FactModel.Core.Yaml.ScalarStyle;

namespace FactModel.Core.Yaml;

/// <summary>Reads text as located nodes.</summary>
public static class YamlReader
{
    /// <summary>Reads a file's text. Never throws for what the text holds: that becomes problems.</summary>
    /// <param name="path">The file's path as the host gave it: where problems are reported.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static YamlDocument Read(string path, string text, CancellationToken cancellation = default)
    {
        Parser parser = new(new StringReader(text));
        Stack<(ParsingEvent Start, List<YamlNode> Children)> open = new();
        YamlNode? root = null;
        void Add(YamlNode node)
        {
            if (open.Count == 0)
            {
                root ??= node;
            }
            else
            {
                open.Peek().Children.Add(node);
            }
        }

        void Close(Mark end)
        {
            (ParsingEvent start, List<YamlNode> children) = open.Pop();
            SourceSpan span = new(Position(start.Start), Position(end));
            if (start is SequenceStart)
            {
                Add(new YamlSequence(span, null, children));
                return;
            }

            List<YamlEntry> entries = [];
            for (int i = 0; i + 1 < children.Count; i += 2)
            {
                if (children[i] is YamlScalar key)
                {
                    entries.Add(new YamlEntry(key, children[i + 1]));
                }
            }

            Add(new YamlMapping(span, null, entries));
        }

        try
        {
            while (parser.MoveNext())
            {
                cancellation.ThrowIfCancellationRequested();
                switch (parser.Current)
                {
                    case Scalar scalar:
                        string? tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? null : scalar.Tag.Value;
                        ScalarStyle style = scalar.Style switch
                        {
                            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
                            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
                            YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
                            YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
                            _ => ScalarStyle.Plain,
                        };
                        Add(new YamlScalar(new SourceSpan(Position(scalar.Start), Position(scalar.End)), tag, scalar.Value, style));
                        break;
                    case MappingStart or SequenceStart:
                        open.Push((parser.Current, []));
                        break;
                    case MappingEnd or SequenceEnd:
                        Close(parser.Current.End);
                        break;
                }
            }
        }
        catch (YamlException broken)
        {
            while (open.Count > 0)
            {
                Close(broken.Start);
            }

            SourceSpan span = new(Position(broken.Start), Position(broken.End));
            return new YamlDocument(root, EquatableArray.Of(Catalogue.NotYaml.At(path, span, broken.Message)));
        }

        return new YamlDocument(root, default);
    }

    private static SourcePosition Position(Mark mark) => new((int)mark.Line - 1, (int)mark.Column - 1);
}
