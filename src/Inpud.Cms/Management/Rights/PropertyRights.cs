using Inpud.Cms.Management.UserGroups;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Management.Rights;

/// <summary>
/// Which properties of documents a user may read and write: what their groups say of a property of a type, and where they say
/// nothing, what they may everywhere. It is what the client is told, so that both decide alike.
/// </summary>
internal sealed class PropertyRights
{
    private readonly Dictionary<(Guid Type, Guid Property), IReadOnlyList<string>> _said = [];
    private readonly HashSet<string> _otherwise;

    private PropertyRights(IReadOnlyUserGroup[] groups)
    {
        _otherwise = groups.SelectMany(x => x.Permissions).ToHashSet(StringComparer.Ordinal);
        foreach (var said in Permissions.Together(groups).OfType<DocumentPropertyValuePermissionPresentationModel>())
        {
            _said[(said.DocumentType!.Id, said.PropertyType!.Id)] = said.Verbs ?? [];
        }
    }

    public static PropertyRights Of(IUser user) => new([.. user.Groups]);

    /// <summary>The aliases of a document's properties that are kept from the user.</summary>
    public IReadOnlySet<string> Hidden(IContentBase document) => Without(ActionDocumentPropertyRead.ActionLetter, document.ContentType.Key, TypesOf(document));

    /// <summary>The aliases of a document's properties that the user may not change.</summary>
    public IReadOnlySet<string> Locked(IContentBase document) => Without(ActionDocumentPropertyWrite.ActionLetter, document.ContentType.Key, TypesOf(document));

    /// <summary>The same of a document that is yet to be made.</summary>
    public IReadOnlySet<string> Locked(IContentType type) => Without(ActionDocumentPropertyWrite.ActionLetter, type.Key, type.CompositionPropertyTypes);

    private static IEnumerable<IPropertyType> TypesOf(IContentBase document) => document.Properties.Select(x => x.PropertyType);

    private HashSet<string> Without(string verb, Guid type, IEnumerable<IPropertyType> properties) =>
        [.. properties.Where(x => !(_said.TryGetValue((type, x.Key), out var verbs) ? verbs.Contains(verb, StringComparer.Ordinal) : _otherwise.Contains(verb))).Select(x => x.Alias)];
}
