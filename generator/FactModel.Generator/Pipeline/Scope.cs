using FactModel.Core.Binding;
using FactModel.Core.Model;

namespace FactModel.Generator.Pipeline;

/// <summary>A model with the folder that its paths are relative to: what decides whether a file is parsed, and how.</summary>
internal sealed record Scope(string Folder, FactSchema Schema)
{
    public string Relative(string path) => PathPattern.RelativeTo(Folder, path);

    /// <summary>Whether the model has a use for a file.</summary>
    public bool Takes(string path)
    {
        string relative = Relative(path);
        return relative == Schema.Sources || FileMatch.Find(Schema, relative, out _) is not null;
    }
}
