using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Media.Uploads;

/// <summary>
/// Whose an upload is, until it is put into an item: written beside the file, so that it goes with it. What no user uploaded –
/// a seed's file – is anybody's.
/// </summary>
internal sealed class TemporaryFileOwners(IHostingEnvironment hosting, IServiceProvider services)
{
    private const string Owner = "owner";

    public void Write(Guid file, Guid user) => File.WriteAllText(PathOf(file), user.ToString("N"));

    /// <summary>Whether a user uploaded a file.</summary>
    public bool IsOwn(Guid file, Guid user) => OwnerOf(file) == user;

    /// <summary>Whether a file is another user's than the one who is signed in.</summary>
    public bool IsAnothers(Guid file) => IsAnothers(file, services.GetService<IBackOfficeSecurityAccessor>()?.BackOfficeSecurity?.CurrentUser?.Key);

    /// <summary>Whether a file is another user's.</summary>
    /// <param name="user">Null where nobody is signed in, as in the program's own verbs.</param>
    public bool IsAnothers(Guid file, Guid? user) => OwnerOf(file) is { } owner && owner != user;

    private Guid? OwnerOf(Guid file)
    {
        var path = PathOf(file);
        return File.Exists(path) && Guid.TryParseExact(File.ReadAllText(path), "N", out var owner) ? owner : null;
    }

    private string PathOf(Guid file) => Path.Combine(hosting.LocalTempPath, "TemporaryFile", file.ToString("N"), Owner);
}
