using Inpud.Web.FileText;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Search;

/// <summary>PDFs are read in a process of their own.</summary>
public sealed class FileTextTests
{
    private static readonly byte[] _arabic = File.ReadAllBytes(Path.Combine(SiteFixture.SeedFolder, "media", "files", "iduit-brief-guide-ar.pdf"));

    [Fact]
    public async Task An_Arabic_page_is_read_in_the_order_and_the_letters_in_which_people_write()
    {
        using var process = PdfProcess.Start();

        var pages = await process.ReadAsync(_arabic, TestContext.Current.CancellationToken);

        Assert.True(pages.Count >= 3);
        Assert.StartsWith("الدليل الموجز لأداة IDUIT للأشخاص\nالذين يستخدمون المخدرات", pages[0], StringComparison.Ordinal);
        Assert.Contains("في أبريل 2017 ثمر", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_or_hostile_file_costs_nothing_but_itself()
    {
        using var process = PdfProcess.Start();
        var dice = new Random(1);
        var noise = new byte[100_000];
        dice.NextBytes(noise);
        byte[][] files = [[], noise, _arabic[..(_arabic.Length / 2)], "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\ntrailer << /Root 1 0 R >>"u8.ToArray(), Damaged(dice), Damaged(dice)];
        foreach (var file in files)
        {
            Assert.NotNull(await process.ReadAsync(file, TestContext.Current.CancellationToken));
        }

        Assert.True((await process.ReadAsync(_arabic, TestContext.Current.CancellationToken)).Count >= 3);
    }

    [Fact]
    public async Task Whoever_waits_too_long_gives_up_and_the_process_ends()
    {
        var process = PdfProcess.Start();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.ReadAsync(_arabic, now.Token));
        process.Dispose();

        using var next = PdfProcess.Start();
        Assert.NotEmpty(await next.ReadAsync(_arabic, TestContext.Current.CancellationToken));
    }

    private static byte[] Damaged(Random dice)
    {
        var file = _arabic.ToArray();
        for (var times = 0; times < 200; times++)
        {
            file[dice.Next(file.Length)] = (byte)dice.Next(256);
        }

        return file;
    }
}
