using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Management.Documents;

/// <summary>Earlier states are listed, looked at, kept, and brought back one language at a time.</summary>
public sealed class DocumentVersionsTests(SiteFixture site) : IDisposable
{
    private readonly Drafts _drafts = new(site);

    [Fact]
    public async Task One_language_is_brought_back_and_the_others_stay_as_they_are()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await HistoryAsync(api);
        var earlier = await EarlierAsync(api, key);

        var version = await api.GetAsync($"document-version/{earlier}");
        Assert.Equal("First", (string?)Drafts.Entry(version, "body", "en")["value"]);
        Assert.Equal(Guid.Parse(key), (Guid)version["document"]!["id"]!);
        await api.DoAsync(HttpMethod.Post, $"document-version/{earlier}/rollback?culture=en");

        Assert.Equal("First", _drafts.Stored(key).GetValue<string>("body", "en"));
        Assert.Equal("Deuxième", _drafts.Stored(key).GetValue<string>("body", "fr"));
        var log = (await api.GetAsync($"document/{key}/audit-log?take=3"))["items"]!.AsArray().Select(x => (string)x!["logType"]!);
        Assert.Contains("RollBack", log);
    }

    [Fact]
    public async Task A_version_can_be_kept_from_being_cleaned_away()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await HistoryAsync(api);
        var earlier = await EarlierAsync(api, key);

        await api.DoAsync(HttpMethod.Put, $"document-version/{earlier}/prevent-cleanup?preventCleanup=true");

        var versions = (await api.GetAsync($"document-version?documentId={key}&culture=en"))["items"]!.AsArray();
        Assert.True((bool)versions.Single(x => (Guid)x!["id"]! == earlier)!["preventCleanup"]!);
        Assert.Equal(api.User.Key, (Guid)versions[0]!["user"]!["id"]!);
        Assert.True((bool)versions[0]!["isCurrentDraftVersion"]!);
    }

    [Fact]
    public async Task Nobody_brings_back_what_is_not_theirs_and_what_is_not_there_is_not_found()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await HistoryAsync(editor);
        var earlier = await EarlierAsync(editor, key);
        var french = await Api.AsAsync(
            site, (await Groups.MakeAsync(site, [Constants.Applications.Content], ["Umb.Document.Read", "Umb.Document.Rollback", "Umb.Document.PropertyValue.Write"], "fr")).Key);
        var reader = await Api.AsAsync(site, (await Groups.MakeAsync(site, [Constants.Applications.Content], ["Umb.Document.Read"])).Key);

        foreach (var (api, culture) in new[] { (french, "?culture=en"), (french, ""), (french, "?culture=*"), (reader, "?culture=en") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await api.TryAsync(HttpMethod.Post, $"document-version/{earlier}/rollback{culture}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.TryAsync(HttpMethod.Put, $"document-version/{earlier}/prevent-cleanup?preventCleanup=true")).Status);
        Assert.Equal("Second", _drafts.Stored(key).GetValue<string>("body", "en"));
        await french.DoAsync(HttpMethod.Post, $"document-version/{earlier}/rollback?culture=fr");
        Assert.Equal("Premier", _drafts.Stored(key).GetValue<string>("body", "fr"));

        Assert.Equal("InvalidCulture", (await editor.TryAsync(HttpMethod.Post, $"document-version/{earlier}/rollback?culture=xx")).Why);
        Assert.Equal("InvalidCulture", (await editor.TryAsync(HttpMethod.Get, $"document-version?documentId={key}&culture=xx")).Why);
        foreach (var missing in new[] { Guid.NewGuid(), 2_000_000_000.ToGuid(), (-1).ToGuid(), Guid.Empty })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.TryAsync(HttpMethod.Get, $"document-version/{missing}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await editor.TryAsync(HttpMethod.Post, $"document-version/{missing}/rollback")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await editor.TryAsync(HttpMethod.Get, $"document-version?documentId={Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.TryAsync(HttpMethod.Get, "document-version")).Status);
    }

    public void Dispose() => _drafts.Dispose();

    /// <summary>A document whose first state was published and whose draft differs in both languages.</summary>
    private async Task<string> HistoryAsync(Api api)
    {
        var key = await _drafts.MakeAsync(api, "A memory of rivers", "Une mémoire des rivières");
        await WriteAsync(api, key, "First", "Premier");
        await api.DoAsync(HttpMethod.Put, $"document/{key}/publish", new { publishSchedules = new[] { new { culture = "en" }, new { culture = "fr" } } });
        await WriteAsync(api, key, "Second", "Deuxième");
        return key;
    }

    private static async Task WriteAsync(Api api, string key, string english, string french)
    {
        var opened = await api.GetAsync($"document/{key}");
        Drafts.Entry(opened, "body", "en")["value"] = english;
        Drafts.Entry(opened, "body", "fr")["value"] = french;
        await api.DoAsync(HttpMethod.Put, $"document/{key}", opened);
    }

    private static async Task<Guid> EarlierAsync(Api api, string key) =>
        (await api.GetAsync($"document-version?documentId={key}"))["items"]!.AsArray()
            .Where(x => (bool)x!["isCurrentPublishedVersion"]!).Select(x => (Guid)x!["id"]!).Single();
}
