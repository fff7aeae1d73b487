using System.Globalization;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Web.Site.Reading;
using Microsoft.Extensions.Primitives;

namespace Inpud.Web.Site.Lists;

/// <summary>
/// Reads a list's parameters. An empty one counts as not given, as forms send them. What has the wrong form is a bad request; a topic
/// or region that does not exist, or not any more, is not found.
/// </summary>
internal sealed class ReadListRequest(Reader reader, IQueryCollection query)
{
    private const int LongestValue = 200;

    private int status = StatusCodes.Status200OK;

    /// <param name="type">The document type it lists; null for all items of a subject, which can only be paged through.</param>
    public (ListRequest Request, int Status) For(string? type)
    {
        var request = new ListRequest(type) { Page = Page() };
        if (type is not null)
        {
            request = request with
            {
                Kind = Kind(ListRequest.KindsOf(type)),
                Topic = Subject("topic", Topic.Alias),
                Region = Subject("region", Region.Alias),
                Year = Whole("year", 1000, 9999),
                Order = Order(),
            };
        }

        return (request, status);
    }

    private string? Kind(IReadOnlyList<string> kinds) => kinds.Count > 0 && Value("type") is { } value
        ? kinds.FirstOrDefault(kind => kind.Replace(' ', '-').Equals(value, StringComparison.Ordinal)) ?? Refuse(StatusCodes.Status400BadRequest)
        : null;

    private CatalogueEntry? Subject(string name, string type)
    {
        if (Value(name) is not { } slug)
        {
            return null;
        }

        var subject = SubjectSlugs.Find(reader, type, slug);
        if (subject is null)
        {
            Refuse(StatusCodes.Status404NotFound);
        }

        return subject;
    }

    private CatalogueOrder Order()
    {
        var value = Value("sort");
        if (value is not (null or "newest" or "oldest"))
        {
            Refuse(StatusCodes.Status400BadRequest);
        }

        return value == "oldest" ? CatalogueOrder.Oldest : CatalogueOrder.Newest;
    }

    private int Page() => Whole("page", 1, 100_000) ?? 1;

    private int? Whole(string name, int least, int most)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(StatusCodes.Status400BadRequest);
        return null;
    }

    private string? Value(string name)
    {
        var values = query[name];
        if (StringValues.IsNullOrEmpty(values))
        {
            return null;
        }

        if (values is [{ Length: <= LongestValue } value] && !value.Any(char.IsControl))
        {
            return value.Length == 0 ? null : value;
        }

        return Refuse(StatusCodes.Status400BadRequest);
    }

    /// <summary>A malformed value weighs more than one that leads nowhere.</summary>
    private string? Refuse(int with)
    {
        status = status == StatusCodes.Status400BadRequest ? status : with;
        return null;
    }
}
