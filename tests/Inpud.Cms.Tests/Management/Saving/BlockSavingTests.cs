using System.Text.Json.Nodes;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using static Inpud.Cms.Tests.PropertyEditors.BlockKit;

namespace Inpud.Cms.Tests.Management.Saving;

/// <summary>A block list that all languages share and that holds texts and whole blocks per language.</summary>
public sealed class BlockSavingTests(CmsFixture cms)
{
    private static readonly Guid _both = Guid.Parse("aaaaaaaa-1111-4000-8000-000000000001");
    private static readonly Guid _frenchOnly = Guid.Parse("aaaaaaaa-1111-4000-8000-000000000002");
    private static readonly Guid _englishOnly = Guid.Parse("aaaaaaaa-1111-4000-8000-000000000003");

    private readonly Given _given = new(cms);

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task Two_people_change_the_texts_of_two_languages_in_one_block_and_both_are_kept(string first, string second)
    {
        var document = await WithBlocksAsync();
        var (ana, ben) = (Open(document), Open(document));

        Assert.IsType<SaveOutcome.Done>(await Change(ana, first, "by Ana").SaveAsync(first));
        Assert.IsType<SaveOutcome.Done>(await Change(ben, second, "by Ben").SaveAsync(second));

        Assert.Equal(("by Ana", "by Ben"), (TextOf(document, first), TextOf(document, second)));
        Assert.IsType<SaveOutcome.Done>(await Change(ana, first, "by Ana again").SaveAsync(first));
        Assert.Equal(("by Ana again", "by Ben"), (TextOf(document, first), TextOf(document, second)));
    }

    [Fact]
    public async Task The_same_text_in_a_block_changed_by_two_is_a_conflict_of_that_language()
    {
        var document = await WithBlocksAsync();
        var (ana, ben) = (Open(document), Open(document));
        await Change(ana, "fr", "by Ana").SaveAsync("fr");

        var outcome = await Change(ben, "fr", "by Ben").SaveAsync("fr");

        Assert.Equal("fr", Assert.Single(Assert.IsType<SaveOutcome.Conflicting>(outcome).Conflicts).Culture);
        Assert.Equal("by Ana", TextOf(document, "fr"));
    }

    [Fact]
    public async Task Blocks_that_two_people_add_each_for_a_language_are_both_there()
    {
        var document = await WithBlocksAsync();
        var (ana, ben) = (Open(document), Open(document));
        ana.Type("blocks", null, Json(Both("one", "un"), (_englishOnly, Element, V("text", "\"English only\"", "en"), ["en"])));
        ben.Type("blocks", null, Json((_frenchOnly, Element, V("text", "\"français seul\"", "fr"), ["fr"]), Both("one", "un")));

        Assert.IsType<SaveOutcome.Done>(await ana.SaveAsync("en"));
        Assert.IsType<SaveOutcome.Done>(await ben.SaveAsync("fr"));

        var layout = Stored(document)["Layout"]!["Umbraco.BlockList"]!.AsArray().Select(x => Guid.Parse((string)x!["contentKey"]!)).ToArray();
        Assert.Equal(new[] { _both, _englishOnly, _frenchOnly }.Order(), layout.Order());
    }

    [Fact]
    public async Task A_block_put_before_another_by_one_person_alone_stays_where_it_was_put()
    {
        var document = await WithBlocksAsync();
        var ana = Open(document);
        ana.Type("blocks", null, Json((_englishOnly, Element, V("text", "\"first\"", "en"), ["en"]), Both("one", "un")));

        Assert.IsType<SaveOutcome.Done>(await ana.SaveAsync("en"));

        var first = (string)Stored(document)["Layout"]!["Umbraco.BlockList"]![0]!["contentKey"]!;
        Assert.Equal(_englishOnly, Guid.Parse(first));
    }

    [Fact]
    public async Task A_translator_changes_the_texts_of_their_language_in_a_block_and_no_others()
    {
        var document = await WithBlocksAsync();
        var tina = Browser.Open(cms, document.Key, (await new People(cms).WhoEditsAsync("fr")).Key);

        Assert.IsType<SaveOutcome.Done>(await Change(tina, "fr", "traduit").SaveAsync("fr"));
        Assert.Equal(("one", "traduit"), (TextOf(document, "en"), TextOf(document, "fr")));

        Assert.Equal(["en"], Assert.IsType<SaveOutcome.Forbidden>(await Change(tina, "en", "not hers").SaveAsync("fr")).Cultures);
        Assert.Equal(("one", "traduit"), (TextOf(document, "en"), TextOf(document, "fr")));
    }

    private Guid Element => cms.Get<IContentTypeService>().Get("savedBlock")!.Key;

    private (Guid, Guid, string, string?[]) Both(string en, string fr) =>
        (_both, Element, $"{V("text", $"\"{en}\"", "en")},{V("text", $"\"{fr}\"", "fr")}", ["en", "fr"]);

    private static JsonNode Json(params (Guid, Guid, string, string?[])[] blocks) => JsonNode.Parse(Value(blocks))!;

    private static Browser Change(Browser browser, string culture, string text)
    {
        var blocks = JsonNode.Parse(browser.Text("blocks", null)!)!;
        var value = blocks["contentData"]![0]!["values"]!.AsArray().Single(x => (string?)x!["culture"] == culture)!;
        value["value"] = text;
        return browser.Type("blocks", null, blocks);
    }

    private string? TextOf(IContent document, string culture) =>
        (string?)Stored(document)["contentData"]![0]!["values"]!.AsArray().Single(x => (string?)x!["culture"] == culture)!["value"];

    private JsonNode Stored(IContent document) => JsonNode.Parse((string)_given.Reload(document).GetValue("blocks")!)!;

    private Browser Open(IContent document) => Browser.Open(cms, document.Key, Given.Actor);

    private async Task<IContent> WithBlocksAsync()
    {
        var type = await TypeAsync();
        var mark = Guid.NewGuid().ToString("N")[..8];
        var document = _given.DocumentOf(type, -1, ("en", "Blocks " + mark), ("fr", "Blocs " + mark));
        document.SetValue("blocks", Value(Both("one", "un")));
        return _given.Saved(document);
    }

    private async Task<IContentType> TypeAsync()
    {
        if (cms.Get<IContentTypeService>().Get("savedBlocks") is { } known)
        {
            return known;
        }

        var element = await _given.NewTypeAsync("savedBlock", Given.ByCulture, ("text", await _given.TextAsync(), Given.ByCulture));
        element.IsElement = true;
        var saved = await _given.SavedAsync(element);
        var list = await _given.DataTypeAsync(Constants.PropertyEditors.Aliases.BlockList, ValueStorageType.Ntext, "Saved blocks");
        list.ConfigurationData = new Dictionary<string, object>
        {
            ["blocks"] = new[] { new Dictionary<string, object> { ["contentElementTypeKey"] = saved.Key.ToString() } },
        };
        Assert.Equal(DataTypeOperationStatus.Success, (await cms.Get<IDataTypeService>().UpdateAsync(list, Given.Actor)).Status);
        return await _given.TypeAsync("savedBlocks", Given.ByCulture, ("blocks", list, Given.Shared));
    }
}
