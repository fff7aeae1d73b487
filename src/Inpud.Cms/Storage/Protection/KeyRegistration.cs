using Inpud.Cms.Backoffice.SignIn;
using Inpud.Cms.Media;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Storage.Protection;

internal static class KeyRegistration
{
    private const string Application = "Inpud.Cms";

    /// <summary>Data Protection with its keys in the key folder, and that folder for whoever keeps keys of their own there.</summary>
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddOptions<SignInSettings>().BindConfiguration(SignInSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(x => FolderOf(
            x.GetRequiredService<IOptions<SignInSettings>>().Value,
            x.GetRequiredService<IWebHostEnvironment>(),
            x.GetRequiredService<IConfiguration>(),
            x.GetRequiredService<IOptions<GlobalSettings>>()));
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<KeyFolder, ILoggerFactory>((keys, folder, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Path), loggers));
        services.RemoveAll<IDataProtectionProvider>();
        services.AddSingleton<IDataProtectionProvider>(x => Noticing(x.GetRequiredService<KeyFolder>()));
        services.AddSingleton<ProtectionKeys>();
    }

    /// <summary>What all of the program protects by.</summary>
    internal static NoticeKeys Noticing(KeyFolder folder) =>
        new(folder, () => DataProtectionProvider.Create(new DirectoryInfo(folder.Path), keys => keys.SetApplicationName(Application)));

    private static KeyFolder FolderOf(SignInSettings settings, IWebHostEnvironment host, IConfiguration configuration, IOptions<GlobalSettings> media)
    {
        var folder = settings.KeyFolderBelow(host.ContentRootPath);
        if (host.IsProduction())
        {
            KeyPlace.MustBeApart(folder, [
                ("the data folder", Path.Combine(host.ContentRootPath, "umbraco")),
                ("the folder of what the site serves", host.WebRootPath ?? Path.Combine(host.ContentRootPath, "wwwroot")),
                ("the media folder", MediaRoot.From(media, host).Folder),
                ("the database's folder", DatabaseRegistration.FolderOf(configuration)),
            ]);
        }

        return new KeyFolder(Private(folder));
    }

    /// <summary>A folder for the program's own user alone.</summary>
    private static string Private(string folder) => (OperatingSystem.IsWindows() || Directory.Exists(folder)
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
}
