using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store;

internal sealed class IntakeDbContext(DbContextOptions<IntakeDbContext> options) : DbContext(options)
{
    public DbSet<StoredRequest> Requests => Set<StoredRequest>();
    public DbSet<StoredMail> Mails => Set<StoredMail>();
    public DbSet<StoredDeskEvent> DeskEvents => Set<StoredDeskEvent>();

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
            mail.HasIndex(row => new { row.RequestId, row.Number, row.Reminder, row.Copy }).IsUnique();
        });
        modelBuilder.Entity<StoredDeskEvent>(desk => desk.HasIndex(row => new { row.RequestId, row.Number }).IsUnique());
    }
}
