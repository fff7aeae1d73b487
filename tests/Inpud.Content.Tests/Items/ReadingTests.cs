using Inpud.Content.Campaigns;
using Inpud.Content.DocumentTypes;
using Inpud.Content.DocumentTypes.MediaTypes;
using Inpud.Content.Items;
using Inpud.Content.Pictures;
using Inpud.Content.Publications;
using Inpud.Content.Statements;
using Inpud.Content.Subjects;
using Inpud.Content.Tests.Doubles;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.Tests.Items;

/// <summary>The double refuses an alias that the type lacks, and a language where the property has none, so reading proves both.</summary>
public sealed class ReadingTests
{
    private static readonly Culture English = Culture.Parse("en");
    private static readonly Culture French = Culture.Parse("fr");

    [Fact]
    public void A_publication_reads_as_it_was_written()
    {
        var topic = PublishedItem.Of(Topic.Type).Content;
        var file = PublishedItem.Of(SiteMedia.File).With("pages", 12).With("fileLanguage", "EN").Content;
        var publication = PublishedItem.Of(Publication.Type)
            .With("title", "Words Matter!", "en").With("body", new HtmlEncodedString("<p>Text</p>"), "en")
            .With("topics", new[] { topic }).With("files", new[] { file }, "en")
            .With("datePublished", new DateOnly(2020, 3, 1)).With("datePrecision", "month")
            .With("licence", "CC BY 4.0").With("doi", "10.1000/182").With("publishers", new[] { "One", "", "Two" })
            .With("externalUrl", new Link { Url = "https://example.org" }, "en").With("translationNeedsPermission", true)
            .Content;

        Assert.Equal("Words Matter!", publication.Title(English));
        Assert.Equal("<p>Text</p>", publication.Body(English));
        Assert.Same(topic, Assert.Single(publication.Topics()));
        Assert.Equal((12, English), (publication.Files(English).Single().Pages(), publication.Files(English).Single().FileLanguage()));
        Assert.Equal("2020-03", publication.DatePublished()?.ToString());
        Assert.True(publication.Licence()!.AllowsTranslation);
        Assert.Equal("10.1000/182", publication.Doi()?.Name);
        Assert.Equal(["One", "Two"], publication.Publishers());
        Assert.Equal("https://example.org", publication.ExternalUrl(English)?.Url);
        Assert.True(publication.TranslationNeedsPermission());
    }

    [Fact]
    public void A_language_without_words_reads_as_nothing_and_never_as_another_language()
    {
        var publication = PublishedItem.Of(Publication.Type)
            .With("title", "Words Matter!", "en").With("summary", "  ", "fr").With("body", new HtmlEncodedString("<p>Text</p>"), "en")
            .Content;

        Assert.Null(publication.Title(French));
        Assert.Null(publication.Summary(French));
        Assert.Null(publication.Body(French));
        Assert.Null(publication.MetaDescription(French));
        Assert.Empty(publication.Files(French));
    }

    [Fact]
    public void An_empty_publication_reads_as_nothing_everywhere()
    {
        var publication = PublishedItem.Of(Publication.Type).Content;

        Assert.All<object?>(
            [
                publication.Title(English), publication.Subtitle(English), publication.Cover(), publication.CoverInWords(English),
                publication.PublicationType(), publication.OurRole(), publication.DatePublished(), publication.Edition(),
                publication.ExternalUrl(English), publication.Licence(), publication.Doi(), publication.Isbn(), publication.Issn(),
                publication.ReportNumber(),
            ],
            Assert.Null);
        Assert.All(
            [publication.Topics(), publication.Regions(), publication.Demands(), publication.PlanDirections(), publication.Related(), publication.RefersTo(), publication.Supersedes()],
            Assert.Empty);
        Assert.Empty(publication.PublicContributors());
        Assert.Empty(publication.Funders());
        Assert.Empty(publication.Audiences());
    }

    [Fact]
    public void A_contributor_who_may_not_be_named_cannot_be_read()
    {
        var publication = PublishedItem.Of(Publication.Type)
            .With("contributors", new BlockListModel([Block("Ada", mayBeNamed: true), Block("Secret", mayBeNamed: false), Block("Unasked", mayBeNamed: null)]))
            .Content;

        Assert.Equal([new("Ada", "author", null, MayBeNamed: true)], publication.PublicContributors());
    }

    [Fact]
    public void The_picture_lends_its_words_to_a_cover_that_has_none()
    {
        var picture = PublishedItem.Of(SiteMedia.Image).With("altText", "A banner", "en").Content;
        var publication = PublishedItem.Of(Publication.Type).With("cover", picture).With("coverAlt", "Une banderole", "fr").Content;

        Assert.Equal("A banner", publication.CoverInWords(English));
        Assert.Equal("Une banderole", publication.CoverInWords(French));
    }

