using System.Net;
using System.Text.Json;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Apis.Entrance;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Apis;

/// <summary>The log's answers for other systems: who is let in, what each scope sees, what is refused.</summary>
public sealed class DisseminationApiTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    [Fact]
    public async Task Nobody_is_let_in_without_a_good_key_and_is_told_why()
    {
        var asker = await Asker.WithAsync(site, ApiScopes.Numbers);
        Assert.Equal(HttpStatusCode.OK, (await asker.GetAsync("/items?size=1")).StatusCode);
        Assert.True(await site.Get<ReadKeys>().RevokeAsync(asker.Key.Key));

        await RefusedAsync(await asker.GetAsync("/items"), HttpStatusCode.Unauthorized, "This key was revoked.");
        await RefusedAsync(await Asker.SendAsync(site, "/items", null), HttpStatusCode.Unauthorized, "Send a key");
        await RefusedAsync(await Asker.SendAsync(site, "/items", $"Bearer {KeyText.New()}"), HttpStatusCode.Unauthorized, "There is no such key.");
        await RefusedAsync(await Asker.SendAsync(site, "/items", "Basic YTpi"), HttpStatusCode.Unauthorized, "There is no such key.");
        await RefusedAsync(await ExpiredAsync(), HttpStatusCode.Unauthorized, "This key has expired.");
    }

    [Theory]
    [InlineData("/items/{0}/recipients")]
    [InlineData("/items/{0}/missing")]
    [InlineData("/contacts/{0}/received")]
    [InlineData("/organisations/{0}/received")]
    [InlineData("/entries")]
    public async Task What_names_somebody_needs_the_scope_names(string address)
    {
        var asker = await Asker.WithAsync(site, ApiScopes.Numbers);
        await RefusedAsync(await asker.GetAsync(address.Replace("{0}", _item.ToString(), StringComparison.Ordinal)), HttpStatusCode.Forbidden, "needs the scope names");
    }

    [Theory]
    [InlineData("/items?page=0", "page")]
    [InlineData("/items?size=201", "size")]
    [InlineData("/items?from=2026-02-30", "from")]
    [InlineData("/items?from=2026-02-01&from=2026-03-01", "from")]
    [InlineData("/items?from=2026-02-01&to=2026-01-31", "to")]
    [InlineData("/items?cutOff=yesterday", "cutOff")]
    [InlineData("/coverage?by=shoes", "by")]
    [InlineData("/coverage?by=Audience", "by")]
    [InlineData("/entries?after=-1", "after")]
    [InlineData("/entries?item=7", "item")]
    [InlineData("/items?nonsense=1", "nonsense")]
    public async Task Whatever_is_wrong_with_a_question_is_told_by_its_name(string address, string field)
    {
        var asker = await Asker.WithAsync(site, ApiScopes.Names);
        using var refused = await asker.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Equal([field], problem.RootElement.GetProperty("errors").EnumerateObject().Select(x => x.Name));
    }

    [Theory]
    [InlineData("/items/not-a-key")]
    [InlineData("/items/0198aaaa-0000-7000-8000-00000000dead")]
    [InlineData("/contacts/0198aaaa-0000-7000-8000-00000000dead/received")]
    [InlineData("/nothing/here")]
    public async Task What_is_not_there_is_said_in_words(string address) =>
        await RefusedAsync(await (await Asker.WithAsync(site, ApiScopes.Names)).GetAsync(address), HttpStatusCode.NotFound, "\"detail\"");

    [Fact]
    public async Task A_key_for_numbers_gets_small_rows_merged_and_may_not_ask_for_what_two_days_differ_by()
    {
        var item = Guid.CreateVersion7();
        await PassOnAsync(item, AudienceClass.Member, 7);
        await PassOnAsync(item, AudienceClass.Donor, 2);
        await PassOnAsync(item, AudienceClass.Media, 1);
        var numbers = await Asker.WithAsync(site, ApiScopes.Numbers);

        var outside = await numbers.JsonAsync($"/items/{item}");
        var inside = await (await Asker.WithAsync(site, ApiScopes.Names)).JsonAsync($"/items/{item}");

        Assert.Equal(10, outside.GetProperty("persons").GetInt32());
        Assert.Equal([(null, 10)], Rows(outside.GetProperty("byAudience")));
        Assert.Equal([("member", 7), ("donor", 2), ("media", 1)], Rows(inside.GetProperty("byAudience")));
        Assert.Empty(outside.GetProperty("byCountry").EnumerateArray());
        Assert.True(outside.GetProperty("smallRowsMerged").GetBoolean());
        foreach (var question in new[] { "from=2026-03-02", "to=2026-03-30", "cutOff=2026-03-31T00:00:00Z" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await numbers.GetAsync($"/items/{item}?{question}")).StatusCode);
        }

        Assert.Equal(10, (await numbers.JsonAsync($"/items/{item}?from=2026-03-01&to=2026-03-31")).GetProperty("persons").GetInt32());
        Assert.Equal(0, (await numbers.JsonAsync($"/items/{item}?from=2026-04-01")).GetProperty("persons").GetInt32());
    }

    [Fact]
    public async Task Names_are_read_page_by_page_and_it_is_written_down_under_the_key()
    {
        var item = Guid.CreateVersion7();
        var people = await PassOnAsync(item, AudienceClass.Partner, 3);
        var names = await Asker.WithAsync(site, ApiScopes.Names);

        var first = await names.JsonAsync($"/items/{item}/recipients?size=2");
        var second = await names.JsonAsync($"/items/{item}/recipients?size=2&page=2");
        var received = await names.JsonAsync($"/contacts/{people[0].Key}/received");

        Assert.Equal(3, first.GetProperty("total").GetInt32());
        var told = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(x => x.GetProperty("recipient").GetProperty("name").GetString());
        Assert.Equal(Enumerable.Range(0, 3).Select(x => $"Partner {x} {_directory.Mark}"), told.Order(StringComparer.Ordinal));
        Assert.Equal(item, Assert.Single(received.GetProperty("items").EnumerateArray()).GetProperty("item").GetGuid());
        var seen = await _directory.Database.ReadAsync(db => db.ContactAccesses.Where(x => x.UserKey == names.Key.Key).ToListAsync());
        Assert.Equal([2, 1, 1], seen.OrderBy(x => x.Id).Select(x => x.Count));
    }

    [Fact]
    public async Task The_log_is_read_in_the_order_of_writing_with_its_corrections()
    {
        var item = Guid.CreateVersion7();
        var people = await PassOnAsync(item, AudienceClass.Board, 3);
        var entries = await _directory.Database.ReadAsync(db => db.Ledger.Where(x => x.ItemKey == item).OrderBy(x => x.Id).ToListAsync());
        Directory.Saved(await site.Get<CorrectEntry>().VoidAsync(Directory.Somebody, entries[1].Key));
        var names = await Asker.WithAsync(site, ApiScopes.Names);

        var (after, told) = ("", new List<JsonElement>());
        for (string? next = ""; next is not null; after = next is null ? "" : $"&after={next}")
        {
            var page = await names.JsonAsync($"/entries?item={item}&size=3{after}");
            told.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal([.. entries.Select(x => x.Key)], told.Take(3).Select(x => x.GetProperty("key").GetGuid()));
        Assert.Equal((entries[1].Key, true), (told[3].GetProperty("corrects").GetGuid(), told[3].GetProperty("void").GetBoolean()));
        Assert.Equal(4, told.Count);
        Assert.Equal([.. people.Select(x => x.Key).Order()], told.Take(3).Select(x => x.GetProperty("recipient").GetProperty("key").GetGuid()).Order());
    }

    [Theory]
    [InlineData("audience")]
    [InlineData("network")]
    [InlineData("region")]
    [InlineData("language")]
    public async Task Coverage_is_told_by_each_of_its_columns_and_to_outsiders_without_small_cells(string by)
    {
        var exact = await (await Asker.WithAsync(site, ApiScopes.Names)).JsonAsync($"/coverage?by={by}&size=3");
        var told = await (await Asker.WithAsync(site, ApiScopes.Numbers)).JsonAsync($"/coverage?by={by}&size=3");
        Assert.Equal(3, exact.GetProperty("rows").GetProperty("items").GetArrayLength());
        Assert.Equal(exact.GetProperty("columns").GetArrayLength(), told.GetProperty("columns").GetArrayLength());
        foreach (var cell in told.GetProperty("rows").GetProperty("items").EnumerateArray().SelectMany(x => x.GetProperty("cells").EnumerateArray()))
        {
            Assert.All(cell.EnumerateObject(), x => Assert.False(x.Value.ValueKind is JsonValueKind.Number && x.Value.GetInt32() is > 0 and < 5));
        }
    }

    [Fact]
    public void A_key_that_asks_too_often_waits_and_no_other_one_does()
    {
        using var limits = new ApiLimits(Options.Create(new ApiSettings { RequestsPerMinute = 2 }));
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => limits.Wait(one) is null));
        Assert.True(limits.Wait(one) > TimeSpan.Zero);
        Assert.Null(limits.Wait(other));
    }

    private static (string?, int)[] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(x => (x.GetProperty("key").GetString(), x.GetProperty("persons").GetInt32()))];

    private static async Task RefusedAsync(HttpResponseMessage response, HttpStatusCode status, string words)
    {
        using (response)
        {
            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<HttpResponseMessage> ExpiredAsync()
    {
        var text = KeyText.New();
        await _directory.Database.WriteAsync(Content.Storage.WriteTurn.Desk, db =>
        {
            db.Add(new ApiKey { Key = Guid.CreateVersion7(), Name = $"Old {_directory.Mark}", Hash = KeyText.HashOf(text)!, Scopes = [ApiScopes.Names], Expires = DateTime.UnixEpoch });
            return db.SaveChangesAsync();
        });
        return await Asker.SendAsync(site, "/items", $"Bearer {text}");
    }

    private async Task<List<Contact>> PassOnAsync(Guid item, AudienceClass audience, int number)
    {
        var people = new List<Contact>();
        for (var place = 0; place < number; place++)
        {
            people.Add(await _directory.ContactAsync($"{audience} {place}", audience));
        }

        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion
        {
            Key = Guid.CreateVersion7(), ItemKey = item, Happened = new DateOnly(2026, 3, 14), Channel = Channel.Meeting, Contacts = [.. people.Select(x => x.Key)],
        }));
        return people;
    }
}
