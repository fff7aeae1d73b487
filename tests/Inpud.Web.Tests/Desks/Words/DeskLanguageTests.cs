using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Segments;
using Inpud.Content.Storage;
using Inpud.Web.Desk.Dissemination.Progress;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks.Words;

/// <summary>The desks over HTTP, in the language that their reader chose in the editing client.</summary>
public sealed class DeskLanguageTests(SiteFixture site)
{
    private static readonly HashSet<string> _english = [.. DeskLanguage.Of("ar").Words
        .Where(x => x.Value.ValueKind == JsonValueKind.String && x.Value.GetString() != x.Key && x.Key.Any(char.IsAsciiLetter)).Select(x => x.Key)];

    private readonly Directory _directory = new(site);

    [Fact]
    public async Task Whoever_reads_Arabic_reads_every_page_in_Arabic_from_right_to_left()
    {
        using var staff = await SpeakingAsync("ar");
        foreach (var address in await AddressesAsync())
        {
            using var answer = await staff.GetAsync(address);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            AssertArabic(address, Browser.Parse(await answer.Content.ReadAsStringAsync()));
        }
    }

    [Theory]
    [InlineData("/desk/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/desk/keys", HttpStatusCode.Forbidden)]
    public async Task What_is_refused_or_missing_is_said_in_their_language_too(string address, HttpStatusCode status)
    {
        using var visitor = await SpeakingAsync("ar", (await Management.Users.Groups.MakeAsync(site, [DeskRights.Numbers], [])).Alias);
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        AssertArabic(address, Browser.Parse(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_said_in_their_language_with_the_values_in_it()
    {
        using var staff = await SpeakingAsync("ru");
        var form = (IHtmlFormElement)(await staff.PageAsync("/desk/organisations/new")).QuerySelector("form.sheet")!;
        using var answer = await staff.SendAsync(form, ("Name", new string('x', 300)), ("Country", "Q9"), ("Kind", "Other"), ("Membership", "None"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Нужно исправить 2 места", page.QuerySelector(".problems h2")!.TextContent);
        var problems = page.QuerySelectorAll(".problems li").Select(x => x.TextContent.Trim()).ToList();
        Assert.Contains("Имя или название: Слишком длинно: лишних знаков 45, помещается 255.", problems);
        Assert.Contains("Страна: «Q9» – не двухбуквенный код страны, например KE.", problems);
    }

    [Theory]
    [InlineData("fr-FR", "fr", "Organisations")]
    [InlineData("es", "es", "Organizaciones")]
    [InlineData("pt-BR", "pt", "Organizações")]
    [InlineData("en-US", "en", "Organisations")]
    [InlineData("nl", "en", "Organisations")]
    public async Task A_language_is_found_however_the_editing_client_writes_it_and_any_other_is_English(string chosen, string language, string title)
    {
        using var staff = await SpeakingAsync(chosen);
        var page = await staff.PageAsync("/desk/organisations");
        Assert.Equal((language, "ltr", title), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir"), page.QuerySelector("h1")!.TextContent));
    }

    [Fact]
    public async Task Days_numbers_countries_and_languages_are_written_as_their_reader_writes_them()
    {
        var office = await _directory.OrganisationAsync("Office");
        await _directory.ContactAsync("Amina", organisation: office);
        using var staff = await SpeakingAsync("fr");
        var facts = (await staff.PageAsync($"/desk/organisations/{office.Key}")).QuerySelector("dl.facts")!.TextContent;
        Assert.All(["français, anglais", "Réseau national", "Non membre"], x => Assert.Contains(x, facts, StringComparison.Ordinal));
        Assert.Contains("Allemagne", (await staff.PageAsync("/desk/organisations")).QuerySelector("#country")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Browser> SpeakingAsync(string language, string? group = null)
    {
        var user = await new People(site).EditorAsync(group ?? (await Management.Users.Groups.MakeAsync(site, [DeskRights.Numbers], [.. DeskRights.Verbs, DeskRights.ManageKeys])).Alias);
        user.Language = language;
        site.Get<IUserService>().Save(user);
        var browser = new Browser(site);
        (await browser.SignInAsync(user.Email, People.Password)).Dispose();
        return browser;
    }

    [Fact]
    public async Task What_is_taken_out_is_English_whoever_takes_it()
    {
        using var staff = await SpeakingAsync("ar");
        using var file = await staff.GetAsync("/desk/dissemination/items?table=items&as=csv");
        Assert.StartsWith("Item,Persons,Organisations", (await file.Content.ReadAsStringAsync()).Replace("\"", "", StringComparison.Ordinal).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    /// <summary>Pages about something that is there, of every kind.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var network = await _directory.OrganisationAsync("Net");
        var contact = await _directory.ContactAsync("Amina", organisation: network);
        Directory.Saved(await site.Get<ContactLists>().MakeAsync($"List {_directory.Mark}"));
        var segment = Guid.CreateVersion7();
        Directory.Saved(await site.Get<ContactSegments>().SaveAsync(segment, $"Segment {_directory.Mark}", new SegmentConditions { Organisations = [network.Key], Languages = ["fr"] }, null));
        var (statement, endorsement) = (SiteFixture.KeyOf("statements/vancouver-declaration"), Guid.CreateVersion7());
        Directory.Saved(await site.Get<SaveEndorsement>().AddAsync(endorsement, statement, new EndorsementInput { Name = network.Name, Endorsed = new DateOnly(2026, 1, 5), Shown = EndorsementShown.ByName }));
        return
        [
            "/desk",
            "/desk/organisations", "/desk/organisations/new", $"/desk/organisations/{network.Key}", $"/desk/organisations/{network.Key}/edit", $"/desk/organisations/{network.Key}/links",
            "/desk/contacts", "/desk/contacts/new", "/desk/contacts/lists", $"/desk/contacts/{contact.Key}", $"/desk/contacts/{contact.Key}/edit", $"/desk/contacts/{contact.Key}/erase",
            "/desk/contacts/segments", "/desk/contacts/segments/new", $"/desk/contacts/segments/{segment}", $"/desk/contacts/segments/{segment}/edit", $"/desk/contacts/segments/{segment}/remove",
            "/desk/endorsements", $"/desk/endorsements/{statement}", $"/desk/endorsements/{statement}/new", $"/desk/endorsements/{statement}/{endorsement}", "/desk/keys",
            .. await DisseminationAsync(network, contact),
        ];
    }

    private async Task<IReadOnlyList<string>> DisseminationAsync(Organisation network, Contact contact)
    {
        var (item, day) = (SiteFixture.KeyOf("publications/words-matter"), new DateOnly(1992, 5, 4));
        var occasion = new Occasion
        {
            Key = Guid.CreateVersion7(), ItemKey = item, Happened = day, Language = "fr", Channel = Channel.Post, Contacts = [contact.Key], Organisations = [network.Key],
            Audiences = [new AudienceReached(AudienceClass.Media, 40, network.Key)], Copies = 3,
        };
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, occasion));
        var owner = await new People(site).EditorAsync(PrepareGroups.Alias);
        var line = Directory.Saved(await site.Get<SavePlanLine>().RunAsync(Guid.CreateVersion7(), item, new PlanLineInput
        {
            Audience = AudienceClass.Media, Channel = Channel.Post, Languages = ["fr", "en"], Due = new DateOnly(2026, 1, 5), Owner = owner.Key,
        }, revision: null));
        var uptake = Directory.Saved(await site.Get<SaveUptake>().AddAsync(Directory.Somebody, Guid.CreateVersion7(), new UptakeInput { ItemKey = item, Kind = UptakeKind.Cited, Happened = day, Link = "https://example.org/" }));
        var link = Guid.CreateVersion7();
        Directory.Saved(await site.Get<NetworkLinks>().MakeAsync(Directory.Somebody, link, network.Key, "ar", DateOnly.FromDateTime(site.Get<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(30)));
        var told = new NetworkReport
        {
            Key = Guid.CreateVersion7(), LinkId = (await _directory.Database.ReadAsync(db => db.NetworkLinks.FirstAsync(x => x.Key == link))).Id,
            OrganisationId = network.Id, ItemKey = item, Happened = day, PassedOnTo = 12, Channel = Channel.Event, UsedAs = ["Cited"], UsedFor = _directory.Mark, UnsuitableBecause = _directory.Mark,
        };
        await _directory.Database.WriteAsync(WriteTurn.Desk, db =>
        {
            db.Add(told);
            return db.SaveChangesAsync();
        });
        var report = Directory.Saved(await site.Get<MakeReport>().RunAsync(Directory.Somebody, Guid.CreateVersion7(), new ReportInput(new DateOnly(1992, 1, 1), new DateOnly(1992, 12, 31), null)));
        var import = Directory.Saved(await site.Get<UploadTable>().RunAsync(Directory.Somebody, ImportKind.Contacts, Encoding.UTF8.GetBytes($"nom,courriel,remarques\n{contact.Key},no address,{_directory.Mark}")));
        var entry = (await _directory.Database.ReadAsync(db => db.Ledger.FirstAsync(x => x.Occasion == occasion.Key))).Key;
        return
        [
            "/desk/dissemination/log", $"/desk/dissemination/log?item={item}&plan={line.Key}", "/desk/dissemination/items", $"/desk/dissemination/items/{item}", $"/desk/dissemination/items/{item}/plan",
            $"/desk/dissemination/items/{item}/plan/new", $"/desk/dissemination/items/{item}/plan/copy", $"/desk/dissemination/items/{item}/plan/lines/{line.Key}", $"/desk/dissemination/items/{item}/plan/lines/{line.Key}/entries",
            "/desk/dissemination/plans?which=All", "/desk/dissemination/uptake", "/desk/dissemination/uptake/new", $"/desk/dissemination/uptake/{uptake}", "/desk/dissemination/reports", $"/desk/dissemination/reports/{told.Key}",
            "/desk/dissemination/progress", $"/desk/dissemination/progress/{report}", .. Enum.GetNames<Counted>().Select(x => $"/desk/dissemination/progress/{report}/rows?what={x}"),
            .. Enum.GetNames<CoverageBy>().Select(x => $"/desk/dissemination/coverage?by={x}"), $"/desk/dissemination/entries/{entry}", $"/desk/dissemination/occasions/{occasion.Key}",
            $"/desk/dissemination/contacts/{contact.Key}", $"/desk/dissemination/organisations/{network.Key}", "/desk/network/import", $"/desk/network/import/{import}",
        ];
    }

    private static void AssertArabic(string address, IHtmlDocument page)
    {
        Assert.Equal((address, "ar", "rtl"), (address, page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var said = page.Body!.Descendants<IText>().Where(x => x.ParentElement is not (IHtmlScriptElement or { LocalName: "code" })).Select(x => x.Text)
            .Concat(page.QuerySelectorAll("[aria-label]").Select(x => x.GetAttribute("aria-label")!)).Concat(page.QuerySelectorAll("[data-label]").Select(x => x.GetAttribute("data-label")!))
            .Append(page.Title!).Select(x => x.Trim()).ToList();
        Assert.Equal((address, ""), (address, string.Join(" | ", said.Where(_english.Contains))));
        Assert.True(said.Any(x => x.Any(letter => letter is >= 'ء' and <= 'ي')), address);
    }
}
