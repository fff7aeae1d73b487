using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Lists;

/// <summary>What was asked of a list, with the part of it that answers.</summary>
internal sealed record ListAnswer(ListRequest Request, CataloguePage Part)
{
    /// <summary>Items on a page.</summary>
    public const int PageLength = 20;

    public int Pages => Math.Max(1, (Part.Total + PageLength - 1) / PageLength);

    /// <summary>No answer, and status 200, for a document that lists nothing.</summary>
    public static (ListAnswer? Answer, int Status) For(Reader reader, CatalogueEntry entry, IQueryCollection query)
    {
        var item = entry.Item;
        if (ListedType.Of(item) is not { } type && !item.IsSubject)
        {
            return (null, StatusCodes.Status200OK);
        }

        reader.Tags.AddTree();
        var (request, status) = new ReadListRequest(reader, query).For(ListedType.Of(item));
        if (status != StatusCodes.Status200OK)
        {
            return (null, status);
        }

        var answer = new ListAnswer(request, reader.Catalogue.Find(QueryOf(reader, request, item)));
        return (answer, request.Page <= answer.Pages ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
    }

    private static CatalogueQuery QueryOf(Reader reader, ListRequest request, CatalogueItem item) => new(reader.Culture)
    {
        Type = request.Type,
        Kind = request.Kind,
        Topic = item.Type == Topic.Alias ? item.Key : request.Topic?.Key,
        Region = item.Type == Region.Alias ? item.Key : request.Region?.Key,
        Demand = item.Type == Demand.Alias ? item.Key : null,
        Plan = item.Type is PlanPeriod.Alias or PlanDirection.Alias ? item.Key : null,
        Year = request.Year,
        Order = request.Order,
        Skip = (request.Page - 1) * PageLength,
        Take = PageLength,
    };
}
