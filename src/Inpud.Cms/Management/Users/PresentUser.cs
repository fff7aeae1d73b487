using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Users;

/// <summary>A user as those who administer users see them.</summary>
internal sealed class PresentUser(StartNodesOf startNodes, AvatarUrls avatars)
{
    public UserResponseModel Of(IUser user)
    {
        var (documents, media, elements) = (startNodes.Documents(user), startNodes.Media(user), startNodes.Elements(user));
        return new UserResponseModel
        {
            Id = user.Key,
            Email = user.Email,
            UserName = user.Username,
            Name = user.Name ?? user.Username,
            UserGroupIds = [.. user.Groups.Select(x => new ReferenceByIdModel(x.Key))],
            LanguageIsoCode = user.Language,
            DocumentStartNodeIds = documents.Ids,
            HasDocumentRootAccess = documents.Root,
            MediaStartNodeIds = media.Ids,
            HasMediaRootAccess = media.Root,
            ElementStartNodeIds = elements.Ids,
            HasElementRootAccess = elements.Root,
            AvatarUrls = avatars.Of(user),
            State = user.UserState,
            FailedLoginAttempts = user.FailedPasswordAttempts,
            CreateDate = user.CreateDate,
            UpdateDate = user.UpdateDate,
            LastLoginDate = user.LastLoginDate,
            LastLockoutDate = user.LastLockoutDate,
            LastPasswordChangeDate = user.LastPasswordChangeDate,
            IsAdmin = user.IsAdmin(),
            Kind = user.Kind,
        };
    }

    public CalculatedUserStartNodesResponseModel StartNodesOf(IUser user)
    {
        var (documents, media, elements) = (startNodes.AllDocuments(user), startNodes.AllMedia(user), startNodes.AllElements(user));
        return new CalculatedUserStartNodesResponseModel(
            user.Key, documents.Ids, documents.Root, media.Ids, media.Root, elements.Ids, elements.Root);
    }
}
