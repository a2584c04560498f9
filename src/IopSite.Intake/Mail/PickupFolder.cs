using Microsoft.Extensions.Options;

namespace IopSite.Intake.Mail;

/// <summary>The folder <c>mail</c> under <c>Data:Path</c>.</summary>
internal sealed class PickupFolder(IOptions<DataOptions> data)
{
    private readonly string path = Path.Combine(data.Value.Path, "mail");

    public string Create() => OwnerOnly.Folder(path);

    /// <summary>The mails in it, newest first.</summary>
    public IReadOnlyList<FileInfo> Mails() =>
        Directory.Exists(path)
            ? [.. new DirectoryInfo(path).EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name)]
            : [];

    /// <summary>Deletes the mails whose names begin with a reference.</summary>
    public void Erase(string reference)
    {
        foreach (var mail in Mails().Where(mail => mail.Name.StartsWith($"{reference}.", StringComparison.Ordinal)))
            mail.Delete();
    }
}
