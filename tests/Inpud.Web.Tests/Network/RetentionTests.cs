using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Retention;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Desks;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Inpud.Web.Tests.Network;

/// <summary>What nobody needs any more goes by itself.</summary>
public sealed class RetentionTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    private DateTime Now => site.Get<TimeProvider>().GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Whoever_left_long_ago_and_was_not_reached_since_is_erased_and_stays_counted()
    {
        var (gone, reached, active, recent) = (await OldAsync("Gone", ContactState.Unsubscribed, 25), await OldAsync("Reached", ContactState.Bounced, 25),
            await OldAsync("Active", ContactState.Active, 25), await OldAsync("Recent", ContactState.Unsubscribed, 23));
        await LogAsync(gone, DateOnly.FromDateTime(Now.AddMonths(-30)));
        await LogAsync(reached, DateOnly.FromDateTime(Now.AddMonths(-1)));

        Assert.InRange((await RunAsync()).Contacts, 1, int.MaxValue);

        Assert.Equal(
            [ContactState.Erased, ContactState.Bounced, ContactState.Active, ContactState.Unsubscribed],
            new[] { await StateAsync(gone), await StateAsync(reached), await StateAsync(active), await StateAsync(recent) });
        Assert.Equal(1, await _directory.Database.ReadAsync(db => db.Standing().CountAsync(x => x.ContactId == gone.Id)));
        Assert.Equal(0, (await RunAsync()).Contacts);
    }

    [Fact]
    public async Task Old_lines_of_the_access_log_go_and_a_key_only_when_no_line_names_it()
    {
        var (named, unnamed, good) = (Key(-13), Key(-13), Key(1));
        var reader = Guid.CreateVersion7();
        await _directory.Database.WriteAsync(WriteTurn.Desk, db =>
        {
            db.AddRange(named, unnamed, good);
            db.AddRange(Enumerable.Range(0, 450).Select(x => Access(reader, -25)));
            db.AddRange(Access(reader, -23), Access(named.Key, -23));
            return db.SaveChangesAsync();
        });

        var done = await RunAsync();

        Assert.InRange(done.Accesses, 450, int.MaxValue);
        Assert.Equal(1, await _directory.Database.ReadAsync(db => db.ContactAccesses.CountAsync(x => x.UserKey == reader)));
        Assert.Equal([named.Key, good.Key], await _directory.Database.ReadAsync(db => db.ApiKeys.Where(x => x.Name == _directory.Mark).OrderBy(x => x.Id).Select(x => x.Key).ToListAsync()));
    }

    [Fact]
    public async Task Words_of_reports_decided_long_ago_go_and_their_numbers_and_link_stay()
    {
        var network = await _directory.OrganisationAsync("Network");
        var (used, unused) = (Link(network), Link(network));
        var (old, fresh) = (default(NetworkReport)!, default(NetworkReport)!);
        await _directory.Database.WriteAsync(WriteTurn.Desk, async db =>
        {
            db.AddRange(used, unused);
            await db.SaveChangesAsync();
            (old, fresh) = (Report(network, used, -37), Report(network, used, -35));
            db.AddRange(old, fresh);
            await db.SaveChangesAsync();
        });

        await RunAsync();

        var reports = await _directory.Database.ReadAsync(db => db.NetworkReports.Where(x => x.OrganisationId == network.Id).OrderBy(x => x.Id).ToListAsync());
        Assert.Equal([(null, 7), ("Training", 7)], reports.Select(x => (x.UsedFor, x.PassedOnTo!.Value)));
        Assert.Equal([used.Key], await _directory.Database.ReadAsync(db => db.NetworkLinks.Where(x => x.OrganisationId == network.Id).Select(x => x.Key).ToListAsync()));
    }

    [Fact]
    public async Task One_machine_does_it_once_a_day_and_the_overview_says_what_was_done()
    {
        var (turn, now) = (site.Get<RetentionTurn>(), Now.AddDays(400));
        Assert.True(turn.Take(now));
        Assert.False(turn.Take(now.AddHours(23)));
        turn.GiveBack(now);
        await site.Services.GetServices<IHostedService>().OfType<RetainByItself>().Single().TryOnceAsync(TestContext.Current.CancellationToken);
        Assert.False(turn.Take(Now));

        using var visitor = await site.VisitorAsync();
        var line = (await visitor.PageAsync("/desk")).QuerySelector("#retention")!.TextContent;
        Assert.Contains("contacts erased", line, StringComparison.Ordinal);
    }

    private Task<RetentionDone> RunAsync() => site.Get<ApplyRetention>().RunAsync(TestContext.Current.CancellationToken);

    private async Task<Contact> OldAsync(string name, ContactState state, int months)
    {
        var contact = Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input(name) with { State = state }, revision: null));
        await _directory.Database.WriteAsync(WriteTurn.Directory, db =>
            db.Contacts.Where(x => x.Id == contact.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.Updated, Now.AddMonths(-months))));
        return contact;
    }

    private async Task LogAsync(Contact contact, DateOnly day) => Assert.Empty((await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion
    {
        Key = Guid.CreateVersion7(), Happened = day, ItemKey = Guid.CreateVersion7(), Channel = Channel.Meeting, Contacts = [contact.Key],
    })).Problems);

    private async Task<ContactState> StateAsync(Contact contact) => (await _directory.StoredAsync(contact.Key)).State;

    private ApiKey Key(int months) => new() { Key = Guid.CreateVersion7(), Name = _directory.Mark, Hash = Guid.NewGuid().ToByteArray(), Created = Now.AddMonths(-20), Expires = Now.AddMonths(months) };

    private ContactAccess Access(Guid user, int months) => new() { UserKey = user, Deed = "list", Count = 1, At = Now.AddMonths(months) };

    private NetworkLink Link(Organisation network) => new()
    {
        Key = Guid.CreateVersion7(), Hash = Guid.NewGuid().ToByteArray(), OrganisationId = network.Id, Language = "en", Created = Now.AddMonths(-40), Expires = Now.AddMonths(-13),
    };

    private NetworkReport Report(Organisation network, NetworkLink link, int months) => new()
    {
        Key = Guid.CreateVersion7(), OrganisationId = network.Id, ItemKey = Guid.CreateVersion7(), LinkId = link.Id, PassedOnTo = 7, UsedFor = "Training",
        Created = Now.AddMonths(-40), Decided = Now.AddMonths(months), Confirmed = true,
    };
}
