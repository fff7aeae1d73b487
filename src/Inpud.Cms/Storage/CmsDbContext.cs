using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Inpud.Cms.Storage;

/// <summary>
/// The CMS's tables. Table names are Umbraco's; columns are camelCase. Each group of tables maps itself in a
/// <c>Map…</c> method beside this file. Use it only through <see cref="Scopes.CmsScopeProvider"/>, which decides about
/// connection and transaction.
/// </summary>
internal abstract partial class CmsDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Greatest length of a name of a node, variant, type or key.</summary>
    public const int NameLength = 255;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTime>().HaveConversion<UtcInstant>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        MapContent(model);
        MapTypes(model);
        MapLanguages(model);
        MapUsers(model);
        MapRelations(model);
        MapAudit(model);
        MapAddresses(model);
        MapWebhooks(model);
        MapServers(model);
        MapAccess(model);
        MapSaves(model);
        UseCamelCaseColumns(model);
    }

    private static void UseCamelCaseColumns(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        }
    }

    /// <summary>
    /// Instants are UTC; a database that forgets the kind (SQLite) gets it back on reading. The compiled models name it, so it
    /// cannot be private.
    /// </summary>
    internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
