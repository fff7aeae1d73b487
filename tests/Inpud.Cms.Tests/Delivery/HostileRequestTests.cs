using System.Net;
using CsCheck;
using Inpud.Cms.Tests.Delivery.World;

namespace Inpud.Cms.Tests.Delivery;

public sealed class HostileRequestTests : IAsyncLifetime
{
    private static readonly string[] _parameters = ["fetch", "filter", "sort", "skip", "take", "expand", "fields", "id", "other"];
    private static readonly string[] _paths = ["content", "content/items", "content/item/en", "content/item/", "media", "media/items", "media/item/pictures"];
    private static readonly string[] _starts =
    [
        "", "children:", "ancestors:/", "descendants:en/", "contentType:", "name:", "name:!", "createDate>", "updateDate<:", "name:asc", "level:", "properties[", "$all", "9999999999", "-",
    ];

    private DeliverySite _site = null!;

    public async ValueTask InitializeAsync() => (_site, _) = await Library.StartAsync(x => x["Umbraco:CMS:DeliveryApi:OutputCache:Enabled"] = "true");

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Whatever_is_asked_the_answer_is_never_an_error_of_the_server()
    {
        var value = Gen.Select(Gen.Int[0, _starts.Length - 1], Gen.OneOf(Gen.String[0, 12], Gen.Char["[]{},:!<>/%&= $*?#'\"\\|;ا"].Array[0, 12].Select(x => new string(x))), (start, rest) => _starts[start] + rest);
        var query = Gen.Select(Gen.Int[0, _parameters.Length - 1], value, (parameter, x) => $"{_parameters[parameter]}={Uri.EscapeDataString(WellFormed(x))}").Array[0, 4];
        await Gen.Select(Gen.Int[0, _paths.Length - 1], query).SampleAsync(
            async (path, parameters) => await AnswersAsync($"{_paths[path]}?{string.Join('&', parameters)}"), iter: 400);
    }

    [Theory]
    [InlineData("content/item/%00")]
    [InlineData("content/item/en//")]
    [InlineData("content/item/..%2f..%2fetc")]
    [InlineData("content/item/%E0%A4%A")]
    [InlineData("content/item/%25")]
    [InlineData("content/item/en/%2525%3f%23")]
    [InlineData("media/item/%2F%2F")]
    [InlineData("content?fetch=children:%00")]
    [InlineData("content?filter=%00&sort=%FF")]
    public async Task Odd_paths_are_answered(string path) => await AnswersAsync(path);

    [Theory]
    [InlineData("Start-Item: %%%")]
    [InlineData("Start-Item: ////")]
    [InlineData("Accept-Language: \u0001")]
    [InlineData("Accept-Segment: ../x")]
    [InlineData("Preview: maybe")]
    [InlineData("If-None-Match: x, \"")]
    [InlineData("Api-Key: ключ")]
    public async Task Odd_headers_are_answered(string header)
    {
        foreach (var path in _paths)
        {
            await AnswersAsync(path, header);
        }
    }

    private async Task AnswersAsync(string path, params string[] headers)
    {
        HttpResponseMessage response;
        try
        {
            response = await _site.GetAsync(path, headers);
        }
        catch (HttpRequestException) when (headers.Length > 0)
        {
            // The client itself refuses to send such a header.
            return;
        }

        using (response)
        {
            Assert.True((int)response.StatusCode < 500, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            Assert.NotEqual(HttpStatusCode.NoContent, response.StatusCode);
        }
    }

    private static string WellFormed(string text) => new([.. text.Where(x => !char.IsSurrogate(x))]);
}
