using System.Net;
using System.Text.RegularExpressions;
using Inpud.Cms.Storage;
using Inpud.Cms.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Audit;

public sealed partial class NoAddressTests(CmsFixture cms)
{
    private static readonly string[] _addresses = ["203.0.113.77", "2001:db8:85a3::8a2e:370:7334", "::ffff:203.0.113.77"];

    private readonly Given _given = new(cms);

    [Fact]
    public async Task No_table_holds_the_network_address_of_anybody()
    {
        await LeaveTracesAsync();

        var found = new List<string>();
        await using var db = await cms.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        // Whom webhooks call are servers that an administrator named, nobody who visited.
        foreach (var (table, column) in TextColumns(db).Where(x => !x.Table.StartsWith("umbracoWebhook", StringComparison.Ordinal)))
        {
            found.AddRange((await TextsAsync(db, table, column)).Where(HoldsAddress).Select(x => $"{table}.{column}: {x[..Math.Min(x.Length, 200)]}"));
        }

        Assert.Equal("", string.Join('\n', found));
    }

    [Theory]
    [InlineData("signed in from 203.0.113.77", true)]
    [InlineData("{\"ip\":\"2001:db8::1\"}", true)]
    [InlineData("::1", true)]
    [InlineData("2026-03-01T12:30:15.123Z", false)]
    [InlineData("version 18.3.1 at 12:30:15", false)]
    [InlineData("umb://document/0123456789abcdef", false)]
    public void The_search_for_addresses_finds_them_and_nothing_else(string text, bool holds) => Assert.Equal(holds, HoldsAddress(text));

    /// <summary>Does everything that could write down from where it was done.</summary>
    private async Task LeaveTracesAsync()
    {
        Assert.True(string.IsNullOrEmpty(cms.Get<IIpResolver>().GetCurrentRequestIpAddress()));
        var users = cms.Get<IUserService>();
        var name = $"trace{Guid.NewGuid():N}@example.org";
        var user = new User(new GlobalSettings(), "Trace", name, name, "none") { IsApproved = true };
        users.Save(user);
        user = (User)users.GetByUsername(name)!;
        user.LastLoginDate = DateTime.UtcNow;
        users.Save(user);
        foreach (var address in _addresses)
        {
            users.ValidateLoginSession(user.Id, users.CreateLoginSession(user.Id, address));
            await cms.Get<IAuditEntryService>().WriteAsync(Given.Actor, "details", address, DateTime.UtcNow, user.Key, "details", "umbraco/user/sign-in", "signed in");
        }

        cms.Get<IConsentService>().RegisterConsent("somebody", "test", "read", ConsentState.Granted);
        await cms.Get<IAuditService>().AddAsync(AuditType.Save, Given.Actor, -1, "user", "saved", "parameters");
        var document = await _given.DocumentAsync("Traced");
        _given.Publish(document, "en");
        cms.Get<IServerRegistrationService>().TouchServer("https://example.org/", TimeSpan.FromMinutes(1));
    }

    private static IEnumerable<(string Table, string Column)> TextColumns(CmsDbContext db) =>
        from type in db.Model.GetEntityTypes()
        from property in type.GetProperties()
        where property.ClrType == typeof(string)
        select (type.GetTableName()!, property.GetColumnName());

    private static async Task<List<string>> TextsAsync(CmsDbContext db, string table, string column)
    {
#pragma warning disable EF1002 // Names come from the model.
        return await db.Database.SqlQueryRaw<string>($"SELECT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL")
            .ToListAsync(TestContext.Current.CancellationToken);
#pragma warning restore EF1002
    }

    private static bool HoldsAddress(string text)
    {
        foreach (var match in Candidate().EnumerateMatches(text))
        {
            if (IPAddress.TryParse(text.AsSpan(match.Index, match.Length).TrimEnd('.'), out _))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<![0-9a-zA-Z:.])(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9a-fA-F:]*::[0-9a-fA-F:.]*|(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4})(?![0-9a-zA-Z:])", RegexOptions.None, 1000)]
    private static partial Regex Candidate();
}
