using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IopSite.Intake.Store;

/// <summary>Only for <c>dotnet ef migrations add</c>, which needs the model and opens no database.</summary>
internal sealed class IntakeDbContextFactory : IDesignTimeDbContextFactory<IntakeDbContext>
{
    public IntakeDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<IntakeDbContext>().UseSqlite("Data Source=:memory:").Options);
}
