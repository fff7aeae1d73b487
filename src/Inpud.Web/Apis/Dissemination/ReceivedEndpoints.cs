using Inpud.Content.Dissemination;
using Inpud.Web.Apis.Asking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>What somebody received; the log as it was written.</summary>
internal static class ReceivedEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        Parameter[] taken = [.. Parameters.Pages, .. Parameters.Period];
        api.MapGet("/contacts/{key:guid}/received", ByContactAsync).ForNames().Takes("What reached a contact, the newest first.", taken).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/organisations/{key:guid}/received", ByOrganisationAsync).ForNames().ProducesProblem(StatusCodes.Status404NotFound)
            .Takes("What reached an organisation, its audiences, and those who were its people then; the newest first.", taken);
        api.MapGet("/entries", EntriesAsync).ForNames()
            .Takes("The log as it was written, corrections included: ask for what came after what you have.", Parameters.After, Parameters.Size, Parameters.Item);
    }

    private static async Task<Results<Ok<Paged<EntryAnswer>>, ProblemHttpResult>> ByContactAsync(Guid key, HttpContext http, NameRecipients names, ReadReceived read, ApiWords words)
    {
        var asked = http.Asked;
        return await names.ContactAsync(key) is { } contact
            ? await AnswerAsync(http, words, await read.ByContactAsync(contact.Id, asked.Period, asked.Page, asked.Size))
            : NoSuch.Contact;
    }

    private static async Task<Results<Ok<Paged<EntryAnswer>>, ProblemHttpResult>> ByOrganisationAsync(Guid key, HttpContext http, ReadReceived read, ApiWords words)
    {
        var asked = http.Asked;
        return (await words.OrganisationsAsync()).Values.FirstOrDefault(x => x.Key == key) is { } organisation
            ? await AnswerAsync(http, words, await read.ByOrganisationAsync(organisation.Id, asked.Period, asked.Page, asked.Size))
            : NoSuch.Organisation;
    }

    private static async Task<Ok<Entries>> EntriesAsync(HttpContext http, ReadEntries read, ApiWords words)
    {
        var asked = http.Asked;
        var found = await read.AfterAsync(asked.Number(Parameters.After.Name) ?? 0, asked.Size + 1, asked.Key(Parameters.Item.Name));
        var rows = found.Take(asked.Size).ToList();
        var people = await words.PeopleAsync(http.ApiKey, rows.Select(x => x.Entry.ContactId).OfType<int>());
        var entries = new List<EntryAnswer>();
        foreach (var row in rows)
        {
            entries.Add(await words.EntryAsync(row.Entry, row.Corrects, people));
        }

        return TypedResults.Ok(new Entries(entries, found.Count > asked.Size ? rows[^1].Entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
    }

    private static async Task<Ok<Paged<EntryAnswer>>> AnswerAsync(HttpContext http, ApiWords words, Page<LedgerEntry> page)
    {
        var people = await words.PeopleAsync(http.ApiKey, page.Rows.Select(x => x.ContactId).OfType<int>());
        var entries = new List<EntryAnswer>();
        foreach (var entry in page.Rows)
        {
            entries.Add(await words.EntryAsync(entry, null, people));
        }

        return TypedResults.Ok(new Paged<EntryAnswer>(entries, http.Asked.Page, http.Asked.Size, page.Total));
    }
}
