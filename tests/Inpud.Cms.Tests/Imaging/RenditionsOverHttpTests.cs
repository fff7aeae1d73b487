using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inpud.Cms.Imaging;
using Inpud.Cms.Tests.Media;

namespace Inpud.Cms.Tests.Imaging;

public sealed class RenditionsOverHttpTests : IAsyncLifetime
{
    private const string Photo = "/media/a1/photo.jpg";
    private ImagingSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ImagingSite.StartAsync();
        _site.Add("a1/photo.jpg", Pictures.Telling(".jpg", orientation: 1, width: 600, height: 400));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_browser_that_knows_WebP_gets_it_and_another_gets_the_format_of_the_original()
    {
        using var webp = await _site.GetAsync(Photo + "?width=320", "image/avif,image/webp,*/*;q=0.8");
        using var jpeg = await _site.GetAsync(Photo + "?width=320", "image/webp;q=0,*/*");
        using var asked = await _site.GetAsync(Photo + "?width=320&format=png", "image/webp");

        Assert.Equal("image/webp", webp.Content.Headers.ContentType?.MediaType);
        Assert.Equal("image/jpeg", jpeg.Content.Headers.ContentType?.MediaType);
        Assert.Equal("image/png", asked.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Accept", string.Join(',', webp.Headers.Vary));
        Assert.Equal("Accept", string.Join(',', jpeg.Headers.Vary));
        Assert.Empty(asked.Headers.Vary);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".tif")]
    [InlineData(".avif")]
    public async Task No_rendition_tells_who_or_where(string format)
    {
        // Put there past the cleaning of uploads, as an older file may be.
        var file = Path.Combine(_site.WebRoot, "media", "a1", "raw" + format);
        await File.WriteAllBytesAsync(file, Pictures.Telling(format, orientation: 6));

        foreach (var wanted in new[] { "webp", "jpeg", "png", "gif" })
        {
            using var answer = await _site.GetAsync($"/media/a1/raw{format}?width=64&format={wanted}");
            var bytes = await answer.Content.ReadAsByteArrayAsync();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(Pictures.Tells(bytes));
            using var image = NetVips.Image.NewFromBuffer(bytes);
            Assert.DoesNotContain(image.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field.EndsWith("-data", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public async Task A_rendition_is_upright(int orientation)
    {
        _site.Add("a1/turned.jpg", Pictures.Telling(".jpg", orientation, 600, 400));
        using var original = NetVips.Image.NewFromBuffer(Pictures.Telling(".jpg", orientation, 600, 400)).Autorot();

        using var rendition = await _site.PictureAsync("/media/a1/turned.jpg?width=160&format=png");

        Assert.Equal((160, (int)Math.Round(160.0 * original.Height / original.Width)), (rendition.Width, rendition.Height));
        AssertSameColour(original, 0.25, 0.25, rendition);
        AssertSameColour(original, 0.75, 0.75, rendition);
    }

    [Theory]
    [InlineData("width=320", 320, 213)]
    [InlineData("height=160", 240, 160)]
    [InlineData("width=160&height=160", 160, 160)]
    [InlineData("width=160&height=160&rmode=pad&bgcolor=fff", 160, 160)]
    [InlineData("width=160&height=160&rmode=max", 160, 107)]
    [InlineData("width=160&height=160&rmode=min", 240, 160)]
    [InlineData("width=160&height=160&rmode=stretch", 160, 160)]
    [InlineData("width=2000", 2000, 1333)]
    [InlineData("format=webp", 600, 400)]
    public async Task A_rendition_has_the_size_that_is_asked(string commands, int width, int height)
    {
        using var rendition = await _site.PictureAsync($"{Photo}?{commands}");

        Assert.Equal((width, height), (rendition.Width, rendition.Height));
    }

    [Fact]
    public async Task A_crop_shows_what_the_editor_chose()
    {
        // The right half is blue; cropping it away leaves only red, and the other way round.
        var left = _site.Url(Photo, options => (options.Width, options.Format, options.Crop) = (90, "png", new(0.05m, 0.05m, 0.55m, 0.55m)))!;
        var right = _site.Url(Photo, options => (options.Width, options.Height, options.Format, options.FocalPoint) = (100, 400, "png", new(0.9m, 0.5m)))!;

        using var red = await _site.PictureAsync(left);
        using var blue = await _site.PictureAsync(right);

        Assert.True(red[5, 5][0] > 150 && red[80, 40][0] > 150 && red[80, 40][2] < 80);
        Assert.True(blue[5, 5][2] > 150 && blue[95, 5][2] > 150 && blue[50, 390][0] < 80);
    }

    [Fact]
    public async Task Padding_is_transparent_where_the_format_allows_and_coloured_where_asked()
    {
        using var clear = await _site.PictureAsync(Photo + "?width=160&height=160&rmode=pad&format=png");
        using var white = await _site.PictureAsync(Photo + "?width=160&height=160&rmode=pad&rcolor=ffffff&format=jpeg");

        Assert.Equal(0, clear[80, 2][3]);
        Assert.True(white[80, 2].All(part => part > 250));
    }

    [Fact]
    public async Task A_grey_a_sixteen_bit_and_a_CMYK_picture_come_out_in_plain_colours()
    {
        using var image = Pictures.Quarters(90, 60);
        _site.Add("a1/grey.png", image.Colourspace(NetVips.Enums.Interpretation.Bw).PngsaveBuffer());
        _site.Add("a1/deep.png", image.Colourspace(NetVips.Enums.Interpretation.Rgb16).PngsaveBuffer());
        _site.Add("a1/press.jpg", image.Colourspace(NetVips.Enums.Interpretation.Cmyk).JpegsaveBuffer());

        foreach (var name in new[] { "grey.png", "deep.png", "press.jpg" })
        {
            using var rendition = await _site.PictureAsync($"/media/a1/{name}?width=64&height=64&rmode=pad&bgcolor=fff&format=jpeg");
            Assert.Equal((64, NetVips.Enums.BandFormat.Uchar), (rendition.Width, rendition.Format));
        }
    }

    [Fact]
    public async Task A_rendition_is_made_once_however_many_ask()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => _site.GetAsync(Photo + "?width=480", "image/webp")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(_site.Renditions);
        Assert.Single(answers.Select(answer => answer.Headers.ETag!.Tag).Distinct());
    }

    [Fact]
    public async Task A_rendition_is_cached_by_the_browser_and_confirmed_without_a_body()
    {
        using var first = await _site.GetAsync(Photo + "?width=320");
        using var again = await _site.GetAsync(Photo + "?width=320", more: request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var versioned = await _site.GetAsync(Photo + "?width=320&v=1da2");

        Assert.Equal("public, must-revalidate, max-age=604800", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Contains("immutable", versioned.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replaced_original_has_a_new_rendition_and_the_old_one_goes()
    {
        using var first = await _site.GetAsync(Photo + "?width=320");
        _site.Add("a1/photo.jpg", Pictures.Clean(".jpg", 300, 300));

        using var second = await _site.PictureAsync(Photo + "?width=320");

        Assert.Equal(320, second.Height);
        Assert.Single(_site.Renditions);
    }

    [Theory]
    [InlineData("width=321")]
    [InlineData("width=320&height=77")]
    [InlineData("width=320&quality=80")]
    [InlineData("width=320&height=320&rxy=0.31,0.2")]
    [InlineData("width=320&cc=0.1,0.1,0.1,0.1")]
    [InlineData("width=320&bgcolor=123456")]
    [InlineData("width=320&hmac=00")]
    public async Task Nobody_without_the_key_can_ask_for_what_is_not_listed(string commands)
    {
        using var answer = await _site.GetAsync($"{Photo}?{commands}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(_site.Renditions);
    }

    [Fact]
    public async Task With_a_configured_secret_even_listed_sizes_must_be_signed()
    {
        await using var site = await ImagingSite.StartAsync(("Umbraco:CMS:Imaging:HMACSecretKey", ImagingSite.Secret));
        site.Add("a1/photo.jpg", Pictures.Clean(".jpg"));

        using var unsigned = await site.GetAsync(Photo + "?width=320");
        using var tampered = await site.GetAsync(site.Url(Photo, options => options.Width = 100)!.Replace("width=100", "width=101", StringComparison.Ordinal));
        using var original = await site.GetAsync(Photo);

        Assert.Equal(HttpStatusCode.BadRequest, unsigned.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tampered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, original.StatusCode);
    }

    [Fact]
    public async Task Commands_that_make_no_sense_are_all_named()
    {
        using var answer = await _site.GetAsync(Photo + "?width=abc&blur=7&format=avif");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["blur", "format", "width"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Fact]
    public async Task A_damaged_original_is_said_to_be_and_not_tried_again()
    {
        var folder = Path.Combine(_site.WebRoot, "media", "a1");
        await File.WriteAllBytesAsync(Path.Combine(folder, "cut.png"), Pictures.Clean(".png", 600, 400)[..900]);
        await File.WriteAllBytesAsync(Path.Combine(folder, "cut.jpg"), Pictures.Clean(".jpg", 600, 400)[..900]);
        await File.WriteAllTextAsync(Path.Combine(folder, "none.jpg"), "no picture");

        foreach (var name in new[] { "cut.png", "cut.jpg", "none.jpg", "cut.png", "cut.jpg", "none.jpg" })
        {
            using var answer = await _site.GetAsync($"/media/a1/{name}?width=320");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        Assert.Empty(_site.Renditions);
    }

    [Fact]
    public async Task An_original_with_too_many_pixels_is_not_decoded()
    {
        using var huge = NetVips.Image.Black(9000, 9000);
        _site.Add("a1/huge.png", huge.PngsaveBuffer(compression: 1));

        using var answer = await _site.GetAsync("/media/a1/huge.png?width=320");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task When_too_many_wait_a_visitor_is_told_to_come_back()
    {
        await using var site = await ImagingSite.StartAsync(
            ("Umbraco:CMS:Imaging:MaximumWaiting", "1"), ("Umbraco:CMS:Imaging:Memory:MaximumConcurrentProcessing", "1"));
        site.Add("a1/photo.jpg", Pictures.Clean(".jpg", 3000, 2000));
        int[] widths = [64, 160, 240, 320, 480, 640, 800, 960, 1200, 1440, 1600, 2000];

        var answers = await Task.WhenAll(widths.Select(width => site.GetAsync($"{Photo}?width={width}")));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Contains(answers, answer => answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null });
        Assert.DoesNotContain(answers, answer => answer.StatusCode == HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_drawing_fits_every_size_as_it_is_and_becomes_pixels_only_when_a_format_is_named()
    {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><rect width='200' height='100' fill='red'/></svg>"u8.ToArray();
        _site.Add("a1/cover.svg", svg);

        using var drawing = await _site.GetAsync("/media/a1/cover.svg?width=320", "image/webp");
        using var pixels = await _site.PictureAsync("/media/a1/cover.svg?width=320&format=png");

        Assert.Equal("image/svg+xml", drawing.Content.Headers.ContentType?.MediaType);
        Assert.Equal(svg, await drawing.Content.ReadAsByteArrayAsync());
        Assert.Equal((320, 160), (pixels.Width, pixels.Height));
    }

    [Fact]
    public async Task Old_renditions_go_and_the_newest_stay_within_the_space_they_may_take()
    {
        foreach (var width in new[] { 160, 320, 480 })
        {
            using var answer = await _site.GetAsync($"{Photo}?width={width}&format=png");
        }

        var byAge = _site.Renditions.OrderByDescending(File.GetLastWriteTimeUtc).ToList();
        var cache = _site.Service<RenditionCache>();

        Assert.Equal(0, cache.Prune(long.MaxValue));
        Assert.Equal(2, cache.Prune(new FileInfo(byAge[0]).Length + 1));
        Assert.Equal(byAge[..1], _site.Renditions);
    }

    private static void AssertSameColour(NetVips.Image original, double x, double y, NetVips.Image rendition)
    {
        var expected = original[(int)(x * original.Width), (int)(y * original.Height)];
        var actual = rendition[(int)(x * rendition.Width), (int)(y * rendition.Height)];
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - 25, pair.First + 25));
    }
}
