using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YamlDotNet.Serialization;

namespace Labels;

/// <summary>Somebody else's generator: a constant for each entry of labels.yml, read with the YamlDotNet that it brings.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LabelGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> texts = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith("labels.yml", System.StringComparison.Ordinal))
            .Select((file, cancellation) => file.GetText(cancellation)!.ToString());
        context.RegisterSourceOutput(texts, (output, yaml) => output.AddSource("Labels.g.cs", Emit(yaml)));
    }

    private static string Emit(string yaml)
    {
        Dictionary<string, string> labels = new Deserializer().Deserialize<Dictionary<string, string>>(yaml);
        labels.Add("ReadBy", typeof(Deserializer).Assembly.GetName().Version!.ToString());
        StringBuilder code = new("internal static class Label\n{\n");
        foreach (KeyValuePair<string, string> label in labels.OrderBy(l => l.Key, System.StringComparer.Ordinal))
        {
            code.Append($"    public const string {label.Key} = {SymbolDisplay.FormatLiteral(label.Value, quote: true)};\n");
        }

        return code.Append("}\n").ToString();
    }
}
