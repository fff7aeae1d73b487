using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using File = System.IO.File;

namespace Inpud.Web.Tests.Network;

/// <summary>The suppression list outside the database: machines that write at once, and power failures.</summary>
public sealed class SuppressionFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("inpud-suppressed-");

    private string Place => Path.Combine(_folder.FullName, "suppressed");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_line_that_was_cut_off_loses_no_other()
    {
        var file = Opened();
        await file.AddAsync([Erased(1)]);
        await File.AppendAllTextAsync(Place, "0202020202", TestContext.Current.CancellationToken);
        await file.AddAsync([Erased(3)]);
        Assert.Equal([1, 3], (await file.ReadAsync()).Standing.Values.Select(x => (int)x.Hash[0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(25)]
    [InlineData(35)]
    public async Task Half_a_line_takes_nobody_off_the_list_now_or_when_others_follow_it(int missing)
    {
        var file = Opened();
        await file.AddAsync([Unsubscribed(1)]);
        await file.LiftAsync([Unsubscribed(1).Hash], DateTime.UnixEpoch.AddTicks(1234567));
        Assert.Empty((await file.ReadAsync()).Standing);
        await using (var cut = new FileStream(Place, FileMode.Open))
        {
            // The line's end and some of its last letters.
            cut.SetLength(cut.Length - 1 - missing);
        }

        Assert.Single((await file.ReadAsync()).Standing);
        await file.AddAsync([Unsubscribed(2)]);
        Assert.Equal(2, (await file.ReadAsync()).Standing.Count);
    }

    [Fact]
    public async Task Machines_that_write_at_once_lose_no_line_of_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(machine => Task.Run(async () =>
        {
            var file = Opened();
            for (var line = 0; line < 10; line++)
            {
                await file.AddAsync([Erased((byte)((machine * 10) + line))]);
                await file.ReadAsync();
            }
        })));
        Assert.Equal(Enumerable.Range(0, 40), (await Opened().ReadAsync()).Standing.Values.Select(x => (int)x.Hash[0]).Order());
        Assert.Equal(40, (await File.ReadAllLinesAsync(Place, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Nobody_who_was_erased_is_taken_off_and_whoever_is_listed_again_stands()
    {
        var file = Opened();
        await file.AddAsync([Erased(1), Unsubscribed(2), Unsubscribed(3)]);
        await file.LiftAsync([Erased(1).Hash, Unsubscribed(2).Hash, Unsubscribed(3).Hash], DateTime.UnixEpoch);
        await file.AddAsync([Unsubscribed(3)]);
        var listed = await file.ReadAsync();
        Assert.Equal([1, 3], listed.Standing.Values.Select(x => (int)x.Hash[0]).Order());
        Assert.Single(listed.Lifted);
    }

    private SuppressionFile Opened() => new(new KeyFolder(_folder.FullName), TimeProvider.System);

    private static Suppression Erased(byte number) => Listed(number, SuppressionReason.Erased);

    private static Suppression Unsubscribed(byte number) => Listed(number, SuppressionReason.Unsubscribed);

    private static Suppression Listed(byte number, SuppressionReason reason) => new() { Hash = [.. Enumerable.Repeat(number, 32)], Reason = reason, At = DateTime.UnixEpoch };
}
