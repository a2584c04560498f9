using System.Data;
using IopSite.Intake.Store.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store.Moving;

/// <summary><c>move</c>: brings all requests from SQLite to PostgreSQL in one transaction. Again does nothing more.</summary>
internal sealed class MoveCommand(
    DataFolder folder,
    MoveMark mark,
    SqliteStart sqlite,
    PostgresStart postgres,
    RowMover rows,
    IDbContextFactory<IntakeDbContext> sources,
    IDbContextFactory<PostgresDbContext> targets,
    IOptions<IntakeOptions> intake,
    IOptions<KeysOptions> keys,
    TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public async Task<int> RunAsync(TextWriter output, CancellationToken stop)
    {
        if (Refusal() is { } refusal)
            return await SayAsync(output, 1, refusal);
        if (sqlite.LockFault() is not null)
            return await SayAsync(output, 1, $"A site runs on '{folder.Database}': stop it first. Nothing was changed.");
        var faults = await postgres.FaultsAsync(stop);
        if (faults.Count == 0)
            faults = await sqlite.DatabaseFaultsAsync(stop);
        if (faults.Count == 0 && await rows.UnreadableAsync(stop) is { Count: > 0 } closed)
            faults = [$"The rows of {string.Join(", ", closed)} do not open with the key ring in Keys:Path '{keys.Value.Path}': put it back, or erase them."];
        return faults.Count > 0
            ? await SayAsync(output, 1, [.. faults, "Nothing was changed."])
            : await MoveAsync(output, stop);
    }

    private string? Refusal() =>
        !intake.Value.IsPostgres ? "Set Intake:Store=Postgres and ConnectionStrings:Intake first: 'move' brings the requests of Data:Path there."
        : !File.Exists(folder.Database) ? $"There is no database at '{folder.Database}' (Data:Path): nothing to move."
        : !Directory.Exists(keys.Value.Path) ? $"Keys:Path '{keys.Value.Path}' holds no key ring: without it the rows cannot be read."
        : null;

    private async Task<int> MoveAsync(TextWriter output, CancellationToken stop)
    {
        var isFirstTry = !mark.IsSet;
        var name = mark.Set();
        await using var target = await targets.CreateDbContextAsync(stop);
        target.Database.SetCommandTimeout(Longest);
        if (await target.Moves.AnyAsync(move => move.Id == name, stop))
            return await SayAsync(output, 0, "These requests were moved before. Nothing was changed.");
        RowCount moved;
        await using var transaction = await target.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        try
        {
            moved = await CopyAsync(target, name, stop);
        }
        catch
        {
            // Nothing was committed. Of an earlier try nobody knows, so its mark stays.
            if (isFirstTry)
                mark.Remove();
            throw;
        }
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception error) when (StoreFault.Is(error))
        {
            return await SayAsync(output, 1, "The connection broke at the very end: run 'move' again, which ends it or says that it is done.");
        }
        return await SayAsync(
            output, 0,
            $"Moved: {moved}.",
            "Start the site with Intake:Store=Postgres; what was not delivered yet is sent from there.",
            $"No site starts on '{folder.Database}' any more. Delete it, and the keys in '{keys.Value.Path}', once PostgreSQL is backed up.");
    }

    private async Task<RowCount> CopyAsync(PostgresDbContext target, string name, CancellationToken stop)
    {
        await using var source = await sources.CreateDbContextAsync(stop);
        var expected = await RowCount.OfAsync(source, stop);
        var before = await RowCount.OfAsync(target, stop);
        await rows.CopyAsync(target, stop);
        target.Moves.Add(new() { Id = name, MovedAt = clock.GetUtcNow() });
        await target.SaveChangesAsync(stop);
        var copied = await RowCount.OfAsync(target, stop) - before;
        return copied == expected ? copied : throw new DataException($"Copied were {copied}, but there are {expected}.");
    }

    private static async Task<int> SayAsync(TextWriter output, int code, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await output.WriteLineAsync(line);
        return code;
    }
}
