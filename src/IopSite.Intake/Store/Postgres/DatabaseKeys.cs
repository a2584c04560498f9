using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store.Postgres;

/// <summary>The key ring in the database, so that a form opened on one site is accepted by another.</summary>
internal sealed class DatabaseKeys(IDbContextFactory<PostgresDbContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Keys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.Keys.Add(new() { Id = $"{friendlyName}.{RowId.New()}", Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
