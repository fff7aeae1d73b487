using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Publications;

/// <summary>What only a publication has.</summary>
public static class ReadPublication
{
    extension(IPublishedContent publication)
    {
        /// <summary>The subtitle, or null where this language has none.</summary>
        public string? Subtitle(Culture culture) => publication.Text("subtitle", culture);

        /// <summary>One of <see cref="PublicationVocabulary.Types"/>, or null.</summary>
        public string? PublicationType() => publication.Text("publicationType");

        /// <summary>One of <see cref="PublicationVocabulary.OurRoles"/>, or null.</summary>
        public string? OurRole() => publication.Text("ourRole");

        /// <summary>When it was published, as far as that is known, or null.</summary>
        public PublicationDate? DatePublished() => publication.Date("datePublished") is { } date
            ? new PublicationDate(date, PublicationDate.PrecisionFrom(publication.Text("datePrecision")))
            : null;

        /// <summary>Such as “First edition”, or null.</summary>
        public string? Edition() => publication.Text("edition");

        /// <summary>The contributors who may be named, in their order. Those who may not cannot be read at all.</summary>
        public IReadOnlyList<Contributor> PublicContributors() =>
            Publications.PublicContributors.Of(publication.Blocks("contributors").Select(ToContributor));

        /// <summary>Who published it, in their order.</summary>
        public IReadOnlyList<string> Publishers() => publication.Words("publishers");

        /// <summary>Who paid for it, in their order.</summary>
        public IReadOnlyList<Funder> Funders() =>
            [.. publication.Blocks("funders").Select(block => new Funder(block.Text("donor") ?? string.Empty, block.Text("grant")))];

        /// <summary>Some of <see cref="PublicationVocabulary.Audiences"/>.</summary>
        public IReadOnlyList<string> Audiences() => publication.Words("audiences");

        /// <summary>The files in this language.</summary>
        public IReadOnlyList<IPublishedContent> Files(Culture culture) => publication.Items("files", culture);

        /// <summary>Where this language can be read on another site, or null.</summary>
        public Link? ExternalUrl(Culture culture) => publication.Link("externalUrl", culture);

        /// <summary>What others may do with it, or null where nothing is said.</summary>
        public Licence? Licence() => Publications.Licence.Named(publication.Text("licence"));

        /// <summary>Whoever wants to translate it must ask first.</summary>
        public bool TranslationNeedsPermission() => publication.Flag("translationNeedsPermission");

        /// <summary>Earlier works this one replaces.</summary>
        public IReadOnlyList<IPublishedContent> Supersedes() => publication.Items("supersedes");

        /// <summary>The digital object identifier, or null where there is none, or none that can be right.</summary>
        public Doi? Doi() => Publications.Doi.TryParse(publication.Text("doi"), null, out var doi) ? doi : null;

        /// <summary>The book number as it is written in the book, or null.</summary>
        public string? Isbn() => publication.Text("isbn");

        /// <summary>The serial number, or null.</summary>
        public string? Issn() => publication.Text("issn");

        /// <summary>The publisher's own number, or null.</summary>
        public string? ReportNumber() => publication.Text("reportNumber");
    }

    private static Contributor ToContributor(IPublishedElement block) => new(
        block.Text("name") ?? string.Empty, block.Text("role") ?? string.Empty, block.Text("organisation"), block.Flag("mayBeNamed"));
}

/// <summary>Who paid for a publication.</summary>
/// <param name="Donor">The organisation's name.</param>
/// <param name="Grant">The grant or project, or null.</param>
public sealed record Funder(string Donor, string? Grant);
