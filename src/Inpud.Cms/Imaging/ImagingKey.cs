using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Imaging;

/// <summary>
/// The secret that image URLs are signed with. Configured in <c>Umbraco:CMS:Imaging:HMACSecretKey</c> (base64), it makes a
/// signature a must. Not configured, one is made and kept in <c>umbraco/Data/imaging.key</c>: the site can then sign the
/// crops that editors choose, while listed sizes need no signature. Several machines need the configured one.
/// </summary>
internal sealed partial class ImagingKey
{
    private const int Bytes = 64;

    public ImagingKey(IOptions<ImagingSettings> settings, IHostEnvironment environment, ILogger<ImagingKey> logger)
    {
        Configured = settings.Value.HMACSecretKey.Length > 0;
        Secret = Configured ? settings.Value.HMACSecretKey : KeptOrMade(environment.ContentRootPath, logger);
    }

    /// <summary>Whether the secret is a setting, so that every rendition must be signed.</summary>
    public bool Configured { get; }

    public byte[] Secret { get; }

    private static byte[] KeptOrMade(string contentRoot, ILogger logger)
    {
        var path = Path.Combine(contentRoot, "umbraco", "Data", "imaging.key");
        try
        {
            return Read(path) ?? Make(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, path, problem.Message);
            return RandomNumberGenerator.GetBytes(Bytes);
        }
    }

    private static byte[]? Read(string path) =>
        File.Exists(path) && File.ReadAllBytes(path) is { Length: Bytes } kept ? kept : null;

    private static byte[] Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var made = RandomNumberGenerator.GetBytes(Bytes);
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        using (var file = new FileStream(draft, OwnerOnly()))
        {
            file.Write(made);
        }

        // Another process may start at the same moment: whoever moves first wins, the other reads what it finds.
        try
        {
            File.Move(draft, path, overwrite: false);
            return made;
        }
        catch (IOException) when (Read(path) is not null)
        {
            File.Delete(draft);
            return Read(path)!;
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The key for image URLs cannot be kept in {Path} ({Problem}). Signed image URLs hold until the next start; set Umbraco:CMS:Imaging:HMACSecretKey.")]
    private static partial void LogNotKept(ILogger logger, string path, string problem);
}
