namespace IopSite.Intake;

/// <summary>Folders that only the site's own account may open.</summary>
internal static class OwnerOnly
{
    public static string Folder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
