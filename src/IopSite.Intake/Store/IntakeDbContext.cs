using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store;

internal sealed class IntakeDbContext(DbContextOptions<IntakeDbContext> options) : DbContext(options)
{
    public DbSet<StoredRequest> Requests => Set<StoredRequest>();
    public DbSet<StoredMail> Mails => Set<StoredMail>();
    public DbSet<StoredDeskEvent> DeskEvents => Set<StoredDeskEvent>();
    public DbSet<StoredIncident> Incidents => Set<StoredIncident>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredRequest>(request =>
        {
            request.HasIndex(row => row.Reference).IsUnique();
            request.HasIndex(row => row.Ticket).IsUnique();
            request.Property(row => row.LastNumber).IsConcurrencyToken();
            request.HasMany(row => row.Mails).WithOne(mail => mail.Request).HasForeignKey(mail => mail.RequestId);
            request.HasMany(row => row.Events).WithOne().HasForeignKey(desk => desk.RequestId);
        });
        modelBuilder.Entity<StoredMail>(mail =>
        {
            mail.HasIndex(row => row.NextAttemptAt);
            // What waits is looked at every few seconds, and is little beside what was delivered.
            mail.HasIndex(row => row.WaitingSince).HasFilter("\"DeliveredAt\" IS NULL");
            mail.HasIndex(row => new { row.RequestId, row.Number, row.Reminder, row.Copy }).IsUnique();
        });
        modelBuilder.Entity<StoredIncident>().HasKey(incident => incident.Kind);
        modelBuilder.Entity<StoredDeskEvent>(desk => desk.HasIndex(row => new { row.RequestId, row.Number }).IsUnique());
    }
}
