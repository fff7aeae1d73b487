using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Content;

/// <summary>Who did what with an item, and when.</summary>
internal static class AuditLog
{
    public static async Task<IResult> OfAsync(
        Guid id, UmbracoObjectTypes objectType, Asked asked, IAuditService audit, IEntityService entities, IUserIdKeyResolver users)
    {
        // The client asks for the history of what is not saved yet, too.
        if (!entities.Exists(id, objectType))
        {
            return Answers.Ok(new PagedResponse<AuditLogResponseModel>(0, []));
        }

        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = await audit.GetItemsByKeyAsync(
            id, objectType, page.Skip, page.Size, asked.Choice("orderDirection", Direction.Descending), asked.Instant("sinceDate"));
        List<AuditLogResponseModel> items = [];
        foreach (var item in asked.Take == 0 ? [] : page.Cut(found.Items, asked.Take))
        {
            var user = await users.TryGetAsync(item.UserId);
            items.Add(new AuditLogResponseModel(
                new ReferenceByIdModel(user.Success ? user.Result : Guid.Empty), item.CreateDate.AsUtc(), item.AuditType, item.Comment, item.Parameters));
        }

        return Answers.Ok(new PagedResponse<AuditLogResponseModel>(found.Total, items));
    }

    /// <exception cref="AskedException">The value is not a date.</exception>
    private static DateTimeOffset? Instant(this Asked asked, string name) => asked.Text(name) is not { } text ? null
        : DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : throw new AskedException($"'{name}' must be a date.");
}

internal sealed record AuditLogResponseModel(ReferenceByIdModel User, DateTimeOffset Timestamp, AuditType LogType, string? Comment, string? Parameters);
