using System.Text;
using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network;

/// <summary>Contacts: sealed, found by whoever may, erased for good.</summary>
public sealed class ContactTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    [Fact]
    public async Task Whoever_may_reads_a_contact_and_it_is_written_down()
    {
        var contact = await _directory.ContactAsync("Amina");
        var reader = Guid.CreateVersion7();

        var open = await site.Get<OpenContacts>().OneAsync(reader, contact.Key);

        Assert.Equal($"Amina {_directory.Mark}", open!.Details!.Name);
        var access = await _directory.Database.ReadAsync(db => db.ContactAccesses.SingleAsync(x => x.UserKey == reader));
        Assert.Equal(("open", contact.Key, 1), (access.Deed, access.ContactKey, access.Count));
    }

    [Fact]
    public async Task What_is_stored_of_a_contact_names_nobody()
    {
        var contact = await _directory.StoredAsync((await _directory.ContactAsync("Amina")).Key);
        foreach (var bytes in new[] { contact.Sealed!, contact.SealedKey!, contact.EmailHash! })
        {
            Assert.DoesNotContain("amina", Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(_directory.Mark, Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task What_is_sealed_for_one_contact_opens_for_no_other()
    {
        var (one, other) = (await _directory.ContactAsync("One"), await _directory.ContactAsync("Other"));
        var keys = site.Get<IWrapKeys>();
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => DataKey.Unwrap(keys, one.SealedKey!, other.Key).OpenJson<ContactDetails>(one.Sealed!));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => DataKey.Unwrap(keys, other.SealedKey!, other.Key).OpenJson<ContactDetails>(one.Sealed!));
    }

    [Fact]
    public async Task A_wrong_entry_is_refused_with_everything_that_is_wrong()
    {
        var answer = await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), new ContactInput
        {
            Name = " ",
            Email = "no address",
            Country = "XX1",
            Languages = ["klingon-latin-x"],
            Consented = new DateOnly(2200, 1, 1),
            State = ContactState.Erased,
        }, revision: null);
        Assert.Equal(
            ["Consented", "Country", "Email", "Languages", "Name", "State"],
            answer.Problems.Select(x => x.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_two_who_change_one_contact_the_second_is_told()
    {
        var contact = await _directory.ContactAsync("Amina");
        var save = site.Get<SaveContact>();
        Assert.Empty((await save.RunAsync(contact.Key, _directory.Input("First"), contact.Revision)).Problems);

        var second = await save.RunAsync(contact.Key, _directory.Input("Second"), contact.Revision);

        Assert.Contains("somebody else changed", Assert.Single(second.Problems).Message, StringComparison.Ordinal);
        Assert.Equal($"First {_directory.Mark}", (await site.Get<OpenContacts>().OneAsync(Directory.Somebody, contact.Key))!.Details!.Name);
    }

    [Fact]
    public async Task Whoever_is_erased_is_opened_by_nobody_and_does_not_come_back_with_a_backup()
    {
        var contact = await _directory.ContactAsync("Amina");
        var backup = await _directory.StoredAsync(contact.Key);
        Assert.True(await site.Get<EraseContact>().RunAsync(contact.Key));

        Assert.Null(await site.Get<OpenContacts>().OneAsync(Directory.Somebody, contact.Key));
        var again = await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Amina"), revision: null);
        Assert.Equal("Email", Assert.Single(again.Problems).Field);

        await RestoreAsync(backup);
        Assert.NotNull(await site.Get<OpenContacts>().OneAsync(Directory.Somebody, contact.Key));
        Assert.Equal(1, await site.Get<HonourSuppressions>().RunAsync());
        var stored = await _directory.StoredAsync(contact.Key);
        Assert.Equal((ContactState.Erased, null, null), (stored.State, stored.Sealed, stored.SealedKey));
    }

    private Task RestoreAsync(Contact backup) => _directory.Database.WriteAsync(Content.Storage.WriteTurn.Directory, async db =>
    {
        var contact = await db.Contacts.SingleAsync(x => x.Key == backup.Key);
        (contact.Sealed, contact.SealedKey, contact.EmailHash, contact.State) = (backup.Sealed, backup.SealedKey, backup.EmailHash, backup.State);
        await db.Suppressions.Where(x => x.Hash == backup.EmailHash).ExecuteDeleteAsync();
        await db.SaveChangesAsync();
    });
}
