namespace IopSite.Intake.Store;

/// <summary>Tells local disks from those of other machines.</summary>
internal static class NetworkFolder
{
    // Disks that a local program lends, and the layers of a container.
    private static readonly string[] LocalFuse = ["fuseblk", "fuse.fuse-overlayfs"];
    private static readonly string[] Remote = ["nfs", "cifs", "smb", "fuse", "afs", "ceph", "gluster", "davfs", "ncp"];

    /// <summary>The kernel's name for what the folder lies on, or null when it cannot be told.</summary>
    public static string? FileSystem(string path)
    {
        try
        {
            return new DriveInfo(path).DriveFormat;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public static bool IsRemote(string? fileSystem) => fileSystem is not null
        && !LocalFuse.Contains(fileSystem)
        && Array.Exists(Remote, name => fileSystem.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
