using System.Globalization;
using System.Net;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

public sealed class TranslatingTests(SiteFixture site, Hosting.Browser browser) : IDisposable
{
    private readonly OwnPublications _publications = new(site);

    public void Dispose() => _publications.Dispose();

    [Fact]
    public async Task French_is_saved_beside_English_and_stays_a_draft_until_it_is_published()
    {
        var publication = _publications.Copy("Beside one another", "en", "fr");
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(publication.Key, "en_&_fr");
        await client.Titles.Last.FillAsync("Côte à côte");

        await client.PressAsync("Save");
        Assert.Equal(["English", "Français (French)"], await client.TickedAsync("umb-document-save-modal"));
        await client.SubmitAsync("umb-document-save-modal");

        await Repeatedly.EqualAsync("Côte à côte", () => _publications.Now(publication.Key).GetValue<string>("title", "fr"));
        Assert.Equal("Beside one another (fr)", _publications.Now(publication.Key).GetValue<string>("title", "fr", published: true));
        Assert.False(_publications.Now(publication.Key).IsCultureEdited("en"));
        await client.PublishAsync();
        await Repeatedly.EqualAsync("Côte à côte", () => _publications.Now(publication.Key).GetValue<string>("title", "fr", published: true));
        Assert.Equal(["en", "fr"], _publications.Now(publication.Key).PublishedCultures.Order(StringComparer.Ordinal));
        await client.CloseAsync();
    }

    [Fact]
    public async Task Russian_is_scheduled_for_tomorrow_and_to_be_withdrawn_a_week_later()
    {
        var publication = _publications.Copy("To be published tomorrow", "en");
        var tomorrow = DateTime.SpecifyKind(TimeProvider.System.GetLocalNow().Date.AddDays(1).AddHours(9), DateTimeKind.Local);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(publication.Key, "en_&_ru");

        await client.OpenMenuAsync("Schedule publish", "umb-document-schedule-modal", "Русский (Russian)");
        var times = client.Page.Locator("umb-document-schedule-modal input[type=datetime-local]");
        await Assertions.Expect(times).ToHaveCountAsync(2);
        await times.First.FillAsync(Written(tomorrow));
        await times.Last.FillAsync(Written(tomorrow.AddDays(7)));
        await client.SubmitAsync("umb-document-schedule-modal");

        await Repeatedly.EqualAsync(2, () => Planned(publication).Length);
        Assert.Equal(
            [("ru", ContentScheduleAction.Release, tomorrow.ToUniversalTime()), ("ru", ContentScheduleAction.Expire, tomorrow.AddDays(7).ToUniversalTime())],
            Planned(publication).OrderBy(x => x.Date));
        Assert.Equal(["en"], _publications.Now(publication.Key).PublishedCultures);
        await client.CloseAsync();
    }

    [Fact]
    public async Task One_language_is_withdrawn_and_the_others_stay_public()
    {
        var publication = _publications.Copy("Withdrawn in French", "en", "fr", "es");
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync("/fr/publications/withdrawn-in-french-fr/"));
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(publication.Key, "fr");

        await client.OpenMenuAsync("Unpublish", "umb-content-unpublish-modal", "Français (French)");
        await client.SubmitAsync("umb-content-unpublish-modal");

        await Repeatedly.EqualAsync(false, () => _publications.Now(publication.Key).IsCulturePublished("fr"));
        Assert.Equal(["en", "es"], _publications.Now(publication.Key).PublishedCultures.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Gone, await AnswerAsync("/fr/publications/withdrawn-in-french-fr/"));
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync("/en/publications/withdrawn-in-french/"));
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync("/es/publicaciones/withdrawn-in-french-es/"));
        await client.CloseAsync();
    }

    private static string Written(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private (string Culture, ContentScheduleAction Action, DateTime Date)[] Planned(IContent publication) =>
        [.. site.Get<IContentService>().GetContentScheduleByContentId(publication.Id).FullSchedule.Select(x => (x.Culture, x.Action, x.Date))];

    private async Task<HttpStatusCode> AnswerAsync(string path)
    {
        using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
