using System.Net;
using System.Text.Json.Nodes;
using Inpud.Cms.Tests.Delivery.World;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Delivery;

/// <summary>The same API over Core's real services and the database.</summary>
public sealed class DeliveryOverStorageTests(CmsFixture cms) : IAsyncLifetime
{
    private readonly Given _given = new(cms);
    private StoredSite _site = null!;
    private IContent _home = null!;
    private IContent _page = null!;

    private IContentService Documents => cms.Get<IContentService>();

    public async ValueTask InitializeAsync()
    {
        _site = await StoredSite.StartAsync(cms);
        var tail = Guid.CreateVersion7().ToString("N")[^8..];
        _home = await _given.DocumentAsync($"Home {tail}", $"Accueil {tail}");
        _given.Publish(_home, "en", "fr");
        _page = await _given.DocumentAsync($"Peers {tail}", $"Paires {tail}", _home.Id);
        _given.Publish(_page, "en", "fr");
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_item_is_served_in_each_of_its_languages_by_id_and_by_its_own_path()
    {
        foreach (var (language, name) in new[] { ("en", _page.GetCultureName("en")), ("FR", _page.GetCultureName("fr")) })
        {
            var item = await _site.JsonAsync($"content/item/{_page.Key}", language);
            Assert.Equal(name, (string?)item["name"]);
            Assert.Equal(name, (string?)item["properties"]!["title"]);
            Assert.Equal(["en", "fr"], item["cultures"]!.AsObject().Select(x => x.Key).Order());
            Assert.Equal(_home.Key, (Guid)item["route"]!["startItem"]!["id"]!);
            Assert.Equal(_page.Key, (Guid)(await _site.JsonAsync($"content/item{item["route"]!["path"]}", language))["id"]!);
        }
    }

    [Fact]
    public async Task Publishing_and_withdrawing_one_language_shows_in_items_and_lists_at_once()
    {
        var children = $"content?fetch=children:{_home.Key}&sort=name:asc";
        Assert.Equal([_page.GetCultureName("fr")], Names(await _site.JsonAsync(children, "fr")));
        var draft = await _given.DocumentAsync("Another", "Autre", _home.Id);
        Assert.Single(Names(await _site.JsonAsync(children, "fr")));

        _given.Publish(draft, "en");
        Assert.Equal(["Another", _page.GetCultureName("en")], Names(await _site.JsonAsync(children, "en")));
        Assert.Single(Names(await _site.JsonAsync(children, "fr")));
        Assert.True(Documents.Unpublish(_given.Reload(_page), "fr").Success);
        Assert.Empty(Names(await _site.JsonAsync(children, "fr")));
        using var gone = await _site.GetAsync($"content/item/{_page.Key}", "fr");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(["en"], (await _site.JsonAsync($"content/item/{_page.Key}", "en"))["cultures"]!.AsObject().Select(x => x.Key));
    }

    [Fact]
    public async Task A_new_name_is_found_under_the_new_name_only()
    {
        var descendants = $"content?fetch=descendants:{_home.Key}";
        Assert.Single(Names(await _site.JsonAsync($"{descendants}&filter=name:peers", "en")));
        var renamed = _given.Reload(_page);
        renamed.SetCultureName("Élan", "en");
        Assert.True(Documents.Save(renamed).Success);
        Assert.Single(Names(await _site.JsonAsync($"{descendants}&filter=name:peers", "en")));
        Assert.Equal(["Élan"], Names(await _site.JsonAsync($"{descendants}&filter=name:elan", "en", preview: true)));

        _given.Publish(_given.Reload(_page), "en");
        Assert.Equal(["Élan"], Names(await _site.JsonAsync($"{descendants}&filter=name:elan", "en")));
        Assert.Empty(Names(await _site.JsonAsync($"{descendants}&filter=name:peers", "en")));
        Assert.EndsWith("/élan/", (string?)(await _site.JsonAsync($"content/item/{_page.Key}", "en"))["route"]!["path"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_and_deleting_change_what_lies_below_what()
    {
        var other = await _given.DocumentAsync("Elsewhere", "Ailleurs");
        _given.Publish(other, "en", "fr");
        var child = await _given.DocumentAsync("Child", "Enfant", _page.Id);
        _given.Publish(child, "en");
        Assert.Equal(2, Names(await _site.JsonAsync($"content?fetch=descendants:{_home.Key}", "en")).Count());
        Assert.Equal([_home.GetCultureName("en"), _page.GetCultureName("en")], Names(await _site.JsonAsync($"content?fetch=ancestors:{child.Key}", "en")));

        Documents.Move(_given.Reload(_page), other.Id);
        Assert.Empty(Names(await _site.JsonAsync($"content?fetch=descendants:{_home.Key}", "en")));
        Assert.Equal(2, Names(await _site.JsonAsync($"content?fetch=descendants:{other.Key}", "en")).Count());
        Documents.MoveToRecycleBin(_given.Reload(_page));
        Assert.Empty(Names(await _site.JsonAsync($"content?fetch=descendants:{other.Key}", "en")));
        using var gone = await _site.GetAsync($"content/item/{child.Key}", "en");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Below_a_domain_the_path_says_the_language_and_old_paths_lead_to_new_ones()
    {
        var domains = cms.Get<IDomainService>();
        await domains.UpdateDomainsAsync(_home.Key, new DomainsUpdateModel
        {
            Domains = [new DomainModel { DomainName = "/en", IsoCode = "en" }, new DomainModel { DomainName = "/fr", IsoCode = "fr" }],
        });
        try
        {
            var cultures = (await _site.JsonAsync($"content/item/{_page.Key}", "en"))["cultures"]!;
            var french = (string)cultures["fr"]!["path"]!;
            Assert.StartsWith("/fr/paires-", french, StringComparison.Ordinal);
            Assert.Equal(_page.GetCultureName("fr"), (string?)JsonNode.Parse(await _site.Client.GetStringAsync($"content/item{french}"))!["name"]);

            cms.Get<IRedirectUrlService>().Register($"{_home.Id}/camarades", _page.Key, "fr");
            using var moved = await _site.Client.GetAsync("content/item/fr/camarades/");
            Assert.Equal((HttpStatusCode.MovedPermanently, french), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        }
        finally
        {
            await domains.UpdateDomainsAsync(_home.Key, new DomainsUpdateModel { Domains = [] });
        }
    }

    [Fact]
    public async Task A_second_reading_asks_the_database_nothing()
    {
        foreach (var path in new[] { $"content/item/{_page.Key}", $"content?fetch=children:{_home.Key}&sort=updateDate:desc" })
        {
            await _site.JsonAsync(path, "en");
            var statements = cms.Statements.During(() => _site.JsonAsync(path, "en").GetAwaiter().GetResult());
            Assert.Empty(statements);
        }
    }

    private static IEnumerable<string?> Names(JsonNode page) => page["items"]!.AsArray().Select(x => (string?)x!["name"]);
}
