using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>Lists of contacts that are put together by hand.</summary>
public sealed class ContactLists(InpudDatabase database, TimeProvider time)
{
    /// <summary>All of them by name, with how many are on each.</summary>
    public Task<IReadOnlyList<ContactListRow>> AllAsync() => database.ReadAsync<IReadOnlyList<ContactListRow>>(async db =>
    {
        var rows = await db.ContactLists.Select(x => new ContactListRow(x.Key, x.Name, db.ContactListMembers.Count(y => y.ListId == x.Id))).ToListAsync();
        return [.. rows.OrderBy(x => x.Name, StringComparer.InvariantCultureIgnoreCase)];
    });

    /// <summary>Keys of the lists that a contact is on.</summary>
    public Task<IReadOnlyList<Guid>> OfAsync(Guid contact) => database.ReadAsync<IReadOnlyList<Guid>>(async db => await (
        from row in db.ContactListMembers
        join list in db.ContactLists on row.ListId equals list.Id
        join one in db.Contacts on row.ContactId equals one.Id
        where one.Key == contact
        select list.Key).ToListAsync());

    /// <summary>Makes a list.</summary>
    public async Task<Done<Guid>> MakeAsync(string? name)
    {
        name = Clean.Text(name);
        if (CheckFields.Required("Name", name, InpudDbContext.NameLength).FirstOrDefault() is { } problem)
        {
            return problem;
        }

        var now = time.GetUtcNow();
        var list = new ContactList { Key = Guid.CreateVersion7(now), Name = name!, Created = now.UtcDateTime };
        return await database.WriteAsync<Done<Guid>>(WriteTurn.Directory, async db =>
        {
            var names = await db.ContactLists.Select(x => x.Name).ToListAsync();
            if (names.Contains(list.Name, StringComparer.OrdinalIgnoreCase))
            {
                return new FieldProblem("Name", "There is a list of this name already.");
            }

            db.Add(list);
            await db.SaveChangesAsync();
            return list.Key;
        });
    }

    /// <summary>Removes a list; the contacts stay.</summary>
    public Task RemoveAsync(Guid key) => database.WriteAsync(WriteTurn.Directory, async db =>
    {
        await db.ContactListMembers.Where(x => db.ContactLists.Any(y => y.Id == x.ListId && y.Key == key)).ExecuteDeleteAsync();
        await db.ContactLists.Where(x => x.Key == key).ExecuteDeleteAsync();
    });

    /// <summary>Puts a contact on these lists and takes them off all others. Whoever was erased is on none.</summary>
    public Task SetAsync(Guid contact, IReadOnlyCollection<Guid> lists) => database.WriteAsync(WriteTurn.Directory, async db =>
    {
        if (await db.Contacts.Where(x => x.Key == contact && x.State != ContactState.Erased).Select(x => (int?)x.Id).SingleOrDefaultAsync() is not { } id)
        {
            return;
        }

        var wanted = await db.ContactLists.Where(x => lists.Contains(x.Key)).Select(x => x.Id).ToListAsync();
        var now = await db.ContactListMembers.Where(x => x.ContactId == id).ToListAsync();
        db.RemoveRange(now.Where(x => !wanted.Contains(x.ListId)));
        db.AddRange(wanted.Except(now.Select(x => x.ListId)).Select(x => new ContactListMember { ListId = x, ContactId = id }));
        await db.SaveChangesAsync();
    });
}

/// <summary>A list by hand.</summary>
public sealed record ContactListRow(Guid Key, string Name, int Members);
