namespace IopSite.Intake;

/// <summary>Section <c>Data</c>.</summary>
internal sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Absolute by the time it is read; the database and the mail pickup lie here.</summary>
    public string Path { get; set; } = "data";
}
