namespace IopSite.Intake;

/// <summary>Folders and files that only the site's own account may open.</summary>
internal static class OwnerOnly
{
    public const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>An existing folder keeps its rights: it may be the operator's, and hold more than ours.</summary>
    public static string Folder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else if (!Directory.Exists(path))
        {
            // The framework would give these rights to the last folder only.
            if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
                Folder(parent);
            Directory.CreateDirectory(path, ReadWrite | UnixFileMode.UserExecute);
        }
        return path;
    }

    public static FileStream File(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = ReadWrite;
        return new(path, options);
    }
}
