namespace IopSite.Tests.Intake.Store;

/// <summary>The two real stores that one suite runs against.</summary>
public enum TestStore
{
    Sqlite,
    Postgres,
}
