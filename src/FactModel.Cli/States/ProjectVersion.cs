using System.Xml;
using System.Xml.Linq;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>
/// The version that a project states: its <c>Version</c>, else its <c>VersionPrefix</c> with its <c>VersionSuffix</c>, written in the
/// project's file or in the nearest <c>Directory.Build.props</c>. They are read as XML. What only a build works out (an
/// expression, a condition) is not told.
/// </summary>
internal sealed class ProjectVersion
{
    private const string Props = "Directory.Build.props";

    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    private readonly IFileTree _files;
    private readonly string[] _paths;

    private ProjectVersion(IFileTree files, string[] paths)
    {
        _files = files;
        _paths = paths;
    }

    /// <summary>The version of the project of a model: the one beside it, or in the nearest folder above; null where there is none, or it states none.</summary>
    /// <param name="files">The files of the state.</param>
    /// <param name="model">The model, in full.</param>
    /// <param name="root">The folder that has all of the state; a project is looked for no further up.</param>
    public static StatedVersion? Of(IFileTree files, string model, string root)
    {
        string[] projects = Projects(files, Path.GetDirectoryName(model)!, root);
        if (projects.Length > 1)
        {
            return new StatedVersion(null, "the project", null) { Reason = $"there are several projects beside the model, {string.Join(", ", projects.Select(Path.GetFileName).Order(StringComparer.Ordinal))}" };
        }

        return projects is [string project] ? new ProjectVersion(files, [project, .. Nearest(files, Path.GetDirectoryName(project)!)]).Find() : null;
    }

    /// <summary>The project's own files come first: what they say goes before what they import.</summary>
    private StatedVersion? Find()
    {
        List<(string Path, XElement Root)> read = [];
        foreach (string path in _paths)
        {
            if (Read(path, out string? reason) is not { } root)
            {
                return new StatedVersion(null, Path.GetFileName(path), null) { Reason = $"{Path.GetFileName(path)} cannot be read: {reason}" };
            }

            read.Add((path, root));
        }

        StatedVersion? version = Last(read, "Version");
        StatedVersion? prefix = version ?? Last(read, "VersionPrefix");
        if (version is not null || prefix?.Text is null || Last(read, "VersionSuffix") is not { } suffix)
        {
            return prefix;
        }

        return suffix.Text is null ? suffix : prefix with { Text = $"{prefix.Text}-{suffix.Text}" };
    }

    /// <summary>A property of the first file that has it; in a file, the last one counts.</summary>
    private static StatedVersion? Last(IEnumerable<(string Path, XElement Root)> files, string property)
    {
        (string path, XElement? element) = files.Select(file => (file.Path, file.Root.Descendants().LastOrDefault(element => IsProperty(element, property)))).FirstOrDefault(found => found.Item2 is not null);
        if (element is null)
        {
            return null;
        }

        string where = Path.GetFileName(path);
        string text = element.Value.Trim();
        bool isPlain = !text.Contains('$', StringComparison.Ordinal) && element.AncestorsAndSelf().All(e => e.Attribute("Condition") is null);
        return isPlain
            ? new StatedVersion(text, where, new SourcePlace(path, SpanOf(element)))
            : new StatedVersion(null, where, null) { Reason = $"'{element}' in {where} is for a build to work out" };
    }

    private static bool IsProperty(XElement element, string name) => element.Name.LocalName == name && element.Parent?.Name.LocalName == "PropertyGroup";

    /// <summary>The name of an element, where it begins.</summary>
    private static SourceSpan SpanOf(XElement element)
    {
        IXmlLineInfo at = element;
        SourcePosition start = new(at.LineNumber - 1, at.LinePosition - 1);
        return new SourceSpan(start, start with { Column = start.Column + element.Name.LocalName.Length });
    }

    private XElement? Read(string path, out string? reason)
    {
        DecodedText decoded = _files.Read(path);
        reason = decoded.Problem?.Message;
        if (decoded.Text is not { } text)
        {
            return null;
        }

        try
        {
            using XmlReader xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(xml, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException exception)
        {
            reason = exception.Message;
            return null;
        }
    }

    private static string[] Projects(IFileTree files, string folder, string root)
    {
        for (string? at = folder; at is not null; at = at == root ? null : Path.GetDirectoryName(at))
        {
            string[] projects = [.. files.Entries(at).All.Where(entry => !entry.IsFolder).Select(entry => entry.Path).Where(path => ProjectExtensions.Contains(Path.GetExtension(path)))];
            if (projects.Length > 0)
            {
                return projects;
            }
        }

        return [];
    }

    /// <summary>The one that a build takes: the nearest, and no other.</summary>
    private static IEnumerable<string> Nearest(IFileTree files, string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (files.IsFile(Path.Combine(at, Props)))
            {
                return [Path.Combine(at, Props)];
            }
        }

        return [];
    }
}
