using System.Net;
using System.Text.Json;

namespace Inpud.Cms.Tests.Backoffice.Client;

public sealed class ClientPackagesTests : IAsyncLifetime
{
    private const string Manifests = "/umbraco/management/api/v1/manifest/manifest/";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("inpud-packages-");
    private ClientSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        Write("Calendar/umbraco-package.json", """
            {
              // Umbraco allows comments here.
              "name": "Calendar", "version": "1.2.0",
              "extensions": [{ "type": "dashboard", "alias": "Calendar.Dashboard", "name": "Calendar", "element": "/App_Plugins/Calendar/calendar.js" }],
              "importmap": { "imports": { "calendar": "/App_Plugins/Calendar/calendar.js", "@umbraco-cms/backoffice/lit-element": "/App_Plugins/Calendar/evil.js" } },
            }
            """);
        Write("Calendar/calendar.js", "export default 1;");
        Write("Calendar/.hidden.js", "secret");
        Write("Calendar/notes.unknown", "secret");
        Write("Broken/umbraco-package.json", "{ \"name\": \"Broken\" }");
        _site = await ClientSite.StartAsync(contentRoot: _root.FullName);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task Before_sign_in_only_what_hides_parts_is_told()
    {
        var package = Assert.Single(await PackagesAsync("public"));
        var extension = Assert.Single(package.GetProperty("extensions").EnumerateArray());
        Assert.Equal("appEntryPoint", extension.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Our_extensions_stand_at_addresses_that_change_with_them()
    {
        var packages = (await PackagesAsync("public")).Concat(await PackagesAsync("private"));
        var files = packages.Where(x => x.GetProperty("id").GetString()?.StartsWith("Inpud", StringComparison.Ordinal) == true)
            .SelectMany(x => x.GetProperty("extensions").EnumerateArray())
            .SelectMany(x => x.EnumerateObject().Where(y => y.Name is "js" or "api" or "element"))
            .Select(x => x.Value.GetString()!).ToArray();
        Assert.True(files.Length >= 10);
        foreach (var file in files)
        {
            using var response = await _site.GetAsync(file);
            Assert.True(response.IsSuccessStatusCode && response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300), file);
            using var older = await _site.GetAsync(file.Replace(file.Split('/')[3], "0123456789abcdef", StringComparison.Ordinal));
            Assert.True(older.IsSuccessStatusCode && older.Headers.CacheControl!.NoCache, file);
        }
    }

    [Fact]
    public async Task A_second_factor_is_offered()
    {
        var ours = (await PackagesAsync("private")).Single(x => x.GetProperty("id").GetString() == "Inpud.Cms");
        var factor = ours.GetProperty("extensions").EnumerateArray().Single(x => x.GetProperty("type").GetString() == "mfaLoginProvider");
        Assert.Equal("Inpud.Cms.Totp", factor.GetProperty("forProviderName").GetString());
    }

    [Fact]
    public async Task The_hosts_own_extensions_are_found_and_a_broken_one_left_out()
    {
        var packages = await PackagesAsync("private");
        var calendar = packages.Single(x => x.GetProperty("name").GetString() == "Calendar");
        Assert.StartsWith("1.2.0-", calendar.GetProperty("cacheBuster").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(packages, x => x.GetProperty("name").GetString() == "Broken");
        Assert.Equal("export default 1;", await _site.ReadAsync("/App_Plugins/Calendar/calendar.js"));
    }

    [Fact]
    public async Task An_extension_adds_names_to_the_import_map_and_takes_none_away()
    {
        var page = await _site.ReadAsync("/umbraco");
        Assert.Contains("\"calendar\":\"/App_Plugins/Calendar/calendar.js?umb__rnd=1.2.0-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.js", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/App_Plugins/Calendar/umbraco-package.json")]
    [InlineData("/App_Plugins/Calendar/.hidden.js")]
    [InlineData("/App_Plugins/Calendar/notes.unknown")]
    [InlineData("/App_Plugins/Calendar")]
    [InlineData("/App_Plugins/..%2f..%2fetc/passwd.txt")]
    [InlineData("/App_Plugins/Calendar/%00.js")]
    public async Task Nothing_else_of_the_folder_is_served(string path)
    {
        using var response = await _site.GetAsync(path);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, response.StatusCode.ToString());
    }

    private async Task<JsonElement[]> PackagesAsync(string which) =>
        [.. JsonDocument.Parse(await _site.ReadAsync(Manifests + which)).RootElement.EnumerateArray()];

    private void Write(string name, string content)
    {
        var file = Path.Combine(_root.FullName, "App_Plugins", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
