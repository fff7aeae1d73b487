using System.Text;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>Interface words as files of Umbraco's own form, out and in.</summary>
internal static class TransferEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var dictionary = api.MapGroup("dictionary").WithTags("Dictionary");
        dictionary.MapGet("{id:guid}/export", ExportAsync).NeedsSection(Constants.Applications.Translation, Constants.Applications.Settings)
            .WithName("GetDictionaryByIdExport");
        dictionary.MapPost("import", ImportAsync).NeedsSection(Constants.Applications.Translation)
            .WithName("PostDictionaryImport").Produces(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ExportAsync(Guid id, Asked asked, IDictionaryItemService dictionary, IEntityXmlSerializer xml) =>
        await dictionary.GetAsync(id) is { } item
            ? Results.File(
                Encoding.UTF8.GetBytes(xml.Serialize(item, asked.Flag("includeChildren") ?? false).ToString()), "application/octet-stream", $"{item.ItemKey}.udt")
            : DictionaryProblems.Answer(DictionaryItemOperationStatus.ItemNotFound);

    private static async Task<IResult> ImportAsync(
        Body<ImportDictionaryRequestModel> body, IBackOfficeSecurityAccessor security, ImportDictionary import) =>
        await import.RunAsync(security.User, body.Value);
}
