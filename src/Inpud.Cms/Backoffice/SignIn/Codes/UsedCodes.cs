using System.Globalization;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Backoffice.SignIn.Codes;

/// <summary>
/// Which codes were used, so that none works twice, on whichever machine: kept in the database among Core's small facts until the
/// code would have expired anyway.
/// </summary>
internal sealed class UsedCodes(CmsScopeProvider scopes, TimeProvider time)
{
    private const string Prefix = "Inpud.Cms.SignIn.Used+";

    /// <summary>Longer than any code lives, and than clocks of machines differ.</summary>
    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(15);

    /// <summary>Uses a code up.</summary>
    /// <param name="code">What it is known by; not the code itself.</param>
    /// <param name="number">Of codes that follow each other under one name, the place in their order: an earlier one has ended then, too.</param>
    /// <returns>Whether it was still unused.</returns>
    public bool Take(string code, long number = 0)
    {
        var (key, value, now) = (Prefix + code, number.ToString("D19", CultureInfo.InvariantCulture), NodeTree.Instant(time));
        using var scope = scopes.CreateCoreScope();
        var db = scopes.Writing();
        db.KeyValues.Where(x => x.Key.StartsWith(Prefix) && x.Updated < now - _kept).ExecuteDelete();

        // One statement, so that of two machines only one can have it.
        var taken = db.Database.ExecuteSql(
            $"""
            INSERT INTO "umbracoKeyValue" (key, value, updated) VALUES ({key}, {value}, {now})
            ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated = excluded.updated
            WHERE "umbracoKeyValue".value < excluded.value
            """);
        scope.Complete();
        return taken == 1;
    }
}
