using Inpud.Cms.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Audit;

public sealed class AuditTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IAuditRepository _audit;

    public AuditTests()
    {
        _bed = new StorageBed(services => services.AddAuditAndAddressStorage());
        _audit = _bed.Get<IAuditRepository>();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void The_history_of_a_node_is_read_newest_first_and_by_kind()
    {
        Add(7, AuditType.New, "created");
        Add(8, AuditType.Save);
        Add(7, AuditType.Save);
        Add(7, AuditType.Publish, "published", parameters: "fr");

        Assert.Equal([AuditType.Publish, AuditType.Save, AuditType.New], Page(7, 0, 10, out _).Select(x => x.AuditType));
        Assert.Equal([AuditType.New], Page(7, 0, 10, out var total, AuditType.New, AuditType.Copy).Select(x => x.AuditType));
        Assert.Equal(1, total);
        var newest = Page(7, 0, 1, out var all).Single();
        Assert.Equal((3L, 7, "published", "fr", "Document"), (all, newest.Id, newest.Comment, newest.Parameters, newest.EntityType));
        Assert.Equal(_bed.Clock.Now, newest.CreateDate.AddMinutes(1));
    }

    [Fact]
    public void History_since_an_instant_is_found_the_two_ways_Core_asks()
    {
        Add(7, AuditType.New);
        DateTimeOffset? since = _bed.Clock.GetUtcNow();
        DateTime? sinceUtc = _bed.Clock.Now;
        Add(7, AuditType.Save);
#pragma warning disable MA0132 // As Core writes it.
        var byOffset = _bed.Query<IAuditItem>().Where(x => (DateTimeOffset)x.CreateDate >= since);
#pragma warning restore MA0132
        var byInstant = _bed.Query<IAuditItem>().Where(x => x.CreateDate >= sinceUtc);

        Assert.Equal(1, _bed.Do(() => _audit.Count(byOffset)));
        Assert.Equal(1, _bed.Do(() => _audit.Count(byInstant)));
        Assert.Equal(AuditType.Save, _bed.Do(() => _audit.GetPagedResultsByQuery(
            _bed.Query<IAuditItem>(), 0, 10, out _, Direction.Ascending, null, byOffset)).Single().AuditType);
    }

    [Fact]
    public void What_one_user_did_of_one_kind_is_found()
    {
        Add(7, AuditType.New, userId: 3);
        Add(7, AuditType.Save, userId: 3);
        Add(7, AuditType.Save, userId: 4);
        var (user, type) = (3, AuditType.Save);
        var query = _bed.Query<IAuditItem>().Where(x => x.UserId == user && x.AuditType == type);

        Assert.Equal(1, _bed.Do(() => _audit.Count(query)));
        Assert.Equal(2, _bed.Do(() => _audit.Get(AuditType.Save, _bed.Query<IAuditItem>())).Count());
    }

    [Fact]
    public void History_outlives_its_node()
    {
        var page = _bed.AddNode("Page");
        Add(page.Id, AuditType.Delete);
        _bed.RemoveNode(page);

        Assert.Single(Page(page.Id, 0, 10, out _));
    }

    [Fact]
    public void Cleaning_drops_what_the_system_noted_and_keeps_what_people_did()
    {
        Add(7, AuditType.System);
        Add(7, AuditType.Open);
        Add(7, AuditType.Save);
        _bed.Clock.Move(TimeSpan.FromHours(2));
        Add(7, AuditType.System);
        _bed.Do(() => _audit.CleanLogs(60));

        Assert.Equal([AuditType.System, AuditType.Save], Page(7, 0, 10, out _).Select(x => x.AuditType));
    }

    [Fact]
    public void An_audit_entry_keeps_everything_but_the_address()
    {
        var entries = _bed.Get<IAuditEntryRepository>();
        var entry = new AuditEntry
        {
            PerformingUserId = 1, PerformingUserKey = Guid.NewGuid(), PerformingDetails = "User \"Ana\"", PerformingIp = "203.0.113.7",
            EventDate = _bed.Clock.Now, AffectedUserId = 2, AffectedDetails = "User \"Ben\"",
            EventType = "umbraco/user/save", EventDetails = "renamed",
        };
        _bed.Do(() => entries.Save(entry));

        var read = _bed.Do(() => entries.GetPage(0, 10, out _)).Single();

        Assert.Null(read.PerformingIp);
        Assert.Null(entry.PerformingIp);
        Assert.Equal(
            ("umbraco/user/save", "renamed", entry.PerformingUserKey, _bed.Clock.Now),
            (read.EventType, read.EventDetails, read.PerformingUserKey, read.EventDate));
        Assert.Throws<NotSupportedException>(() => _bed.Do(() => entries.Save(read)));
        Assert.Throws<NotSupportedException>(() => _bed.Do(() => entries.Delete(read)));
    }

    [Fact]
    public void A_consent_carries_its_history()
    {
        var consents = _bed.Get<IConsentRepository>();
        foreach (var state in new[] { ConsentState.Granted, ConsentState.Revoked })
        {
            _bed.Do(() => consents.ClearCurrent("user:1", "mail", "send"));
            _bed.Do(() => consents.Save(
                new Consent { Current = true, Source = "user:1", Context = "mail", Action = "send", State = state }));
        }

        var all = _bed.Do(() => consents.Get(_bed.Query<IConsent>().Where(x => x.Source!.StartsWith("user:")))).Single();
        var current = _bed.Do(() => consents.Get(_bed.Query<IConsent>().Where(x => x.Current))).Single();

        Assert.Equal((ConsentState.Revoked, ConsentState.Granted), (all.State, all.History!.Single().State));
        Assert.Null(current.History);
    }

    private void Add(int nodeId, AuditType type, string? comment = null, int userId = -1, string? parameters = null)
    {
        _bed.Do(() => _audit.Save(new AuditItem(nodeId, type, userId, "Document", comment, parameters)));
        _bed.Clock.Move(TimeSpan.FromMinutes(1));
    }

    private IAuditItem[] Page(int nodeId, int index, int size, out long total, params AuditType[] types)
    {
        (var items, total) = _bed.Do(() => (_audit.GetPagedResultsByQuery(
            _bed.Query<IAuditItem>().Where(x => x.Id == nodeId), index, size, out var all, Direction.Descending, types, null)
            .ToArray(), all));
        return items;
    }
}
