using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IopSite.Intake.Alarms;

/// <summary>Incidents over a restart, and between sites on one database. The store may be the very thing that fails, so nothing here throws.</summary>
internal sealed class IncidentFile(IntakeStore store, ILogger<IncidentFile> log)
{
    /// <returns>All incidents after these changes, or null when the store is away.</returns>
    public async Task<Dictionary<AlarmKind, Incident>?> ChangeAsync(IReadOnlyList<IncidentChange> changes)
    {
        try
        {
            return changes.Count == 0 ? await store.ReadAsync(LoadAsync) : await store.WriteAsync(async db =>
            {
                await store.HoldAsync(db, "incidents");
                var incidents = await LoadAsync(db);
                foreach (var change in changes)
                    change.In(incidents);
                await db.Incidents.ExecuteDeleteAsync();
                db.Incidents.AddRange(incidents.Values.Select(Row));
                await db.SaveChangesAsync();
                return incidents;
            });
        }
        catch (Exception error)
        {
            log.LogWarning("The state of the alarms could not be kept: {Type}", error.GetBaseException().GetType().Name);
            return null;
        }
    }

    private static async Task<Dictionary<AlarmKind, Incident>> LoadAsync(IntakeDbContext db)
    {
        var incidents = new Dictionary<AlarmKind, Incident>();
        foreach (var row in await db.Incidents.AsNoTracking().ToListAsync())
            // A kind of an earlier version is nobody's any more.
            if (Enum.TryParse<AlarmKind>(row.Kind, out var kind))
                incidents[kind] = new(kind, row.Count, row.Since)
                {
                    SaidAt = row.SaidAt,
                    CalmSince = row.CalmSince,
                    Tries = row.Tries,
                    TriedAt = row.TriedAt,
                };
        return incidents;
    }

    private static StoredIncident Row(Incident incident) => new()
    {
        Kind = incident.Kind.ToString(),
        Count = incident.Count,
        Since = incident.Since,
        SaidAt = incident.SaidAt,
        CalmSince = incident.CalmSince,
        Tries = incident.Tries,
        TriedAt = incident.TriedAt,
    };
}
