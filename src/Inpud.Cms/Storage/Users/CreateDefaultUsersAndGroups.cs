using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;

namespace Inpud.Cms.Storage.Users;

/// <summary>
/// Gives a new database Umbraco's own groups and its super user: the one in whose name the program acts. Nobody can sign in
/// as the super user, which has no password and is not approved.
/// </summary>
internal sealed class CreateDefaultUsersAndGroups(CmsScopeProvider scopes, UserSeal seal, TimeProvider time)
{
    private static readonly string[] _write =
    [
        ActionNew.ActionLetter, ActionUpdate.ActionLetter, ActionBrowse.ActionLetter, ActionNotify.ActionLetter,
        ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter,
        ActionElementNew.ActionLetter, ActionElementUpdate.ActionLetter, ActionElementBrowse.ActionLetter,
        ActionElementContainerBrowse.ActionLetter,
    ];

    private static readonly string[] _edit =
    [
        .. _write, ActionDelete.ActionLetter, ActionMove.ActionLetter, ActionCopy.ActionLetter, ActionSort.ActionLetter,
        ActionRollback.ActionLetter, ActionProtect.ActionLetter, ActionPublish.ActionLetter, ActionUnpublish.ActionLetter,
        ActionCreateBlueprintFromContent.ActionLetter, ActionElementDelete.ActionLetter, ActionElementMove.ActionLetter,
        ActionElementCopy.ActionLetter, ActionElementPublish.ActionLetter, ActionElementUnpublish.ActionLetter,
        ActionElementRollback.ActionLetter, ActionElementContainerNew.ActionLetter, ActionElementContainerUpdate.ActionLetter,
        ActionElementContainerDelete.ActionLetter, ActionElementContainerMove.ActionLetter,
    ];

    private static readonly string[] _administer = [.. _edit, ActionAssignDomain.ActionLetter, ActionRights.ActionLetter];

    private static readonly string[] _translate =
    [
        ActionUpdate.ActionLetter, ActionBrowse.ActionLetter,
        ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter,
    ];

    /// <summary>Creates what is missing; changes nothing that is there.</summary>
    public void Run()
    {
        using var scope = scopes.CreateCoreScope();
        var db = scopes.Reading();
        var known = db.UserGroups.Select(x => x.Key).ToHashSet();
        var missing = DefaultGroups().Where(x => !known.Contains(x.Key)).ToArray();
        var superUser = db.Users.AsNoTracking().SingleOrDefault(x => x.Id == Constants.Security.SuperUserId);
        seal.MustFit(superUser);
        var hasSuperUser = superUser is not null;
        if (missing.Length > 0 || !hasSuperUser)
        {
            db = scopes.Writing();
            db.UserGroups.AddRange(missing);
            db.SaveChanges();
            if (!hasSuperUser)
            {
                AddSuperUser(db);
            }

            db.ChangeTracker.Clear();
        }

        scope.Complete();
    }

    private void AddSuperUser(CmsDbContext db)
    {
        var now = NodeTree.Instant(time);
        var groups = db.UserGroups
            .Where(x => x.Key == Constants.Security.AdminGroupKey || x.Key == Constants.Security.SensitiveDataGroupKey)
            .Select(x => x.Id).ToArray();
        var row = new UserRow
        {
            Id = Constants.Security.SuperUserId, Key = Constants.Security.SuperUserKey,
            Details = new UserDetails("Administrator", "superuser", "", Comments: null), IsApproved = false, Language = "en-US",
            SecurityStamp = SecurityStamps.New(now), CreateDate = now, UpdateDate = now,
            Groups = [.. groups.Select(id => new UserInGroupRow { GroupId = id })],
        };
        seal.Close(row);
        db.Users.Add(row);
        db.SaveChanges();
    }

    private IEnumerable<UserGroupRow> DefaultGroups()
    {
        yield return Group(
            Constants.Security.AdminGroupKey, Constants.Security.AdminGroupAlias, "Administrators", "icon-medal", _administer,
            [
                Constants.Applications.Content, Constants.Applications.Media,
                Constants.Applications.Members, Constants.Applications.Settings,
                Constants.Applications.Users, Constants.Applications.Packages, Constants.Applications.Translation,
                Constants.Applications.Library,
            ]);
        yield return Group(
            Constants.Security.EditorGroupKey, "editor", "Editors", "icon-tools", _edit,
            [Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Library]);
        yield return Group(
            Constants.Security.WriterGroupKey, "writer", "Writers", "icon-edit", _write,
            [Constants.Applications.Content, Constants.Applications.Library]);
        yield return Group(
            Constants.Security.TranslatorGroupKey, "translator", "Translators", "icon-globe", _translate,
            [Constants.Applications.Content, Constants.Applications.Translation]);
        yield return Group(
            Constants.Security.SensitiveDataGroupKey, "sensitiveData", "Sensitive data", "icon-lock", [], [], inTrees: false);
    }

    private UserGroupRow Group(
        Guid key, string alias, string name, string icon, string[] permissions, string[] sections, bool inTrees = true)
    {
        var now = NodeTree.Instant(time);
        return new UserGroupRow
        {
            Key = key, Alias = alias, Name = name, Icon = icon, HasAccessToAllLanguages = inTrees, CreateDate = now, UpdateDate = now,
            StartNodes = inTrees ? [.. Enum.GetValues<StartNodeTree>().Select(tree => new GroupStartNodeRow { Tree = tree })] : [],
            Permissions = [.. permissions.Select(x => new GroupPermissionRow { Permission = x })],
            Sections = [.. sections.Select(x => new GroupSectionRow { Section = x })],
        };
    }
}
