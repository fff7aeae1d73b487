using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage.Tags;

public sealed class TagTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly ITagRepository _tags;
    private readonly ContentTypeRow _type;
    private readonly PropertyTypeRow _topics;
    private readonly PropertyTypeRow _places;
    private readonly NodeRow _page;

    public TagTests()
    {
        _bed = new StorageBed(services => services.AddTypesAndEntities().AddRelationStorage());
        _tags = _bed.Get<ITagRepository>();
        (_type, var properties) = _bed.AddType("article", "topics", "places");
        (_topics, _places) = (properties[0], properties[1]);
        _page = _bed.AddDocument("Page", _type);
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void Assigning_tags_replaces_those_of_before_and_keeps_other_properties()
    {
        Assign(_page, _topics, "health", "rights");
        Assign(_page, _places, "Geneva");
        Assign(_page, _topics, "rights", "law");

        Assert.Equal(["law", "rights"], Texts(() => _tags.GetTagsForProperty(_page.Id, "topics")));
        Assert.Equal(["Geneva", "law", "rights"], Texts(() => _tags.GetTagsForEntity(_page.Key)));
        _bed.Do(() => _tags.Assign(_page.Id, _topics.Id, [new Tag(0, "default", "new")], replaceTags: false));
        Assert.Equal(3, _bed.Do(() => _tags.GetTagsForProperty(_page.Key, "topics")).Count());
    }

    [Fact]
    public void A_tag_is_the_same_however_it_is_written()
    {
        var other = _bed.AddDocument("Other", _type);
        Assign(_page, _topics, "Harm Reduction", "HARM reduction");
        Assign(other, _topics, "harm reduction");

        var tag = _bed.Do(() => _tags.GetTagsForEntityType(TaggableObjectTypes.Content)).Single();

        Assert.Equal(("Harm Reduction", 2), (tag.Text, tag.NodeCount));
        Assert.Equal(2, _bed.Do(() => _tags.GetTaggedEntitiesByTag(TaggableObjectTypes.Content, "HARM REDUCTION")).Count());
    }

    [Fact]
    public void Assigning_the_same_tags_again_costs_one_statement()
    {
        Assign(_page, _topics, "health", "rights");

        Assert.Equal(1, _bed.Statements.Of(() => Assign(_page, _topics, "rights", "health")));
    }

    [Fact]
    public void Tags_of_one_language_are_not_those_of_another()
    {
        var fr = _bed.AddLanguage("fr");
        _bed.Do(() => _tags.Assign(_page.Id, _topics.Id, [new Tag(0, "default", "droits", fr.Id), new Tag(0, "default", "rights")]));

        Assert.Equal(["rights"], Texts(() => _tags.GetTagsForEntity(_page.Id)));
        Assert.Equal(["droits"], Texts(() => _tags.GetTagsForEntity(_page.Id, culture: "fr")));
        Assert.Equal(["droits", "rights"], Texts(() => _tags.GetTagsForEntity(_page.Id, culture: "*")));
        Assert.Empty(Texts(() => _tags.GetTagsForEntity(_page.Id, culture: "xx")));
        _bed.Do(() => _bed.Get<ILanguageRepository>().Delete(fr));
        Assert.Equal(["rights"], Texts(() => _tags.GetTagsForEntity(_page.Id, culture: "*")));
    }

    [Fact]
    public void Tagged_items_are_found_by_group_with_their_properties()
    {
        Assign(_page, _topics, "health");
        Assign(_page, _places, "Geneva");

        var entity = _bed.Do(() => _tags.GetTaggedEntitiesByTagGroup(TaggableObjectTypes.All, "default")).Single();

        Assert.Equal(_page.Id, entity.EntityId);
        Assert.Equal(["places", "topics"], entity.TaggedProperties.Select(x => x.PropertyTypeAlias).Order());
        Assert.Equal(2, _bed.Do(() => _tags.GetTaggedEntityByKey(_page.Key))!.TaggedProperties.Count());
        Assert.Empty(_bed.Do(() => _tags.GetTaggedEntitiesByTagGroup(TaggableObjectTypes.Media, "default")));
        Assert.Null(_bed.Do(() => _tags.GetTaggedEntityByKey(Guid.NewGuid())));
    }

    [Fact]
    public void Tags_leave_an_item_with_the_item_the_property_or_when_told()
    {
        Assign(_page, _topics, "health", "rights");
        Assign(_page, _places, "Geneva");
        _bed.Do(() => _tags.Remove(_page.Id, _topics.Id, [new Tag(0, "default", "HEALTH")]));
        Assert.Equal(["Geneva", "rights"], Texts(() => _tags.GetTagsForEntity(_page.Id)));
        _bed.Do(() => _tags.RemoveAll(_page.Id, _topics.Id));
        Assert.Equal(["Geneva"], Texts(() => _tags.GetTagsForEntity(_page.Id)));
        Assign(_page, _topics, "law");
        _bed.Look(db => db.PropertyTypes.Where(x => x.Id == _topics.Id).ExecuteDelete());
        Assert.Equal(["Geneva"], Texts(() => _tags.GetTagsForEntity(_page.Id)));
        _bed.RemoveNode(_page);

        Assert.Empty(_bed.Do(() => _tags.GetTagsForEntityType(TaggableObjectTypes.All, culture: "*")));
    }

    [Fact]
    public void A_tag_can_be_renamed_and_deleted_everywhere()
    {
        Assign(_page, _topics, "helth");
        var tag = _bed.Do(() => _tags.Get(_bed.Query<ITag>().Where(x => x.Text == "helth"))).Single();
        tag.Text = "health";
        _bed.Do(() => _tags.Save(tag));
        Assert.Equal(["health"], Texts(() => _tags.GetTagsForEntity(_page.Id)));
        _bed.Do(() => _tags.Delete(tag));

        Assert.Empty(Texts(() => _tags.GetTagsForEntity(_page.Id)));
    }

    private string[] Texts(Func<IEnumerable<ITag>> tags) => [.. _bed.Do(tags).Select(x => x.Text).Order(StringComparer.Ordinal)];

    private void Assign(NodeRow node, PropertyTypeRow property, params string[] texts) =>
        _bed.Do(() => _tags.Assign(node.Id, property.Id, [.. texts.Select(x => new Tag(0, "default", x))]));
}
