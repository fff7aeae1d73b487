using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Inpud.Cms.Tests.Backoffice.Client;

public sealed partial class ClientPageTests : IAsyncLifetime
{
    private ClientSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ClientSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/")]
    [InlineData("/umbraco/section/content/workspace/document/edit/44444444-0000-4000-8000-000000000002/en-US_&_ar")]
    [InlineData("/umbraco/oauth_complete?code=a&state=b")]
    public async Task The_page_stands_at_every_address_that_the_client_knows(string path) =>
        Assert.Contains("<umb-app lang=\"fr-FR\">", await _site.ReadAsync(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("/umbraco/management/api/v1/no-such")]
    [InlineData("/umbraco/delivery/no-such")]
    [InlineData("/umbraco/openapi/no-such.json")]
    [InlineData("/umbraco/serverEventHub")]
    [InlineData("/umbraco/PreviewHub/negotiate")]
    [InlineData("/umbraco/backoffice/no-such.js")]
    [InlineData("/App_Plugins/Inpud/0/no-such.js")]
    [InlineData("/App_Plugins/no-such.js")]
    public async Task Where_another_part_has_nothing_is_no_page(string path)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Only_scripts_of_the_site_run_and_the_import_map_by_its_hash()
    {
        using var response = await _site.GetAsync("/umbraco");
        var map = ImportMap().Match(await _site.ReadAsync("/umbraco")).Groups["it"].Value;
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));
        Assert.Contains($"default-src 'none'; script-src 'self' 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Cross-Origin-Opener-Policy"), "signing in again talks to the window that opened it");
    }

    [Fact]
    public async Task Everything_that_the_page_names_is_there_and_may_be_kept_for_ever()
    {
        var page = await _site.ReadAsync("/umbraco");
        using var map = JsonDocument.Parse(ImportMap().Match(page).Groups["it"].Value);
        var modules = map.RootElement.GetProperty("imports").EnumerateObject().Select(x => x.Value.GetString()!).Append(Script().Match(page).Groups["it"].Value);
        Assert.True(modules.Count() > 140);
        foreach (var module in modules)
        {
            using var response = await _site.GetAsync(module);
            Assert.True(response.IsSuccessStatusCode, module);
            Assert.True(response.Headers.CacheControl!.MaxAge >= TimeSpan.FromDays(365), module);
            Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        }

        foreach (Match link in Link().Matches(page))
        {
            using var response = await _site.GetAsync(link.Groups["it"].Value);
            Assert.True(response.IsSuccessStatusCode && response.Headers.CacheControl!.NoCache, link.Value);
        }
    }

    [Fact]
    public async Task A_file_is_sent_packed_to_who_takes_it_plain_to_others_and_not_twice()
    {
        using var packed = await _site.GetAsync("/umbraco/backoffice/css/light.css");
        using var plain = await _site.GetAsync("/umbraco/backoffice/css/light.css", "gzip;q=0.5, br;q=0");
        Assert.Equal("br", Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await _site.ReadAsync("/umbraco/backoffice/css/light.css"));
        Assert.Contains("Accept-Encoding", plain.Headers.Vary);
        using var again = await _site.GetAsync("/umbraco/backoffice/css/light.css", tag: packed.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_licences_of_what_is_bundled_are_told()
    {
        var notices = await _site.ReadAsync("/umbraco/backoffice/assets/third-party-notices.txt");
        foreach (var part in new[] { "@umbraco-cms/backoffice 18.2.0 (MIT)", "Copyright (c) 2005-present Umbraco", "monaco-editor", "mammoth", "SIL OPEN FONT LICENSE" })
        {
            Assert.Contains(part, notices, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_program_that_was_built_without_the_client_says_so()
    {
        var empty = Directory.CreateTempSubdirectory("inpud-client-");
        await using var site = await ClientSite.StartAsync(empty.FullName);
        using var response = await site.GetAsync("/umbraco");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("built without the editing client", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        empty.Delete(recursive: true);
    }

    [GeneratedRegex("<script type=\"importmap\">(?<it>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex ImportMap();

    [GeneratedRegex("<script type=\"module\" src=\"(?<it>.*?)\">")]
    private static partial Regex Script();

    [GeneratedRegex("<link rel=\"(?:icon|stylesheet)\" href=\"(?<it>.*?)\">")]
    private static partial Regex Link();
}
