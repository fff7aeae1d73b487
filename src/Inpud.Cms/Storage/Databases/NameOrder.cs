using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage.Databases;

/// <summary>
/// How names are put into order. PostgreSQL folds and compares by the database's locale, which may know English only; its own copy of
/// Unicode's rules, which nearly every build brings, knows all scripts. SQLite has .NET's <c>lower</c>: see <see cref="SqlitePragmas"/>.
/// </summary>
internal static class NameOrder
{
    private const string AllScripts = "und-x-icu";

    private static readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>The collation to use; null for the database's own.</summary>
    public static string? CollationOf(CmsDbContext db) => db is PostgresCmsDbContext && _known.GetOrAdd(
        db.Database.GetConnectionString() ?? "",
        (_, asked) => asked.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_collation WHERE collname = {AllScripts}").Single() > 0,
        db)
        ? AllScripts
        : null;
}
