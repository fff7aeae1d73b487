using System.Text.Json.Nodes;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using static Inpud.Cms.Tests.PropertyEditors.BlockKit;

namespace Inpud.Cms.Tests.Management.Saving;

/// <summary>Rights to properties of blocks in a list inside a block, some of them per language.</summary>
public sealed class NestedBlockRightsTests(CmsFixture cms)
{
    private const string Read = ActionDocumentPropertyRead.ActionLetter;
    private static readonly Guid _outer = Guid.Parse("aaaaaaaa-2222-4000-8000-000000000001");
    private static readonly Guid _inner = Guid.Parse("aaaaaaaa-2222-4000-8000-000000000002");

    private readonly Given _given = new(cms);

    [Fact]
    public async Task What_may_not_be_written_stays_while_the_rest_of_the_inner_block_changes()
    {
        var document = await WithBlocksAsync();
        var ben = await new People(cms).WhoMayAsync((Type("rightsInner"), "kept", [Read]));

        Assert.IsType<SaveOutcome.Done>(await Change(document, ben, "open", "changed").SaveAsync("en"));
        var refused = Assert.IsType<SaveOutcome.Locked>(await Change(document, ben, "kept", "changed").SaveAsync("en"));
        Assert.Equal("blocks: kept", Assert.Single(refused.Properties), ignoreCase: true);
        Assert.Equal(("changed", "as it was"), (Stored(document, "open"), Stored(document, "kept")));
    }

    [Fact]
    public async Task What_may_not_be_read_is_not_there_and_is_put_back()
    {
        var document = await WithBlocksAsync();
        var ben = await new People(cms).WhoMayAsync((Type("rightsInner"), "kept", []));
        var browser = Browser.Open(cms, document.Key, ben.Key);
        var shown = new ReadableBlocks(cms.Get<BlockTree>()).Of(JsonNode.Parse(browser.Text("blocks", null)!), PropertyRights.Of(ben))!;
        Assert.DoesNotContain("as it was", shown.ToJsonString(), StringComparison.Ordinal);
        ValueOf(shown, "open")["value"] = "changed";

        Assert.IsType<SaveOutcome.Done>(await browser.Type("blocks", null, shown).SaveAsync("en"));

        Assert.Equal(("changed", "as it was"), (Stored(document, "open"), Stored(document, "kept")));
    }

    [Fact]
    public async Task An_inner_block_that_is_new_begins_without_what_may_not_be_written()
    {
        var document = await WithBlocksAsync();
        var ben = await new People(cms).WhoMayAsync((Type("rightsInner"), "kept", [Read]));
        var browser = Browser.Open(cms, document.Key, ben.Key);
        var other = Guid.NewGuid().ToString();
        var list = JsonNode.Parse(browser.Text("blocks", null)!.Replace(_inner.ToString(), other, StringComparison.OrdinalIgnoreCase))!;

        Assert.IsType<SaveOutcome.Done>(await browser.Type("blocks", null, list).SaveAsync("en"));

        Assert.Equal(("open", null), (Stored(document, "open"), Stored(document, "kept")));
    }

    private Browser Change(IContent document, IUser user, string alias, string text)
    {
        var browser = Browser.Open(cms, document.Key, user.Key);
        var list = JsonNode.Parse(browser.Text("blocks", null)!)!;
        ValueOf(list, alias)["value"] = text;
        return browser.Type("blocks", null, list);
    }

    private static JsonNode ValueOf(JsonNode outer, string alias) => Values(outer, alias).Single();

    /// <summary>The values of a property of the one block in the list that the one block holds.</summary>
    private static IEnumerable<JsonNode> Values(JsonNode outer, string alias) =>
        outer["contentData"]![0]!["values"]!.AsArray().Single(x => (string?)x!["alias"] == "list")!["value"]!["contentData"]![0]!["values"]!.AsArray()
            .OfType<JsonNode>().Where(x => (string?)x["alias"] == alias);

    private string? Stored(IContent document, string alias)
    {
        var list = cms.Get<EditorValues>().Of(_given.Reload(document)).Single(x => x.Alias == "blocks").Value!;
        return (string?)Values(list, alias).SingleOrDefault()?["value"];
    }

    private IContentType Type(string alias) => cms.Get<IContentTypeService>().Get(alias)!;

    private async Task<IContent> WithBlocksAsync()
    {
        var type = await TypeAsync();
        var mark = Guid.NewGuid().ToString("N")[..8];
        var document = _given.DocumentOf(type, -1, ("en", "Nested " + mark));
        var inner = Value((_inner, Type("rightsInner").Key, $"{V("open", "\"open\"")},{V("kept", "\"as it was\"", "en")}", ["en"]));
        document.SetValue("blocks", Value((_outer, Type("rightsOuter").Key, V("list", inner), ["en"])));
        return _given.Saved(document);
    }

    private async Task<IContentType> TypeAsync()
    {
        if (cms.Get<IContentTypeService>().Get("rightsBlocks") is { } known)
        {
            return known;
        }

        var text = await _given.TextAsync();
        var inner = await ElementAsync("rightsInner", ("open", text, Given.Shared), ("kept", text, Given.ByCulture));
        var outer = await ElementAsync("rightsOuter", ("list", await ListAsync("Inner list", inner), Given.Shared));
        return await _given.TypeAsync("rightsBlocks", Given.ByCulture, ("blocks", await ListAsync("Outer list", outer), Given.Shared));
    }

    private async Task<IContentType> ElementAsync(string alias, params (string Alias, IDataType Data, ContentVariation Variations)[] properties)
    {
        var element = await _given.NewTypeAsync(alias, Given.ByCulture, properties);
        element.IsElement = true;
        return await _given.SavedAsync(element);
    }

    private async Task<IDataType> ListAsync(string name, IContentType element)
    {
        var list = await _given.DataTypeAsync(Constants.PropertyEditors.Aliases.BlockList, ValueStorageType.Ntext, name);
        list.ConfigurationData = new Dictionary<string, object>
        {
            ["blocks"] = new[] { new Dictionary<string, object> { ["contentElementTypeKey"] = element.Key.ToString() } },
        };
        Assert.True((await cms.Get<IDataTypeService>().UpdateAsync(list, Given.Actor)).Success);
        return list;
    }
}
