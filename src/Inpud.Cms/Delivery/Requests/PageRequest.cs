using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Delivery.Requests;

/// <summary>What a query asks for: <c>fetch</c>, <c>filter</c>, <c>sort</c>, <c>skip</c> and <c>take</c>. Other parameters say nothing.</summary>
internal sealed record PageRequest(string? Fetch, string[] Filters, string[] Sorts, int Skip, int Take)
{
    public const int DefaultTake = 10;

    /// <exception cref="DeliveryRequestException">A parameter is malformed or beyond its limit.</exception>
    public static PageRequest Read(HttpRequest request, DeliveryLimits limits)
    {
        var query = request.Query;
        if (query["fetch"].Count > 1)
        {
            throw new DeliveryRequestException("Too many 'fetch' options", "A request takes one 'fetch' option.");
        }

        var take = Number(request, "take", DefaultTake);
        if (take > limits.MaxTake)
        {
            throw new DeliveryRequestException("Invalid 'take' option", $"'take' may be at most {limits.MaxTake}.");
        }

        return new PageRequest(query["fetch"].FirstOrDefault(), Values(request, "filter"), Values(request, "sort"), Number(request, "skip", 0), take);
    }

    /// <summary>The keys of <c>id=…&amp;id=…</c>, each once, in the order given.</summary>
    /// <exception cref="DeliveryRequestException">One is not a GUID, or there are too many.</exception>
    public static IReadOnlyList<Guid> Ids(HttpRequest request, DeliveryLimits limits)
    {
        var given = Values(request, "id");
        if (given.Length > limits.MaxTake)
        {
            throw new DeliveryRequestException("Too many ids", $"A request takes at most {limits.MaxTake} ids.");
        }

        return [.. given
            .Select(x => Guid.TryParse(x, out var id) ? id : throw new DeliveryRequestException("Invalid id", $"'{x}' is not a GUID."))
            .Distinct()];
    }

    private static string[] Values(HttpRequest request, string name) => [.. request.Query[name].OfType<string>().Where(x => !string.IsNullOrWhiteSpace(x))];

    private static int Number(HttpRequest request, string name, int otherwise)
    {
        var given = request.Query[name].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(given))
        {
            return otherwise;
        }

        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new DeliveryRequestException($"Invalid '{name}' option", $"'{name}' is a whole number from 0 on, not '{given}'.");
    }
}
