using FactModel.Cli.States;
using FactModel.Core.Problems;

namespace FactModel.Cli.Diffing;

/// <summary>Where the files of repositories are to be seen on the web, as <c>ADDRESS/COMMIT/PATH#L3</c>: so GitHub, GitLab and Gitea have them.</summary>
internal sealed class FileLinks
{
    private const string Option = "--link";
    private const string Example = "https://github.com/OWNER/REPOSITORY/blob";

    private readonly string _address;

    private FileLinks(string address) => _address = address;

    /// <summary>The links below an address; null where none is given.</summary>
    /// <exception cref="CannotRunException">It is no address of the web, or has a part behind its path.</exception>
    public static FileLinks? Below(string? address)
    {
        if (address is null)
        {
            return null;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http" && uri.Query.Length + uri.Fragment.Length == 0
            ? new FileLinks(Plain(uri).TrimEnd('/'))
            : throw new CannotRunException($"{Option}: '{address}' is no address that has the files of a commit below it, such as {Example}");
    }

    /// <summary>The address of a line; null where the state is no commit, or its commit does not have the file itself.</summary>
    /// <param name="state">The state.</param>
    /// <param name="place">The place in it.</param>
    public string? To(StateSource state, SourcePlace? place) =>
        place is { } there && state is { Commit: { } commit, Files: GitTree files } && files.OwnPathOf(there.Path) is { } path
            ? FormattableString.Invariant($"{_address}/{commit}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}#L{there.Span.Start.Line + 1}")
            : null;

    /// <summary>The address without what would end a link in Markdown.</summary>
    private static string Plain(Uri uri) => uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
