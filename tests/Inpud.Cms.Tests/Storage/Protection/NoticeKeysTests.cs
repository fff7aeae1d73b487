using Inpud.Cms.Storage.Protection;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Cms.Tests.Storage.Protection;

public sealed class NoticeKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inpud-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_many_who_find_the_folder_changed_at_once_one_reads_the_keys()
    {
        const int Many = 4;
        using var ready = new CountdownEvent(Many);
        var opened = 0;
        var ephemeral = new EphemeralDataProtectionProvider();
        var protector = new NoticeKeys(new KeyFolder(_folder.FullName), () =>
        {
            // Nobody is first to have them before all are on their way.
            ready.Wait();
            Interlocked.Increment(ref opened);
            return ephemeral;
        }).CreateProtector("tests");

        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Factory.StartNew(
            () =>
            {
                ready.Signal();
                protector.Protect([1]);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(1, opened);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "key-new.xml"), "", TestContext.Current.CancellationToken);
        protector.Protect([1]);
        Assert.Equal(2, opened);
    }
}
