using System.Net;
using Inpud.Cms.Tests.Backoffice.Client;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Media;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Browser.Tests.Backoffice;

public sealed class WritingTests(SiteFixture site, Hosting.Browser browser)
{
    private const string Pasted =
        "<h2>Findings</h2><p>See <a href='https://example.org/data'>the data</a>.</p><ul><li>one</li><li>two</li></ul><table><tr><th>Year</th></tr><tr><td>2025</td></tr></table>";

    [Fact]
    public async Task A_publication_is_written_with_every_field_of_its_type_corrected_seen_in_preview_and_published()
    {
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        client.Complaints.Expect("/validate");
        using var publications = new OwnPublications(site);
        var key = await BeginAsync(client, "Meeting as Equals");
        publications.Remember(key);

        await WriteTextAsync(client);
        await WriteDetailsAsync(client);
        await WriteFilesAndRightsAsync(client);
        await WriteIdentifiersAsync(client);
        await ClassifyAsync(client);
        await Assertions.Expect(client.Field("body").Locator(".view-lines")).ToContainTextAsync("Findings");
        await Screenshots.TakeAsync(client, "publication");
        await PreviewShowsAsync(client, "Meeting as Equals");
        await client.PublishAsync();

        await Repeatedly.EqualAsync(true, () => Stored(key).IsCulturePublished("en"));
        var empty = Stored(key).Properties.Where(x => string.IsNullOrEmpty(x.GetValue(x.PropertyType.VariesByCulture() ? "en" : null)?.ToString())).Select(x => x.Alias);
        Assert.Equal([], empty);
        var address = new Uri("/en/publications/meeting-as-equals/", UriKind.Relative);

        // What is stored is public a moment later.
        await Repeatedly.EqualAsync(HttpStatusCode.OK, () => site.Client.GetAsync(address).GetAwaiter().GetResult().StatusCode);
        var page = await site.Client.GetStringAsync(address);
        foreach (var shown in new[] { "Meeting as Equals", "A guide for hosts", "Findings", "Ana Example", "Example Fund", "978-0-306-40615-7", "Human rights" })
        {
            Assert.Contains(shown, page, StringComparison.Ordinal);
        }

        await client.CloseAsync();
    }

