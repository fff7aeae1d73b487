using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>Between Core's permissions, one verb a row, and the client's, one thing with all its verbs.</summary>
internal static class Permissions
{
    /// <summary>Between a property's key and the verb in what Core stores.</summary>
    private const char Separator = '|';

    /// <summary>A group's own.</summary>
    public static IPermissionPresentationModel[] ToModels(IEnumerable<IGranularPermission> permissions) =>
        [.. permissions.GroupBy(Subject).Select(x => ToModel(x.Key, x.Select(VerbOf)))];

    /// <summary>
    /// What several groups allow together. On a document, a group that says nothing about it brings what it may do everywhere: that is
    /// how Core decides when it is asked.
    /// </summary>
    public static IPermissionPresentationModel[] Together(IReadOnlyCollection<IReadOnlyUserGroup> groups) =>
    [
        .. groups.SelectMany(x => x.GranularPermissions).Select(Subject).Distinct()
            .Select(subject => ToModel(subject, groups.SelectMany(group => VerbsOf(group, subject)))),
    ];

    /// <summary>One row a verb; one without a verb where expressly nothing is allowed.</summary>
    public static IEnumerable<IGranularPermission> ToEntities(IPermissionPresentationModel model)
    {
        var verbs = (model.Verbs ?? []).Where(x => !string.IsNullOrWhiteSpace(x)).Distinct(StringComparer.Ordinal).DefaultIfEmpty("");
        return model switch
        {
            DocumentPermissionPresentationModel { Document.Id: var key } => verbs.Select(x => new DocumentGranularPermission { Key = key, Permission = x }),
            ElementPermissionPresentationModel { Element.Id: var key } => verbs.Select(x => new ElementGranularPermission { Key = key, Permission = x }),
            DocumentPropertyValuePermissionPresentationModel { DocumentType.Id: var type, PropertyType.Id: var property } =>
                verbs.Select(x => new DocumentPropertyValueGranularPermission { Key = type, Permission = $"{property}{Separator}{x}" }),
            UnknownTypePermissionPresentationModel { Context: { Length: > 0 } context } =>
                verbs.Select(x => new UnknownTypeGranularPermission { Context = context, Permission = x }),
            _ => [],
        };
    }

    private static IEnumerable<string> VerbsOf(IReadOnlyUserGroup group, Thing subject)
    {
        var own = group.GranularPermissions.Where(x => Subject(x) == subject).Select(VerbOf).ToArray();
        return own.Length == 0 && subject.Context == DocumentGranularPermission.ContextType ? group.Permissions : own;
    }

    private static IPermissionPresentationModel ToModel(Thing subject, IEnumerable<string> verbs)
    {
        string[] named = [.. verbs.Where(x => x.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return subject switch
        {
            (DocumentGranularPermission.ContextType, { } key, _) => new DocumentPermissionPresentationModel(new ReferenceByIdModel(key), named),
            (ElementGranularPermission.ContextType, { } key, _) => new ElementPermissionPresentationModel(new ReferenceByIdModel(key), named),
            (DocumentPropertyValueGranularPermission.ContextType, { } key, { } property) => new DocumentPropertyValuePermissionPresentationModel(
                new ReferenceByIdModel(key), new ReferenceByIdModel(property), named),
            _ => new UnknownTypePermissionPresentationModel(subject.Context, named),
        };
    }

    private static Thing Subject(IGranularPermission permission) => new(permission.Context, permission.Key, PropertyOf(permission));

    private static Guid? PropertyOf(IGranularPermission permission) =>
        permission is DocumentPropertyValueGranularPermission && Guid.TryParse(permission.Permission.Split(Separator)[0], out var key) ? key : null;

    private static string VerbOf(IGranularPermission permission) =>
        PropertyOf(permission) is null ? permission.Permission : permission.Permission[(permission.Permission.IndexOf(Separator, StringComparison.Ordinal) + 1)..];

    /// <summary>What a permission is about.</summary>
    private readonly record struct Thing(string Context, Guid? Key, Guid? Property);
}
