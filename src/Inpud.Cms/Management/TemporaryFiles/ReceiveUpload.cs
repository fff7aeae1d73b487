using System.Globalization;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Media.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.TemporaryFiles;

/// <summary>How large an upload may be.</summary>
internal static class UploadLimit
{
    /// <summary>Umbraco's own, where the settings say nothing: 50 MB.</summary>
    private const long DefaultKilobytes = 50 * 1024;

    /// <summary>In bytes; from <c>Umbraco:CMS:Runtime:MaxRequestLength</c>, which is in kilobytes.</summary>
    public static long Of(RuntimeSettings settings) => (settings.MaxRequestLength ?? DefaultKilobytes) * 1024;
}

/// <summary>Takes an upload, looks at what it holds and keeps it for a while.</summary>
internal sealed class ReceiveUpload(
    ITemporaryFileService files,
    InspectUpload inspect,
    TemporaryFileOwners owners,
    IOptionsMonitor<RuntimeSettings> runtime,
    IBackOfficeSecurityAccessor security)
{
    /// <summary>What surrounds the file in a multipart body.</summary>
    private const int Envelope = 64 * 1024;

    public async Task<IResult> RunAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "An upload is sent as multipart/form-data.");
        }

        var limit = UploadLimit.Of(runtime.CurrentValue);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit + Envelope;
        }

        return await FormAsync(http.Request, limit) switch
        {
            null => TooLarge(limit),
            { Files: [var file] } form when Guid.TryParse(form["Id"], out var key) => await KeepAsync(key, file, limit),
            _ => Answers.Problem(StatusCodes.Status400BadRequest, "Invalid upload", "An upload has an 'Id' (a GUID) and one 'File'."),
        };
    }

    private async Task<IResult> KeepAsync(Guid key, IFormFile file, long limit)
    {
        if (file.Length > limit)
        {
            return TooLarge(limit);
        }

        await using var content = file.OpenReadStream();
        var seen = inspect.Run(file.FileName, content);
        if (seen.Problem is { } problem)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, problem.ToString(CultureInfo.InvariantCulture), operationStatus: "UploadBlocked");
        }

        var kept = await files.CreateAsync(new CreateTemporaryFileModel
        {
            Key = key, FileName = file.FileName, OpenReadStream = () => seen.Cleaned is { } cleaned ? new MemoryStream(cleaned) : file.OpenReadStream(),
        });
        if (!kept.Success)
        {
            return TemporaryFileEndpoints.Problem(kept.Status);
        }

        owners.Write(key, security.User.Key);
        return Answers.Created(key);
    }

    /// <summary>Null where it is too large.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpRequest request, long limit)
    {
        try
        {
            return request.ContentLength > limit + Envelope
                ? null
                : await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit, ValueCountLimit = 16, ValueLengthLimit = 1024 });
        }
        catch (InvalidDataException wrong) when (!wrong.Message.Contains("limit", StringComparison.Ordinal))
        {
            return FormCollection.Empty;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (BadHttpRequestException wrong)
        {
            return wrong.StatusCode == StatusCodes.Status413PayloadTooLarge ? null : FormCollection.Empty;
        }
        catch (IOException)
        {
            // Cut short: there is nobody to tell.
            return FormCollection.Empty;
        }
    }

    /// <summary>The client looks for the number of bytes in the title.</summary>
    private static IResult TooLarge(long limit) => Answers.Problem(
        StatusCodes.Status413PayloadTooLarge, $"The file is too large. At most {limit} bytes are taken.", $"The site takes files of up to {limit / 1024 / 1024} MB.");
}
