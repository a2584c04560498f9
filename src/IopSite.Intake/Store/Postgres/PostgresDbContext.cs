using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store.Postgres;

/// <summary>The same tables under a name of their own, by which EF tells the two sets of migrations apart.</summary>
internal sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : IntakeDbContext(options);
