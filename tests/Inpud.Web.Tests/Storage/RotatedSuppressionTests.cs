using System.Text;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Inpud.Web.Storage;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Storage;

/// <summary>The suppression list keeps the hashes of before a rotation: nobody slips through, and nobody stays on it who agreed again.</summary>
public sealed class RotatedSuppressionTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    [Fact]
    public async Task Whoever_unsubscribed_before_a_rotation_is_listed_once_since_the_same_day_and_comes_off_when_they_agree_again()
    {
        var contact = await SavedAsync("Gone", ContactState.Unsubscribed);
        var before = await ListedAsync("Gone", contact.Key);
        Assert.Equal(2, before.Count);

        await RotateAsync();

        Directory.Saved(await site.Get<SaveContact>().RunAsync(contact.Key, Input("Gone", ContactState.Unsubscribed) with { Notes = "Met again." }, contact.Revision));
        Assert.Equal(before, await ListedAsync("Gone", contact.Key));
        Assert.Equal(before, await OutsideAsync("Gone", contact.Key));
        var again = await site.Get<SaveContact>().RunAsync(contact.Key, Input("Gone", ContactState.Active), contact.Revision + 1);
        Assert.Equal(nameof(ContactInput.Consented), Assert.Single(again.Problems).Field);

        Directory.Saved(await site.Get<SaveContact>().RunAsync(contact.Key, Agreed("Gone"), contact.Revision + 1));
        Assert.Empty(await ListedAsync("Gone", contact.Key));
        Assert.Empty(await OutsideAsync("Gone", contact.Key));
    }

    [Fact]
    public async Task An_address_listed_before_a_rotation_does_not_come_back_as_somebody_else_or_in_a_table_or_with_a_row_of_before()
    {
        await SavedAsync("Left", ContactState.Unsubscribed);
        var bounced = await SavedAsync("Bounced", ContactState.Bounced);

        await RotateAsync();

        var other = await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), Input("Left", ContactState.Active), revision: null);
        Assert.Equal(nameof(ContactInput.Consented), Assert.Single(other.Problems).Field);
        var table = Directory.Saved(await site.Get<UploadTable>().RunAsync(
            Directory.Somebody, ImportKind.Contacts, Encoding.UTF8.GetBytes($"Name,E-mail,State\nThird {_directory.Mark},{Input("Left", ContactState.Active).Email},active")));
        Assert.Equal(1, (await site.Get<PreviewImport>().RunAsync(table))!.Wrong);

        // Only the address of somebody whose mails came back is listed.
        await _directory.Database.WriteAsync(WriteTurn.Directory, db =>
            db.Contacts.Where(x => x.Key == bounced.Key).ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ContactState.Active)));
        await site.Get<HonourSuppressions>().RunAsync();
        Assert.Equal(ContactState.Bounced, (await _directory.StoredAsync(bounced.Key)).State);
    }

    [Fact]
    public async Task Whoever_unsubscribed_before_a_rotation_and_was_erased_after_it_stays_erased()
    {
        var contact = await SavedAsync("Erased", ContactState.Unsubscribed);
        await RotateAsync();
        await site.Get<EraseContact>().RunAsync(contact.Key);
        await RotateAsync();

        Assert.Equal(nameof(ContactInput.Email), Assert.Single((await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), Agreed("Erased"), revision: null)).Problems).Field);
        Assert.All(await ListedAsync("Erased", contact.Key), x => Assert.Equal(SuppressionReason.Erased, x.Reason));
        Assert.All(await OutsideAsync("Erased", contact.Key), x => Assert.Equal(SuppressionReason.Erased, x.Reason));
    }

    private ContactInput Input(string name, ContactState state) => _directory.Input(name) with { State = state };

    private ContactInput Agreed(string name) => Input(name, ContactState.Active) with
    {
        Consented = DateOnly.FromDateTime(site.Get<TimeProvider>().GetUtcNow().UtcDateTime), ConsentedBy = "By form",
    };

    private async Task<Contact> SavedAsync(string name, ContactState state) =>
        Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), Input(name, state), revision: null));

    private Task RotateAsync() => site.Get<RotateKeys>().RunAsync(null, TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<(string Hash, SuppressionReason Reason)>> ListedAsync(string name, Guid contact)
    {
        var hashes = Hashes(name, contact);
        return Sorted(await _directory.Database.ReadAsync(db => db.Suppressions.Where(x => hashes.Contains(x.Hash)).ToListAsync()));
    }

    private async Task<IReadOnlyList<(string Hash, SuppressionReason Reason)>> OutsideAsync(string name, Guid contact)
    {
        var hashes = Hashes(name, contact);
        return Sorted((await site.Get<SuppressionFile>().ReadAsync()).Standing.Values.Where(x => Array.Exists(hashes, y => y.AsSpan().SequenceEqual(x.Hash))));
    }

    private static IReadOnlyList<(string Hash, SuppressionReason Reason)> Sorted(IEnumerable<Suppression> listed) =>
        [.. listed.Select(x => (Convert.ToHexStringLower(x.Hash), x.Reason)).Order()];

    private byte[][] Hashes(string name, Guid contact) =>
        [.. site.Get<LookupKey>().OfContact(contact), .. site.Get<LookupKey>().OfEmail(_directory.Input(name).Email!)];
}
