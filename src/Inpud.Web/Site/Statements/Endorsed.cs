using Inpud.Content.Catalogue;
using Inpud.Content.Network.Public;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Wording;
using Microsoft.AspNetCore.Html;

namespace Inpud.Web.Site.Statements;

/// <summary>Who endorses a statement, by region, in the reader's language.</summary>
/// <param name="Total">All, those that are only counted too.</param>
/// <param name="Regions">By name; what is of none is last.</param>
/// <param name="CountedOnly">Those that are in no region's number, since they are only counted.</param>
/// <param name="All">Where all names are, or null where they are here.</param>
internal sealed record Endorsed(int Total, IReadOnlyList<EndorsedIn> Regions, int CountedOnly, string? All)
{
    /// <summary>What follows the statement's address on the page of all names.</summary>
    public const string Part = "/endorsements";

    /// <summary>More names than this have a page of their own: a statement should be light.</summary>
    public const int MostNames = 150;

    /// <param name="reader">Who reads.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="shown">What may be seen.</param>
    /// <param name="isAll">The page of all names.</param>
    public static Endorsed Of(Reader reader, CatalogueEntry statement, EndorsementsShown shown, bool isAll = false)
    {
        reader.Tags.AddNetwork();
        var isFolded = !isAll && shown.Named > MostNames;
        var order = StringComparer.Create(reader.Culture.Info, ignoreCase: true);
        var regions = shown.Regions.Select(x => (Entry: x.Region is { } key ? reader.Best(key) : null, Of: x))
            .GroupBy(x => x.Entry?.Key)
            .Select(x => (x.First().Entry, Named: x.SelectMany(y => y.Of.Named), Countries: x.SelectMany(y => y.Of.Countries), Total: x.Sum(y => y.Of.Total)))
            .OrderBy(x => x.Entry is null).ThenBy(x => x.Entry?.Title, order);
        return new Endorsed(
            shown.Total,
            [.. regions.Select(x => new EndorsedIn(
                x.Entry is null ? reader.Words["network.elsewhere"] : reader.Say(x.Entry.Title, x.Entry.Culture),
                x.Total,
                isFolded ? [] : [.. x.Named.OrderBy(y => y.Name, order).Select(y => (y.Name, Country(reader, y.Country)))],
                [.. x.Countries.GroupBy(y => y.Country, StringComparer.Ordinal).Select(y => (Country(reader, y.Key) ?? reader.Words.Text("endorse.notNamed"), y.Sum(z => z.Count)))
                    .OrderBy(y => y.Item1, order)]))],
            shown.Total - shown.Regions.Sum(x => x.Total),
            isFolded ? reader.Addresses.Of(statement.Culture, statement.Path + Part) : null);
    }

    private static string? Country(Reader reader, string? code) => code is null ? null : CountryNames.In(reader.Culture, code);
}

/// <summary>Those of a region.</summary>
/// <param name="Name">The region's.</param>
/// <param name="Total">How many name themselves or their country.</param>
/// <param name="Named">By name, with their country.</param>
/// <param name="Countries">How many more there are, by country.</param>
internal sealed record EndorsedIn(IHtmlContent Name, int Total, IReadOnlyList<(string Name, string? Country)> Named, IReadOnlyList<(string Country, int Count)> Countries);
