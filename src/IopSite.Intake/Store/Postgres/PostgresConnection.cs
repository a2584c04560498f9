using IopSite.Intake.Mail;
using Npgsql;

namespace IopSite.Intake.Store.Postgres;

/// <summary><c>ConnectionStrings:Intake</c>: what must hold of it, and what it says where the operator says nothing.</summary>
internal static class PostgresConnection
{
    public const string Setting = "ConnectionStrings:Intake";

    // A visitor waits: for a connection, and for each answer. Four sites together stay below the server's usual limit of 100.
    // A site that was stopped in the middle of a transaction holds up the others for seconds only.
    private static readonly string Usual =
        $"Timeout={Seconds};Command Timeout={Seconds};Cancellation Timeout=1000;Maximum Pool Size=20;Keepalive=30;Application Name=iopsite;" +
        "GSS Encryption Mode=Disable;Options=-c idle_in_transaction_session_timeout=20s;";

    private static int Seconds => (int)IntakeStore.Patience.TotalSeconds;

    /// <exception cref="ArgumentException">It is none.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text) => new(Usual + text);

    /// <summary>One sentence a fault; never the text itself, which holds a password.</summary>
    public static IEnumerable<string> Faults(string? text, bool development)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [$"{Setting} is not set: with Intake:Store=Postgres it names the database, such as " +
                "Host=db.clinic.org;Database=intake;Username=iopsite;Password=…;SSL Mode=VerifyFull."];
        try
        {
            return Faults(Read(text), development);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return [$"{Setting} is no connection string that PostgreSQL's driver understands."];
        }
    }

    private static IEnumerable<string> Faults(NpgsqlConnectionStringBuilder connection, bool development)
    {
        if (string.IsNullOrWhiteSpace(connection.Host))
            yield return $"{Setting} names no Host.";
        if (string.IsNullOrWhiteSpace(connection.Database))
            yield return $"{Setting} names no Database.";
        if (connection.SslMode != SslMode.VerifyFull && !IsOnThisMachine(connection.Host, development))
            yield return $"{Setting} has SSL Mode={connection.SslMode}: write SSL Mode=VerifyFull, so that nobody on the way reads or answers in the server's place.";
        if (connection.IncludeErrorDetail)
            yield return $"{Setting} has Include Error Detail=true: errors would name what is in a row. Leave it out.";
        if (connection.Multiplexing)
            yield return $"{Setting} has Multiplexing=true: a transaction needs a connection of its own. Leave it out.";
    }

    // A Unix socket never leaves the machine.
    private static bool IsOnThisMachine(string? host, bool development) =>
        host?.StartsWith('/') == true || (development && MailRules.IsLoopback(host));
}
