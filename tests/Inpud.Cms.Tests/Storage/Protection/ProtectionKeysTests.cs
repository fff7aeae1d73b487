using Inpud.Cms.Storage.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Tests.Storage.Protection;

/// <summary>Keys of Data Protection that were made in advance, in a folder of their own.</summary>
public sealed class ProtectionKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inpud-keys-");
    private readonly ServiceProvider _services;
    private readonly ProtectionKeys _keys;

    public ProtectionKeysTests()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().PersistKeysToFileSystem(_folder).SetApplicationName("Inpud.Cms");
        _services = services.BuildServiceProvider();
        _keys = new ProtectionKeys(Manager, KeyRegistration.Noticing(new KeyFolder(_folder.FullName)), _services.GetRequiredService<IOptions<KeyManagementOptions>>(), TimeProvider.System);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private IKeyManager Manager => _services.GetRequiredService<IKeyManager>();

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_key_that_was_made_in_advance_does_not_take_over_from_the_one_of_a_rotation()
    {
        var first = _keys.Newest;
        var later = Manager.CreateNewKey(Now.AddDays(1), Now.AddDays(91)).KeyId;
        Assert.Equal(first, _keys.Newest);

        _keys.MakeNext();
        _keys.RevokeUnused([first, later]);

        Assert.DoesNotContain(_keys.Newest, new[] { first, later });
        Assert.Equal([later], _keys.All.Where(x => x.IsRevoked).Select(x => x.Id));
        Assert.DoesNotContain(_keys.All, x => !x.IsRevoked && x.Begins > Now);
    }

    [Fact]
    public void A_key_that_may_be_in_use_already_since_clocks_differ_is_kept_and_the_new_one_comes_after_it()
    {
        var first = _keys.Newest;
        var ahead = Manager.CreateNewKey(Now.AddMinutes(3), Now.AddDays(90)).KeyId;
        Assert.Equal(ahead, _keys.Newest);

        _keys.MakeNext();
        _keys.RevokeUnused([first, ahead]);

        Assert.DoesNotContain(_keys.Newest, new[] { first, ahead });
        Assert.DoesNotContain(_keys.All, x => x.IsRevoked);
    }

    [Fact]
    public void A_key_that_begins_in_minutes_is_waited_for_and_whoever_rotates_is_told()
    {
        var (first, soon) = (_keys.Newest, Manager.CreateNewKey(Now.AddMinutes(8), Now.AddDays(90)).KeyId);

        Assert.Contains("Run this again after", Assert.Throws<InvalidOperationException>(_keys.MakeNext).Message, StringComparison.Ordinal);

        Assert.Equal(first, _keys.Newest);
        Assert.DoesNotContain(_keys.All[0].Id, new[] { first, soon });
    }
}
