using Inpud.Cms.PropertyEditors.Markup;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors;

/// <summary>
/// Registers what the editors and value converters of this assembly need. They themselves need no registration: Core's type
/// loader finds them in the assemblies it scans.
/// </summary>
internal static class PropertyEditorRegistration
{
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IMarkdownToHtmlConverter, MarkdownToHtmlConverter>();
        return builder;
    }
}
