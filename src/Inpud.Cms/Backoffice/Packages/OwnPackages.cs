using System.Collections.Frozen;
using System.Text;
using Inpud.Cms.Backoffice.Serving;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.Packages;

/// <summary>
/// Our own extensions of the client: plain modules in <c>Extensions/</c>, embedded in the assembly. Their address holds a hash
/// of all of them, so that browsers keep them for ever, those included that a module imports relatively.
/// </summary>
internal sealed class OwnPackages
{
    private const string Prefix = "App_Plugins/";

    private readonly FrozenDictionary<string, StoredFile> _files;
    private readonly string _version;

    public OwnPackages()
    {
        var assembly = typeof(OwnPackages).Assembly;
        var contents = assembly.GetManifestResourceNames().Where(x => x.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(x => x[Prefix.Length..], x => BytesOf(assembly.GetManifestResourceStream(x)!), StringComparer.Ordinal);
        _version = StoredFile.HashOf(contents.SelectMany(x => Encoding.UTF8.GetBytes(x.Key).Concat(x.Value)).ToArray());
        Packages = [.. contents.Where(x => Path.GetFileName(x.Key) == ExtensionPackage.FileName)
            .Select(x => ExtensionPackage.Read(Encoding.UTF8.GetString(x.Value), _version))];
        _files = contents.Where(x => Path.GetFileName(x.Key) != ExtensionPackage.FileName)
            .ToFrozenDictionary(x => x.Key, x => StoredFile.Pack(x.Key, x.Value), StringComparer.Ordinal);
    }

    public IReadOnlyList<ExtensionPackage> Packages { get; }

    /// <param name="http">The request.</param>
    /// <param name="version">From the address; an older page may still ask for an earlier one.</param>
    /// <param name="name">Folder and name below <c>Extensions/</c>.</param>
    public IResult Serve(HttpContext http, string version, string name) => _files.TryGetValue(name, out var file)
        ? file.Serve(http, version == _version ? StoredFile.ForEver : StoredFile.AskAgain)
        : TypedResults.NotFound();

    private static byte[] BytesOf(Stream resource)
    {
        using (resource)
        {
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }
}
