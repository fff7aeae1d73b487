using System.Text;
using Inpud.Web.Tests.Hosting;
using Npgsql;
using File = System.IO.File;
using Folders = System.IO.Directory;

namespace Inpud.Web.Tests.Network;

/// <summary>
/// All that somebody who takes the machine away would have: the database's files or tables, the keys, the logs, and every folder of the
/// site. Left out are mails that wait to be picked up: a mail bears its receiver's address, or nobody could deliver it.
/// </summary>
internal sealed class EverythingStored(SiteFixture site)
{
    /// <summary>Files by which processes hold a folder; nobody else can open them, and nothing stands in them.</summary>
    private static readonly string[] _holds = ["held", "write.lock"];

    private static readonly string _waitingMails = Path.Combine("umbraco", "Data", "Mail");

    public async IAsyncEnumerable<(string Place, byte[] Bytes)> ReadAsync()
    {
        yield return ("the log", Encoding.UTF8.GetBytes(string.Join('\n', site.Log.Lines)));
        foreach (var folder in new[] { site.Database.Folder, site.Get<Cms.Storage.Protection.KeyFolder>().Path })
        {
            foreach (var file in Folders.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(x => !x.Contains(_waitingMails, StringComparison.Ordinal) && !(_holds.Contains(Path.GetFileName(x)) && new FileInfo(x).Length == 0)))
            {
                yield return (file, await BytesAsync(file));
            }
        }

        if (site.Database.IsPostgres)
        {
            await foreach (var table in TablesAsync())
            {
                yield return table;
            }
        }
    }

    private static async Task<byte[]> BytesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Every table as PostgreSQL copies it, byte by byte.</summary>
    private async IAsyncEnumerable<(string Place, byte[] Bytes)> TablesAsync()
    {
        await using var connection = new NpgsqlConnection(site.Database.Settings["ConnectionStrings:umbracoDbDSN"]);
        await connection.OpenAsync();
        var names = new List<string>();
        await using (var command = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        foreach (var name in names)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY \"{name}\" TO STDOUT (FORMAT BINARY)");
            using var bytes = new MemoryStream();
            await copy.CopyToAsync(bytes);
            yield return (name, bytes.ToArray());
        }
    }
}
