using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>What the editing client costs on a poor line, counted on the wire: from the page of signing in on, nothing kept from before.</summary>
public sealed class WeightTests(SiteFixture site, Hosting.Browser browser)
{
    private const int Megabyte = 1_000_000;

    [Fact]
    public async Task The_content_section_takes_at_most_a_hundred_requests_and_a_megabyte_and_a_publication_not_much_more()
    {
        var person = await new People(site).EditorAsync("admin");
        var page = await browser.OpenAsync(width: 1500);
        var wire = await Wire.OnAsync(page);
        var client = new EditingClient(page, site.Client.BaseAddress!);
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/umbraco").ToString());
        await client.SignInAsync(person.Email!, People.Password);
        await page.Locator("umb-tree-item").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.InRange(wire.Requests, 10, 100);
        Assert.InRange(wire.Bytes, 100_000, Megabyte);

        await client.OpenAsync(SiteFixture.KeyOf("publications/words-matter"), "en");
        await client.Field("body").Locator(".view-lines").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.InRange(wire.Bytes, 100_000, 2.2 * Megabyte);
        await client.CloseAsync();
    }

    /// <summary>What came over the wire, compressed as it came, headers included.</summary>
    private sealed class Wire
    {
        private readonly Lock _gate = new();
        private int _requests;
        private double _bytes;

        public int Requests => Read(() => _requests);

        public double Bytes => Read(() => _bytes);

        public static async Task<Wire> OnAsync(IPage page)
        {
            var wire = new Wire();
            var devTools = await page.Context.NewCDPSessionAsync(page);
            await devTools.SendAsync("Network.enable");
            devTools.Event("Network.loadingFinished").OnEvent += (_, answer) => wire.Note(answer!.Value.GetProperty("encodedDataLength").GetDouble());
            return wire;
        }

        private void Note(double bytes)
        {
            lock (_gate)
            {
                (_requests, _bytes) = (_requests + 1, _bytes + bytes);
            }
        }

        private T Read<T>(Func<T> read)
        {
            lock (_gate)
            {
                return read();
            }
        }
    }
}
