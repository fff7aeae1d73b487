using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Gives another system a way in.</summary>
public sealed class MakeKey(InpudDatabase database, TimeProvider time)
{
    /// <summary>A key is good for this many days at most; a new one is made in time.</summary>
    public const int MostDays = 731;

    /// <summary>Makes a key.</summary>
    /// <param name="user">Who makes it; empty: whoever runs the server.</param>
    /// <param name="name">For whom or what, so that it can be found again.</param>
    /// <param name="scopes">Some of <see cref="ApiScopes"/>.</param>
    /// <param name="last">The last day (UTC) on which it is good.</param>
    public async Task<Done<NewKey>> RunAsync(Guid user, string? name, IReadOnlyList<string> scopes, DateOnly? last)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var called = Clean.Text(name);
        List<FieldProblem> problems = [.. CheckFields.Required("Name", called, InpudDbContext.NameLength), .. OfScopes(scopes), .. OfLast(last, DateOnly.FromDateTime(now))];
        if (problems.Count > 0)
        {
            return new Done<NewKey>(null, problems);
        }

        var text = KeyText.New();
        var key = new ApiKey
        {
            Key = Guid.CreateVersion7(time.GetUtcNow()),
            Name = called!,
            Hash = KeyText.HashOf(text)!,
            Scopes = [.. ApiScopes.All.Where(x => scopes.Contains(x, StringComparer.Ordinal))],
            Created = now,
            CreatedBy = user,
            Expires = last!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
        return await database.WriteAsync(WriteTurn.Desk, db => WriteAsync(db, key, now)) ? new NewKey(key, text)
            : new FieldProblem("Name", "A key that is still good has this name. Choose another, or revoke that one first.");
    }

    /// <summary>Of two good keys of one name nobody would know which to revoke; and what is sent twice is made once.</summary>
    private static async Task<bool> WriteAsync(InpudDbContext db, ApiKey key, DateTime now)
    {
        var good = await db.ApiKeys.Where(x => x.Revoked == null && x.Expires > now).Select(x => x.Name).ToListAsync();
        if (good.Contains(key.Name, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        db.Add(key);
        await db.SaveChangesAsync();
        return true;
    }

    private static IEnumerable<FieldProblem> OfScopes(IReadOnlyList<string> scopes) =>
        scopes.Count == 0 ? [new FieldProblem("Scopes", "Choose what it may see.")]
        : scopes.Except(ApiScopes.All, StringComparer.Ordinal).Any() ? [new FieldProblem("Scopes", $"There are only these: {string.Join(", ", ApiScopes.All)}.")]
        : [];

    private static IEnumerable<FieldProblem> OfLast(DateOnly? last, DateOnly today) =>
        last is null ? [new FieldProblem("Expires", "Say until which day it is good.")]
        : last < today ? [new FieldProblem("Expires", "This day is over.")]
        : last > today.AddDays(MostDays) ? [new FieldProblem("Expires", "A key is good for two years at most.")]
        : [];
}

/// <summary>A key that was just made.</summary>
/// <param name="Key">As it is kept.</param>
/// <param name="Text">What the other system sends; nobody can read it again.</param>
public sealed record NewKey(ApiKey Key, string Text);
