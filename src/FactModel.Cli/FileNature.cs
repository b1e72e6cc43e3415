using System.Formats.Tar;

namespace FactModel.Cli;

/// <summary>Tells a file from what only looks like one: to open a named pipe is to wait for somebody who writes to it.</summary>
internal static class FileNature
{
    /// <summary>
    /// Why a path is not to be opened; null for a file. A pipe that a shell hands over (<c>/dev/fd/63</c>) has a writer, and is
    /// read: its link leads to nothing that has a name.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">It cannot be looked at.</exception>
    public static string? WhyNotRead(string path)
    {
        FileInfo named = new(path);
        FileInfo file = named.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? named;
        return OperatingSystem.IsWindows() || !file.Exists || file.Length > 0 ? null : OfEmpty(file.FullName);
    }

    /// <summary>Only what seems empty can be something else. .NET says what it is nowhere but in an archive.</summary>
    private static string? OfEmpty(string path)
    {
        using MemoryStream archive = new();
        try
        {
            using TarWriter writer = new(archive, leaveOpen: true);
            writer.WriteEntry(path, "file");
        }
        catch (IOException)
        {
            // A socket, or a file that went meanwhile. Neither can be opened, and opening it says why.
            return null;
        }

        archive.Position = 0;
        using TarReader reader = new(archive);
        return reader.GetNextEntry()!.EntryType switch
        {
            TarEntryType.Fifo => "it is a named pipe, not a file",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "it is a device, not a file",
            _ => null,
        };
    }
}
