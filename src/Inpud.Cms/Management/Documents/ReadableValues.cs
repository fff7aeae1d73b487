using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Rights;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Management.Documents;

/// <summary>The values of a document that the signed-in user may read. A client sends back what it was sent; the others stay as they are.</summary>
internal sealed class ReadableValues(EditedValues values, ReadableBlocks blocks, IBackOfficeSecurityAccessor security)
{
    private const string BlockList = Constants.PropertyEditors.Aliases.BlockList;

    /// <inheritdoc cref="EditedValues.Of"/>
    public IReadOnlyList<EditedValue> Of(IContent document, IReadOnlyCollection<string> cultures, bool published = false)
    {
        var may = PropertyRights.Of(security.User);
        var all = values.Of(document, cultures, published);
        if (!may.Restrict)
        {
            return all;
        }

        var hidden = may.Hidden(document);
        return [.. all.Where(x => !hidden.Contains(x.Alias)).Select(x => x.EditorAlias == BlockList ? x with { Value = blocks.Of(x.Value, may) } : x)];
    }
}
