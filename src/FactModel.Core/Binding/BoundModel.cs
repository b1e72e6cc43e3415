using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Binding;

/// <summary>A model file as read.</summary>
/// <param name="Path">The file, as the host gave it.</param>
/// <param name="Schema">What it declares, as far as it could be read.</param>
/// <param name="Places">Where it declares it.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record BoundModel(string Path, FactSchema Schema, ModelPlaces Places, EquatableArray<Problem> Problems)
{
    /// <summary>The rules that the facts are held to.</summary>
    public EquatableArray<RuleDeclaration> Rules { get; init; }

    /// <summary>Whether it has an error: what it lacks may be what is wrong in it.</summary>
    public bool HasErrors => Problems.Any(p => p.Rule.Severity == ProblemSeverity.Error);

    /// <summary>The folder that the model's paths are relative to.</summary>
    public string Folder => PathPattern.Folder(Path);
}

/// <summary>Where a model declares things: for messages alone.</summary>
public sealed record ModelPlaces(EquatableArray<Model.Named<SourceSpan>> All)
{
    /// <summary>The place of an entry of a kind's <c>files</c>.</summary>
    public SourceSpan File(string kind, string pattern) => Find($"files {kind} {pattern}");

    /// <summary>The place of an entry of a kind's <c>names</c>.</summary>
    public SourceSpan Name(string kind, string id) => Find($"names {kind} {id}");

    /// <summary>The place of a kind's id.</summary>
    public SourceSpan Kind(string kind) => Find($"kind {kind}");

    /// <summary>The place of the path of the <c>sources</c>.</summary>
    public SourceSpan Sources => Find("sources");

    /// <summary>The place of the <c>version</c>.</summary>
    public SourceSpan Version => Find("version");

    /// <summary>The place of what stands under a name, such as <c>kind person</c>, <c>property person age</c>, <c>record degree</c>, <c>enum level</c>, <c>value level master</c>, <c>unit person</c>, <c>language nl</c>, <c>namespace</c>; the file's start where nothing does.</summary>
    public SourceSpan Of(string name) => Find(name);

    /// <summary>Whether something stands under a name.</summary>
    public bool Has(string name) => All.Any(place => place.Name == name);

    private SourceSpan Find(string key)
    {
        foreach (Model.Named<SourceSpan> place in All)
        {
            if (place.Name == key)
            {
                return place.Value;
            }
        }

        return SourceSpan.FileStart;
    }
}
