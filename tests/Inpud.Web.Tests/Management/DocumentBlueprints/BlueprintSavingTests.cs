using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.DocumentBlueprints;

/// <summary>Several people at what new documents start from.</summary>
public sealed class BlueprintSavingTests(SiteFixture site)
{
    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task Two_people_change_two_languages_of_a_blueprint_and_both_are_kept_whoever_is_first(string first, string second)
    {
        using var drafts = new Drafts(site);
        var (ana, ben) = (await AdministratorAsync(), await AdministratorAsync());
        var key = await MadeAsync(ana, drafts, $"Two of {first}");
        var (one, other) = (await ana.GetAsync(Path(key)), await ben.GetAsync(Path(key)));
        Drafts.Entry(one, "title", first)["value"] = "of Ana";
        Drafts.Entry(other, "title", second)["value"] = "of Ben";

        await ana.DoAsync(HttpMethod.Put, Path(key), one);
        await ben.DoAsync(HttpMethod.Put, Path(key), other);

        Assert.Equal(("of Ana", "of Ben"), (Stored(key).GetValue("title", first), Stored(key).GetValue("title", second)));
        await DeleteAsync(key);
    }

    [Fact]
    public async Task Whoever_saves_a_language_of_a_blueprint_second_is_told_who_was_first()
    {
        using var drafts = new Drafts(site);
        var (ana, ben) = (await AdministratorAsync(), await AdministratorAsync());
        var key = await MadeAsync(ana, drafts, "The same language");
        var (one, other) = (await ana.GetAsync(Path(key)), await ben.GetAsync(Path(key)));
        Drafts.Entry(one, "title", "fr")["value"] = "de Ana";
        Drafts.Entry(other, "title", "fr")["value"] = "de Ben";
        Drafts.Entry(other, "title", "en")["value"] = "also of Ben";
        await ana.DoAsync(HttpMethod.Put, Path(key), one);

        var (status, problem) = await ben.SendAsync(HttpMethod.Put, Path(key), other);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains($"saved by {ana.User.Name} on ", (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Equal(("de Ana", "English"), (Stored(key).GetValue("title", "fr"), Stored(key).GetValue("title", "en")));
        var again = await ben.GetAsync(Path(key));
        Drafts.Entry(again, "title", "fr")["value"] = "de Ben";
        await ben.DoAsync(HttpMethod.Put, Path(key), again);
        Assert.Equal("de Ben", Stored(key).GetValue("title", "fr"));
        await DeleteAsync(key);
    }

    [Fact]
    public async Task A_blueprint_is_no_document_and_a_document_no_blueprint()
    {
        using var drafts = new Drafts(site);
        var ana = await AdministratorAsync();
        var document = await drafts.MakeAsync(ana, "A document");

        Assert.Equal(HttpStatusCode.NotFound, (await ana.SendAsync(HttpMethod.Get, $"document-blueprint/{document}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.SendAsync(
            HttpMethod.Put, $"document-blueprint/{document}", new JsonObject { ["values"] = new JsonArray(), ["variants"] = new JsonArray() })).Status);
    }

    private static string Path(Guid key) => $"document-blueprint/{key}";

    private Task<Api> AdministratorAsync() => Api.AsAsync(site, Constants.Security.AdminGroupKey);

    private async Task<Guid> MadeAsync(Api api, Drafts drafts, string name)
    {
        var document = Guid.Parse(await drafts.MakeAsync(api, "English", "Français"));
        var made = await site.Get<IContentBlueprintEditingService>().CreateFromContentAsync(document, name, null, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Status.ToString());
        return made.Result.Content!.Key;
    }

    private Task DeleteAsync(Guid key) => site.Get<IContentBlueprintEditingService>().DeleteAsync(key, Constants.Security.SuperUserKey);

    private IContent Stored(Guid key) => site.Get<IContentService>().GetBlueprintById(key)!;
}
