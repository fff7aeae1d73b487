using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.DataTypes;

/// <summary>Data types, to read: they are defined in code.</summary>
internal static class DataTypeEndpoints
{
    private static readonly TypeTree<DataTypeTreeItemResponseModel> _tree =
        new(UmbracoObjectTypes.DataType, UmbracoObjectTypes.DataTypeContainer, DescribeTreeAsync);

    public static void Map(RouteGroupBuilder api)
    {
        // Who edits content needs the editors' settings.
        string[] readers = [Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Settings];
        var types = api.MapGroup("data-type").WithTags("Data Type").NeedsSection(readers);
        types.MapGet("{id:guid}", async (Guid id, IDataTypeService dataTypes) =>
                await dataTypes.GetAsync(id) is { } found ? Answers.Ok(DescribeDataType.Whole(found)) : Answers.NotFound())
            .WithName("GetDataTypeById").Produces<DataTypeResponseModel>();
        types.MapGet("batch", Batch).WithName("GetDataTypeBatch").Produces<BatchResponse<DataTypeResponseModel>>();
        types.MapGet("configuration", () => Answers.Ok(new DatatypeConfigurationResponseModel(
                "False", Constants.DataTypes.Guids.ListViewContentGuid, Constants.DataTypes.Guids.ListViewMediaGuid)))
            .WithName("GetDataTypeConfiguration").Produces<DatatypeConfigurationResponseModel>();
        types.MapGet("{id:guid}/referenced-by", ReferencedBy)
            .WithName("GetDataTypeByIdReferencedBy").Produces<PagedResponse<ReferenceResponseModel>>();
        var items = api.MapGroup("item/data-type").WithTags("Data Type").NeedsSignIn();
        items.MapGet("", Items).WithName("GetItemDataType").Produces<IEnumerable<DataTypeItemResponseModel>>();
        items.MapGet("search", (Asked asked, IDataTypeService dataTypes) => FilterAsync(asked, asked.Text("query"), dataTypes))
            .WithName("GetItemDataTypeSearch").Produces<PagedResponse<DataTypeItemResponseModel>>();
        api.MapGet("filter/data-type", (Asked asked, IDataTypeService dataTypes) => FilterAsync(asked, asked.Text("name"), dataTypes))
            .WithTags("Data Type").NeedsSection(Constants.Applications.Settings)
            .WithName("GetFilterDataType").Produces<PagedResponse<DataTypeItemResponseModel>>();
        _tree.Map(api.MapGroup("tree/data-type").WithTags("Data Type").NeedsSection(Constants.Applications.Settings), "DataType");
    }

    private static async Task<IResult> Batch(Asked asked, IDataTypeService dataTypes)
    {
        var keys = asked.Keys();
        DataTypeResponseModel[] found = keys.Length == 0 ? [] : [.. (await dataTypes.GetAllAsync(keys)).Select(DescribeDataType.Whole)];
        return Answers.Ok(new BatchResponse<DataTypeResponseModel>(found.Length, found));
    }

    private static async Task<IResult> Items(Asked asked, IDataTypeService dataTypes)
    {
        var keys = asked.Keys();
        return Answers.Ok(keys.Length == 0 ? [] : (await dataTypes.GetAllAsync(keys)).Select(DescribeDataType.Item));
    }

    private static async Task<IResult> FilterAsync(Asked asked, string? name, IDataTypeService dataTypes)
    {
        var (ui, editor) = (asked.Text("editorUiAlias"), asked.Text("editorAlias"));
        IDataType[] found =
        [
            .. (await dataTypes.GetAllAsync()).Where(x =>
                (name is null || (x.Name ?? "").InvariantContains(name))
                && (ui is null || x.EditorUiAlias.InvariantEquals(ui))
                && (editor is null || x.EditorAlias.InvariantEquals(editor))).OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return Answers.Ok(new PagedResponse<DataTypeItemResponseModel>(
            found.Length, found.Skip(asked.Skip).Take(asked.Take).Select(DescribeDataType.Item)));
    }

    private static async Task<IResult> ReferencedBy(Guid id, Asked asked, IDataTypeService dataTypes)
    {
        if (await dataTypes.GetAsync(id) is null)
        {
            return Answers.NotFound();
        }

        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = await dataTypes.GetPagedRelationsAsync(id, page.Skip, page.Size);
        return Answers.Ok(new PagedResponse<ReferenceResponseModel>(found.Total, page.Cut(found.Items, asked.Take).Select(References.Of)));
    }

    private static async Task<IEnumerable<DataTypeTreeItemResponseModel>> DescribeTreeAsync(
        IReadOnlyList<TreeEntity> found, IServiceProvider services)
    {
        Guid[] keys = [.. found.Where(x => !x.IsFolder).Select(x => x.Entity.Key)];
        var dataTypes = keys.Length == 0
            ? []
            : (await services.GetRequiredService<IDataTypeService>().GetAllAsync(keys)).ToDictionary(x => x.Key);
        return found.Select(x =>
        {
            var dataType = dataTypes.GetValueOrDefault(x.Entity.Key);
            return new DataTypeTreeItemResponseModel(
                x.Entity.Key, x.Entity.Name ?? "", x.Parent, x.Entity.HasChildren, x.IsFolder, dataType?.EditorUiAlias,
                dataType?.IsDeletableDataType() ?? true, NoAccess: false, Flags.None);
        });
    }
}
