using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Tests.Desks;
using Inpud.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network;

/// <summary>What was on the day of a backup comes back with it; people who left since do not.</summary>
public sealed class RestoreTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    [Fact]
    public async Task Whoever_was_erased_or_unsubscribed_since_the_backup_is_so_again_and_the_ledger_keeps_its_counts()
    {
        using var staff = await site.StaffAsync();
        var (erased, unsubscribed, stays) = (await _directory.ContactAsync("Erased"), await _directory.ContactAsync("Unsubscribed"), await _directory.ContactAsync("Staying"));
        await LogAsync(erased, unsubscribed, stays);
        var backup = await BackupAsync(erased, unsubscribed);

        Assert.True(await site.Get<EraseContact>().RunAsync(erased.Key));
        Directory.Saved(await site.Get<SaveContact>().RunAsync(unsubscribed.Key, _directory.Input("Unsubscribed") with { State = ContactState.Unsubscribed }, unsubscribed.Revision));
        await backup();
        Assert.Equal((ContactState.Active, ContactState.Active), ((await _directory.StoredAsync(erased.Key)).State, (await _directory.StoredAsync(unsubscribed.Key)).State));
        Assert.NotNull((await _directory.StoredAsync(erased.Key)).Sealed);

        Assert.Equal(2, await site.Get<HonourSuppressions>().AtStartAsync());

        var page = await staff.PageAsync($"/desk/contacts/{erased.Key}");
        Assert.DoesNotContain(_directory.Mark, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var stored = await _directory.StoredAsync(erased.Key);
        Assert.Equal((ContactState.Erased, null, null, null), (stored.State, stored.Sealed, stored.SealedKey, stored.EmailHash));
        Assert.Equal(ContactState.Unsubscribed, (await _directory.StoredAsync(unsubscribed.Key)).State);
        Assert.Equal(ContactState.Active, (await _directory.StoredAsync(stays.Key)).State);
        Assert.Equal(3, await _directory.Database.ReadAsync(db => db.Standing().CountAsync(x => x.ContactId == erased.Id || x.ContactId == unsubscribed.Id || x.ContactId == stays.Id)));
        Assert.Equal(0, await site.Get<HonourSuppressions>().RunAsync());
        Assert.Equal(0, await site.Get<HonourSuppressions>().AtStartAsync());
    }

    private async Task LogAsync(params Contact[] contacts)
    {
        var done = await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion
        {
            Key = Guid.CreateVersion7(), Happened = new DateOnly(2026, 3, 1), ItemKey = Guid.CreateVersion7(), Channel = Channel.Meeting, Contacts = [.. contacts.Select(x => x.Key)],
        });
        Assert.Empty(done.Problems);
    }

    /// <summary>SQLite: a copy of the whole file, brought back as a whole. PostgreSQL: the two rows, and what the list says of them.</summary>
    /// <returns>What brings it back.</returns>
    private async Task<Func<Task>> BackupAsync(params Contact[] contacts)
    {
        if (site.Database.IsPostgres)
        {
            var rows = new List<Contact>();
            foreach (var contact in contacts)
            {
                rows.Add(await _directory.StoredAsync(contact.Key));
            }

            return () => _directory.Database.WriteAsync(Content.Storage.WriteTurn.Directory, async db =>
            {
                foreach (var row in rows)
                {
                    await db.Contacts.Where(x => x.Id == row.Id).ExecuteUpdateAsync(x => x
                        .SetProperty(y => y.Sealed, row.Sealed).SetProperty(y => y.SealedKey, row.SealedKey).SetProperty(y => y.EmailHash, row.EmailHash)
                        .SetProperty(y => y.State, row.State).SetProperty(y => y.Erased, row.Erased));
                }

                byte[][] hashes = [.. rows.SelectMany(x => site.Get<ContactHashes>().Of(x)).SelectMany(x => x)];
                await db.Suppressions.Where(x => hashes.Contains(x.Hash)).ExecuteDeleteAsync();
            });
        }

        var copy = $"Data Source={Path.Combine(site.Database.Folder, $"backup-{_directory.Mark}.db")};Pooling=False";
        Copy(site.Database.Settings["ConnectionStrings:umbracoDbDSN"]!, copy);
        return () =>
        {
            Copy(copy, site.Database.Settings["ConnectionStrings:umbracoDbDSN"]!);
            System.IO.File.Delete(new SqliteConnectionStringBuilder(copy).DataSource);
            return Task.CompletedTask;
        };
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(from);
        using var target = new SqliteConnection(to);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
