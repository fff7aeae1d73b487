using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Lists;

/// <summary>The same list in the languages it has, narrowed in the same way as far as those languages have the topic and region.</summary>
internal static class InOtherLanguages
{
    public static IReadOnlyList<LanguageLink> Of(Reader reader, CatalogueItem list, ListRequest request) =>
        [.. LanguageLinks.Of(reader, list).Select(link => link with { Address = link.Address + QueryIn(reader, link.Culture, request) })];

    private static string QueryIn(Reader reader, Culture culture, ListRequest request) =>
        culture == reader.Culture
            ? request.Query(reader)
            : (request with { Topic = request.Topic?.Item.In(culture), Region = request.Region?.Item.In(culture), Page = 1 }).Query(reader);
}
