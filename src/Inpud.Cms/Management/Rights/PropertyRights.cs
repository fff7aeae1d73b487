using Inpud.Cms.Management.UserGroups;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Management.Rights;

/// <summary>
/// Which properties of documents, and of the blocks inside them, a user may read and write: what their groups say of a property of a
/// type, and where they say nothing, what they may everywhere. It is what the client is told, so that both decide alike. The client
/// knows a property by its own key alone: what is said of a composition's property in one type holds in every type that says nothing.
/// </summary>
internal sealed class PropertyRights
{
    private const string Read = ActionDocumentPropertyRead.ActionLetter;
    private const string Write = ActionDocumentPropertyWrite.ActionLetter;
    private readonly Dictionary<(Guid Type, Guid Property), IReadOnlyList<string>> _said = [];
    private readonly Dictionary<Guid, IReadOnlyList<string>> _saidOfProperty = [];
    private readonly HashSet<string> _otherwise;

    private PropertyRights(IReadOnlyUserGroup[] groups)
    {
        _otherwise = groups.SelectMany(x => x.Permissions).ToHashSet(StringComparer.Ordinal);
        foreach (var said in Permissions.Together(groups).OfType<DocumentPropertyValuePermissionPresentationModel>())
        {
            _said[(said.DocumentType!.Id, said.PropertyType!.Id)] = said.Verbs ?? [];
            _saidOfProperty.TryAdd(said.PropertyType.Id, said.Verbs ?? []);
        }
    }

    public static PropertyRights Of(IUser user) => new([.. user.Groups]);

    /// <summary>Whether there may be anything at all that the user may not read or write.</summary>
    public bool Restrict => _said.Count > 0 || !_otherwise.Contains(Read) || !_otherwise.Contains(Write);

    /// <summary>The aliases of a document's properties that are kept from the user.</summary>
    public IReadOnlySet<string> Hidden(IContentBase document) => Without(Read, document.ContentType.Key, TypesOf(document));

    /// <summary>The aliases of a document's properties that the user may not change.</summary>
    public IReadOnlySet<string> Locked(IContentBase document) => Without(Write, document.ContentType.Key, TypesOf(document));

    /// <summary>The same of a document that is yet to be made.</summary>
    public IReadOnlySet<string> Locked(IContentType type) => Without(Write, type.Key, type.CompositionPropertyTypes);

    /// <param name="type">A document type, or the element type of a block.</param>
    /// <param name="property">One of its properties.</param>
    public bool MayRead(Guid type, IPropertyType property) => May(Read, type, property.Key);

    /// <inheritdoc cref="MayRead"/>
    public bool MayWrite(Guid type, IPropertyType property) => May(Write, type, property.Key);

    private static IEnumerable<IPropertyType> TypesOf(IContentBase document) => document.Properties.Select(x => x.PropertyType);

    private HashSet<string> Without(string verb, Guid type, IEnumerable<IPropertyType> properties) =>
        [.. properties.Where(x => !May(verb, type, x.Key)).Select(x => x.Alias)];

    private bool May(string verb, Guid type, Guid property) =>
        _said.TryGetValue((type, property), out var verbs) || _saidOfProperty.TryGetValue(property, out verbs)
            ? verbs.Contains(verb, StringComparer.Ordinal)
            : _otherwise.Contains(verb);
}
