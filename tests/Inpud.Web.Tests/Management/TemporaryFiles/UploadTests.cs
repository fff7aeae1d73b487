using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.TemporaryFiles;

public sealed class UploadTests(SiteFixture site)
{
    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>";

    [Fact]
    public async Task An_upload_belongs_to_who_made_it()
    {
        using var one = await MediaEditor.SignedInAsync(site);
        using var other = await MediaEditor.SignedInAsync(site);
        var (key, status, _) = await one.UploadAsync("a cover.png", Samples.Picture);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("a cover.png", (await one.ReadAsync($"/temporary-file/{key}")).GetProperty("fileName").GetString());
        using var hidden = await other.GetAsync($"/temporary-file/{key}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Delete, $"/temporary-file/{key}")).Status);
        var stolen = await other.SendAsync(HttpMethod.Post, "/media", MediaEditor.NewItem(Guid.NewGuid(), "Stolen", Constants.MediaTypes.Guids.ImageGuid, null, key));
        Assert.Equal(HttpStatusCode.BadRequest, stolen.Status);
        await one.DoneAsync(HttpMethod.Delete, $"/temporary-file/{key}");
        using var gone = await one.GetAsync($"/temporary-file/{key}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("cover.jpg", "png", "holds a '.png' file")]
    [InlineData("report.pdf", "png", "holds a '.png' file")]
    [InlineData("report.pdf", "html", "holds a '.txt' file")]
    [InlineData("cover.png", "html", "holds a '.txt' file")]
    [InlineData("page.html", "html", "'.html' are not taken")]
    [InlineData("page.HTM", "html", "are not taken")]
    [InlineData("program.exe", "exe", "are not taken")]
    [InlineData("film.mp4", "exe", "is no '.mp4' file")]
    [InlineData("noending", "png", "no ending")]
    [InlineData("cover.png", "nothing", "is empty")]
    [InlineData("cover.png", "cut", "damaged")]
    [InlineData("cover.png", "bomb", "50000 × 50000 pixels")]
    [InlineData("text.docx", "zip", "no '.docx' file")]
    [InlineData("text.docx", "macros", "macros")]
    [InlineData("drawing.svg", "entities", "no well-formed SVG")]
    public async Task What_a_file_holds_decides_and_a_refusal_says_why(string name, string content, string reason)
    {
        using var editor = await MediaEditor.SignedInAsync(site);

        var (key, status, problem) = await editor.UploadAsync(name, Content(content));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, problem.GetProperty("title").GetString()!, StringComparison.Ordinal);
        Assert.Null(await site.Get<ITemporaryFileService>().GetAsync(key));
    }

    [Theory]
    [InlineData("cover.png", "png")]
    [InlineData("report.pdf", "pdf")]
    [InlineData("text.docx", "word")]
    [InlineData("table.csv", "text")]
    [InlineData("Отчёт – наш.pdf", "pdf")]
    public async Task What_is_what_it_says_is_taken(string name, string content)
    {
        using var editor = await MediaEditor.SignedInAsync(site);

        var (key, status, problem) = await editor.UploadAsync(name, Content(content));

        Assert.True(status == HttpStatusCode.Created, problem.ToString());
        Assert.Equal(name, (await editor.ReadAsync($"/temporary-file/{key}")).GetProperty("fileName").GetString());
    }

    [Theory]
    [InlineData("<script>alert(1)</script><rect onload='alert(2)' width='5'/>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></body></foreignObject>")]
    [InlineData("<a href='javascript:alert(1)'><text>x</text></a><use href='https://evil.example/x.svg#a'/>")]
    [InlineData("<style>@im<![CDATA[port url(https://evil.example/a.css);]]></style><rect style='fill:url(https://evil.example/f)'/>")]
    [InlineData("<image href='https://evil.example/p.png'/><image href='data:image/svg+xml;base64,PHN2Zy8+'/>")]
    [InlineData("<set attributeName='href' to='javascript:alert(1)'/><animate attributeName='onload' values='alert(1)'/>")]
    [InlineData("<g xmlns:e='evil' e:onclick='x'><e:script>alert(1)</e:script></g>")]
    public async Task A_drawing_is_kept_without_what_could_do_harm(string inside)
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var (key, status, problem) = await editor.UploadAsync("drawing.svg", Encoding.UTF8.GetBytes($"{Drawing}{inside}<circle r='3' fill='red'/></svg>"));

        Assert.True(status == HttpStatusCode.Created, problem.ToString());
        using var kept = new StreamReader((await site.Get<ITemporaryFileService>().GetAsync(key))!.OpenReadStream());
        var text = await kept.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("circle", text, StringComparison.Ordinal);
        Assert.Contains("fill=\"red\"", text, StringComparison.Ordinal);
        foreach (var harm in new[] { "script", "onload", "onclick", "evil.example", "import", "foreignObject", "svg+xml", "animate" })
        {
            Assert.DoesNotContain(harm, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_key_is_used_once_and_an_upload_without_one_is_refused()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var (key, _, _) = await editor.UploadAsync("a.png", Samples.Picture);

        var again = await editor.UploadAsync("b.png", Samples.Picture, key);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal("a.png", (await editor.ReadAsync($"/temporary-file/{key}")).GetProperty("fileName").GetString());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await editor.SendAsync(HttpMethod.Post, "/temporary-file", new { id = key })).Status);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_the_number_that_the_client_looks_for()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var limit = (await editor.ReadAsync("/temporary-file/configuration")).GetProperty("maxFileSize").GetInt64();

        var (_, status, problem) = await editor.UploadAsync("big.pdf", new byte[(limit * 1024) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains($"{limit * 1024} bytes", problem.GetProperty("title").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_uploads_without_signing_in()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Guid.NewGuid().ToString()), "Id" }, { new ByteArrayContent(Samples.Picture), "File", "a.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static byte[] Content(string kind) => kind switch
    {
        "png" => Samples.Picture,
        "cut" => Samples.Picture[..20],
        "bomb" => Samples.PngOf(50_000, 50_000),
        "pdf" => Samples.Pdf(),
        "word" => Samples.Word(),
        "macros" => Samples.Word(macros: true),
        "zip" => Samples.Packed([("a.txt", "text")]),
        "html" => "<html><script>alert(1)</script></html>"u8.ToArray(),
        "text" => "a;b\n1;2\n"u8.ToArray(),
        "exe" => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0],
        "entities" => Encoding.UTF8.GetBytes("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + Drawing + "<text>&b;</text></svg>"),
        "nothing" => [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such sample."),
    };
}
