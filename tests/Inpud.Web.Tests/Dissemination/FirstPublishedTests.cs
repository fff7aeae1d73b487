using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.Dissemination;
using Inpud.Content.Publications;
using Inpud.Web.Tests.Hosting;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Dissemination;

/// <summary>When something was first published in a language, and what of it is a translation.</summary>
public sealed class FirstPublishedTests(SiteFixture site)
{
    private static readonly Guid _item = Guid.CreateVersion7();

    [Fact]
    public void The_language_published_first_is_the_original_and_each_later_one_a_translation_of_its_own_day()
    {
        var translations = At("2026-06-01", ("fr", "2026-03-01"), ("en", "2026-04-15"), ("ru", "2026-05-31"), ("es", "2026-06-02"));
        Assert.Equal(["fr > en 2026-04-15", "fr > ru 2026-05-31"], translations);
    }

    [Fact]
    public void What_was_brought_in_in_several_languages_at_once_was_translated_when_the_work_appeared() =>
        Assert.Equal(["en > fr 2019-02-03", "en > ru 2026-04-01"], At("2026-06-01", ("fr", "2026-03-01"), ("en", "2026-03-01"), ("ru", "2026-04-01")));

    [Fact]
    public void Before_the_first_language_there_is_neither_item_nor_translation() => Assert.Empty(At("2026-02-28", ("fr", "2026-03-01"), ("en", "2026-04-15")));

    [Fact]
    public async Task Publishing_again_does_not_change_when_a_language_was_published_first()
    {
        var (record, database, documents) = (site.Get<RecordPublished>(), site.Get<InpudDatabase>(), site.Get<IContentService>());
        var key = SiteFixture.KeyOf("publications/words-matter");
        await record.RunAsync();
        var before = await FirstAsync();
        Assert.NotEmpty(before);
        Assert.True(documents.Publish(documents.GetById(key)!, ["en"]).Success);

        await record.RunAsync();
        Assert.Equal(before, await FirstAsync());
        await database.WriteAsync(WriteTurn.Desk, db => db.PublishedLanguages.Where(x => x.ItemKey == key).ExecuteDeleteAsync());
        await record.RunAsync();
        Assert.All(await FirstAsync(), x => Assert.True(Math.Abs((x.Value - before[x.Key]).TotalSeconds) < 5, $"{x.Key}: {x.Value:O} is not {before[x.Key]:O}"));

        Task<Dictionary<string, DateTime>> FirstAsync() => database.ReadAsync(db => db.PublishedLanguages.Where(x => x.ItemKey == key).ToDictionaryAsync(x => x.Language, x => x.First));
    }

    private static IEnumerable<string> At(string cutOff, params (string Language, string Day)[] languages)
    {
        var item = new CatalogueItem(languages.Select(x => new CatalogueText(Culture.Parse(x.Language), "A title", null, "/a")))
        {
            Key = _item, Type = "publication", Date = new PublicationDate(new DateOnly(2019, 2, 3), DatePrecision.Day),
        };
        var published = new FirstPublished(languages.Select(x => new PublishedLanguage { ItemKey = _item, Language = x.Language, First = Instant(x.Day) }), Instant(cutOff));
        return published.Translations(item).Select(x => $"{x.Original} > {x.Language} {x.Day:yyyy-MM-dd}");
    }

    private static DateTime Instant(string day) => DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal);
}
