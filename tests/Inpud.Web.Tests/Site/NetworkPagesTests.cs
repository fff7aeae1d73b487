using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using Inpud.Content.Network;
using Inpud.Content.Network.Public;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Site;

/// <summary>What readers see of the network: many endorsements stay light, and nobody is listed who did not agree to it.</summary>
public sealed class NetworkPagesTests(SiteFixture site)
{
    private static readonly string[] _languages = ["en", "fr", "es", "pt", "ru", "ar"];
    private readonly Directory _directory = new(site);
    private readonly Guid _statement = SiteFixture.KeyOf("statements/vancouver-declaration");

    [Fact]
    public async Task A_thousand_endorsements_leave_the_statement_light_and_have_a_page_of_their_own()
    {
        var (save, regions) = (site.Get<SaveEndorsement>(), new[] { SiteFixture.KeyOf("regions/africa"), SiteFixture.KeyOf("regions/middle-east-and-north-africa") });
        await _directory.Database.WriteAsync(Content.Storage.WriteTurn.Directory, async db =>
        {
            // Whatever other tests left on the statement would be counted, too.
            await db.Endorsements.Where(x => x.StatementKey == _statement).ExecuteDeleteAsync();
            db.AddRange(Enumerable.Range(0, 1000).Select(x => save.New(Guid.CreateVersion7(), _statement, new EndorsementInput
            {
                Name = $"An organisation of people {x} {_directory.Mark}", Country = x % 2 == 0 ? "KE" : "MA", RegionKey = regions[x % 2], Endorsed = new DateOnly(2026, 1, 5), Shown = x % 5 == 0 ? EndorsementShown.CountryOnly : EndorsementShown.ByName,
            }, organisation: null, import: null)));
            await db.SaveChangesAsync();
        });
        site.Get<NetworkChanges>().Tell(_statement);
        try
        {
            var address = site.Get<Umbraco.Cms.Core.Routing.IPublishedUrlProvider>().GetUrl(_statement, Umbraco.Cms.Core.Models.PublishedContent.UrlMode.Relative, "ar");
            var page = Browser.Parse(await TextAsync(address));
            var section = page.QuerySelector("section.endorsed")!;
            Assert.DoesNotContain(_directory.Mark, section.TextContent, StringComparison.Ordinal);
            Assert.Contains("المغرب", section.TextContent, StringComparison.Ordinal);
            Assert.Equal(2, section.QuerySelectorAll("details").Length);
            var all = section.QuerySelector(".more a")!.GetAttribute("href")!;
            Assert.Equal(800, Browser.Parse(await TextAsync(all)).QuerySelectorAll("bdi").Count(x => x.TextContent.Contains(_directory.Mark, StringComparison.Ordinal)));
            Assert.True(await WeightAsync(all) < 100 * 1024);
            Assert.True(await WeightAsync(address) < 30 * 1024);
        }
        finally
        {
            await _directory.Database.WriteAsync(Content.Storage.WriteTurn.Directory, db => db.Endorsements.Where(x => x.StatementKey == _statement).ExecuteDeleteAsync());
            site.Get<NetworkChanges>().Tell(_statement);
        }

        using var gone = await site.Client.GetAsync("/en/statements/no-such-statement/endorsements/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Only_what_an_organisation_agreed_to_is_in_the_public_directory_and_it_vanishes_at_once()
    {
        var region = SiteFixture.KeyOf("regions/africa");
        var everything = new OrganisationInput
        {
            Kind = OrganisationKind.NationalNetwork, RegionKey = region, Country = "PE", Languages = ["sw"], Functions = $"Does {_directory.Mark}", Needs = $"Needs {_directory.Mark}", Website = $"https://{_directory.Mark}.example.org/",
        };
        await SaveAsync(everything with { Name = $"Silent {_directory.Mark}" });
        await SaveAsync(everything with { Name = $"Nameless {_directory.Mark}", Published = [PublicField.Kind, PublicField.Country, PublicField.Needs] });
        await SaveAsync(everything with { Name = $"Left {_directory.Mark}", Membership = MembershipState.Left, Published = Enum.GetValues<PublicField>() });
        var shown = await SaveAsync(everything with { Name = $"Some {_directory.Mark}", Published = [PublicField.Name, PublicField.Functions, PublicField.Country] });
        var all = await SaveAsync(everything with { Name = $"All {_directory.Mark}", Published = Enum.GetValues<PublicField>() });

        var page = await DirectoryAsync("fr");
        var ours = page.QuerySelectorAll("main li").Where(x => x.TextContent.Contains(_directory.Mark, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, ours.Count);
        var some = ours.Single(x => x.TextContent.Contains($"Some {_directory.Mark}", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Pérou", some, StringComparison.Ordinal);
        Assert.Contains($"Does {_directory.Mark}", some, StringComparison.Ordinal);
        Assert.All(["Needs", "Réseau national", "Kiswahili", "example.org"], x => Assert.DoesNotContain(x, some, StringComparison.Ordinal));
        var listed = ours.Single(x => x.TextContent.Contains($"All {_directory.Mark}", StringComparison.Ordinal));
        Assert.Contains("Réseau national", listed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Afrique", listed.Closest("section")!.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);

        Directory.Saved(await site.Get<SaveOrganisation>().RunAsync(shown.Key, everything with { Name = $"Some {_directory.Mark}" }, shown.Revision));
        Directory.Saved(await site.Get<SaveOrganisation>().RunAsync(all.Key, everything with { Name = $"All {_directory.Mark}" }, all.Revision));
        Assert.DoesNotContain(_directory.Mark, (await DirectoryAsync("fr")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_directory_is_in_every_language_linked_from_every_page_and_every_word_of_it_is_translated()
    {
        foreach (var language in _languages)
        {
            var page = await DirectoryAsync(language);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotContain("directory.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll($"main h1 [lang], main .lead [lang]"));
            Assert.Equal(6, page.QuerySelectorAll("link[rel=alternate]").Length - 1);
            Assert.NotNull(page.QuerySelector($"footer a[href='/{language}/directory/']"));
        }

        using var moved = await site.Client.GetAsync("/fr/Directory", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/fr/directory/"), (moved.StatusCode, moved.Headers.Location!.ToString()));
    }

    private async Task<Organisation> SaveAsync(OrganisationInput input) => Directory.Saved(await site.Get<SaveOrganisation>().RunAsync(Guid.CreateVersion7(), input, revision: null));

    private async Task<IHtmlDocument> DirectoryAsync(string language) => Browser.Parse(await TextAsync($"/{language}/directory/"));

    private Task<string> TextAsync(string address) => site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    /// <summary>Compressed, as browsers ask for it.</summary>
    private async Task<long> WeightAsync(string address)
    {
        using var compressed = new MemoryStream();
        await using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await brotli.WriteAsync(System.Text.Encoding.UTF8.GetBytes(await TextAsync(address)), TestContext.Current.CancellationToken);
        }

        return compressed.Length;
    }
}
