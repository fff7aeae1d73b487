using System.Net;
using System.Net.Http.Headers;
using Inpud.Cms.Imaging;
using Inpud.Cms.Media;
using Inpud.Cms.Tests.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;

namespace Inpud.Cms.Tests.Imaging;

public sealed class OriginalsOverHttpTests : IAsyncLifetime
{
    private ImagingSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ImagingSite.StartAsync();
        _site.Add("a1/report.pdf", "%PDF-1.7 0123456789"u8.ToArray());
        _site.Add("a1/photo.jpg", Pictures.Clean(".jpg"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(MediaAccess.NotFound, HttpStatusCode.NotFound)]
    [InlineData(MediaAccess.Gone, HttpStatusCode.Gone)]
    public async Task What_is_not_public_is_not_served_nor_are_its_renditions(MediaAccess access, HttpStatusCode status)
    {
        (await _site.GetAsync("/media/a1/photo.jpg?width=320")).Dispose();
        _site.Gate.Decisions["/media/a1/photo.jpg"] = access;

        foreach (var url in new[] { "/media/a1/photo.jpg", "/media/a1/photo.jpg?width=320", "/MEDIA/a1/photo.jpg", "/media//a1/photo.jpg", "/media/a1/../a1/photo.jpg" })
        {
            using var answer = await _site.GetAsync(url);
            Assert.True(answer.StatusCode == status || (url.Contains("//", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.NotFound), url);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task What_one_person_may_see_is_kept_by_no_cache()
    {
        _site.Gate.Decisions["/media/a1/photo.jpg"] = MediaAccess.Personal;

        foreach (var url in new[] { "/media/a1/photo.jpg", "/media/a1/photo.jpg?width=320&v=1" })
        {
            using var answer = await _site.GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task A_document_can_be_read_in_ranges_and_confirmed()
    {
        using var whole = await _site.GetAsync("/media/a1/report.pdf?utm_source=letter");
        using var part = await _site.GetAsync("/media/a1/report.pdf", more: request => request.Headers.Range = new RangeHeaderValue(9, 12));
        using var again = await _site.GetAsync("/media/a1/report.pdf", more: request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));

        Assert.Equal(("application/pdf", 19L), (whole.Content.Headers.ContentType?.MediaType, whole.Content.Headers.ContentLength));
        Assert.Equal("nosniff", string.Join(',', whole.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("0123", await part.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("drawing.svg", "image/svg+xml")]
    [InlineData("page.html", "text/html")]
    [InlineData("data.xml", "text/xml")]
    public async Task What_could_run_script_is_put_in_a_sandbox(string name, string type)
    {
        _site.Add("a1/" + name, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());

        using var answer = await _site.GetAsync("/media/a1/" + name);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("sandbox; default-src 'none'", string.Join(',', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_unknown_kind_is_downloaded()
    {
        _site.Add("a1/data.zzz", [1, 2, 3]);

        using var answer = await _site.GetAsync("/media/a1/data.zzz");

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Theory]
    [InlineData("/media/")]
    [InlineData("/media/a1")]
    [InlineData("/media/a1/none.jpg?width=320")]
    [InlineData("/media/..%2f..%2fumbraco/Data/imaging.key")]
    [InlineData("/media/%2e%2e/%2e%2e/umbraco/Data/imaging.key")]
    [InlineData("/media/a1/..%5c..%5cx")]
    [InlineData("/media/a1/%00.jpg")]
    [InlineData("/media/a1/.hidden")]
    [InlineData("/media/a1/link.txt")]
    public async Task No_address_leads_out_of_the_media_folder(string url)
    {
        File.CreateSymbolicLink(Path.Combine(_site.WebRoot, "media", "a1", "link.txt"), "/etc/hostname");

        using var answer = await _site.GetAsync(url);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{url} {answer.StatusCode}");
    }

    [Fact]
    public async Task The_gate_hears_the_address_that_media_items_hold()
    {
        _site.Add("a1/отчёт 1.pdf", [1]);

        using var answer = await _site.GetAsync("/media/a1/%D0%BE%D1%82%D1%87%D1%91%D1%82%201.pdf?x=1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/media/a1/отчёт 1.pdf", _site.Gate.Asked.Last());
    }

    [Fact]
    public async Task Asking_for_the_head_sends_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/media/a1/photo.jpg?width=320");
        using var answer = await _site.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void Without_a_gate_the_site_does_not_start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddImaging(builder.Configuration);
        using var app = (IDisposable)builder.Build();

        Assert.Throws<InvalidOperationException>(() => ((WebApplication)app).MapImaging());
    }

    [Fact]
    public async Task What_Cores_media_manager_stores_is_served_at_the_address_it_gives()
    {
        var manager = _site.Service<MediaFileManager>();
        var path = manager.GetMediaPath("Фото 1.JPG", Guid.CreateVersion7(), Guid.CreateVersion7());
        manager.FileSystem.AddFile(path, new MemoryStream(Pictures.Telling(".jpg")));

        using var answer = await _site.GetAsync(manager.FileSystem.GetUrl(path));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(Pictures.Tells(await answer.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task A_media_root_elsewhere_is_used()
    {
        var elsewhere = Directory.CreateTempSubdirectory("elsewhere-");
        await using var site = await ImagingSite.StartAsync(
            ("Umbraco:CMS:Global:UmbracoMediaPhysicalRootPath", elsewhere.FullName), ("Umbraco:CMS:Global:UmbracoMediaPath", "~/files"));
        site.Add("a1/x.txt", [1, 2]);

        using var answer = await site.GetAsync("/files/a1/x.txt");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(File.Exists(Path.Combine(elsewhere.FullName, "a1", "x.txt")));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task A_setting_that_makes_no_sense_stops_the_start()
    {
        var problem = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => ImagingSite.StartAsync(("Umbraco:CMS:Imaging:AllowedWidths:0", "0"), ("Umbraco:CMS:Imaging:AllowedRatios:0", "wide")));

        Assert.Equal(2, problem.Failures.Count());
    }
}
