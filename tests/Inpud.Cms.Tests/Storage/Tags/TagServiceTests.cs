using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Tags;

public sealed class TagServiceTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);
    private readonly string _one = $"one{Guid.NewGuid():N}";
    private readonly string _two = $"two{Guid.NewGuid():N}";

    private ITagService Tags => cms.Get<ITagService>();

    [Fact]
    public async Task Tags_of_a_document_are_those_of_its_published_texts_language_by_language()
    {
        var document = await TaggedAsync("Tagged", (_one, "en"), (_two, "fr"));
        Assert.Empty(Tags.GetTagsForEntity(document.Key));

        _given.Publish(document, "en");
        Assert.Equal([_one], Tags.GetTagsForEntity(document.Key, culture: "*").Select(x => x.Text));
        _given.Publish(_given.Reload(document), "fr");

        Assert.Equal([_two], Tags.GetTagsForEntity(document.Key, culture: "fr").Select(x => x.Text));
        Assert.Equal([_one], Tags.GetTagsForProperty(document.Key, "tags", culture: "en").Select(x => x.Text));
        Assert.Equal([document.Id], Tags.GetTaggedContentByTag(_two, culture: "fr").Select(x => x.EntityId));
        Assert.Empty(Tags.GetTaggedContentByTag(_two, culture: "en"));
    }

    [Fact]
    public async Task A_drafted_tag_is_nobodys_business_until_it_is_published()
    {
        var document = await TaggedAsync("Draft tag", (_one, "en"));
        _given.Publish(document, "en");
        document = _given.Reload(document);
        document.SetValue("tags", $"""["{_two}"]""", "en");
        document = _given.Saved(document);

        Assert.Equal([_one], Tags.GetTagsForEntity(document.Key, culture: "en").Select(x => x.Text));
        Assert.DoesNotContain(Tags.GetAllTags(culture: "*"), x => x.Text == _two);
        _given.Publish(document, "en");
        Assert.Equal([_two], Tags.GetTagsForEntity(document.Key, culture: "en").Select(x => x.Text));
    }

    [Fact]
    public async Task A_withdrawn_text_takes_its_tags_along()
    {
        var document = await TaggedAsync("Withdrawn tags", (_one, "en"), (_two, "fr"));
        _given.Publish(document, "en", "fr");

        cms.Get<IContentService>().Unpublish(_given.Reload(document), "fr");
        Assert.Equal([_one], Tags.GetTagsForEntity(document.Key, culture: "*").Select(x => x.Text));
        cms.Get<IContentService>().Unpublish(_given.Reload(document));

        Assert.Empty(Tags.GetTagsForEntity(document.Key, culture: "*"));
    }

    [Fact]
    public async Task Tags_are_counted_over_documents_and_found_by_a_part_of_them()
    {
        var first = await TaggedAsync("First of two", (_one, "en"));
        var second = await TaggedAsync("Second of two", (_one, "en"));
        _given.Publish(first, "en");
        _given.Publish(second, "en");

        Assert.Equal(2, Tags.GetAllContentTags(culture: "en").Single(x => x.Text == _one).NodeCount);
        Assert.Equal([_one], (await Tags.GetByQueryAsync(_one[1..], culture: "en")).Select(x => x.Text));
    }

    [Fact]
    public async Task Tags_lie_in_the_group_that_their_data_type_names()
    {
        Assert.True(cms.Get<PropertyEditorCollection>().TryGet(Constants.PropertyEditors.Aliases.Tags, out var editor));
        var topics = (await cms.Get<IDataTypeService>().CreateAsync(
            new DataType(editor, cms.Get<IConfigurationEditorJsonSerializer>())
            {
                Name = $"Topics {_one}", DatabaseType = ValueStorageType.Ntext,
                ConfigurationData = new Dictionary<string, object> { ["group"] = "topics", ["storageType"] = "Json" },
            },
            Given.Actor)).Result;
        var type = await _given.TypeAsync(Given.Alias("grouped"), Given.Shared, ("topics", topics, Given.Shared));
        var document = _given.DocumentOf(type, -1, ("", "Grouped"));
        document.SetValue("topics", $"""["{_one}"]""");
        _given.Publish(_given.Saved(document), "*");

        Assert.Equal([_one], Tags.GetTagsForEntity(document.Key, "topics").Select(x => x.Text));
        Assert.Empty(Tags.GetTagsForEntity(document.Key, "default"));
    }

    private async Task<IContent> TaggedAsync(string name, params (string Tag, string Culture)[] tags)
    {
        var type = await _given.TypeAsync("tagged", Given.ByCulture, ("tags", await _given.TagsAsync(), Given.ByCulture));
        var document = _given.DocumentOf(type, -1, [("en", name), .. tags.Where(x => x.Culture != "en").Select(x => (x.Culture, name + x.Culture))]);
        foreach (var (tag, culture) in tags)
        {
            document.SetValue("tags", $"""["{tag}"]""", culture);
        }

        return _given.Saved(document);
    }
}
