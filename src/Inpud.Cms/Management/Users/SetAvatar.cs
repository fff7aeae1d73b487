using Inpud.Cms.Imaging;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Media;
using Inpud.Cms.Media.Uploads;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Users;

/// <summary>Makes an uploaded picture a user's own. What is no picture inside is none, whatever its name says.</summary>
internal sealed class SetAvatar(
    IUserService users, ITemporaryFileService uploads, TemporaryFileOwners owners, IBackOfficeSecurityAccessor security, IImageDimensionExtractor dimensions)
{
    /// <summary>Nobody draws an avatar of more pixels; decoding one would cost more memory than it is worth.</summary>
    private const long MostPixels = 50_000_000;

    public async Task<IResult> RunAsync(Guid userKey, SetAvatarRequestModel wanted)
    {
        if (wanted.File is not { Id: var key } || owners.IsAnothers(key, security.User.Key) || await uploads.GetAsync(key) is not { } upload)
        {
            return UserProblems.Answer(UserOperationStatus.AvatarFileNotFound);
        }

        if (!SourceFormats.IsRaster(upload.FileName))
        {
            return UserProblems.Answer(UserOperationStatus.InvalidAvatar);
        }

        await using (var content = upload.OpenReadStream())
        {
            if (dimensions.GetDimensions(content) is not { Width: > 0, Height: > 0 } size || (long)size.Width * size.Height > MostPixels)
            {
                return UserProblems.Answer(UserOperationStatus.InvalidAvatar);
            }
        }

        try
        {
            return UserProblems.Answer(await users.SetAvatarAsync(userKey, key));
        }
        catch (MediaFileRefusedException)
        {
            return UserProblems.Answer(UserOperationStatus.InvalidAvatar);
        }
    }
}

internal sealed record SetAvatarRequestModel(ReferenceByIdModel? File);
