using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Inpud.Content.Storage;

/// <summary>
/// The organisation's own tables beside the CMS's, in the same database with a history of their own. Table names begin with
/// <c>inpud</c>; columns are camelCase. Use it through <see cref="InpudDatabase"/>, which decides about connection and transaction.
/// </summary>
internal abstract partial class InpudDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The table in which EF remembers this context's migrations.</summary>
    internal const string HistoryTable = "inpudMigrations";

    /// <summary>Greatest length of a name, a title, a link's label.</summary>
    internal const int NameLength = 255;

    /// <summary>Greatest length of a link.</summary>
    internal const int LinkLength = 2000;

    /// <summary>Greatest length of words that somebody writes about something.</summary>
    internal const int WordsLength = 4000;

    /// <summary>What <see cref="InpudDatabase"/> does once this write is committed, outside of it: what must not be done should the commit fail.</summary>
    internal List<Func<Task>> AfterCommit { get; } = [];

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcInstant>();
        configuration.Properties<OrganisationKind>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<MembershipState>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<ContactState>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<EndorsementShown>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<SuppressionReason>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<ImportKind>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<ImportState>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<UptakeKind>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<AudienceClass>().HaveConversion<short>();
        configuration.Properties<Channel>().HaveConversion<short>();
        configuration.Properties<Strength>().HaveConversion<short>();
        configuration.Properties<Format>().HaveConversion<short>();
        configuration.Properties<LedgerSource>().HaveConversion<short>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        MapNetwork(model);
        MapPeople(model);
        MapLedger(model);
        MapDissemination(model);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        }
    }

    /// <summary>Instants are UTC; a database that forgets the kind (SQLite) gets it back on reading.</summary>
    internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
