using System.Data.Common;

namespace Inpud.Content.Storage;

/// <summary>
/// The one seam to the CMS's storage: connection and transaction of Core's ambient scope. What is written through it commits
/// with whatever else that scope writes, a document being published for one.
/// </summary>
public interface IAmbientDatabase
{
    /// <summary>Whether the database is PostgreSQL; otherwise it is SQLite.</summary>
    bool IsPostgres { get; }

    /// <summary>For reading. There need not be a transaction.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    AmbientConnection Reading();

    /// <summary>For writing: opens the scope's transaction if there is none yet, and waits for this process's turn where there is one writer.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    AmbientConnection Writing();
}

/// <summary>An open connection that belongs to the scope; nobody else closes it.</summary>
/// <param name="Connection">Open.</param>
/// <param name="Transaction">Null while the scope has only read.</param>
public readonly record struct AmbientConnection(DbConnection Connection, DbTransaction? Transaction);
