using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Benchmarks;

/// <summary>A file that a build passes in, read when it is first asked for and held from then on, as the compiler does.</summary>
internal sealed class FileText(string path) : AdditionalText
{
    private readonly Lazy<SourceText> _text = new(() =>
    {
        using FileStream file = File.OpenRead(path);
        return SourceText.From(file, Encoding.UTF8);
    });

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text.Value;
}
