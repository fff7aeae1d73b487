using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Network.Retention;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using KeyFolder = Inpud.Content.Network.Protection.KeyFolder;

namespace Inpud.Web.Tests.Network;

/// <summary>An address is not a person: several may share one, and somebody may come again with it.</summary>
public sealed class SharedAddressTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    private DateOnly Today => DateOnly.FromDateTime(site.Get<TimeProvider>().GetUtcNow().UtcDateTime);

    [Fact]
    public async Task When_one_of_two_who_share_an_address_is_erased_the_other_is_not_written_to_but_stays()
    {
        var (gone, other) = (await _directory.ContactAsync("Office"), await _directory.ContactAsync("Office"));
        Assert.True(await site.Get<EraseContact>().RunAsync(gone.Key));

        Assert.Equal(1, await site.Get<HonourSuppressions>().RunAsync());

        var stored = await _directory.StoredAsync(other.Key);
        Assert.Equal((ContactState.Suppressed, other.Revision + 1), (stored.State, stored.Revision));
        Assert.Equal($"Office {_directory.Mark}", (await site.Get<OpenContacts>().OneAsync(Directory.Somebody, other.Key))!.Details!.Name);
        Assert.Equal(0, await site.Get<HonourSuppressions>().RunAsync());
    }

    [Theory]
    [InlineData(ContactState.Unsubscribed)]
    [InlineData(ContactState.Bounced)]
    public async Task Whoever_comes_again_after_the_retention_rules_erased_them_agrees_anew_and_stays(ContactState state)
    {
        var old = Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Again") with { State = state }, revision: null));
        await _directory.Database.WriteAsync(WriteTurn.Directory, db =>
            db.Contacts.Where(x => x.Id == old.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.Updated, old.Updated.AddYears(-3))));
        await site.Get<ApplyRetention>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ContactState.Erased, (await _directory.StoredAsync(old.Key)).State);

        if (state is ContactState.Unsubscribed)
        {
            var refused = await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Again"), revision: null);
            Assert.Equal(nameof(ContactInput.Consented), Assert.Single(refused.Problems).Field);
        }

        var again = Directory.Saved(await site.Get<SaveContact>().RunAsync(
            Guid.CreateVersion7(), _directory.Input("Again") with { Consented = Today, ConsentedBy = "By form" }, revision: null));
        await site.Get<HonourSuppressions>().RunAsync();
        Assert.Equal(ContactState.Active, (await _directory.StoredAsync(again.Key)).State);
        Assert.Equal(ContactState.Erased, (await _directory.StoredAsync(old.Key)).State);
        Assert.Equal([SuppressionReason.Erased], (await OutsideAsync(old, old.EmailHash!)).Select(x => x.Reason));
    }

    [Fact]
    public async Task Whoever_agrees_again_is_off_the_list_outside_only_once_the_database_has_it()
    {
        var contact = Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Agrees") with { State = ContactState.Unsubscribed }, revision: null));
        Task FollowAsync(InpudDbContext db)
        {
            contact.State = ContactState.Active;
            return site.Get<SuppressionList>().FollowAsync(db, [contact], site.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        }

        await Assert.ThrowsAsync<TimeoutException>(() => _directory.Database.WriteAsync(WriteTurn.Directory, async db =>
        {
            await FollowAsync(db);
            throw new TimeoutException("The machine stops.");
        }));
        Assert.Equal(2, (await OutsideAsync(contact, contact.EmailHash!)).Count);

        await _directory.Database.WriteAsync(WriteTurn.Directory, FollowAsync);
        Assert.Empty(await OutsideAsync(contact, contact.EmailHash!));
    }

    [Fact]
    public async Task A_start_looks_at_nobody_where_the_database_knows_all_that_the_file_says_and_the_daily_round_does()
    {
        var contact = Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("By hand") with { State = ContactState.Unsubscribed }, revision: null));
        await _directory.Database.WriteAsync(WriteTurn.Directory, db =>
            db.Contacts.Where(x => x.Id == contact.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ContactState.Active)));

        Assert.Equal(0, await site.Get<HonourSuppressions>().AtStartAsync());
        Assert.Equal(ContactState.Active, (await _directory.StoredAsync(contact.Key)).State);
        Assert.Equal(1, await site.Get<HonourSuppressions>().RunAsync());
        Assert.Equal(ContactState.Unsubscribed, (await _directory.StoredAsync(contact.Key)).State);
    }

    [Fact]
    public async Task A_file_that_was_lost_is_written_anew_at_the_next_start()
    {
        await site.Get<EraseContact>().RunAsync((await _directory.ContactAsync("Lost")).Key);
        var folder = System.IO.Directory.CreateTempSubdirectory("inpud-suppressed-");
        var file = new SuppressionFile(new KeyFolder(folder.FullName), TimeProvider.System);

        Assert.Equal(0, await Honour(site.Get<ContactHashes>(), file).AtStartAsync());

        var known = await _directory.Database.ReadAsync(db => db.Suppressions.ToListAsync());
        Assert.Equal(Words(known), Words((await file.ReadAsync()).Standing.Values));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Whoever_is_removed_or_agrees_again_while_everybody_is_looked_at_is_judged_as_they_are_then()
    {
        var (removed, agreed) = (await _directory.ContactAsync("Removed"), await _directory.ContactAsync("Agreed"));
        foreach (var (contact, reason) in new[] { (removed, SuppressionReason.Erased), (agreed, SuppressionReason.ByStaff) })
        {
            await _directory.Database.WriteAsync(WriteTurn.Directory, db =>
                SuppressionList.StoreAsync(db, [new Suppression { Hash = site.Get<LookupKey>().OfContact(contact.Key)[0], Reason = reason, At = contact.Created }]));
        }

        await site.Get<HonourSuppressions>().AtStartAsync();
        var keys = new Meanwhile(site.Get<IKeepLookupKeys>(), async () =>
        {
            Directory.Saved(await site.Get<SaveContact>().RunAsync(agreed.Key, _directory.Input("Agreed") with { Consented = Today, ConsentedBy = "By form" }, agreed.Revision));
            await _directory.Database.WriteAsync(WriteTurn.Directory, db => db.Contacts.Where(x => x.Id == removed.Id).ExecuteDeleteAsync());
        });

        await Honour(new ContactHashes(new LookupKey(keys, site.Get<Umbraco.Cms.Core.Services.IKeyValueService>()), site.Get<IWrapKeys>()), site.Get<SuppressionFile>()).RunAsync();

        Assert.True(keys.IsDone);
        Assert.Equal(ContactState.Active, (await _directory.StoredAsync(agreed.Key)).State);
        Assert.False(await _directory.Database.ReadAsync(db => db.Contacts.AnyAsync(x => x.Key == removed.Key)));
    }

    private HonourSuppressions Honour(ContactHashes hashes, SuppressionFile file) => new(_directory.Database, hashes, file, site.Get<TimeProvider>());

    private async Task<IReadOnlyList<Suppression>> OutsideAsync(Contact contact, byte[] address)
    {
        var standing = (await site.Get<SuppressionFile>().ReadAsync()).Standing;
        return [.. site.Get<LookupKey>().OfContact(contact.Key).Append(address).Select(x => standing.GetValueOrDefault(Convert.ToHexStringLower(x))).OfType<Suppression>()];
    }

    private static IEnumerable<string> Words(IEnumerable<Suppression> listed) => listed.Select(x => $"{Convert.ToHexStringLower(x.Hash)} {x.Reason}").Order(StringComparer.Ordinal);

    /// <summary>Does something else the first time that a contact is looked at.</summary>
    private sealed class Meanwhile(IKeepLookupKeys keys, Func<Task> deed) : IKeepLookupKeys
    {
        private Func<Task>? _deed = deed;

        public bool IsDone => _deed is null;

        public IReadOnlyList<byte[]> All
        {
            get
            {
                if (Interlocked.Exchange(ref _deed, null) is { } due)
                {
                    using (ExecutionContext.SuppressFlow())
                    {
                        Task.Run(due).GetAwaiter().GetResult();
                    }
                }

                return keys.All;
            }
        }

        public string Place => keys.Place;

        public void AddFirst() => keys.AddFirst();
    }
}
