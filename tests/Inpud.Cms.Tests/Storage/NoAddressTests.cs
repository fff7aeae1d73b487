using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Users;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage;

public sealed class NoAddressTests : IDisposable
{
    private const string Address = "203.0.113.7";

    private readonly StorageBed _bed = new(services => services.AddUserStorage().AddAuditAndAddressStorage());

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void Nobodys_address_is_found_in_any_table()
    {
        _bed.Get<CreateDefaultUsersAndGroups>().Run();
        _bed.Do(() => _bed.Get<IUserRepository>().CreateLoginSession(-1, Address));
        var entry = new AuditEntry
        {
            PerformingUserId = -1, PerformingIp = Address, PerformingDetails = "Administrator", EventDate = _bed.Clock.Now,
            AffectedUserId = -1, EventType = "umbraco/user/sign-in/login", EventDetails = "login success",
        };
        _bed.Do(() => _bed.Get<IAuditEntryRepository>().Save(entry));

        Assert.NotEmpty(_bed.Look(TextColumns));
        Assert.Empty(_bed.Look(db => TextColumns(db).Where(x => Holds(db, x.Table, x.Column)).ToArray()));
    }

    [Fact]
    public void No_table_has_a_column_for_an_address_of_a_person()
    {
        string[] suspicious = ["ip", "ipaddress", "performingip", "remoteaddress", "useragent"];

        Assert.DoesNotContain(_bed.Look(TextColumns), x => suspicious.Contains(x.Column.ToLowerInvariant()));
    }

    private static (string Table, string Column)[] TextColumns(CmsDbContext db) =>
    [
        .. from type in db.Model.GetEntityTypes()
           from property in type.GetProperties()
           where property.ClrType == typeof(string)
           select (type.GetTableName()!, property.GetColumnName()),
    ];

    private static bool Holds(CmsDbContext db, string table, string column) =>
#pragma warning disable EF1002 // Names of tables and columns come from the model.
        db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" LIKE '%{Address}%'").Single() > 0;
#pragma warning restore EF1002
}
