using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Media.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.TemporaryFiles;

/// <summary>Files on their way into an item. Each belongs to who uploaded it: for others it is not there.</summary>
internal static class TemporaryFileEndpoints
{
    public static IServiceCollection AddTemporaryFiles(this IServiceCollection services) => services.AddSingleton<ReceiveUpload>();

    public static void Map(RouteGroupBuilder api)
    {
        var files = api.MapGroup("temporary-file").WithTags("Temporary File");
        files.MapGet("configuration", Configuration)
            .NeedsSignIn().WithName("GetTemporaryFileConfiguration").Produces<TemporaryFileConfigurationResponseModel>();
        files.MapPost("", (HttpContext http, ReceiveUpload receive) => receive.RunAsync(http))
            .NeedsSignIn().WithName("PostTemporaryFile").Produces(StatusCodes.Status201Created);
        files.MapGet("{id:guid}", GetAsync).NeedsSignIn().WithName("GetTemporaryFileById").Produces<TemporaryFileResponseModel>();
        files.MapDelete("{id:guid}", DeleteAsync).NeedsSignIn().WithName("DeleteTemporaryFileById").Produces(StatusCodes.Status200OK);
    }

    private static IResult Configuration(IOptionsMonitor<ContentSettings> content, IOptionsMonitor<RuntimeSettings> runtime, IImageUrlGenerator images) =>
        Answers.Ok(new TemporaryFileConfigurationResponseModel(
            [.. images.SupportedImageFileTypes],
            [.. content.CurrentValue.DisallowedUploadedFileExtensions],
            [.. content.CurrentValue.AllowedUploadedFileExtensions],
            UploadLimit.Of(runtime.CurrentValue) / 1024));

    private static async Task<IResult> GetAsync(Guid id, ITemporaryFileService files, TemporaryFileOwners owners, IBackOfficeSecurityAccessor security) =>
        owners.IsOwn(id, security.User.Key) && await files.GetAsync(id) is { } file
            ? Answers.Ok(new TemporaryFileResponseModel(file.Key, file.FileName, file.AvailableUntil.AsUtc()))
            : Problem(TemporaryFileOperationStatus.NotFound);

    private static async Task<IResult> DeleteAsync(Guid id, ITemporaryFileService files, TemporaryFileOwners owners, IBackOfficeSecurityAccessor security)
    {
        if (!owners.IsOwn(id, security.User.Key))
        {
            return Problem(TemporaryFileOperationStatus.NotFound);
        }

        var deleted = await files.DeleteAsync(id);
        return deleted.Success ? Answers.Done() : Problem(deleted.Status);
    }

    public static IResult Problem(TemporaryFileOperationStatus status) => status switch
    {
        TemporaryFileOperationStatus.Success => throw new ArgumentException("Success is no problem.", nameof(status)),
        TemporaryFileOperationStatus.FileExtensionNotAllowed => Refused("File extension not allowed", "Files of this type are not taken."),
        TemporaryFileOperationStatus.KeyAlreadyUsed => Refused("Key already used", "There is an upload with this id."),
        TemporaryFileOperationStatus.NotFound => Answers.NotFound("There is no such upload any more."),
        TemporaryFileOperationStatus.UploadBlocked => Refused("Upload blocked", "The file holds something that could do harm."),
        TemporaryFileOperationStatus.InvalidFileName => Refused("Invalid file name", "The name of the file cannot be used."),
    };

    private static IResult Refused(string title, string detail) =>
        Answers.Problem(StatusCodes.Status400BadRequest, title, detail);
}

/// <param name="MaxFileSize">In kilobytes.</param>
internal sealed record TemporaryFileConfigurationResponseModel(
    IReadOnlyList<string> ImageFileTypes,
    IReadOnlyList<string> DisallowedUploadedFilesExtensions,
    IReadOnlyList<string> AllowedUploadedFileExtensions,
    long? MaxFileSize);

internal sealed record TemporaryFileResponseModel(Guid Id, string FileName, DateTimeOffset? AvailableUntil);
