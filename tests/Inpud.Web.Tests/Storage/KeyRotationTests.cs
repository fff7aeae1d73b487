using System.Net;
using System.Security.Cryptography;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Users;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Inpud.Web.Cli;
using Inpud.Web.Storage;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Directory = Inpud.Web.Tests.Network.Directory;
using KeyFolder = Inpud.Cms.Storage.Protection.KeyFolder;

namespace Inpud.Web.Tests.Storage;

/// <summary>Rotation of all keys while the site runs: everybody is found, opened and refused as before.</summary>
public sealed class KeyRotationTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);
    private readonly People _people = new(site);

    [Fact]
    public async Task After_a_rotation_everybody_signs_in_with_their_second_factor_and_who_was_signed_in_still_is()
    {
        var (user, guarded) = (await _people.EditorAsync(), await _people.EditorAsync());
        var factors = site.Get<ITwoFactorLoginRepository>();
        SaveFactor(factors, guarded.Key);
        using var before = new Browser(site);
        (await before.SignInAsync(user.Email, People.Password)).Dispose();
        var old = await UserAsync(user.Key);

        await RotateAsync();

        Assert.True(await before.IsSignedInAsync());
        using (site.Get<CmsScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            Assert.Equal("a secret", Assert.Single(await factors.GetByUserOrMemberKeyAsync(guarded.Key)).Secret);
        }

        using var after = new Browser(site);
        using var signedIn = await after.SignInAsync(user.Email, People.Password);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        var row = await UserAsync(user.Key);
        Assert.False(old.UsernameHash.AsSpan().SequenceEqual(row.UsernameHash));
        Assert.True(site.Get<ProtectionKeys>().IsNewest(row.SealedKey!));
        Assert.Equal(user.Email, _people.Now(user).Email);
    }

    [Fact]
    public async Task After_a_rotation_contacts_are_found_by_address_and_opened_and_the_old_look_up_key_finds_none_of_them()
    {
        var contact = await _directory.ContactAsync("Amina");
        var email = _directory.Input("Amina").Email!;
        var old = (await _directory.StoredAsync(contact.Key)).EmailHash!;

        await RotateAsync();
        var later = await _directory.ContactAsync("Brook");

        var found = await site.Get<FindContacts>().ListAsync(new ContactFilter { Email = email.ToUpperInvariant() }, 1);
        Assert.Equal(contact.Key, Assert.Single(found.Rows).Contact.Key);
        Assert.Equal(email, (await site.Get<OpenContacts>().OneAsync(Directory.Somebody, contact.Key))!.Details!.Email);
        Assert.Single((await site.Get<MatchPeople>().RunAsync(Directory.Somebody, email)).Value!.Single().Found);
        Assert.False(await _directory.Database.ReadAsync(db => db.Contacts.AnyAsync(x => x.EmailHash == old)));
        Assert.Equal(site.Get<LookupKey>().OfEmail(_directory.Input("Brook").Email!)[0], (await _directory.StoredAsync(later.Key)).EmailHash);
        Assert.All(await site.Get<RotateKeys>().CountAsync(TestContext.Current.CancellationToken), x => Assert.Equal((x.Rows, 0), (x.Newest, x.Lost)));

        // Whoever had the contact open in a form still saves it.
        Assert.Empty((await site.Get<SaveContact>().RunAsync(contact.Key, _directory.Input("Amina"), contact.Revision)).Problems);
    }

    [Fact]
    public async Task An_erased_address_stays_refused_and_a_backup_from_before_brings_nobody_back()
    {
        var contact = await _directory.ContactAsync("Amina");
        var backup = await _directory.StoredAsync(contact.Key);
        var gone = await _directory.ContactAsync("Gone");
        await site.Get<EraseContact>().RunAsync(gone.Key);

        await RotateAsync();

        Assert.Equal("Email", Assert.Single((await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Gone"), revision: null)).Problems).Field);
        await site.Get<EraseContact>().RunAsync(contact.Key);
        await _directory.Database.WriteAsync(WriteTurn.Directory, async db =>
        {
            await db.Contacts.Where(x => x.Key == contact.Key).ExecuteUpdateAsync(x => x
                .SetProperty(y => y.SealedKey, backup.SealedKey).SetProperty(y => y.Sealed, backup.Sealed)
                .SetProperty(y => y.EmailHash, backup.EmailHash).SetProperty(y => y.State, backup.State));
            var hashes = site.Get<LookupKey>().OfContact(contact.Key);
            return await db.Suppressions.Where(x => hashes.Contains(x.Hash)).ExecuteDeleteAsync();
        });
        Assert.Equal(1, await site.Get<HonourSuppressions>().RunAsync());
    }

    [Fact]
    public async Task Cut_off_halfway_it_goes_on_with_the_same_keys_and_ends_the_same()
    {
        var contact = await _directory.ContactAsync("Amina");
        var organisation = Directory.Saved(await site.Get<SaveOrganisation>().RunAsync(
            Guid.CreateVersion7(), new OrganisationInput { Name = $"Network {_directory.Mark}", Kind = OrganisationKind.Partner, Notes = "a secret note" }, revision: null));
        var (rotate, keys, users) = (site.Get<RotateKeys>(), site.Get<ProtectionKeys>(), site.Get<RotateUsers>().Lookup);
        var before = (keys.All.Count, users.Newest);
        using var power = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rotate.RunAsync(new CutOff(power, "contacts"), power.Token));
        Assert.True(rotate.WasCutOff);
        Assert.False(keys.IsNewest((await StoredAsync(organisation.Key)).SealedKey!));
        var done = await rotate.RunAsync(null, TestContext.Current.CancellationToken);

        Assert.False(rotate.WasCutOff);
        Assert.Equal((before.Count + 1, before.Newest + 1), (keys.All.Count, users.Newest));
        Assert.All(done, x => Assert.Equal((x.Rows, 0), (x.Newest, x.Lost)));
        Assert.True(keys.IsNewest((await StoredAsync(organisation.Key)).SealedKey!));
        Assert.Equal("a secret note", site.Get<FindOrganisations>().NotesOf(await StoredAsync(organisation.Key)));
        Assert.Equal($"Amina {_directory.Mark}", (await site.Get<OpenContacts>().OneAsync(Directory.Somebody, contact.Key))!.Details!.Name);

        var whole = (await _directory.StoredAsync(contact.Key)).SealedKey;
        await site.Get<RotateSeals>().RunAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(whole, (await _directory.StoredAsync(contact.Key)).SealedKey);
    }

    [Fact]
    public async Task A_key_that_was_made_in_advance_is_revoked_and_the_new_one_is_the_one_that_is_used()
    {
        var (contact, now) = (await _directory.ContactAsync("Amina"), site.Get<TimeProvider>().GetUtcNow());
        var later = site.Get<IKeyManager>().CreateNewKey(now.AddDays(2), now.AddDays(92)).KeyId;

        await RotateAsync();

        var keys = site.Get<ProtectionKeys>();
        Assert.True(keys.All.Single(x => x.Id == later).IsRevoked);
        Assert.Equal(keys.All.First(x => !x.IsRevoked).Id, keys.Newest);
        Assert.True(keys.IsNewest((await _directory.StoredAsync(contact.Key)).SealedKey!));
    }

    [Fact]
    public async Task Two_machines_rotate_at_once_and_a_contact_that_is_saved_meanwhile_is_brought_along()
    {
        var contact = await _directory.ContactAsync("Amina");
        var rotate = site.Get<RotateKeys>();
        var saving = new SaveMeanwhile(() => site.Get<SaveContact>().RunAsync(contact.Key, _directory.Input("Amara"), contact.Revision));

        await Task.WhenAll(
            Task.Run(() => rotate.RunAsync(saving, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken),
            Task.Run(() => rotate.RunAsync(null, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));
        Assert.Empty((await saving.Saved!).Problems);
        await rotate.RunAsync(null, TestContext.Current.CancellationToken);

        Assert.Equal($"Amara {_directory.Mark}", (await site.Get<OpenContacts>().OneAsync(Directory.Somebody, contact.Key))!.Details!.Name);
        Assert.Equal(site.Get<LookupKey>().OfEmail(_directory.Input("Amara").Email!)[0], (await _directory.StoredAsync(contact.Key)).EmailHash);
    }

    [Fact]
    public async Task A_site_that_has_run_for_long_opens_what_another_machine_wrapped_and_wraps_under_the_new_key_itself()
    {
        var other = KeyRegistration.Noticing(site.Get<KeyFolder>()).CreateProtector("tests");
        var here = site.Get<IDataProtectionProvider>().CreateProtector("tests");
        var old = other.Protect([1, 2, 3]);

        await RotateAsync();

        Assert.Equal([4, 5], other.Unprotect(here.Protect([4, 5])));
        Assert.True(site.Get<ProtectionKeys>().IsNewest(other.Protect([1])));
        Assert.False(site.Get<ProtectionKeys>().IsNewest(old));
        Assert.Equal([1, 2, 3], here.Unprotect(old));
        Assert.ThrowsAny<CryptographicException>(() => other.Unprotect([.. old[..^1], (byte)(old[^1] ^ 1)]));
    }

    [Fact]
    public async Task The_verb_says_what_may_be_deleted_and_names_nobody()
    {
        await _directory.ContactAsync("Amina");
        var output = new StringWriter();

        Assert.True(await Keys.RotateAsync(site.Services, output));
        Assert.True(await Keys.ListAsync(site.Services, output));

        var text = output.ToString();
        var (deletable, kept) = (text[text.IndexOf("Nothing that is stored", StringComparison.Ordinal)..text.IndexOf("Keep these", StringComparison.Ordinal)], text[text.IndexOf("Keep these", StringComparison.Ordinal)..]);
        Assert.Contains("  users.key", deletable, StringComparison.Ordinal);
        Assert.DoesNotContain($"{site.Get<ProtectionKeys>().Newest}", deletable, StringComparison.Ordinal);
        Assert.Contains("  lookup.key", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(_directory.Mark, text, StringComparison.OrdinalIgnoreCase);
    }

    private Task RotateAsync() => site.Get<RotateKeys>().RunAsync(null, TestContext.Current.CancellationToken);

    private Task<Organisation> StoredAsync(Guid key) => _directory.Database.ReadAsync(db => db.Organisations.SingleAsync(x => x.Key == key));

    private async Task<Cms.Storage.Rows.UserRow> UserAsync(Guid key)
    {
        using var scope = site.Get<CmsScopeProvider>().CreateCoreScope(autoComplete: true);
        return await site.Get<CmsScopeProvider>().Reading().Users.AsNoTracking().SingleAsync(x => x.Key == key);
    }

    private void SaveFactor(ITwoFactorLoginRepository factors, Guid user)
    {
        using var scope = site.Get<CmsScopeProvider>().CreateCoreScope();
        factors.Save(new TwoFactorLogin { UserOrMemberKey = user, ProviderName = "of the tests", Secret = "a secret", Confirmed = true });
        scope.Complete();
    }

    private sealed class CutOff(CancellationTokenSource power, string at) : IProgress<WrappedPart>
    {
        public void Report(WrappedPart value)
        {
            if (value.Name == at)
            {
                power.Cancel();
            }
        }
    }

    private sealed class SaveMeanwhile(Func<Task<Content.Done<Contact>>> save) : IProgress<WrappedPart>
    {
        public Task<Content.Done<Contact>>? Saved { get; private set; }

        public void Report(WrappedPart value)
        {
            using (ExecutionContext.SuppressFlow())
            {
                Saved ??= Task.Run(save);
            }
        }
    }
}
