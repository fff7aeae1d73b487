using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>A translator changes French, a writer writes; neither publishes nor puts documents elsewhere.</summary>
internal static class DocumentWriting
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("PostDocument", Person.Writer, w => New(w, new JsonArray())),
        new("PostDocumentCreateAndPublish", Person.None, w => New(w, new JsonArray("en"))),
        new("PostDocumentValidate", Person.Writer, _ => new Call { Body = Drafts.Body("Not yet", "Pas encore") }),
        new("PutDocumentById", Person.Both, async w =>
        {
            var key = await w.DocumentAsync();
            return new Call(key) { Body = await w.ChangedAsync(key), See = async () => w.Title(key), Becomes = "Un autre titre" };
        }),
        new("PutDocumentByIdUpdateAndPublish", Person.None, async w =>
        {
            var key = await w.PublishedAsync();
            var body = await w.ChangedAsync(key);
            body["culturesToPublish"] = new JsonArray("fr");
            return new Call(key) { Body = body, See = async () => w.Title(key, published: true), Becomes = "Un autre titre" };
        }),
        new("PutDocumentByIdValidate", Person.Both, async w =>
        {
            var key = await w.DocumentAsync();
            var body = await w.ChangedAsync(key);
            body["cultures"] = new JsonArray("fr");
            return new Call(key) { Body = body };
        }),
        new("PutDocumentByIdPublish", Person.None, async w =>
        {
            var key = await w.DocumentAsync();
            await w.Admin.DoAsync(HttpMethod.Put, $"document/{key}/publish", Languages("en"));
            return new Call(key) { Body = Languages("fr"), See = async () => w.Stored(key)!.IsCulturePublished("fr"), Becomes = true };
        }),
        new("PutDocumentByIdUnpublish", Person.None, async w =>
        {
            var key = await w.PublishedAsync();
            return new Call(key) { Body = new { cultures = new[] { "fr" } }, See = async () => w.Stored(key)!.IsCulturePublished("fr"), Becomes = false };
        }),
        new("PutDocumentByIdPublishWithDescendants", Person.None, async w =>
        {
            var key = await w.DocumentAsync();
            return new Call(key)
            {
                Body = new { includeUnpublishedDescendants = true, cultures = new[] { "en" } },
                See = async () => await IsDoneAsync(w) && w.Stored(key)!.IsCulturePublished("en"), Becomes = true,
            };
        }),
        new("GetDocumentByIdPublishWithDescendantsResultByTaskId", Person.None, async w =>
        {
            var key = await w.DocumentAsync();
            var body = new { includeUnpublishedDescendants = true, cultures = new[] { "en" } };
            var (_, started) = await w.Admin.SendAsync(HttpMethod.Put, $"document/{key}/publish-with-descendants", body);
            Assert.True(await IsDoneAsync(w));
            return new Call(key, started!["taskId"]!.GetValue<string>()) { Shows = "isComplete" };
        }),
        new("PutDocumentByIdDomains", Person.None, async w =>
        {
            var key = await w.DocumentAsync();
            return new Call(key)
            {
                Body = new { defaultIsoCode = (string?)null, domains = new[] { new { domainName = $"{w.Word}.example.org", isoCode = "fr" } } },
                See = async () => (await w.Get<IDomainService>().GetAssignedDomainsAsync(key, includeWildcards: true)).Count(), Becomes = 1,
            };
        }),
        new("PostDocumentByIdCopy", Person.None, async w =>
        {
            var (topic, below, _) = await w.TopicsAsync();
            return new Call(below)
            {
                Body = new { target = World.Ref(topic), relateToOriginal = false, includeDescendants = false }, See = async () => Below(w, topic).Length, Becomes = 3,
            };
        }),
        new("PutDocumentByIdMove", Person.None, async w =>
        {
            var (_, below, other) = await w.TopicsAsync();
            return new Call(below) { Body = new { target = World.Ref(other) }, See = async () => w.Stored(below)!.ParentId == w.Stored(other)!.Id, Becomes = true };
        }),
        new("PutDocumentSort", Person.None, async w =>
        {
            var (topic, below, other) = await w.TopicsAsync();
            var sorting = new[] { new { id = other, sortOrder = 0 }, new { id = below, sortOrder = 1 } };
            return new Call { Body = new { parent = World.Ref(topic), sorting }, See = async () => Below(w, topic)[0], Becomes = "Lower" };
        }),
        new("PutDocumentByIdSortChildren", Person.None, async w =>
        {
            var (topic, _, _) = await w.TopicsAsync();
            return new Call(topic) { Body = ByName, See = async () => Below(w, topic)[0], Becomes = "Lower" };
        }),
        new("PutDocumentRootSortChildren", Person.None, async w =>
        {
            // One document stands at the root: it is put where it stands.
            var home = w.Stored(SiteFixture.KeyOf("home"))!;
            home.SortOrder = 7;
            w.Get<IContentService>().Save(home);
            return new Call { Body = ByName, See = async () => w.Stored(home.Key)!.SortOrder, Becomes = 0 };
        }),
    ];

    private static object ByName => new { field = "Name", direction = "Ascending", culture = "en" };

    private static object Languages(params string[] cultures) => new { publishSchedules = cultures.Select(culture => new { culture }) };

    private static Call New(World w, JsonArray publish)
    {
        var body = Drafts.Body("A new one", "Une nouvelle");
        body["culturesToPublish"] = publish;
        var key = Guid.Parse(body["id"]!.GetValue<string>());
        w.Forget(key.ToString());
        return new Call
        {
            Body = body,
            See = async () => (w.Stored(key)?.GetCultureName("fr"), w.Stored(key)?.IsCulturePublished("en")),
            Becomes = ((string?)"Une nouvelle", (bool?)(publish.Count > 0)),
        };
    }

    /// <summary>The names of the children, as they are sorted.</summary>
    private static string[] Below(World w, Guid parent) =>
        [.. w.Get<IContentService>().GetPagedChildren(w.Stored(parent)!.Id, 0, 100, out _).OrderBy(x => x.SortOrder).Select(x => x.GetCultureName("en")!)];

    /// <summary>Whether all that goes on in the background has come to its end; waits for it.</summary>
    private static async Task<bool> IsDoneAsync(World w)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var going = await w.Get<ILongRunningOperationService>().GetByTypeAsync(
                "ContentPublishBranch", 0, 1, [LongRunningOperationStatus.Enqueued, LongRunningOperationStatus.Running]);
            if (going.Total == 0)
            {
                return true;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return false;
    }
}
