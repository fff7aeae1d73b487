using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inpud.Cms.Storage.Scopes;

/// <summary>
/// The ambient scope's connection, for tables beside the CMS's own: a second connection that writes would wait for the scope
/// that it is part of.
/// </summary>
public sealed class SharedConnection
{
    private readonly CmsScopeProvider _scopes;

    internal SharedConnection(CmsScopeProvider scopes, IDbContextFactory<CmsDbContext> databases)
    {
        _scopes = scopes;
        using var db = databases.CreateDbContext();
        IsPostgres = db.Database.IsNpgsql();
    }

    /// <summary>Whether the database is PostgreSQL; otherwise it is SQLite.</summary>
    public bool IsPostgres { get; }

    /// <summary>For reading: open, and the transaction if the scope already writes.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    public (DbConnection Connection, DbTransaction? Transaction) Reading() => Of(_scopes.Reading());

    /// <summary>For writing: open, inside the scope's transaction.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    public (DbConnection Connection, DbTransaction? Transaction) Writing() => Of(_scopes.Writing());

    private static (DbConnection Connection, DbTransaction? Transaction) Of(CmsDbContext db)
    {
        db.Database.OpenConnection();
        return (db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
    }
}
