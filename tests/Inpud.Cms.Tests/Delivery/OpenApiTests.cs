using System.Runtime.CompilerServices;
using Inpud.Cms.Tests.Delivery.World;

namespace Inpud.Cms.Tests.Delivery;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_OpenAPI_document_is_the_committed_one()
    {
        var (site, _) = await Library.StartAsync();
        await using var running = site;
        var served = await site.Client.GetStringAsync(new Uri(site.Client.BaseAddress!, "/umbraco/openapi/delivery.json"));
        var committed = Path.Combine(Folder(), "delivery.openapi.json");
        if (await File.ReadAllTextAsync(committed) != served + "\n")
        {
            await File.WriteAllTextAsync(committed, served + "\n");
            Assert.Fail("The document differs from the committed one. It has been written over it: review the difference and commit it.");
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
