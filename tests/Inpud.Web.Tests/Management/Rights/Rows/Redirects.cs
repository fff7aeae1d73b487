using System.Net;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Redirects: seen in the content section, taken away by whoever may change the document in that language.</summary>
internal static class Redirects
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetRedirectManagement", Person.Both, async w =>
        {
            var (key, _) = await MakeAsync(w);
            return new Call { Query = $"?filter={w.Word}", Shows = key.ToString() };
        }),
        new("GetRedirectManagementStatus", Person.Both, _ => new Call { Shows = "Enabled" }),

        // Set by configuration: even those who may are told so.
        new("PostRedirectManagementStatus", Person.None, _ => new Call { Query = "?status=Disabled", Status = HttpStatusCode.BadRequest }),
        new("GetRedirectManagementById", Person.Both, async w =>
        {
            var (key, document) = await MakeAsync(w);
            return new Call(document) { Shows = key.ToString() };
        }),
        new("DeleteRedirectManagementById", Person.Both, async w =>
        {
            var (key, document) = await MakeAsync(w);
            return new Call(key) { See = async () => w.Get<IRedirectUrlService>().GetContentRedirectUrls(document).Count(), Becomes = 0 };
        }),
    ];

    private static async Task<(Guid Key, Guid Document)> MakeAsync(World w)
    {
        var document = await w.PublishedAsync();
        return (w.Get<IRedirectUrlService>().RegisterWithStatus("/" + w.Word, document, "fr").Result!.Key, document);
    }
}
