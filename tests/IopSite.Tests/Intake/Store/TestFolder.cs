namespace IopSite.Tests.Intake.Store;

/// <summary>A folder of its own for one test, and a database on the server where it is about that store; gone after it.</summary>
internal sealed class TestFolder(TestStore store = TestStore.Sqlite) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("iopsite-").FullName;

    public string? Database { get; } = store == TestStore.Postgres ? TestPostgres.NewDatabase() : null;

    /// <summary>By which a site keeps its requests there.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => Database is null ? [] :
    [
        new("Intake:Store", "Postgres"),
        new("ConnectionStrings:Intake", TestPostgres.ConnectionString(Database)),
    ];

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Database is not null)
            TestPostgres.Drop(Database);
        Directory.Delete(Path, recursive: true);
    }
}
