using CsCheck;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using static Inpud.Cms.Tests.PropertyEditors.BlockKit;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class BlockMergeTests
{
    private readonly BlockKit _kit = new();

    [Fact]
    public void Publishing_one_language_publishes_that_language_of_each_block()
    {
        var edited = QuoteIn(en: "new", fr: "nouveau");
        var published = QuoteIn(en: "old", fr: "ancien");
        Assert.Equal(["fr=nouveau", "en=old"], Notes(Publish(edited, published, "fr")));
        Assert.Equal(["en=new", "fr=ancien"], Notes(Publish(edited, published, "en")));
        Assert.Equal(["en=new", "fr=nouveau"], Notes(Publish(edited, published, "*")));
    }

    [Fact]
    public void A_new_block_is_seen_first_by_the_language_that_publishes_it()
    {
        var published = Publish(QuoteIn(en: "hello", fr: "salut"), null, "fr");
        Assert.Equal(["fr"], Read(published).Expose.Select(shown => shown.Culture));
        Assert.Equal(["fr=salut"], Notes(published));
        Assert.Equal(["en=hello", "fr=salut"], Notes(Publish(QuoteIn(en: "hello", fr: "salut"), published, "en")).Order());
    }

    [Fact]
    public void Publishing_one_language_does_not_touch_the_blocks_that_all_share()
    {
        var edited = Value((Two, Contributor, V("name", "\"Li\""), [null]));
        var published = Value((One, Contributor, V("name", "\"Ana\""), [null]));
        Assert.Equal([One], Blocks(Publish(edited, published, "fr")));
        Assert.Null(Publish(edited, null, "fr"));
        Assert.Equal([Two], Blocks(Publish(edited, published, null)));
        Assert.Null(Publish(null, published, null));
    }

    [Fact]
    public void A_block_removed_in_one_language_stays_in_the_other()
    {
        var edited = Value();
        var published = QuoteIn(en: "old", fr: "ancien");
        Assert.Equal(["fr=ancien"], Notes(Publish(edited, published, "en")));
        Assert.Null(Publish(edited, Publish(edited, published, "en"), "fr"));
    }

    [Fact]
    public void A_translator_cannot_change_another_language_or_what_all_share()
    {
        var stored = QuoteIn(en: "kept", fr: "ancien");
        var posted = QuoteIn(en: "broken", fr: "nouveau", name: "Somebody else");
        var saved = (string?)_kit.Editor.MergeVariantInvariantPropertyValue(stored, posted, canUpdateInvariantData: false, ["fr"]);
        Assert.Equal(["fr=nouveau", "en=kept"], Notes(saved));
        Assert.Contains("\"Ana\"", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", saved, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_are_told_by_language_and_what_all_share_counts_for_the_default_one()
    {
        Assert.Equal(["fr"], Changed(QuoteIn(en: "a", fr: "b"), QuoteIn(en: "a", fr: "c")));
        Assert.Equal(["en"], Changed(QuoteIn(en: "a", fr: "b"), QuoteIn(en: "a", fr: "b", name: "Li")));
        Assert.Empty(Changed(QuoteIn(en: "a", fr: "b"), QuoteIn(en: "a", fr: "b")));
    }

    [Fact]
    public void Only_a_list_that_is_the_same_for_all_languages_is_merged()
    {
        Assert.True(_kit.Editor.CanMergePartialPropertyValues(_kit.Kit.Type(_kit.Editor, "contributors")));
        Assert.False(_kit.Editor.CanMergePartialPropertyValues(_kit.Kit.Type(_kit.Editor, "contributors", ContentVariation.Culture)));
    }

    [Fact]
    public void Whatever_is_edited_publishing_every_part_publishes_all_and_publishing_one_changes_no_other()
    {
        var state = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.OneOf("a", "b"), Gen.OneOf("a", "b"), (shared, en, fr, enNote, frNote) => Value(
        [
            .. shared ? [(Two, Contributor, V("name", $"\"{enNote}\""), new string?[] { null })] : Array.Empty<(Guid, Guid, string, string?[])>(),
            .. en || fr
                ? [(One, Quote, string.Join(',', new[] { V("name", "\"Ana\""), en ? V("note", $"\"{enNote}\"", "en") : null, fr ? V("note", $"\"{frNote}\"", "fr") : null }.OfType<string>()),
                    new[] { en ? "en" : null, fr ? "fr" : null }.OfType<string>().ToArray<string?>())]
                : Array.Empty<(Guid, Guid, string, string?[])>(),
        ]));
        Gen.Select(state, state).Sample((edited, published) =>
        {
            var french = Publish(edited, published, "fr");
            Assert.DoesNotContain("en", _kit.Editor.GetChangedCulturesForPartialPropertyValues(french, published, "all"));
            Assert.Equal(Blocks(published).Contains(Two), Blocks(french).Contains(Two));
            var all = Publish(edited, Publish(edited, french, "en"), null);
            Assert.Empty(Changed(all, edited));
        });
    }

    private static string QuoteIn(string en, string fr, string name = "Ana") =>
        Value((One, Quote, $"{V("name", $"\"{name}\"")},{V("note", $"\"{en}\"", "en")},{V("note", $"\"{fr}\"", "fr")}", ["en", "fr"]));

    private string? Publish(string? edited, string? published, string? culture) =>
        (string?)_kit.Editor.MergePartialPropertyValueForCulture(edited, published, culture);

    private IEnumerable<string> Changed(string? one, string? other) => _kit.Editor.GetChangedCulturesForPartialPropertyValues(one, other, "en");

    private BlockListValue Read(string? value) => value is null ? new BlockListValue() : _kit.Kit.Json.Deserialize<BlockListValue>(value)!;

    private Guid[] Blocks(string? value) => [.. Read(value).ContentData.Select(item => item.Key)];

    private string[] Notes(string? value) =>
        [.. Read(value).ContentData.SelectMany(item => item.Values).Where(entry => entry.Alias is "note").Select(entry => $"{entry.Culture}={entry.Value}")];
}
