using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Protection;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Desks;

/// <summary>Who is not to be written to stays so, whoever enters them again, until they agree anew.</summary>
public sealed class SuppressionDeskTests(SiteFixture site)
{
    private readonly Network.Directory _directory = new(site);

    private string Today => DateOnly.FromDateTime(site.Get<TimeProvider>().GetUtcNow().UtcDateTime).ToString("O", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Unsubscribed", SuppressionReason.Unsubscribed)]
    [InlineData("Suppressed", SuppressionReason.ByStaff)]
    public async Task Whoever_is_not_to_be_written_to_is_listed_in_and_outside_the_database_until_they_agree_again(string state, SuppressionReason reason)
    {
        using var staff = await site.StaffAsync();
        var contact = await _directory.ContactAsync(state);
        await SaveAsync(staff, contact.Key, HttpStatusCode.Redirect, ("State", state));
        Assert.Equal([reason, reason], await ListedAsync(contact));
        Assert.Equal([reason, reason], await OutsideAsync(contact));

        var page = await SaveAsync(staff, contact.Key, HttpStatusCode.BadRequest, ("State", "Active"));
        Assert.Contains("say on which day since then they agreed", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        await SaveAsync(staff, contact.Key, HttpStatusCode.BadRequest, ("State", "Active"), ("Consented", "2020-01-01"), ("ConsentedBy", "By form"));
        Assert.Equal([reason, reason], await OutsideAsync(contact));

        await SaveAsync(staff, contact.Key, HttpStatusCode.Redirect, ("State", "Active"), ("Consented", Today), ("ConsentedBy", "By form"));
        Assert.Empty(await ListedAsync(contact));
        Assert.Empty(await OutsideAsync(contact));
    }

    [Fact]
    public async Task An_address_that_unsubscribed_does_not_come_back_under_another_name_or_in_a_table()
    {
        using var staff = await site.StaffAsync();
        var contact = await _directory.ContactAsync("Gone");
        await SaveAsync(staff, contact.Key, HttpStatusCode.Redirect, ("State", "Unsubscribed"), ("Email", ""));
        Assert.Single(await OutsideAsync(contact));
        var other = await _directory.ContactAsync("Other");
        await SaveAsync(staff, other.Key, HttpStatusCode.Redirect, ("State", "Unsubscribed"));
        await SaveAsync(staff, other.Key, HttpStatusCode.Redirect, ("Email", $"new.{_directory.Mark}@example.org"));

        var address = $"other.{_directory.Mark}@example.org";
        var again = await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Other"), revision: null);
        Assert.Equal(nameof(ContactInput.Consented), Assert.Single(again.Problems).Field);
        var table = Network.Directory.Saved(await site.Get<UploadTable>().RunAsync(Network.Directory.Somebody, ImportKind.Contacts, Encoding.UTF8.GetBytes($"""
            Name,E-mail,State,Consent date,Consented by
            Third {_directory.Mark},{address},active,,
            Fourth {_directory.Mark},{address},active,{Today},By form
            """)));
        var preview = (await site.Get<PreviewImport>().RunAsync(table))!;
        Assert.Equal((1, 1), (preview.New, preview.Wrong));
        Assert.Equal("Consent date", Assert.Single(preview.Problems).Column);
    }

    private async Task<IHtmlDocument> SaveAsync(Browser staff, Guid contact, HttpStatusCode expected, params (string Name, string Value)[] changes)
    {
        var form = (IHtmlFormElement)(await staff.PageAsync($"/desk/contacts/{contact}/edit")).QuerySelector("form.sheet")!;
        using var answer = await staff.SendAsync(form, [.. FormText.Of(form).Where(x => !changes.Any(y => y.Name == x.Item1)), .. changes]);
        Assert.Equal(expected, answer.StatusCode);
        return Browser.Parse(await answer.Content.ReadAsStringAsync());
    }

    private async Task<IEnumerable<SuppressionReason>> ListedAsync(Contact contact)
    {
        var hashes = Hashes(contact);
        return await _directory.Database.ReadAsync(db => db.Suppressions.Where(x => hashes.Contains(x.Hash)).Select(x => x.Reason).ToListAsync());
    }

    private async Task<IEnumerable<SuppressionReason>> OutsideAsync(Contact contact) =>
        (await site.Get<SuppressionFile>().ReadAsync()).Standing.Values.Where(x => Hashes(contact).Exists(y => y.AsSpan().SequenceEqual(x.Hash))).Select(x => x.Reason);

    private List<byte[]> Hashes(Contact contact) => [site.Get<LookupKey>().OfContact(contact.Key)[0], contact.EmailHash!];
}
