using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>The children of a document as a list with columns.</summary>
internal static class DocumentCollection
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("collection/document/{id:guid}", List)
        .WithTags("Document").NeedsSection(Constants.Applications.Content)
        .WithName("GetCollectionDocumentById").Produces<PagedResponse<DocumentCollectionResponseModel>>();

    private static async Task<IResult> List(
        Guid id, Asked asked, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentService contents,
        ListViewOf listViews, ListChildren children)
    {
        if (!await rights.AllowAsync(security.User, ActionBrowse.ActionLetter, id))
        {
            return Answers.Forbidden();
        }

        if (contents.GetById(id) is not { } parent)
        {
            return Problem(ContentCollectionOperationStatus.ContentNotFound);
        }

        var (status, columns) = await listViews.FindAsync(parent, asked.Key("dataTypeId"));
        if (columns is null)
        {
            return Problem(status);
        }

        return children.OrderBy(asked.Text("orderBy") ?? "updateDate", columns, asked) is { } order
            ? Answers.Ok(await children.RunAsync(parent, columns, asked, order))
            : Problem(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration);
    }

    private static IResult Problem(ContentCollectionOperationStatus status)
    {
        var (http, title, detail) = status switch
        {
            ContentCollectionOperationStatus.Success => throw new ArgumentException("Success is no problem.", nameof(status)),
            ContentCollectionOperationStatus.CollectionNotFound => (404, "Not found", "The list could not be found."),
            ContentCollectionOperationStatus.ContentNotFound => (404, "Not found", "The document could not be found."),
            ContentCollectionOperationStatus.ContentTypeNotFound => (404, "Not found", "The document type could not be found."),
            ContentCollectionOperationStatus.DataTypeNotFound => (404, "Not found", "The data type could not be found."),
            ContentCollectionOperationStatus.ContentNotCollection => (400, "Content is not a collection", "This type of document has no list."),
            ContentCollectionOperationStatus.DataTypeNotCollection => (400, "Data type is not a collection", "The data type describes no list."),
            ContentCollectionOperationStatus.DataTypeNotContentProperty =>
                (400, "Data type is not a property of the content", "No property of the document uses this data type."),
            ContentCollectionOperationStatus.DataTypeWithoutContentType => (400, "Data type without content type", "The document type is missing."),
            ContentCollectionOperationStatus.MissingPropertiesInCollectionConfiguration =>
                (400, "Missing properties in collection configuration", "The list has no columns."),
            ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration =>
                (400, "Order by value is not part of collection configuration", "The list cannot be ordered by this column."),
        };
        return Answers.Problem(http, title, detail, status.ToString());
    }
}

/// <summary>Finds the list view of a document: its type's, or that of one of its properties.</summary>
internal sealed class ListViewOf(IDataTypeService dataTypes)
{
    /// <returns>The aliases of the columns; null with what is wrong.</returns>
    public async Task<(ContentCollectionOperationStatus Status, IReadOnlyList<string>? Columns)> FindAsync(IContentBase parent, Guid? dataTypeKey)
    {
        if ((dataTypeKey ?? parent.ContentType.ListView) is not { } key)
        {
            return (ContentCollectionOperationStatus.ContentNotCollection, null);
        }

        if (await dataTypes.GetAsync(key) is not { } dataType)
        {
            return (ContentCollectionOperationStatus.DataTypeNotFound, null);
        }

        if (dataType.ConfigurationObject is not ListViewConfiguration configuration)
        {
            return (ContentCollectionOperationStatus.DataTypeNotCollection, null);
        }

        return key == parent.ContentType.ListView || parent.Properties.Any(x => x.PropertyType.DataTypeKey == key)
            ? (ContentCollectionOperationStatus.Success, [.. configuration.IncludeProperties.Where(x => !x.IsSystem).Select(x => x.Alias).OfType<string>()])
            : (ContentCollectionOperationStatus.DataTypeNotContentProperty, null);
    }
}

internal sealed record DocumentTypeCollectionReferenceResponseModel(Guid Id, string Alias, string Icon, ReferenceByIdModel? Collection);

internal sealed record DocumentCollectionResponseModel(
    Guid Id,
    DocumentTypeCollectionReferenceResponseModel DocumentType,
    IReadOnlyList<EditedValue> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants,
    IReadOnlyList<ReferenceByIdModel> Ancestors,
    string? Creator,
    string? Updater,
    int SortOrder,
    bool IsTrashed,
    bool IsProtected,
    IReadOnlyList<FlagModel> Flags);