    [Fact]
    public async Task A_Word_document_arrives_as_Markdown_behind_what_was_written_already()
    {
        using var publications = new OwnPublications(site);
        var publication = publications.Copy("Brought from Word");
        var folder = Directory.CreateTempSubdirectory("inpud-word-");
        var file = Path.Combine(folder.FullName, "report.docx");
        WordDocument.Write(file);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(publication.Key, "en");

        var dialog = await client.BringTextAsync("body");
        await dialog.Locator("#file").SetInputFilesAsync(file);
        await Assertions.Expect(dialog.Locator("#markdown")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("# Rights first"));
        await dialog.Button("Add at the end").ClickAsync();
        await client.SaveAsync();

        var before = publication.GetValue<string>("body", "en")!;
        await Repeatedly.EqualAsync(true, () => Stored(publication.Key).GetValue<string>("body", "en") != before);
        var after = Stored(publication.Key).GetValue<string>("body", "en")!;
        Assert.StartsWith(before.TrimEnd(), after, StringComparison.Ordinal);
        foreach (var part in new[] { "# Rights first", "We **ask**[^1] for [change](https://example.org/).", "  - Inner", "| Kenya   | 2023 |", "[^1]: A note with _stress_." })
        {
            Assert.Contains(part, after, StringComparison.Ordinal);
        }

        await client.CloseAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Whoever_publishes_a_file_with_hidden_data_reads_which_file_it_is_and_what_to_do()
    {
        using var publications = new OwnPublications(site);
        var publication = publications.Copy("With a file that tells more");
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        client.Complaints.Expect("update-and-publish");
        client.Complaints.Expect("The site's own rules do not allow this");
        await client.OpenAsync(publication.Key, "en");
        await client.ToTabAsync("Files and rights", "files");
        await client.UploadAsync("files", "Minutes.pdf", Samples.Pdf("Somebody Secret"));

        await client.PublishAsync();

        await client.ReadAsync("confirm it on the file: “Minutes”");
        Assert.False(Stored(publication.Key).Published);
        await client.CloseAsync();
    }

    /// <summary>Begins a publication and leaves out what is mandatory, so that the server has something to say.</summary>
    private static async Task<Guid> BeginAsync(EditingClient client, string name)
    {
        await client.CreateAsync(OwnPublications.Folder, Inpud.Content.DocumentTypes.Publication.Type.Key, "title");
        await client.Name.FillAsync(name);
        await client.WriteAsync("title", name);
        await client.ToTabAsync("Identifiers", "isbn");
        await client.WriteAsync("isbn", "978-0-306-40615-8");
        await client.SaveAsync();
        await client.Page.WaitForURLAsync("**/document/edit/**");
        await client.ToTabAsync("Identifiers", "isbn");
        await Assertions.Expect(client.Field("isbn")).ToContainTextAsync("its last digit would have to be 7");
        await client.ToTabAsync("Text", "summary");
        await Assertions.Expect(client.Field("summary")).ToContainTextAsync("cannot be");
        await Assertions.Expect(client.Field("title")).Not.ToContainTextAsync("cannot be");
        return Guid.Parse(client.Page.Url.Split("/edit/")[1][..36]);
    }

    private static async Task WriteTextAsync(EditingClient client)
    {
        await client.WriteAsync("subtitle", "A guide for hosts");
        await client.WriteAsync("summary", "How to prepare a meeting that everybody can speak at.");
        var dialog = await client.BringTextAsync("body");
        await dialog.Locator("#paste").EvaluateAsync(
            """
            (field, html) => {
                const clipboardData = new DataTransfer();
                clipboardData.setData('text/html', html);
                field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """, Pasted);
        await Assertions.Expect(dialog.Locator("#markdown")).ToHaveValueAsync("## Findings\n\nSee [the data](https://example.org/data).\n\n- one\n- two\n\n| Year |\n| ---- |\n| 2025 |");
        await dialog.Button("Insert").ClickAsync();
        await client.PickMediaAsync("cover", "covers", "Cover: Words Matter!");
        await client.WriteAsync("coverAlt", "Two hands, one pen");
    }

    private static async Task WriteDetailsAsync(EditingClient client)
    {
        await client.ToTabAsync("Details", "publicationType");
        await client.SelectAsync("publicationType", "guide");
        await client.SelectAsync("ourRole", "own");
        await client.WriteAsync("datePublished", "2026-03-01");
        await client.SelectAsync("datePrecision", "month");
        await client.WriteAsync("edition", "First edition");
        await client.AddBlockAsync("contributors", "Contributor", ("name", "Ana Example"), ("organisation", "Example Network"));
        await client.Within("contributors", "role").Locator("select").SelectOptionAsync("author");
        await client.Within("contributors", "mayBeNamed").Locator("uui-toggle").ClickAsync();
        await client.PressWithinAsync("publishers", "Add");
        await client.WriteAsync("publishers", "Example Press");
        await client.AddBlockAsync("funders", "Funder", ("donor", "Example Fund"), ("grant", "EX-1"));
        await client.Field("audiences").Locator("uui-checkbox").First.ClickAsync();
    }

    private static async Task WriteFilesAndRightsAsync(EditingClient client)
    {
        await client.ToTabAsync("Files and rights", "files");
        await client.UploadAsync("files", "Meeting as Equals.pdf", Samples.Pdf());
        await client.Field("externalUrl").Locator("uui-button").First.ClickAsync();
        var link = client.Page.Locator("umb-link-picker-modal");
        await link.Button("Manual").ClickAsync();
        await link.Locator("input").First.FillAsync("https://example.org/guide");
        await link.Button("Add").ClickAsync();
        await client.SelectAsync("licence", "CC BY 4.0");
        await client.SwitchOnAsync("translationNeedsPermission");
    }

    private static async Task WriteIdentifiersAsync(EditingClient client)
    {
        await client.ToTabAsync("Identifiers", "isbn");
        await client.WriteAsync("doi", "10.1000/182");
        await client.WriteAsync("isbn", "978-0-306-40615-7");
        await client.WriteAsync("issn", "0378-5955");
        await client.WriteAsync("reportNumber", "EX 1/26");
        await client.PickAsync("supersedes", "Home", "Publications", "Words Matter!");
    }

    private static async Task ClassifyAsync(EditingClient client)
    {
        await client.ToTabAsync("Classification", "topics");
        await client.PickAsync("topics", "Home", "Topics", "Human rights");
        await client.PickAsync("regions", "Home", "Regions", "Asia");
        await client.PickAsync("demands", "Home", "Demands", "Equal health care");
        await client.PickAsync("planDirections", "Home", "Strategic plans", "Strategic plan 2017–2020", "Advocacy");
        await client.PickAsync("related", "Home", "Publications", "Words Matter!");
        await client.PickAsync("refersTo", "Home", "Publications", "Words Matter!");
        await client.ToTabAsync("Web address and search", "metaDescription");
        await client.WriteAsync("metaDescription", "A guide for those who invite.");
        await client.WriteAsync("umbracoUrlName", "meeting-as-equals");
        await client.ToTabAsync("Text", "title");
    }

    private async Task PreviewShowsAsync(EditingClient client, string title)
    {
        var preview = await client.Page.Context.RunAndWaitForPageAsync(() => client.PressAsync("Save and preview"));
        await preview.FrameLocator("iframe").GetByRole(AriaRole.Heading, new FrameLocatorGetByRoleOptions { Name = title, Level = 1 }).WaitForAsync();
        await preview.CloseAsync();
        using var readers = await site.Client.GetAsync(new Uri("/en/publications/meeting-as-equals/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, readers.StatusCode);
    }

    private IContent Stored(Guid key) => site.Get<IContentService>().GetById(key)!;
}
