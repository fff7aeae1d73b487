using System.Data.Common;
using Inpud.Content.Network;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Hands over entries one by one, column by column as the database gives them. Of a million, most of the time would go into making
/// objects of them.
/// </summary>
internal static class ReadReceipts
{
    /// <param name="entries">Which.</param>
    /// <param name="corrected">Of them these do not stand, since a later one corrects them.</param>
    /// <param name="take">Is given each.</param>
    public static async Task RunAsync(IQueryable<LedgerEntry> entries, HashSet<long> corrected, Action<Receipt> take)
    {
        await using var command = entries
            .Select(x => new { x.Id, x.ContactId, x.OrganisationId, x.Audience, x.Networks, x.RegionKey, x.Language, x.Channel, x.Count, x.Copies })
            .CreateDbCommand();
        await using var rows = await command.ExecuteReaderAsync();
        var (id, contact, organisation, audience, networks) = (Of("id"), Of("contactId"), Of("organisationId"), Of("audience"), Of("networks"));
        var (region, language, channel, count, copies) = (Of("regionKey"), Of("language"), Of("channel"), Of("count"), Of("copies"));
        while (await rows.ReadAsync())
        {
            if (corrected.Count > 0 && corrected.Contains(rows.GetInt64(id)))
            {
                continue;
            }

            take(new Receipt
            {
                ContactId = Number(rows, contact),
                OrganisationId = Number(rows, organisation),
                Audience = (AudienceClass)rows.GetInt16(audience),
                Networks = rows.GetInt64(networks),
                RegionKey = rows.IsDBNull(region) ? null : rows.GetGuid(region),
                Language = rows.IsDBNull(language) ? null : rows.GetString(language),
                Channel = (Channel)rows.GetInt16(channel),
                Count = Number(rows, count),
                Copies = Number(rows, copies),
            });
        }

        int Of(string column) => rows.GetOrdinal(column);
    }

    private static int? Number(DbDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetInt32(column);
}
