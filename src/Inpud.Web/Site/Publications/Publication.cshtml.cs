using Inpud.Content;
using Inpud.Content.Publications;
using Inpud.Web.Site.Citing;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Items;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Publications;

/// <summary>One publication, with everything that is known about it.</summary>
internal sealed class PublicationPage(Reader reader, Found found, SizedPictures pictures, FileLinks files) : PageModel, ISitePage
{
    public ItemParts Parts { get; } = ItemParts.Of(reader, found, pictures, KindOf(reader, found.Document)) with
    {
        Line = LineOf(reader, found.Document),
        Subtitle = found.Document.Subtitle(reader.Culture),
        Files = files.Of(reader, found.Document.Files(reader.Culture)),
        Facts = FactsOf(reader, found),
    };

    public PageHead Head => Parts.Head with { Cited = Cited.Of(reader, Work, Parts) };

    /// <summary>How others cite it.</summary>
    public Work Work { get; } = ReadWork.Of(reader, found.Entry, found.Document);

    /// <summary>Where this language can be read on another site, or null.</summary>
    public Link? Elsewhere { get; } = found.Document.ExternalUrl(reader.Culture);

    private static IHtmlContent KindOf(Reader reader, IPublishedContent document) =>
        document.PublicationType() is { } kind ? reader.Words.Of("publication", kind) : reader.Words["type.publication"];

    private static IReadOnlyList<IHtmlContent> LineOf(Reader reader, IPublishedContent document)
    {
        IHtmlContent?[] line =
        [
            document.DatePublished() is { } date ? reader.Date(date) : null,
            document.OurRole() is { } role ? reader.Words.Of("role", role) : null,
        ];
        return [.. line.OfType<IHtmlContent>()];
    }

    private static IReadOnlyList<Fact> FactsOf(Reader reader, Found found)
    {
        var (words, document) = (reader.Words, found.Document);
        var facts = new Facts(reader)
            .Add("fact.type", KindOf(reader, document))
            .Add("fact.role", document.OurRole() is { } role ? words.Of("role", role) : null)
            .Add("fact.published", document.DatePublished() is { } date ? reader.Date(date) : null)
            .AddInvariant("fact.edition", document.Edition());
        foreach (var worked in document.PublicContributors().GroupBy(contributor => contributor.Role, StringComparer.Ordinal))
        {
            facts.AddNames("contributor." + worked.Key, worked.Select(Named));
        }

        return facts
            .AddNames("fact.publishers", document.Publishers())
            .AddNames("fact.funders", document.Funders().Select(funder => funder.Grant is null ? funder.Donor : $"{funder.Donor} ({funder.Grant})"))
            .Add("fact.audiences", document.Audiences().Select(audience => words.Of("audience", audience)))
            .AddSubjects(found.Entry.Item)
            .Add("fact.licence", LicenceOf(reader, document), document.TranslationNeedsPermission() ? words["fact.askBeforeTranslating"] : null)
            .Add("fact.doi", document.Doi() is { } doi ? Markup.External(doi.Address, doi.Name) : null)
            .AddNames("fact.isbn", document.Isbn())
            .AddNames("fact.issn", document.Issn())
            .AddNames("fact.reportNumber", document.ReportNumber())
            .All;
    }

    private static string Named(Contributor contributor) =>
        contributor.Organisation is null || contributor.Organisation == contributor.Name
            ? contributor.Name
            : $"{contributor.Name} ({contributor.Organisation})";

    private static IHtmlContent? LicenceOf(Reader reader, IPublishedContent document) => document.Licence() switch
    {
        null => null,
        { Deed: { } deed } licence when licence.Name.StartsWith("CC", StringComparison.Ordinal) => Markup.External(deed, licence.Name),
        { Deed: { } deed } licence => Markup.External(deed, reader.Words.TextOf("licence", licence.Name)),
        var licence => reader.Words.Of("licence", licence.Name),
    };
}
