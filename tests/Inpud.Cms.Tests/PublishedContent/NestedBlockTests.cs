using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using static Inpud.Cms.Tests.PropertyEditors.BlockKit;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class NestedBlockTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task A_block_within_a_block_speaks_the_readers_language_whichever_was_read_first(string first, string second)
    {
        var document = await NestedAsync();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "inner English", ["fr"] = "intérieur français" };

        foreach (var culture in new[] { first, second, first })
        {
            Assert.Equal(texts[culture], InnerText(document, culture));
        }
    }

    [Fact]
    public async Task A_language_that_is_published_alone_changes_its_own_inner_texts_only()
    {
        var document = await NestedAsync();
        Assert.Equal("inner English", InnerText(document, "en"));
        document = _given.Reload(document);
        document.SetValue("blocks", ((string)document.GetValue("blocks")!).Replace("intérieur français", "autre", StringComparison.Ordinal));
        document = _given.Saved(document);
        Assert.Equal("intérieur français", InnerText(document, "fr"));

        _given.Publish(document, "en", "fr");

        Assert.Equal(("inner English", "autre"), (InnerText(document, "en"), InnerText(document, "fr")));
    }

    private string? InnerText(IContent document, string culture)
    {
        var variation = cms.Get<IVariationContextAccessor>();
        var before = variation.VariationContext;
        variation.VariationContext = new VariationContext(culture);
        try
        {
            var outer = Assert.IsType<BlockListModel>(cms.Get<IPublishedContentCache>().GetById(document.Key)!.GetProperty("blocks")!.GetValue());
            var inner = Assert.IsType<BlockListModel>(outer.Single().Content.GetProperty("inner")!.GetValue());
            return inner.Single().Content.GetProperty("text")!.GetValue() as string;
        }
        finally
        {
            variation.VariationContext = before;
        }
    }

    /// <summary>A document with a block list of blocks that hold a block list of texts per language.</summary>
    private async Task<IContent> NestedAsync()
    {
        var leaf = await ElementAsync("leaf", Given.ByCulture, ("text", await _given.TextAsync(), Given.ByCulture));
        var leaves = await BlocksAsync("Leaves", leaf);
        var branch = await ElementAsync("branch", Given.ByCulture, ("inner", leaves, Given.Shared));
        var branches = await BlocksAsync("Branches", branch);
        var type = await _given.TypeAsync("nested", Given.ByCulture, ("blocks", branches, Given.Shared));
        var document = _given.DocumentOf(type, -1, ("en", "Nested"), ("fr", "Imbriqué"));
        var inner = Value((Guid.NewGuid(), leaf.Key, $"{V("text", "\"inner English\"", "en")},{V("text", "\"intérieur français\"", "fr")}", ["en", "fr"]));
        document.SetValue("blocks", Value((Guid.NewGuid(), branch.Key, V("inner", inner), ["en", "fr"])));
        document = _given.Saved(document);
        _given.Publish(document, "en", "fr");
        return _given.Reload(document);
    }

    private async Task<IContentType> ElementAsync(string alias, ContentVariation variations, params (string, IDataType, ContentVariation)[] properties)
    {
        if (cms.Get<IContentTypeService>().Get(alias) is { } known)
        {
            return known;
        }

        var type = await _given.NewTypeAsync(alias, variations, properties);
        type.IsElement = true;
        return await _given.SavedAsync(type);
    }

    private async Task<IDataType> BlocksAsync(string name, IContentType element)
    {
        var dataType = await _given.DataTypeAsync(Constants.PropertyEditors.Aliases.BlockList, ValueStorageType.Ntext, name);
        dataType.ConfigurationData = new Dictionary<string, object>
        {
            ["blocks"] = new[] { new Dictionary<string, object> { ["contentElementTypeKey"] = element.Key.ToString() } },
        };
        Assert.Equal(DataTypeOperationStatus.Success, (await cms.Get<IDataTypeService>().UpdateAsync(dataType, Given.Actor)).Status);
        return dataType;
    }
}
