using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

/// <summary>What lies under <c>Data:Path</c>, for the site's own account only.</summary>
internal sealed class DataFolder(IOptions<DataOptions> data)
{
    public string Database => Path.Combine(data.Value.Path, "intake.db");

    public string MoveMark => Path.Combine(data.Value.Path, "intake.moved");

    public void CreateDatabase()
    {
        // SQLite gives its side files the rights of the database, and the database those that it finds.
        OwnerOnly.File(Database, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Database, OwnerOnly.ReadWrite);
    }

    /// <summary>The operating system frees it however the process ends.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public FileStream Lock() => OwnerOnly.File(Path.Combine(data.Value.Path, "intake.lock"), FileMode.OpenOrCreate, FileShare.None);
}
