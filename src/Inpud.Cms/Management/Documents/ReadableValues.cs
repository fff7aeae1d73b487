using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Rights;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Management.Documents;

/// <summary>The values of a document that the signed-in user may read. A client sends back what it was sent; the others stay as they are.</summary>
internal sealed class ReadableValues(EditedValues values, IBackOfficeSecurityAccessor security)
{
    /// <inheritdoc cref="EditedValues.Of"/>
    public IReadOnlyList<EditedValue> Of(IContent document, IReadOnlyCollection<string> cultures, bool published = false)
    {
        var hidden = PropertyRights.Of(security.User).Hidden(document);
        var all = values.Of(document, cultures, published);
        return hidden.Count == 0 ? all : [.. all.Where(x => !hidden.Contains(x.Alias))];
    }
}
