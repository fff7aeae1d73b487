using System.Net;
using System.Text.RegularExpressions;
using Inpud.Cms.Management;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Inpud.Web.Tests.Management.Rights.Rows;
using Microsoft.AspNetCore.Routing;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>
/// Every endpoint of the Management API, asked by nobody, by a translator of French, by a writer and by an administrator. What is
/// allowed has its effect in the database; what is refused changes nothing in it.
/// </summary>
public sealed partial class TableOfRightsTests(SiteFixture site, Cast cast) : IClassFixture<Cast>
{
    private static readonly Dictionary<string, Row> _rows = Table.All.ToDictionary(x => x.Endpoint, StringComparer.Ordinal);

    public static TheoryData<string> Endpoints => [.. Table.All.Select(x => x.Endpoint)];

    [Fact]
    public void Every_endpoint_has_its_row_and_every_row_its_endpoint()
    {
        var known = All().Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Equal("", string.Join(", ", known.Except(_rows.Keys).Order(StringComparer.Ordinal)));
        Assert.Equal("", string.Join(", ", _rows.Keys.Except(known).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Whoever_may_is_answered_and_nobody_else(string endpoint)
    {
        var row = _rows[endpoint];
        var (method, pattern) = All()[endpoint];
        foreach (var person in new[] { Person.Nobody, Person.Translator, Person.Writer, Person.Administrator })
        {
            await using var world = new World(site, cast, person);
            var call = await row.Ask(world);
            var path = Path(pattern, call);
            if (row.May(person))
            {
                await AllowedAsync($"{person}: {method} {path}", world.Me, new HttpMethod(method), path, call);
            }
            else
            {
                await RefusedAsync($"{person}: {method} {path}", world.Me, new HttpMethod(method), path, call, Refusal(row, person));
            }
        }
    }

    private async Task AllowedAsync(string what, Api me, HttpMethod method, string path, Call call)
    {
        var before = call.See is null ? null : await call.See();
        Assert.True(call.See is null || !Equals(call.Becomes, before), $"{what}: it was {before} already.");
        var fingerprint = call.See is null ? await cast.Fingerprint.TakeAsync() : null;

        using var answer = await me.RawAsync(method, path, call.Body);

        var text = $"{await answer.Content.ReadAsStringAsync()} {answer.Headers.Location}";
        Assert.True(call.Status is { } status ? answer.StatusCode == status : answer.IsSuccessStatusCode, $"{what}: {(int)answer.StatusCode} {text}");
        Assert.True(text.Contains(call.Shows, StringComparison.OrdinalIgnoreCase), $"{what}: {text}");
        if (call.See is not null)
        {
            Assert.Equal((what, call.Becomes), (what, await call.See()));
        }
        else
        {
            await UnchangedAsync(what, fingerprint!);
        }
    }

    private async Task RefusedAsync(string what, Api me, HttpMethod method, string path, Call call, HttpStatusCode refusal)
    {
        var before = await cast.Fingerprint.TakeAsync();

        using var answer = await me.RawAsync(method, path, call.Body);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == refusal, $"{what}: {(int)answer.StatusCode} {text}");
        Assert.True(call.Shows.Length == 0 || !text.Contains(call.Shows, StringComparison.OrdinalIgnoreCase), $"{what}: {text}");
        await UnchangedAsync(what, before);
    }

    private async Task UnchangedAsync(string what, IReadOnlyDictionary<string, string> before)
    {
        var after = await cast.Fingerprint.TakeAsync();
        Assert.Equal((what, ""), (what, Fingerprint.Difference(before, after)));
    }

    private static HttpStatusCode Refusal(Row row, Person person) =>
        person == Person.Nobody ? HttpStatusCode.Unauthorized : row.Hidden ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;

    private static string Path(string pattern, Call call)
    {
        var next = 0;
        return "/" + Parameter().Replace(pattern.TrimStart('/'), _ => Uri.EscapeDataString(call.Route[next++].ToString()!)) + call.Query;
    }

    /// <summary>By their names; those of the sign-in, which have none, by method and route.</summary>
    private Dictionary<string, (string Method, string Pattern)> All()
    {
        var found = from endpoint in site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                    let pattern = endpoint.RoutePattern.RawText!
                    where pattern.TrimStart('/').StartsWith(ManagementRegistration.Root.TrimStart('/'), StringComparison.OrdinalIgnoreCase)
                    from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                    select (Name: endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? $"{method} {pattern}", method, pattern);
        return found.ToDictionary(x => x.Name, x => (x.method, x.pattern), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
