using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Content.Network.Public;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Directory;

/// <summary>The organisations that agreed to be listed, by region, with what they agreed to show.</summary>
internal sealed class ListingPage(Reader reader, PublicDirectory directory) : PageModel, ISitePage
{
    /// <summary>Its address below each language. A document that stands there comes first.</summary>
    public const string Path = "/directory";

    public PageHead Head { get; } = new(reader.Words.Text("directory.title"))
    {
        Description = reader.Words.Text("directory.lead"),
        Address = reader.Addresses.Of(reader.Culture, Path),
        Languages = [.. reader.Languages.All.Select(x => new LanguageLink(x, reader.Addresses.Of(x, Path)))],
        LanguagesAreAlternates = true,
    };

    public IReadOnlyList<ListedRegion> Regions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        reader.Tags.AddNetwork();
        reader.Tags.AddTree();
        Regions =
        [
            .. (await directory.AllAsync()).Select(x => (Entry: x.RegionKey is { } key ? reader.Best(key) : null, Organisation: x))
                .GroupBy(x => x.Entry?.Key)
                .Select(x => (x.First().Entry, Organisations: x.Select(y => Of(y.Organisation)).ToList()))
                .OrderBy(x => x.Entry is null).ThenBy(x => x.Entry?.Title, StringComparer.Create(reader.Culture.Info, ignoreCase: true))
                .Select(x => new ListedRegion(x.Entry is null ? reader.Words["network.elsewhere"] : reader.Link(x.Entry), x.Organisations)),
        ];
    }

    private ListedOrganisation Of(PublicOrganisation organisation) => new(
        organisation.Name,
        [
            .. organisation.Kind is { } kind ? [reader.Words.Of("organisation", InWords(kind))] : Nothing,
            .. organisation.Country is { } country ? [Text(CountryNames.In(reader.Culture, country))] : Nothing,
            .. organisation.Languages.Select(x => Culture.TryParse(x, out var culture) ? reader.Say(culture.OwnName()) : Text(x)),
            .. organisation.MemberSince is { } since ? [Since(since)] : Nothing,
        ],
        [.. new[] { ("directory.functions", organisation.Functions), ("directory.needs", organisation.Needs), ("directory.skills", organisation.Skills) }
            .Where(x => x.Item2 is not null).Select(x => (x.Item1, x.Item2!))],
        organisation.Website);

    private static IEnumerable<IHtmlContent> Nothing => [];

    private IHtmlContent Since(DateOnly day) => new HtmlContentBuilder().AppendHtml(reader.Words["directory.memberSince"]).Append(" ").AppendHtml(reader.Date(day));

    /// <summary>“regional network” for <c>RegionalNetwork</c>.</summary>
    private static string InWords(OrganisationKind kind) => string.Concat(kind.ToString().Select((x, place) => place > 0 && char.IsUpper(x) ? $" {char.ToLowerInvariant(x)}" : $"{char.ToLowerInvariant(x)}"));

    private static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);
}

/// <summary>A region with those that agreed to be found there.</summary>
internal sealed record ListedRegion(IHtmlContent Name, IReadOnlyList<ListedOrganisation> Organisations);

/// <summary>An organisation as it is drawn.</summary>
/// <param name="Name">As it calls itself, in whatever language.</param>
/// <param name="Facts">Kind, country, languages, since when.</param>
/// <param name="Words">The key of a word, and what it says in its own.</param>
/// <param name="Website">Its address, or null.</param>
internal sealed record ListedOrganisation(string Name, IReadOnlyList<IHtmlContent> Facts, IReadOnlyList<(string Word, string Text)> Words, string? Website);
