using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Management.Users;

/// <summary>Addresses of a user's picture in the sizes that the client shows, the smallest first.</summary>
internal sealed class AvatarUrls(MediaFileManager files, IImageUrlGenerator images)
{
    public string[] Of(IUser user) => user.GetUserAvatarUrls(NoAppCache.Instance, files, images);
}
