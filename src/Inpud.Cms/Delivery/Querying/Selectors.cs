using Inpud.Cms.Delivery.Indexing;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Delivery.Querying;

/// <summary>Finds the document that a <c>fetch</c> option names by id or by path.</summary>
internal sealed class FetchTarget(IApiContentPathResolver paths)
{
    /// <summary>Null if no reader could get to that document.</summary>
    public Guid? Find(string idOrPath)
    {
        if (string.IsNullOrWhiteSpace(idOrPath))
        {
            return null;
        }

        return Guid.TryParse(idOrPath, out var id) ? id : paths.ResolveContentPath(idOrPath)?.Key;
    }
}

/// <summary><c>fetch=ancestors:{id or path}</c>: all documents above it.</summary>
internal sealed class AncestorsSelector(FetchTarget target, IDocumentNavigationQueryService navigation) : ISelectorHandler
{
    private const string Specifier = "ancestors:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector)
    {
        IEnumerable<Guid> ancestors =
            target.Find(selector[Specifier.Length..]) is { } key && navigation.TryGetAncestorsKeys(key, out var above) ? above : [];
        return new SelectorOption { FieldName = DeliveryFields.Id, Values = [.. ancestors.Select(x => x.ToString())] };
    }
}

/// <summary><c>fetch=children:{id or path}</c>: the documents one level below it.</summary>
internal sealed class ChildrenSelector(FetchTarget target) : ISelectorHandler
{
    private const string Specifier = "children:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) =>
        new() { FieldName = DeliveryFields.Parent, Values = target.Find(selector[Specifier.Length..]) is { } key ? [key.ToString()] : [] };
}

/// <summary><c>fetch=descendants:{id or path}</c>: all documents below it.</summary>
internal sealed class DescendantsSelector(FetchTarget target) : ISelectorHandler
{
    private const string Specifier = "descendants:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) =>
        new() { FieldName = DeliveryFields.Ancestors, Values = target.Find(selector[Specifier.Length..]) is { } key ? [key.ToString()] : [] };
}
