using System.Net;
using Inpud.Cms.Tests.Media;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Tests.Imaging;

public sealed class SignedImageUrlsTests
{
    private const string Path = "/media/a1/cover.jpg";

    [Fact]
    public async Task Umbracos_options_become_ImageSharps_commands()
    {
        await using var site = await ImagingSite.StartAsync();

        var url = site.Url(Path, options =>
        {
            options.Crop = new ImageUrlGenerationOptions.CropCoordinates(0.1m, 0.2m, 0.3m, 0.4m);
            options.ImageCropMode = ImageCropMode.BoxPad;
            options.ImageCropAnchor = ImageCropAnchor.TopLeft;
            options.Width = 300;
            options.Height = 200;
            options.Format = "webp";
            options.Quality = 70;
            options.FurtherOptions = "bgcolor=fff&format=png";
            options.CacheBusterValue = "1da";
        });

        Assert.StartsWith(
            Path + "?cc=0.1,0.2,0.3,0.4&rmode=boxpad&ranchor=topleft&width=300&height=200&format=webp&quality=70&bgcolor=fff&v=1da&hmac=",
            Uri.UnescapeDataString(url!),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_the_generator_writes_is_served()
    {
        await using var site = await ImagingSite.StartAsync();
        site.Add("a1/cover.jpg", Pictures.Clean(".jpg"));

        foreach (var ask in Asks())
        {
            using var answer = await site.GetAsync(site.Url(Path, ask)!);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task With_a_configured_secret_whatever_the_generator_writes_is_signed_and_served()
    {
        await using var site = await ImagingSite.StartAsync(("Umbraco:CMS:Imaging:HMACSecretKey", ImagingSite.Secret));
        site.Add("a1/cover.jpg", Pictures.Clean(".jpg"));

        foreach (var ask in Asks())
        {
            var url = site.Url(Path, ask)!;
            Assert.Contains("hmac=", url, StringComparison.Ordinal);
            using var answer = await site.GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_listed_size_keeps_a_plain_address()
    {
        await using var site = await ImagingSite.StartAsync();

        Assert.Equal(Path + "?width=800", site.Url(Path, options => options.Width = 800));
        Assert.Equal(Path, site.Url(Path, _ => { }));
    }

    [Fact]
    public async Task A_signature_is_refreshed_when_the_commands_change()
    {
        await using var site = await ImagingSite.StartAsync(("Umbraco:CMS:Imaging:HMACSecretKey", ImagingSite.Secret));
        site.Add("a1/cover.jpg", Pictures.Clean(".jpg"));
        var tokens = site.Service<IImageUrlTokenGenerator>();

        var url = tokens.RefreshSignature(Path + "?hmac=0123&width=111&v=2");

        Assert.StartsWith(Path + "?width=111&v=2&hmac=", url, StringComparison.Ordinal);
        Assert.Equal(url, tokens.RefreshSignature(url));
        Assert.Equal("/media/x.pdf", tokens.RefreshSignature("/media/x.pdf"));
        using var answer = await site.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_key_of_the_site_outlives_a_second_reading()
    {
        await using var site = await ImagingSite.StartAsync();
        var key = site.Service<Inpud.Cms.Imaging.ImagingKey>();
        var file = System.IO.Path.Combine(site.WebRoot, "..", "umbraco", "Data", "imaging.key");

        Assert.Equal(key.Secret, await System.IO.File.ReadAllBytesAsync(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
        }
    }

    private static Action<ImageUrlGenerationOptions>[] Asks() =>
    [
        options => options.Width = 801,
        options => (options.Width, options.Height) = (270, 161),
        options => options.Quality = 40,
        options => (options.Width, options.FocalPoint) = (100, new ImageUrlGenerationOptions.FocalPointPosition(0.123m, 0.456m)),
        options => (options.Width, options.Crop) = (100, new ImageUrlGenerationOptions.CropCoordinates(0.1m, 0.2m, 0.3m, 0.4m)),
        options => (options.Width, options.FurtherOptions) = (100, "bgcolor=abc&rmode=pad&height=70"),
    ];
}
