using System.Data;
using System.Text;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Storage.Files;

/// <summary>
/// Templates. The site renders its pages without any, so the set is empty; what is saved nevertheless is kept, its text in
/// the table and not in a file that the server would run.
/// </summary>
internal sealed class TemplateRepository(
    CmsScopeProvider scopes, AppCaches caches, NodeTree nodes, IShortStringHelper strings, TimeProvider time) : ITemplateRepository
{
    private readonly FullSetCache<ITemplate, Stored[]> _cache = new(caches, scopes);

    public ITemplate? Get(int id) => Load(All.Where(x => x.Id == id)).FirstOrDefault();

    public ITemplate? Get(Guid id) => Load(All.Where(x => x.Key == id)).FirstOrDefault();

    public ITemplate? Get(string? alias) => Load(All.Where(x => IsNamed(x, alias))).FirstOrDefault();

    public IEnumerable<ITemplate> GetMany(params int[]? ids) => Load(All.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Id)));

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) => Load(All.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Key)));

    public IEnumerable<ITemplate> GetAll(params string[] aliases) =>
        Load(All.Where(x => aliases.Length == 0 || aliases.Any(alias => IsNamed(x, alias))));

    public IEnumerable<ITemplate> GetChildren(int layoutTemplateId) => Load(All.Where(x => x.ParentId == layoutTemplateId));

    public IEnumerable<ITemplate> GetDescendants(int layoutTemplateId) => Load(All.Where(x =>
        layoutTemplateId == Constants.System.Root
        || (x.Id != layoutTemplateId && $"{x.Path},".Contains($",{layoutTemplateId},", StringComparison.Ordinal))));

    public bool Exists(int id) => All.Any(x => x.Id == id);

    public bool Exists(Guid id) => All.Any(x => x.Key == id);

    public IEnumerable<ITemplate> Get(IQuery<ITemplate> query) => Load(All.AsQueryable().Matching(query));

    public int Count(IQuery<ITemplate>? query) => All.AsQueryable().Matching(query).Count();

    /// <exception cref="DuplicateNameException">Another template has this alias.</exception>
    public void Save(ITemplate entity)
    {
        if (All.Any(x => x.Id != entity.Id && IsNamed(x, entity.Alias)))
        {
            throw new DuplicateNameException($"A template with the alias '{entity.Alias}' already exists.");
        }

        var db = scopes.Writing();
        var stored = All.FirstOrDefault(x => x.Id == entity.Id);
        var node = SaveNode(entity, stored);
        var row = stored is null
            ? db.Templates.Add(new TemplateRow { NodeId = node.Id, Alias = entity.Alias }).Entity
            : db.Templates.Single(x => x.NodeId == entity.Id);
        (row.Alias, row.Content) = (entity.Alias, entity.Content);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.Key, entity.CreateDate, entity.UpdateDate) = (node.Id, node.Key, node.CreateDate, node.UpdateDate);
        entity.Path = node.Path;
        entity.ResetDirtyProperties(true);
        _cache.Changed();
    }

    /// <exception cref="InvalidOperationException">Another template lies within this one.</exception>
    public void Delete(ITemplate entity)
    {
        if (All.Any(x => x.ParentId == entity.Id))
        {
            throw new InvalidOperationException($"The template '{entity.Alias}' is the layout of another one.");
        }

        var db = scopes.Writing();
        db.Versions.Where(x => x.TemplateId == entity.Id).ExecuteUpdate(set => set.SetProperty(x => x.TemplateId, (int?)null));
        nodes.Delete(entity.Id);
        entity.DeleteDate = NodeTree.Instant(time);
        _cache.Changed();
    }

    public Stream GetFileContentStream(string filepath) => new MemoryStream(Encoding.UTF8.GetBytes(At(filepath)?.Content ?? ""));

    public long GetFileSize(string filepath) => At(filepath) is { } found ? Encoding.UTF8.GetByteCount(found.Content ?? "") : -1;

    /// <exception cref="FileNotFoundException">There is no such template.</exception>
    public void SetFileContent(string filepath, Stream content)
    {
        var template = At(filepath) ?? throw new FileNotFoundException("There is no such template.", filepath);
        using var reader = new StreamReader(content, Encoding.UTF8);
        var text = reader.ReadToEnd();
        scopes.Writing().Templates.Where(x => x.NodeId == template.Id).ExecuteUpdate(set => set.SetProperty(x => x.Content, text));
        _cache.Changed();
    }

    private Stored[] All => _cache.Get(() =>
    {
        var db = scopes.Reading();
        return [.. (
            from template in db.Templates
            join node in db.Nodes on template.NodeId equals node.Id
            orderby template.Alias
            select new Stored
            {
                Id = node.Id, Key = node.Key, ParentId = node.ParentId, Path = node.Path, Level = node.Level, SortOrder = node.SortOrder,
                Name = node.Name, Alias = template.Alias, Content = template.Content, CreateDate = node.CreateDate,
                UpdateDate = node.UpdateDate,
            })];
    });

    /// <summary>A template's file is called by its alias.</summary>
    private Stored? At(string filepath) => All.FirstOrDefault(x => IsNamed(x, Path.GetFileNameWithoutExtension(filepath)));

    private static bool IsNamed(Stored template, string? alias) => string.Equals(template.Alias, alias, StringComparison.OrdinalIgnoreCase);

    private TemplateNode SaveNode(ITemplate entity, Stored? stored)
    {
        var layout = (entity as Template)?.LayoutTemplateId?.Value ?? Constants.System.Root;
        var node = new TemplateNode
        {
            Key = entity.Key, Name = entity.Name, ParentId = layout > 0 ? layout : Constants.System.Root,
            CreatorId = Constants.Security.SuperUserId, UpdateDate = NodeTree.Instant(time),
        };
        if (stored is null)
        {
            nodes.Insert(node, Constants.ObjectTypes.Template, entity.Name);
            return node;
        }

        (node.Id, node.Path, node.Level, node.SortOrder, node.CreateDate) =
            (stored.Id, stored.Path, stored.Level, stored.SortOrder, stored.CreateDate);
        nodes.Update(node, Constants.ObjectTypes.Template, entity.Name, moved: stored.ParentId != node.ParentId);
        return node;
    }

    private ITemplate[] Load(IEnumerable<Stored> templates) => [.. templates.Select(ToEntity)];

    private ITemplate ToEntity(Stored stored)
    {
        var template = new Template(strings, stored.Name, stored.Alias)
        {
            Id = stored.Id, Key = stored.Key, CreateDate = stored.CreateDate, UpdateDate = stored.UpdateDate, Path = stored.Path,
            Content = stored.Content ?? "", VirtualPath = $"{stored.Alias}.cshtml", LayoutTemplateId = new Lazy<int>(stored.ParentId),
            LayoutTemplateAlias = Array.Find(All, x => x.Id == stored.ParentId)?.Alias,
            IsLayoutTemplate = All.Any(x => x.ParentId == stored.Id),
        };
        template.ResetDirtyProperties(false);
        return template;
    }

    /// <summary>A template is a file to Core; its place in the tree is kept like any other's.</summary>
    private sealed class TemplateNode : TreeEntityBase;

    private sealed class Stored
    {
        public int Id { get; init; }
        public Guid Key { get; init; }
        public int ParentId { get; init; }
        public required string Path { get; init; }
        public int Level { get; init; }
        public int SortOrder { get; init; }
        public string? Name { get; init; }
        public required string Alias { get; init; }
        public string? Content { get; init; }
        public DateTime CreateDate { get; init; }
        public DateTime UpdateDate { get; init; }
    }
}
