namespace IopSite.Intake;

/// <summary>Section <c>Intake</c>.</summary>
internal sealed class IntakeOptions
{
    public const string Section = "Intake";

    public string Store { get; set; } = "Sqlite";

    public bool IsPostgres => MeansPostgres(Store);

    public static bool MeansPostgres(string? store) => "Postgres".Equals(store, StringComparison.OrdinalIgnoreCase);

    /// <summary>Minutes of the clinic's hours before a request that nobody took on is brought up again.</summary>
    public int TakeOnWithinMinutes { get; set; } = 30;

    /// <summary>Addresses that hear of it next.</summary>
    public IReadOnlyList<string> Escalation { get; set; } = [];

    /// <summary>Days after which a request whose mails are all delivered closes itself.</summary>
    public int CloseAfterDays { get; set; } = 30;

    /// <summary>Days from then until it is deleted.</summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>Requests from one address in ten minutes before one more press is asked for; 0 for no limit.</summary>
    public int RateLimit { get; set; } = 8;
}
