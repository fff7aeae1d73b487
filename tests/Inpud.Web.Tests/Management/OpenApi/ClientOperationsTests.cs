using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Management.OpenApi;

/// <summary>The description of our Management API against the one that the editing client was generated from.</summary>
public sealed class ClientOperationsTests(SiteFixture site)
{
    /// <summary>What the client sends back unread, so that a save knows what its sender had loaded.</summary>
    private static readonly string[] _stamps =
    [
        "DocumentVariantRequestModel.updateDate", "MediaVariantRequestModel.updateDate", "DictionaryItemTranslationModel.basis", "DictionaryItemTranslationModel.nameBasis",
    ];

    [Fact]
    public async Task Every_operation_has_the_name_the_method_and_the_route_that_the_client_calls()
    {
        var client = ClientOperations.All();
        var ours = await OursAsync();

        Assert.True(client.Count > 400, $"Only {client.Count} operations could be read from the client.");
        Assert.True(ours.Count > 230, $"Only {ours.Count} operations are described.");
        Assert.Equal([], ours.Where(x => client.GetValueOrDefault(x.Key) != x.Value).Select(x => $"{x.Key}: {x.Value}, the client has {client.GetValueOrDefault(x.Key) ?? "none"}"));
    }

    [Fact]
    public async Task Every_model_has_the_properties_that_the_client_knows()
    {
        var types = ClientOperations.Types();
        var schemas = (await DescriptionAsync())["components"]!["schemas"]!.AsObject();
        List<string> differences = [];
        foreach (var (name, schema) in schemas)
        {
            if (schema!["properties"] is not JsonObject properties || !types.TryGetValue(name, out var wanted))
            {
                continue;
            }

            var sent = name.Contains("Response", StringComparison.Ordinal) || name.Contains("Item", StringComparison.Ordinal);
            differences.AddRange(properties.Select(x => x.Key).Where(x => !wanted.ContainsKey(x) && !_stamps.Contains($"{name}.{x}"))
                .Select(x => $"{name}.{x} is unknown to the client"));
            differences.AddRange(wanted.Where(x => sent && x.Value && !properties.ContainsKey(x.Key)).Select(x => $"{name}.{x.Key} is missing"));
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private async Task<Dictionary<string, string>> OursAsync()
    {
        Dictionary<string, string> operations = new(StringComparer.Ordinal);
        foreach (var (path, methods) in (await DescriptionAsync())["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                operations.Add(operation!["operationId"]!.GetValue<string>(), $"{method.ToUpperInvariant()} {path}");
            }
        }

        return operations;
    }

    private async Task<JsonNode> DescriptionAsync() =>
        JsonNode.Parse(await site.Client.GetStringAsync(new Uri("/umbraco/openapi/management.json", UriKind.Relative)))!;
}
