using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store;

/// <summary>The tables, the same in both stores. As it is for SQLite; <see cref="Postgres.PostgresDbContext"/> has migrations of its own.</summary>
internal class IntakeDbContext : DbContext
{
    public IntakeDbContext(DbContextOptions<IntakeDbContext> options)
        : this((DbContextOptions)options)
    {
    }

    protected IntakeDbContext(DbContextOptions options)
        : base(options)
    {
        // Every write is one transaction that ends well or not at all: nothing ever goes back to the middle of it.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        Database.AutoSavepointsEnabled = false;
    }

    public DbSet<StoredRequest> Requests => Set<StoredRequest>();
    public DbSet<StoredMail> Mails => Set<StoredMail>();
    public DbSet<StoredDeskEvent> DeskEvents => Set<StoredDeskEvent>();
    public DbSet<StoredIncident> Incidents => Set<StoredIncident>();
    public DbSet<StoredInstance> Instances => Set<StoredInstance>();
    public DbSet<StoredKey> Keys => Set<StoredKey>();
    public DbSet<StoredMove> Moves => Set<StoredMove>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredRequest>(request =>
        {
            request.HasIndex(row => row.Reference).IsUnique();
            request.HasIndex(row => row.Ticket).IsUnique();
            // Looked at each minute, and few beside what was taken on or closed.
            request.HasIndex(row => row.ReceivedAt).HasFilter("\"TakenOnAt\" IS NULL AND \"ClosedAt\" IS NULL");
            request.HasIndex(row => row.ClosedAt);
            request.Property(row => row.LastNumber).IsConcurrencyToken();
            request.HasMany(row => row.Mails).WithOne(mail => mail.Request).HasForeignKey(mail => mail.RequestId);
            request.HasMany(row => row.Events).WithOne().HasForeignKey(desk => desk.RequestId);
        });
        modelBuilder.Entity<StoredMail>(mail =>
        {
            // What waits is looked at every few seconds, and is little beside what was delivered.
            mail.HasIndex(row => row.NextAttemptAt).HasFilter("\"DeliveredAt\" IS NULL");
            mail.HasIndex(row => row.WaitingSince).HasFilter("\"DeliveredAt\" IS NULL");
            mail.HasIndex(row => row.LeaseToken).HasFilter("\"LeaseToken\" IS NOT NULL");
            mail.HasIndex(row => new { row.RequestId, row.Number, row.Reminder, row.Copy }).IsUnique();
        });
        modelBuilder.Entity<StoredIncident>().HasKey(incident => incident.Kind);
        modelBuilder.Entity<StoredDeskEvent>(desk => desk.HasIndex(row => new { row.RequestId, row.Number }).IsUnique());
    }
}
