using System.Text.Json.Nodes;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>What new documents start from belongs to whoever keeps the types.</summary>
internal static class Blueprints
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetDocumentBlueprintById", Person.None, async w => new Call(await MadeAsync(w)) { Shows = World.English }),
        new("PutDocumentBlueprintById", Person.None, async w =>
        {
            var key = await MadeAsync(w);
            JsonNode opened = await w.Admin.GetAsync($"document-blueprint/{key}");
            Drafts.Entry(opened, "title", "fr")["value"] = "Un autre titre";
            return new Call(key) { Body = opened, See = async () => w.Get<IContentService>().GetBlueprintById(key)!.GetValue("title", "fr"), Becomes = "Un autre titre" };
        }),
    ];

    private static async Task<Guid> MadeAsync(World w)
    {
        var blueprints = w.Get<IContentBlueprintEditingService>();
        var made = await blueprints.CreateFromContentAsync(await w.DocumentAsync(), w.Word, null, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Status.ToString());
        w.AtTheEnd(() => blueprints.DeleteAsync(made.Result.Content!.Key, Constants.Security.SuperUserKey));
        return made.Result.Content!.Key;
    }
}
