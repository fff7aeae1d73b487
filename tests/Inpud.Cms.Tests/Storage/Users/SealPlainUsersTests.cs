using System.Text;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Users;
using Inpud.Cms.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Tests.Storage.Users;

/// <summary>A database that was written before users were sealed.</summary>
public sealed class SealPlainUsersTests : IDisposable, IDbContextFactory<CmsDbContext>
{
    private readonly TestDatabase _database = new();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("cms-test-keys-");
    private readonly UserSeal _seal;

    public SealPlainUsersTests() => _seal = new UserSeal(new EphemeralDataProtectionProvider(), new KeyFolder(_keys.FullName));

    [Fact]
    public async Task Its_users_are_sealed_once_by_whichever_machine_comes_first_and_no_copy_of_it_names_them()
    {
        await GivenAsync();

        await Task.WhenAll(Task.Run(RunAsync), Task.Run(RunAsync));
        await RunAsync();

        await using var db = Open();
        var users = await db.Users.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
        Assert.Equal(["Administrator", "Zuleika"], users.Select(x => _seal.Open(x).Name));
        Assert.Equal(("zuleika@example.org", "secret note"), (users[1].Email, users[1].Comments));
        Assert.Contains(_seal.OfUsername("ZULEIKA@example.org"), x => x.AsSpan().SequenceEqual(users[1].UsernameHash));
        Assert.DoesNotContain("zuleika", await RawAsync(db), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret note", await RawAsync(db), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_its_keys_it_is_refused_with_what_to_bring_back()
    {
        await GivenAsync();
        await RunAsync();
        await using var db = Open();
        var super = await db.Users.AsNoTracking().SingleAsync(x => x.Id == Constants.Security.SuperUserId);
        _seal.MustFit(super);

        var stranger = new UserSeal(new EphemeralDataProtectionProvider(), new KeyFolder(Directory.CreateDirectory(Path.Combine(_keys.FullName, "other")).FullName));
        Assert.Contains("is missing", Assert.Throws<DatabaseNotReadyException>(() => stranger.MustFit(super)).Message, StringComparison.Ordinal);
        stranger.Keys.Add(1);
        Assert.Contains("are not those", Assert.Throws<DatabaseNotReadyException>(() => stranger.MustFit(super)).Message, StringComparison.Ordinal);
    }

    CmsDbContext IDbContextFactory<CmsDbContext>.CreateDbContext() => Open();

    private CmsDbContext Open() => _database.IsPostgres
        ? new PostgresCmsDbContext(new DbContextOptionsBuilder<PostgresCmsDbContext>().UseNpgsql(_database.Connection).Options)
        : new SqliteCmsDbContext(new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite(_database.Connection).AddInterceptors(new SqlitePragmas()).Options);

    public void Dispose()
    {
        _database.Dispose();
        _keys.Delete(recursive: true);
    }

    private Task RunAsync() => new SealPlainUsers(this, _seal).RunAsync(TestContext.Current.CancellationToken);

    private async Task GivenAsync()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        foreach (var (id, key, name, username, comments) in new[]
        {
            (-1, Constants.Security.SuperUserKey, "Administrator", "superuser", ""),
            (5, Guid.CreateVersion7(), "Zuleika", "Zuleika@example.org", "secret note"),
        })
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "umbracoUser" (id, key, kind, name, username, "usernameKey", email, "emailKey", comments, "isApproved", "isLockedOut", "failedPasswordAttempts", "createDate", "updateDate")
                VALUES ({id}, {key}, 0, {name}, {username}, {username.ToLowerInvariant()}, {username.ToLowerInvariant()}, {username.ToLowerInvariant()}, {comments}, {true}, {false}, 0, {DateTime.UnixEpoch}, {DateTime.UnixEpoch})
                """);
        }

        await db.Database.MigrateAsync();
    }

    /// <summary>The files of SQLite, or all rows of PostgreSQL, as text.</summary>
    private async Task<string> RawAsync(CmsDbContext db)
    {
        if (_database.IsPostgres)
        {
            var users = await db.Database.SqlQuery<string>($"""SELECT u::text AS "Value" FROM "umbracoUser" u""").ToListAsync();
            return string.Concat(users);
        }

        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(_database.Folder, "test.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
