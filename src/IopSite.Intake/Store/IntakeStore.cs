namespace IopSite.Intake.Store;

/// <summary>Reads and writes of the database, and what the two databases do differently.</summary>
internal abstract class IntakeStore
{
    /// <summary>How long a visitor waits for the database before they are told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Whether other sites may use the same database.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Whether, of the sites on this database, this is the one that speaks first when the database is away.</summary>
    public abstract bool IsFirst { get; }

    /// <summary>Said to an operator who erased a request, once <see cref="EmptyLogAsync"/> has returned true.</summary>
    public abstract string Remains { get; }

    public async Task<T> ReadAsync<T>(Func<IntakeDbContext, Task<T>> read)
    {
        await using var db = await OpenAsync();
        return await read(db);
    }

    /// <summary>One transaction: all of <paramref name="work"/> is on disk when this returns, or none of it.</summary>
    public virtual Task<T> WriteAsync<T>(Func<IntakeDbContext, Task<T>> work) => ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await work(db);
        await transaction.CommitAsync();
        return result;
    });

    /// <summary>The time that leases and due mails are measured by: one for all sites on this database.</summary>
    public abstract Task<DateTimeOffset> NowAsync(IntakeDbContext db);

    /// <summary>Until the transaction ends, whoever asks for the same name waits.</summary>
    public abstract Task HoldAsync(IntakeDbContext db, string name);

    /// <summary>Marks the mail that has been due longest as ours to send; false when none is due.</summary>
    /// <param name="token">Fences it: later writes are for whoever has this.</param>
    public abstract Task<bool> LeaseAsync(string token, TimeSpan lease);

    /// <summary>After a deletion: no byte of it stays in the write-ahead log. False when a reader held it; try again later.</summary>
    public abstract Task<bool> EmptyLogAsync();

    /// <summary>Returns when something small was committed to disk.</summary>
    public abstract Task ProbeAsync();

    /// <summary>False when the database is damaged.</summary>
    public abstract Task<bool> IsWholeAsync();

    /// <summary>Another site took the ticket, the reference or the number meanwhile.</summary>
    public abstract bool IsConflict(Exception error);

    /// <summary>The connection ended, and with it the answer whether a transaction was committed.</summary>
    public abstract bool IsInDoubt(Exception error);

    /// <summary>Whether a site has made the tables.</summary>
    public abstract Task<bool> IsThereAsync();

    protected abstract Task<IntakeDbContext> OpenAsync();
}
