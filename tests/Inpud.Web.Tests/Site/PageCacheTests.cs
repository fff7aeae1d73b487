using System.Net;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Site;

public sealed class PageCacheTests(SiteFixture site)
{
    [Fact]
    public async Task A_page_that_has_not_changed_costs_a_returning_reader_nothing()
    {
        var first = await GetAsync("/en/publications/");
        Assert.NotNull(first.Headers.ETag);

        var again = await GetAsync("/en/publications/", ("If-None-Match", first.Headers.ETag.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_kept_page_is_compressed_for_those_who_can_read_it_and_plain_for_the_others()
    {
        var br = await GetAsync("/ar/", ("Accept-Encoding", "br"));
        var plain = await GetAsync("/ar/");

        Assert.Contains("br", br.Content.Headers.ContentEncoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", string.Join(',', br.Headers.Vary), StringComparison.OrdinalIgnoreCase);
        var bytes = await br.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(bytes.Length < 50 * 1024);
    }

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task A_change_of_one_language_is_seen_at_once_and_leaves_the_other_languages_page(string changed, string other)
    {
        var documents = site.Get<IContentService>();
        var document = site.DocumentAt("publications/words-matter");
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var culture in new[] { changed, other })
        {
            paths[culture] = site.Get<Umbraco.Cms.Core.Routing.IPublishedUrlProvider>()
                .GetUrl(document.Key, Umbraco.Cms.Core.Models.PublishedContent.UrlMode.Relative, culture);
            Assert.Contains(document.GetValue<string>("summary", culture)![..20], await TextAsync(paths[culture]), StringComparison.Ordinal);
        }

        var summary = document.GetValue<string>("summary", changed);
        try
        {
            document.SetValue("summary", $"Changed in {changed}.", changed);
            Assert.True(documents.Save(document).Success);
            Assert.DoesNotContain($"Changed in {changed}.", await TextAsync(paths[changed]), StringComparison.Ordinal);

            Assert.True(documents.Publish(document, [changed]).Success);
            Assert.Contains($"Changed in {changed}.", await TextAsync(paths[changed]), StringComparison.Ordinal);
            Assert.DoesNotContain("Changed in", await TextAsync(paths[other]), StringComparison.Ordinal);
        }
        finally
        {
            document = site.DocumentAt("publications/words-matter");
            document.SetValue("summary", summary, changed);
            documents.Save(document);
            documents.Publish(document, [changed]);
        }
    }

    private async Task<string> TextAsync(string path)
    {
        var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
