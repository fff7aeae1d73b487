using System.Net;
using System.Text.Json;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Pictures;

public sealed class ConsentTests(SiteFixture site)
{
    [Fact]
    public async Task A_picture_whose_people_no_longer_agree_disappears_everywhere_at_once()
    {
        var media = site.Get<IMediaService>();
        using var sidecar = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(SiteFixture.SeedFolder, "media", "covers", "words-matter.png.json"), TestContext.Current.CancellationToken));
        var key = sidecar.RootElement.GetProperty("key").GetGuid();
        using var stored = JsonDocument.Parse(media.GetById(key)!.GetValue<string>("umbracoFile")!);
        var file = stored.RootElement.GetProperty("src").GetString()!;
        var page = site.Get<Umbraco.Cms.Core.Routing.IPublishedUrlProvider>().GetUrl(
            SiteFixture.KeyOf("publications/words-matter"), Umbraco.Cms.Core.Models.PublishedContent.UrlMode.Relative, "en");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(file));
        Assert.Contains(file, await site.Client.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        try
        {
            Withdraw(media, key, true);

            Assert.Equal(HttpStatusCode.Gone, await StatusAsync(file));
            Assert.Equal(HttpStatusCode.Gone, await StatusAsync(file + "?width=320"));
            Assert.DoesNotContain(file, await site.Client.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.DoesNotContain(file, await site.Client.GetStringAsync(
                $"/umbraco/delivery/api/v2/content/item/{SiteFixture.KeyOf("publications/words-matter")}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            Withdraw(media, key, null);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(file));
        Assert.Contains(file, await site.Client.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static void Withdraw(IMediaService media, Guid key, bool? withdrawn)
    {
        var picture = media.GetById(key)!;
        picture.SetValue("consentWithdrawn", withdrawn);
        Assert.True(media.Save(picture).Success);
    }

    private async Task<HttpStatusCode> StatusAsync(string path) =>
        (await site.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;
}
