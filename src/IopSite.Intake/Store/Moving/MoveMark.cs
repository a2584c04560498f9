namespace IopSite.Intake.Store.Moving;

/// <summary>
/// The file beside a SQLite database that says that its requests are in PostgreSQL, or on their way there. While it lies there
/// no site starts on that database: what both stores had, both would mail.
/// </summary>
internal sealed class MoveMark(DataFolder folder)
{
    public bool IsSet => File.Exists(folder.MoveMark);

    public string Fault =>
        $"The requests in '{folder.Database}' were moved to PostgreSQL, or a move began: run 'move' with the settings of PostgreSQL, " +
        "which ends it or says that it is done, and start the site with these settings.";

    /// <summary>The name of the move: kept from the first try on, so that PostgreSQL knows it again.</summary>
    public string Set()
    {
        if (IsSet)
            return File.ReadAllText(folder.MoveMark).Trim();
        var name = RowId.New();
        using (var file = OwnerOnly.File($"{folder.MoveMark}.part", FileMode.Create, FileShare.None))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(name));
            file.Flush(flushToDisk: true);
        }
        File.Move($"{folder.MoveMark}.part", folder.MoveMark);
        return name;
    }

    public void Remove() => File.Delete(folder.MoveMark);
}
