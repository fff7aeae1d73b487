using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Relations;

/// <summary>Kinds of relation, and what is related by them.</summary>
internal static class RelationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var types = api.MapGroup("relation-type").WithTags("Relation Type");
        types.MapGet("", TypesAsync)
            .NeedsSection(Constants.Applications.Settings).WithName("GetRelationType").Produces<PagedResponse<RelationTypeResponseModel>>();
        types.MapGet("{id:guid}", Type)
            .NeedsSection(Constants.Applications.Settings).WithName("GetRelationTypeById").Produces<RelationTypeResponseModel>();
        api.MapGet("item/relation-type", Items)
            .NeedsSignIn().WithTags("Relation Type").WithName("GetItemRelationType").Produces<RelationTypeItemResponseModel[]>();
        api.MapGet("relation/type/{id:guid}", RelationsAsync).NeedsSection(Constants.Applications.Settings)
            .WithTags("Relation").WithName("GetRelationByRelationTypeId").Produces<PagedResponse<RelationResponseModel>>();
    }

    private static async Task<IResult> TypesAsync(Asked asked, IRelationService relations)
    {
        var found = await relations.GetPagedRelationTypesAsync(asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<RelationTypeResponseModel>(found.Total, found.Items.Select(ToModel)));
    }

    private static IResult Type(Guid id, IRelationService relations) =>
        relations.GetRelationTypeById(id) is { } type ? Answers.Ok(ToModel(type)) : NoSuchType();

    private static IResult Items(Asked asked, IRelationService relations)
    {
        var keys = asked.Keys();
        return Answers.Ok(relations.GetAllRelationTypes().Where(x => keys.Contains(x.Key)).Select(x => new RelationTypeItemResponseModel(
            x.Key, x.Name ?? x.Alias)));
    }

    private static async Task<IResult> RelationsAsync(Guid id, Asked asked, IRelationService relations, IEntityService entities)
    {
        var window = PageWindow.Of(asked.Skip, asked.Take);
        var found = await relations.GetPagedByRelationTypeKeyAsync(id, window.Skip, window.Size);
        if (!found.Success)
        {
            return NoSuchType();
        }

        IRelation[] page = [.. window.Cut(found.Result.Items, asked.Take)];
        var nodes = page.SelectMany(x => new[] { (x.ParentObjectType, Id: x.ParentId), (x.ChildObjectType, Id: x.ChildId) })
            .Distinct().GroupBy(x => x.Item1, x => x.Id)
            .SelectMany(x => entities.GetAll(ObjectTypes.GetUmbracoObjectType(x.Key), [.. x]))
            .DistinctBy(x => x.Id).ToDictionary(x => x.Id, x => new RelationReferenceModel(x.Key, x.Name));
        return Answers.Ok(new PagedResponse<RelationResponseModel>(found.Result.Total, page
            .Where(x => nodes.ContainsKey(x.ParentId) && nodes.ContainsKey(x.ChildId))
            .Select(x => new RelationResponseModel(
                x.Key, new ReferenceByIdModel(id), nodes[x.ParentId], nodes[x.ChildId], x.CreateDate, x.Comment))));
    }

    private static RelationTypeResponseModel ToModel(IRelationType type) => new(
        type.Key, type.Name ?? type.Alias, type.Alias, ToModel(type.ParentObjectType), ToModel(type.ChildObjectType), type.IsBidirectional,
        type is IRelationTypeWithIsDependency { IsDependency: true });

    private static ObjectTypeResponseModel? ToModel(Guid? objectType) =>
        objectType is { } id ? new ObjectTypeResponseModel(ObjectTypes.GetUmbracoObjectType(id).GetFriendlyName(), id) : null;

    private static IResult NoSuchType() => Answers.NotFound("There is no such relation type.");
}

internal sealed record RelationTypeResponseModel(
    Guid Id, string Name, string? Alias, ObjectTypeResponseModel? ParentObject, ObjectTypeResponseModel? ChildObject, bool IsBidirectional, bool IsDependency);

internal sealed record ObjectTypeResponseModel(string? Name, Guid Id);

internal sealed record RelationTypeItemResponseModel(Guid Id, string Name)
{
    /// <summary>Kinds of relation are the program's.</summary>
    public bool IsDeletable => false;

    public IReadOnlyList<object> Flags => [];
}

internal sealed record RelationResponseModel(
    Guid Id, ReferenceByIdModel RelationType, RelationReferenceModel Parent, RelationReferenceModel Child, DateTime CreateDate, string? Comment);

internal sealed record RelationReferenceModel(Guid Id, string? Name);
