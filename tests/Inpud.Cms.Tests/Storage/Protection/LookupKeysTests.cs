using Inpud.Cms.Storage.Protection;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Cms.Tests.Storage.Protection;

public sealed class LookupKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inpud-keys-");
    private readonly IDataProtectionProvider _protection = new EphemeralDataProtectionProvider();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Of_two_machines_that_add_one_key_the_first_ones_stays_and_no_draft_is_left()
    {
        var (here, there) = (Keys(), Keys());
        here.Add(1);
        var key = here.All[0];
        there.Add(1);
        Assert.Equal(key, Assert.Single(there.All));
        Assert.Equal("some.key", Assert.Single(_folder.GetFiles()).Name);
    }

    [Fact]
    public void Wrapped_anew_a_key_is_the_same_and_as_old()
    {
        var keys = Keys();
        keys.Add(1);
        keys.Add(2);
        var (before, made) = (keys.All, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-400));
        File.SetLastWriteTimeUtc(keys.FirstFile, made);
        var wrapped = File.ReadAllBytes(keys.FirstFile);

        keys.Rewrap();

        Assert.Equal(before, Keys().All);
        Assert.Equal(("some.key", made), keys.Listed[1]);
        Assert.NotEqual(wrapped, File.ReadAllBytes(keys.FirstFile));
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    private LookupKeys Keys() => new(new KeyFolder(_folder.FullName), "some", _protection.CreateProtector("tests"));
}
