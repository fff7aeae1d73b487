using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>A writer of the site's own group: writes in all languages, publishes nothing.</summary>
public sealed class WriterRightsTests(SiteFixture site, Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task Nothing_is_published_or_withdrawn_by_any_way()
    {
        await using var world = new World(site, cast, Person.Writer);
        var key = await world.PublishedAsync();
        await world.Me.DoAsync(HttpMethod.Put, $"document/{key}", await world.ChangedAsync(key));
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        var carried = await world.ChangedAsync(key, title: "Published at once");
        carried["culturesToPublish"] = new JsonArray("fr");
        var made = Drafts.Body("Made", "Faite");
        made["culturesToPublish"] = new JsonArray("fr");
        foreach (var (method, path, body) in new (HttpMethod, string, object)[]
        {
            (HttpMethod.Put, $"document/{key}/publish", new { publishSchedules = new[] { new { culture = "fr" } } }),
            (HttpMethod.Put, $"document/{key}/publish", new { publishSchedules = new[] { new { culture = "fr", schedule = new { publishTime = tomorrow } } } }),
            (HttpMethod.Put, $"document/{key}/publish", new { publishSchedules = new[] { new { culture = "fr", schedule = new { unpublishTime = tomorrow } } } }),
            (HttpMethod.Put, $"document/{key}/publish-with-descendants", new { includeUnpublishedDescendants = true, cultures = new[] { "fr" } }),
            (HttpMethod.Put, $"document/{Drafts.Publications}/publish-with-descendants", new { includeUnpublishedDescendants = true, cultures = new[] { "fr" } }),
            (HttpMethod.Put, $"document/{key}/unpublish", new { cultures = new[] { "fr" } }),
            (HttpMethod.Put, $"document/{key}/update-and-publish", carried),
            (HttpMethod.Post, "document/create-and-publish", made),
            (HttpMethod.Put, $"document/{key}/move-to-recycle-bin", new { }),
        })
        {
            await cast.RefusedAsync(world.Me, method, path, body);
        }

        Assert.Equal((World.French, "Un autre titre"), (world.Title(key, published: true), world.Title(key)));
    }

    [Fact]
    public async Task A_save_that_speaks_of_publishing_only_saves()
    {
        await using var world = new World(site, cast, Person.Writer);
        var key = await world.PublishedAsync();
        var body = await world.ChangedAsync(key);
        body["culturesToPublish"] = new JsonArray("fr");
        Drafts.VariantOf(body, "fr")["state"] = "Published";
        await world.Me.DoAsync(HttpMethod.Put, $"document/{key}", body);
        Assert.Equal((World.French, "Un autre titre"), (world.Title(key, published: true), world.Title(key)));
    }
}
