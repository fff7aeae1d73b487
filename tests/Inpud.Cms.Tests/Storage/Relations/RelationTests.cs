using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Relations;
using Inpud.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Cms.Tests.Storage.Relations;

public sealed class RelationTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IRelationRepository _relations;
    private readonly IRelationTypeRepository _types;
    private readonly NodeRow _page;
    private readonly NodeRow _picture;

    public RelationTests()
    {
        _bed = new StorageBed(services => services.AddTypesAndEntities().AddRelationStorage());
        (_relations, _types) = (_bed.Get<IRelationRepository>(), _bed.Get<IRelationTypeRepository>());
        _bed.Get<CreateDefaultRelationTypes>().Run();
        (_page, _picture) = (_bed.AddNode("Page"), _bed.AddNode("Picture", Constants.ObjectTypes.Media));
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_new_database_knows_the_relations_that_Core_keeps()
    {
        _bed.Get<CreateDefaultRelationTypes>().Run();
        var types = _bed.Do(() => _types.GetMany(Array.Empty<int>())).ToDictionary(x => x.Alias);

        Assert.Equal(9, types.Count);
        Assert.All(
            Constants.Conventions.RelationTypes.AutomaticRelationTypes,
            x => Assert.True(((IRelationTypeWithIsDependency)types[x]).IsDependency));
        Assert.True(types["relateDocumentOnCopy"].IsBidirectional);
        Assert.Equal(Constants.ObjectTypes.Media, types["relateParentMediaFolderOnDelete"].ParentObjectType);
        Assert.Equal(9, types.Values.Select(x => x.Key).Distinct().Count());
    }

    [Fact]
    public void A_relation_comes_back_with_what_is_at_both_ends()
    {
        var saved = Relate(_page, _picture, "umbMedia", "on the cover");
        var (parentId, typeId) = (_page.Id, saved.RelationTypeId);

        var query = _bed.Query<IRelation>().Where(x => x.ParentId == parentId && x.RelationTypeId == typeId);
        var read = _bed.Do(() => _relations.Get(query)).Single();

        Assert.Equal((saved.Id, _picture.Id, "on the cover", "umbMedia"), (read.Id, read.ChildId, read.Comment, read.RelationType.Alias));
        Assert.Equal((Constants.ObjectTypes.Document, Constants.ObjectTypes.Media), (read.ParentObjectType, read.ChildObjectType));
        Assert.Equal(Constants.ObjectTypes.Media, saved.ChildObjectType);
        Assert.Equal(_bed.Clock.Now, read.CreateDate);
    }

    [Fact]
    public void A_relation_dies_with_either_end()
    {
        Relate(_page, _picture, "umbMedia");
        _bed.RemoveNode(_picture);

        Assert.Empty(_bed.Do(() => _relations.GetMany()));
    }

    [Fact]
    public void Relations_of_a_page_are_replaced_by_kind()
    {
        var other = _bed.AddNode("Other");
        Relate(_page, _picture, "umbMedia");
        Relate(_page, other, "relateDocumentOnCopy");
        var typeId = Type("umbDocument").Id;
        _bed.Do(() => _relations.DeleteByParent(_page.Id, "umbMedia", "umbDocument"));
        _bed.Do(() => _relations.SaveBulk([new ReadOnlyRelation(_page.Id, other.Id, typeId)]));

        Assert.Equal(
            ["relateDocumentOnCopy", "umbDocument"],
            _bed.Do(() => _relations.GetMany()).Select(x => x.RelationType.Alias).Order());
    }

    [Fact]
    public async Task Relations_are_read_in_pages()
    {
        for (var i = 0; i < 5; i++)
        {
            Relate(_bed.AddNode($"Page {i}"), _picture, "umbMedia");
        }

        var newest = Ordering.By("parentId", Direction.Descending);
        var page = _bed.Do(() => _relations.GetPagedRelationsByQuery(null, 1, 2, out var total, newest).Select(x => (x, total)).ToArray());
        var byChild = await _bed.DoAsync(() => _relations.GetPagedByChildKeyAsync(_picture.Key, 1, 3, "umbMedia"));
        var parents = _bed.Do(() => _relations
            .GetPagedParentEntitiesByChildId(_picture.Id, 0, 3, out var total, Constants.ObjectTypes.Document)
            .Select(x => (x.Name, total)).ToArray());

        Assert.Equal((2, 5L), (page.Length, page[0].total));
        Assert.True(page[0].x.ParentId > page[1].x.ParentId);
        Assert.Equal((5L, 3), (byChild.Total, byChild.Items.Count()));
        Assert.Equal([("Page 0", 5L), ("Page 1", 5L), ("Page 2", 5L)], parents);
        Assert.Empty(_bed.Do(() => _relations.GetPagedChildEntitiesByParentId(_picture.Id, 0, 3, out _)));
    }

    [Fact]
    public void Saving_many_relations_costs_no_more_statements_than_a_few()
    {
        var nodes = Enumerable.Range(0, 40).Select(x => _bed.AddNode($"Page {x}")).ToArray();
        var type = Type("umbMedia");
        var statements =
            _bed.Statements.Of(() => _bed.Do(() => _relations.Save(nodes.Select(x => (IRelation)new Relation(x.Id, _picture.Id, type)))));

        Assert.True(statements < 45, $"{statements} statements");
        var reading = _bed.Statements.Of(() => _bed.Do(() => _relations.GetMany()));
        Assert.Equal(1, reading);
    }

    [Fact]
    public void A_kind_of_relation_can_be_added_changed_and_deleted_with_its_relations()
    {
        var type = new RelationType("translates", "Translates");
        _bed.Do(() => _types.Save(type));
        Relate(_page, _picture, "translates");
        type.Name = "Is a translation of";
        type.IsDependency = true;
        _bed.Do(() => _types.Save(type));
        Assert.Equal("Is a translation of", _bed.Do(() => _types.Get(type.Key))!.Name);
        Assert.Single(_bed.Do(() => _types.Get(_bed.Query<IRelationType>().Where(x => x.Alias == "translates"))));
        _bed.Do(() => _types.Delete(type));

        Assert.Empty(_bed.Do(() => _relations.GetMany()));
        Assert.False(_bed.Do(() => _types.Exists(type.Id)));
    }

    [Fact]
    public void Another_machines_change_of_a_kind_is_seen_once_Core_says_so()
    {
        var type = Type("umbMedia");
        _bed.Look(db =>
        {
            db.RelationTypes.Single(x => x.Id == type.Id).Name = "Uses the file";
            return db.SaveChanges();
        });
        Assert.Equal("Related Media", Type("umbMedia").Name);
        _bed.Get<Umbraco.Cms.Core.Events.INotificationHandler<RelationTypeCacheRefresherNotification>>()
            .Handle(new RelationTypeCacheRefresherNotification(type.Id, MessageType.RefreshById));

        Assert.Equal("Uses the file", Type("umbMedia").Name);
    }

    [Fact]
    public async Task An_editor_sees_who_uses_an_item_before_deleting_it()
    {
        var (type, _) = _bed.AddType("article");
        var (article, copy, below) =
            (_bed.AddDocument("Article", type), _bed.AddDocument("Copy", type), _bed.AddNode("Below", below: _page));
        var references = _bed.Get<ITrackedReferencesRepository>();
        Relate(article, _picture, "umbMedia");
        Relate(article, below, "umbDocument");
        Relate(copy, article, "relateDocumentOnCopy");

        var users =
            _bed.Do(() => references.GetPagedRelationsForItem(_picture.Key, 0, 10, true, out var total).Select(x => (x, total)).ToArray());
        var (user, count) = Assert.Single(users);
        Assert.Equal(
            (article.Key, "Article", "document", true, 1L),
            (user.NodeKey, user.NodeName, user.NodeType, user.NodePublished, count));
        Assert.Equal(
            ("article", "icon-document", "Related Media", true),
            (user.ContentTypeAlias, user.ContentTypeIcon, user.RelationTypeName, user.RelationTypeIsDependency));

        Assert.Empty(_bed.Do(() => references.GetPagedRelationsForItem(article.Key, 0, 10, true, out _)));
        Assert.Equal(
            ["Copy"],
            _bed.Do(() => references.GetPagedRelationsForItem(article.Key, 0, 10, false, out _)).Select(x => x.NodeName));
        Assert.Equal(
            ["Article"],
            _bed.Do(() => references.GetPagedRelationsForItem(copy.Key, 0, 10, false, out _)).Select(x => x.NodeName));
        var items = _bed.Do(() => references.GetPagedItemsWithRelations(new HashSet<Guid> { _picture.Key, _page.Key }, 0, 10, true, out _));
        Assert.Equal(["Picture"], items.Select(x => x.NodeName));
        Assert.Equal(
            ["Below"],
            _bed.Do(() => references.GetPagedDescendantsInReferences(_page.Key, 0, 10, true, out _)).Select(x => x.NodeName));
        var keys = await _bed.DoAsync(() => references.GetPagedNodeKeysWithDependantReferencesAsync(
            new HashSet<Guid> { _picture.Key, below.Key }, Constants.ObjectTypes.Media, 0, 10));
        Assert.Equal((1L, _picture.Key), (keys.Total, keys.Items.Single()));
    }

    [Fact]
    public void An_editor_sees_what_still_uses_the_recycle_bin()
    {
        Relate(_page, _picture, "umbMedia");
        var references = _bed.Get<ITrackedReferencesRepository>();
        Assert.Empty(_bed.Do(() => references.GetPagedRelationsForRecycleBin(Constants.ObjectTypes.Media, 0, 10, true, out _)));
        _bed.Look(db =>
        {
            db.Nodes.Single(x => x.Id == _picture.Id).Trashed = true;
            return db.SaveChanges();
        });

        var found = _bed.Do(() => references.GetPagedRelationsForRecycleBin(Constants.ObjectTypes.Media, 0, 10, true, out _));

        Assert.Equal(["Page"], found.Select(x => x.NodeName));
    }

    private IRelationType Type(string alias) => _bed.Do(() => _types.GetMany(Array.Empty<int>())).Single(x => x.Alias == alias);

    private Relation Relate(NodeRow parent, NodeRow child, string alias, string? comment = null)
    {
        var relation = new Relation(parent.Id, child.Id, Type(alias)) { Comment = comment };
        _bed.Do(() => _relations.Save(relation));
        return relation;
    }
}
