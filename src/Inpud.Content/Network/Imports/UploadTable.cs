using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;

namespace Inpud.Content.Network.Imports;

/// <summary>Takes a table that somebody brought. It is kept sealed under a key of its own until it is imported, a day at most, and never lies in a file.</summary>
public sealed class UploadTable(InpudDatabase database, IWrapKeys keys, TimeProvider time)
{
    /// <summary>Keeps the table.</summary>
    /// <param name="user">Who brought it.</param>
    /// <param name="kind">What its rows are.</param>
    /// <param name="file">The file's bytes.</param>
    /// <returns>The import's key, or why the file is no table.</returns>
    public async Task<Done<Guid>> RunAsync(Guid user, ImportKind kind, byte[] file)
    {
        var table = ReadTable.Run(file);
        if (!table.Succeeded)
        {
            return new Done<Guid>(Guid.Empty, table.Problems);
        }

        var key = Guid.CreateVersion7();
        var data = DataKey.Create(key);
        var import = new Import
        {
            Key = key,
            Kind = kind,
            UserKey = user,
            Started = time.GetUtcNow().UtcDateTime,
            Rows = table.Value!.Rows.Count,
            Mapping = new ImportPlan { Mapping = ImportMapping.Guess(table.Value.Head, ImportFields.Of(kind)) }.ToJson(),
            SealedKey = data.Wrap(keys),
            SealedTable = data.Seal(file),
        };
        await database.WriteAsync(WriteTurn.Directory, db =>
        {
            db.Add(import);
            db.Add(new ContactAccess { At = import.Started, UserKey = user, Deed = "import", Count = import.Rows });
            return db.SaveChangesAsync();
        });
        return key;
    }
}
