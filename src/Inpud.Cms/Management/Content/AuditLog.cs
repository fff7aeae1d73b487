using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Content;

/// <summary>Who did what with an item, and when.</summary>
internal static class AuditLog
{
    public static async Task<IResult> OfAsync(
        Guid id, UmbracoObjectTypes objectType, Asked asked, IAuditService audit, IEntityService entities, IUserIdKeyResolver users, ICoreScopeProvider scopes)
    {
        // The client asks for the history of what is not saved yet, too.
        if (entities.Get(id, objectType) is not { } item)
        {
            return Answers.Ok(new PagedResponse<AuditLogResponseModel>(0, []));
        }

        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = await audit.GetItemsByEntityAsync(
            item.Id, page.Skip, page.Size, asked.Choice("orderDirection", Direction.Descending), null, Of(objectType, asked.Instant("sinceDate"), scopes));
        List<AuditLogResponseModel> items = [];
        foreach (var entry in asked.Take == 0 ? [] : page.Cut(found.Items, asked.Take))
        {
            var user = await users.TryGetAsync(entry.UserId);
            items.Add(new AuditLogResponseModel(
                new ReferenceByIdModel(user.Success ? user.Result : Guid.Empty), entry.CreateDate.AsUtc(), entry.AuditType, entry.Comment, entry.Parameters));
        }

        return Answers.Ok(new PagedResponse<AuditLogResponseModel>(found.Total, items));
    }

    /// <summary>Words of the dictionary and others that are no nodes are numbered apart: a number alone may be theirs.</summary>
    private static IQuery<IAuditItem> Of(UmbracoObjectTypes objectType, DateTimeOffset? since, ICoreScopeProvider scopes)
    {
        var kind = objectType.GetName();
        var query = scopes.CreateQuery<IAuditItem>().Where(x => x.EntityType == kind);
        return since is { UtcDateTime: var first } ? query.Where(x => x.CreateDate >= first) : query;
    }

    /// <exception cref="AskedException">The value is not a date.</exception>
    private static DateTimeOffset? Instant(this Asked asked, string name) => asked.Text(name) is not { } text ? null
        : DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : throw new AskedException($"'{name}' must be a date.");
}

internal sealed record AuditLogResponseModel(ReferenceByIdModel User, DateTimeOffset Timestamp, AuditType LogType, string? Comment, string? Parameters);
