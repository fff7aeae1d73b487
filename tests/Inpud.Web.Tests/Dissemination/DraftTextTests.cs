using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Publications;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Inpud.Web.Tests.Site;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Web.Tests.Dissemination;

/// <summary>A report as a publication, in words of its language.</summary>
public sealed class DraftTextTests(SiteFixture site)
{
    private static readonly ReportFacts _facts = new()
    {
        Reached = new PeriodNumbers
        {
            All = new Cell<bool>(true, 1234, 7, 40_000, 300),
            ByAudience = [new(AudienceClass.Member, 1200, 5, 0, 0), new(AudienceClass.Donor, 3, 0, 0, 0), new(AudienceClass.Media, 31, 2, 40_000, 300)],
            ByNetwork = [new(3, 600, 1, 0, 0)],
            InAnyNetwork = new Cell<bool>(true, 600, 1, 0, 0),
            ByRegion = [new(null, 1234, 7, 40_000, 300)],
            ByChannel = [.. Enum.GetValues<Channel>().Select(x => new Cell<Channel>(x, 100, 0, 0, 0))],
            ByLanguage = [new("ar", 1234, 0, 0, 0), new(null, 8, 0, 0, 0)],
        },
        Items = [.. PublicationVocabulary.Types.Append(ReportedItem.Statement).Select(x => new ReportedItem(Guid.CreateVersion7(), x, "2025-03", new Dictionary<string, string> { ["en"] = "One", ["fr"] = "Un" }))],
        Translations = [new(Guid.CreateVersion7(), "en", "fr", "Un", new DateOnly(2025, 3, 1))],
        Campaigns = [new(Guid.CreateVersion7(), new Dictionary<string, string> { ["en"] = "A | B *C*" }, [new("Vigil", new DateOnly(2025, 6, 26), "KE", null)])],
        Uptake = new UptakeNumbers { Total = 2, ByKind = new Dictionary<UptakeKind, int> { [UptakeKind.Cited] = 2 }, ByNetwork = new Dictionary<int, int> { [3] = 2 }, InAnyNetwork = 2 },
        Networks = new Dictionary<int, string> { [3] = "Network <b>three</b>" },
    };

    [Fact]
    public void Every_language_has_every_word()
    {
        var english = ReportWords.In(Culture.Parse("en")).Keys.Order(StringComparer.Ordinal).ToArray();
        Assert.All(Reading.Languages, x =>
        {
            var words = ReportWords.In(Culture.Parse(x));
            Assert.Equal(english, words.Keys.Order(StringComparer.Ordinal));
            Assert.All(words.Keys, key => Assert.False(string.IsNullOrWhiteSpace(words[key]), $"{x} {key}"));
            Assert.Equal(x == "en", words["foreword"] == "Foreword");
        });
    }

    [Theory]
    [InlineData("en", "Annual report 2025", "fewer than 5")]
    [InlineData("fr", "Rapport annuel 2025", "moins de 5")]
    [InlineData("es", "Informe anual 2025", "menos de 5")]
    [InlineData("pt", "Relatório anual 2025", "menos de 5")]
    [InlineData("ru", "Годовой отчёт 2025", "меньше 5")]
    [InlineData("ar", "التقرير السنوي 2025", "أقل من 5")]
    [InlineData("de", "Annual report 2025", "fewer than 5")]
    public void The_draft_has_room_for_words_and_tables_with_bars_that_the_site_shows(string language, string title, string few)
    {
        var draft = DraftText.Of(Report(_facts), ReportWords.In(Culture.Parse(language)));
        Assert.Equal(title, draft.Title);
        Assert.InRange(draft.Summary.Length, 1, 300);
        var page = Browser.Parse(site.Get<IMarkdownToHtmlConverter>().ToHtml(draft.Body));
        Assert.Equal(11, page.QuerySelectorAll("h2, h3").Length);
        Assert.True(page.QuerySelectorAll("table").Length >= 10);
        Assert.All(page.QuerySelectorAll("table"), x => Assert.NotEmpty(x.QuerySelectorAll("tbody tr")));
        Assert.Contains("████", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A | B *C*", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Network <b>three</b>", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("b, em"));
        Assert.DoesNotContain(few, draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_one_of_fewer_than_five_is_not_told_apart()
    {
        var words = ReportWords.In(Culture.Parse("en"));
        var audiences = new DraftTables(_facts, words).Audiences();
        Assert.DoesNotContain("Donors", audiences, StringComparison.Ordinal);
        Assert.Contains("| Others |  | not told |", audiences, StringComparison.Ordinal);
        var few = _facts with { Reached = new PeriodNumbers { All = new Cell<bool>(true, 3, 0, 0, 0), ByAudience = [new(AudienceClass.Donor, 3, 0, 0, 0)] } };
        Assert.DoesNotContain("Donors", DraftText.Of(Report(few), words).Body, StringComparison.Ordinal);
        Assert.Contains("| Persons | fewer than 5 |", DraftText.Of(Report(few), words).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_makes_a_draft_too()
    {
        var body = DraftText.Of(Report(new ReportFacts()), ReportWords.In(Culture.Parse("en"))).Body;
        Assert.Contains("Nothing was written down for this period.", body, StringComparison.Ordinal);
        Assert.Contains("January 1, 2025", body, StringComparison.Ordinal);
    }

    private static StoredReport Report(ReportFacts facts) => new()
    {
        Key = Guid.CreateVersion7(), From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31), CutOff = new DateTime(2026, 1, 31, 23, 59, 59, DateTimeKind.Utc), Facts = facts.ToJson(),
    };
}