    [Theory]
    [InlineData(true, 2020, true)]
    [InlineData(true, 2022, false)]
    [InlineData(false, 2020, false)]
    public void A_statement_is_open_for_endorsement_until_its_last_day(bool open, int year, bool expected)
    {
        var statement = PublishedItem.Of(Statement.Type).With("openForEndorsement", open).With("endorseUntil", new DateOnly(2021, 12, 31))
            .With("crisisSince", new DateOnly(2020, 3, 11)).Content;

        Assert.Equal(expected, statement.IsOpenForEndorsementOn(new DateOnly(year, 1, 1)));
        Assert.Equal(new Crisis(new DateOnly(2020, 3, 11), Where: null), statement.Crisis());
        Assert.Null(statement.Occasion(English) ?? statement.AddressedTo(English) ?? statement.Forum() ?? statement.StatementType());
        Assert.Null(statement.DateIssued());
    }

    [Theory]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    [InlineData(2030, true)]
    public void A_campaign_without_an_end_runs_from_its_first_day_on(int year, bool expected)
    {
        var campaign = PublishedItem.Of(Campaign.Type).With("startDate", new DateOnly(2020, 1, 1)).With("partners", new[] { "One" }).Content;

        Assert.Equal(expected, campaign.IsRunningOn(new DateOnly(year, 6, 1)));
        Assert.Null(campaign.Hashtag() ?? campaign.PrimaryObjective(English) ?? campaign.Objectives(English) ?? campaign.SampleTexts(English));
        Assert.Empty(campaign.Materials(English));
        Assert.Equal(["One"], campaign.Partners());
    }

    [Fact]
    public void What_stands_below_a_campaign_reads_as_it_was_written()
    {
        var ask = PublishedItem.Of(CampaignAsk.Type).With("date", new DateOnly(2020, 4, 1)).With("hashtag", "#one").With("ask", "Do it", "en").Content;
        var action = PublishedItem.Of(CampaignAction.Type).With("country", "Nepal").With("organisation", "RN").With("description", "Done", "en").Content;

        Assert.Equal((new DateOnly(2020, 4, 1), "#one", "Do it"), (ask.Day(), ask.Hashtag(), ask.Ask(English)));
        Assert.Equal((null, "Nepal", "RN", "Done"), (action.Day(), action.Country(), action.Organisation(), action.Description(English)));
    }

    [Fact]
    public void Plans_pages_and_folders_read_as_they_were_written()
    {
        var plan = PublishedItem.Of(PlanPeriod.Type).With("from", 2017).With("to", 2020).Content;
        var home = PublishedItem.Of(Home.Type).With("featured", new[] { plan }).With("summary", "Short", "en").Content;
        var folder = PublishedItem.Of(Folders.Topics).With("intro", "Above", "en").Content;

        Assert.Equal((2017, 2020, null), (plan.FirstYear(), plan.LastYear(), plan.Description(English)));
        Assert.Equal("Short", home.MetaDescription(English));
        Assert.Same(plan, Assert.Single(home.Featured()));
        Assert.Equal("Above", folder.Intro(English));
    }

    [Fact]
    public void A_film_reads_as_it_was_written()
    {
        var captions = PublishedItem.Of(SiteMedia.File).Content;
        var film = PublishedItem.Of(SiteMedia.Video).With("captions", captions, "en").With("transcript", new HtmlEncodedString("<p>Said</p>"), "en")
            .With("externalLink", new[] { new Link { Url = "https://example.org/film" } }).With("umbracoBytes", 12_000_000_000L).With("umbracoExtension", "webm")
            .With("consentWithdrawn", true).Content;
        var picture = PublishedItem.Of(SiteMedia.Image).With("umbracoWidth", 800).With("umbracoHeight", 0).Content;

        Assert.Same(captions, film.Captions(English));
        Assert.Null(film.Captions(French));
        Assert.Equal("<p>Said</p>", film.Transcript(English));
        Assert.Equal("https://example.org/film", film.ExternalLink()?.Url);
        Assert.Equal((12_000_000_000L, "webm"), (film.Bytes(), film.Extension()));
        Assert.False(film.Consent().AllowsShowingOn(new DateOnly(2020, 1, 1)));
        Assert.Equal((800, null), (picture.Width(), picture.Height()));
    }

    private static BlockListItem Block(string name, bool? mayBeNamed)
    {
        var block = PublishedItem.Of(ContributorBlock.Type).With("name", name).With("role", "author");
        return new BlockListItem(Guid.Empty, (mayBeNamed is { } known ? block.With("mayBeNamed", known) : block).Element, null, null);
    }
}
