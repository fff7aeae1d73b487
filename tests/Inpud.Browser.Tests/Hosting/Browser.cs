using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Inpud.Browser.Tests.Hosting.Browser))]

namespace Inpud.Browser.Tests.Hosting;

/// <summary>Debian's Chromium, started once; each test opens windows of its own, which share nothing.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>How long to wait for what must come, on a slow machine.</summary>
    private const float Patience = 30_000;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(_places, File.Exists) ?? throw new FileNotFoundException("Chromium is missing; install it with: apt-get install chromium"),
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window with its own cookies and cache.</summary>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="script">Whether pages may run any.</param>
    public async Task<IPage> OpenAsync(int width = 1280, bool script = true)
    {
        var context = await _chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 }, JavaScriptEnabled = script, Locale = "en",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
