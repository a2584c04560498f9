using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IopSite.Intake.Alarms;

/// <summary>Incidents over a restart. The store may be the very thing that fails, so nothing here throws.</summary>
internal sealed class IncidentFile(IntakeStore store, ILogger<IncidentFile> log)
{
    /// <param name="incidents">Asked while nobody else writes, so that the last writer has the latest.</param>
    public Task SaveAsync(Func<IReadOnlyList<Incident>> incidents) => GuardAsync(() => store.WriteAsync(async db =>
    {
        await db.Incidents.ExecuteDeleteAsync();
        db.Incidents.AddRange(incidents().Select(incident => new StoredIncident
        {
            Kind = incident.Kind.ToString(),
            Count = incident.Count,
            Since = incident.Since,
            SaidAt = incident.SaidAt,
            CalmSince = incident.CalmSince,
        }));
        return await db.SaveChangesAsync();
    }), 0);

    public Task<List<Incident>> LoadAsync() => GuardAsync(async () =>
    {
        var rows = await store.ReadAsync(db => db.Incidents.AsNoTracking().ToListAsync());
        var incidents = new List<Incident>();
        foreach (var row in rows)
            // A kind of an earlier version is nobody's any more.
            if (Enum.TryParse<AlarmKind>(row.Kind, out var kind))
                incidents.Add(new(kind, row.Count, row.Since) { SaidAt = row.SaidAt, CalmSince = row.CalmSince });
        return incidents;
    }, []);

    private async Task<T> GuardAsync<T>(Func<Task<T>> work, T otherwise)
    {
        try
        {
            return await work();
        }
        catch (Exception error)
        {
            log.LogWarning("The state of the alarms could not be kept: {Type}", error.GetBaseException().GetType().Name);
            return otherwise;
        }
    }
}
