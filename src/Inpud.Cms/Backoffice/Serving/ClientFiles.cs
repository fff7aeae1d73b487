using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.Serving;

/// <summary>
/// The bundle of the editing client, from <c>backoffice.zip</c> that the build leaves beside the program (about 4 MB, kept in
/// memory). A build with <c>-p:Backoffice=false</c> leaves none: then there is no client.
/// </summary>
internal sealed class ClientFiles
{
    public const string Root = "/umbraco/backoffice/";

    /// <summary>Folders of which the client has written down the names; everything else carries a hash.</summary>
    private static readonly string[] _fixedNames = ["css/", "assets/"];

    private readonly FrozenDictionary<string, StoredFile> _files;

    private ClientFiles(Dictionary<string, StoredFile> files, ClientDescription? client)
    {
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
        Client = client;
    }

    /// <summary>What the page must know of the bundle; null if the client was not built.</summary>
    public ClientDescription? Client { get; }

    public static ClientFiles Beside(string folder)
    {
        var archive = Path.Combine(folder, "backoffice.zip");
        return File.Exists(archive) ? Read(archive) : new ClientFiles([], null);
    }

    public IResult Serve(HttpContext http, string name)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            return TypedResults.NotFound();
        }

        var isFixed = Array.Exists(_fixedNames, folder => name.StartsWith(folder, StringComparison.Ordinal));
        return file.Serve(http, isFixed ? StoredFile.AskAgain : StoredFile.ForEver);
    }

    private static ClientFiles Read(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        var files = new Dictionary<string, StoredFile>(StringComparer.Ordinal);
        ClientDescription? client = null;
        foreach (var entry in zip.Entries.Where(x => x.Name.Length > 0))
        {
            var bytes = BytesOf(entry);
            if (entry.FullName == "client.json")
            {
                client = JsonSerializer.Deserialize<ClientDescription>(bytes, JsonSerializerOptions.Web);
                continue;
            }

            var isPacked = entry.FullName.EndsWith(".br", StringComparison.Ordinal);
            var name = isPacked ? entry.FullName[..^3] : entry.FullName;
            files[name] = StoredFile.From(name, bytes, isPacked);
        }

        return new ClientFiles(files, client ?? throw new InvalidDataException($"{archive} holds no client.json: build again."));
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var bytes = new byte[entry.Length];
        content.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>Written by <c>Client/build.mjs</c>.</summary>
/// <param name="Start">Address of the module that starts the client.</param>
/// <param name="Imports">Addresses of the modules that extensions import by name.</param>
internal sealed record ClientDescription(string Start, IReadOnlyDictionary<string, string> Imports);
