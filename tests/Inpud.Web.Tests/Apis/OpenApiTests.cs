using System.Text.Encodings.Web;
using System.Text.Json;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Apis;

/// <summary>What other systems are told of the API.</summary>
public sealed class OpenApiTests(SiteFixture site)
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_APIs_description_is_the_one_that_was_reviewed()
    {
        using var document = JsonDocument.Parse(await site.Client.GetStringAsync("/umbraco/openapi/inpud.json", TestContext.Current.CancellationToken));
        var received = JsonSerializer.Serialize(document.RootElement, _readable) + "\n";
        var approved = Path.Combine(FindRoot(), "tests", "Inpud.Web.Tests", "Apis", "inpud.approved.json");
        if (!File.Exists(approved) || await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken) != received)
        {
            await File.WriteAllTextAsync(approved.Replace(".approved.", ".received.", StringComparison.Ordinal), received, TestContext.Current.CancellationToken);
            Assert.Fail("The API's description differs from inpud.approved.json. Compare it with the received file beside it.");
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Inpud.Cms.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The solution is not above the tests.");
        }

        return folder.FullName;
    }
}
