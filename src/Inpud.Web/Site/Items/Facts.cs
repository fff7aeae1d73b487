using Inpud.Content.Catalogue;
using Inpud.Content.Items;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;
using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Items;

/// <summary>Something that is known about an item.</summary>
/// <param name="Word">The dictionary key of what it is.</param>
/// <param name="Values">One or more.</param>
internal sealed record Fact(string Word, IReadOnlyList<IHtmlContent> Values);

/// <summary>Collects facts; what is not known leaves no trace.</summary>
internal sealed class Facts(Reader reader)
{
    private readonly List<Fact> all = [];

    public IReadOnlyList<Fact> All => all;

    /// <summary>Words of the interface, dates and other things that are already in the reader's language.</summary>
    public Facts Add(string word, params IEnumerable<IHtmlContent?> values)
    {
        IHtmlContent[] known = [.. values.OfType<IHtmlContent>()];
        if (known.Length > 0)
        {
            all.Add(new Fact(word, known));
        }

        return this;
    }

    /// <summary>A text in the reader's language.</summary>
    public Facts Add(string word, string? text) => text is null ? this : Add(word, reader.Say(text, reader.Culture));

    /// <summary>A text that staff wrote once for all languages.</summary>
    public Facts AddInvariant(string word, string? text) => text is null ? this : Add(word, reader.Say(reader.Invariant(text)));

    /// <summary>Names of people and organisations, which belong to no language; each keeps its own direction.</summary>
    public Facts AddNames(string word, params IEnumerable<string?> names) =>
        Add(word, names.OfType<string>().Select(name => new HtmlString($"<bdi>{System.Net.WebUtility.HtmlEncode(name)}</bdi>")));

    /// <summary>Links to other pages of the site.</summary>
    public Facts AddLinks(string word, IReadOnlyList<Guid> keys) => Add(word, reader.Best(keys).Select(reader.Link));

    /// <summary>What every item is sorted by.</summary>
    public Facts AddSubjects(CatalogueItem item) => this
        .AddLinks("fact.topics", item.Topics)
        .AddLinks("fact.regions", item.Regions)
        .AddLinks("fact.demands", item.Demands)
        .AddLinks("fact.plan", item.PlanDirections);

    /// <summary>The crisis it responds to.</summary>
    public Facts AddCrisis(IPublishedContent item) => item.Crisis() is not { } crisis
        ? this
        : Add("fact.crisis", crisis.Where is { } place ? reader.Say(reader.Invariant(place)) : null, Since(crisis.Since));

    private HtmlContentBuilder Since(DateOnly day)
    {
        var since = new HtmlContentBuilder();
        return (HtmlContentBuilder)since.AppendHtml(reader.Words["crisis.since"]).Append(" ").AppendHtml(reader.Date(day));
    }
}
