using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;

namespace Inpud.Web.Site.Subjects;

/// <summary>Asks for the items that belong to a subject.</summary>
internal static class SubjectQueries
{
    public static CatalogueQuery Of(Culture culture, CatalogueItem subject) => new(culture)
    {
        Topic = subject.Type == Topic.Alias ? subject.Key : null,
        Region = subject.Type == Region.Alias ? subject.Key : null,
        Demand = subject.Type == Demand.Alias ? subject.Key : null,
        Plan = subject.Type is PlanPeriod.Alias or PlanDirection.Alias ? subject.Key : null,
    };
}
