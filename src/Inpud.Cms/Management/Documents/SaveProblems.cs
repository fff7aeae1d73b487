using Inpud.Cms.Management.Content;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Documents;

internal static class SaveProblems
{
    /// <summary>Saving and publishing at once can fail in either; what kept it from being published is told first.</summary>
    public static IResult Of(ContentEditingAndPublishingStatus status, IEnumerable<string>? invalidProperties) =>
        status.ContentPublishingOperationStatus is { } publishing and not ContentPublishingOperationStatus.Success
            ? PublishingProblems.Of(publishing, invalidProperties)
            : EditingProblems.Of(status.ContentEditingOperationStatus);
}
