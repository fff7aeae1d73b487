using Inpud.Content;
using Inpud.Content.Network.Public;
using Inpud.Content.Statements;
using Inpud.Web.Site.Citing;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Items;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Statements;

/// <summary>One statement: what was said, to whom, on which occasion.</summary>
internal sealed class StatementPage(Reader reader, Found found, SizedPictures pictures, PublicEndorsements endorsements) : PageModel, ISitePage
{
    public ItemParts Parts { get; } = ItemParts.Of(reader, found, pictures, KindOf(reader, found.Document)) with
    {
        Line = found.Document.DateIssued() is { } issued ? [reader.Date(issued)] : [],
        Facts = FactsOf(reader, found),
    };

    public PageHead Head => Parts.Head with { Cited = Cited.Of(reader, Work, Parts) };

    /// <summary>How others cite it.</summary>
    public Work Work { get; } = ReadWork.Of(reader, found.Entry, found.Document);

    /// <summary>Organisations may still endorse it.</summary>
    public bool IsOpen { get; } = found.Document.IsOpenForEndorsementOn(reader.Today);

    /// <summary>The last day to endorse it, or null.</summary>
    public DateOnly? EndorseUntil { get; } = found.Document.EndorseUntil();

    /// <summary>Who endorses it.</summary>
    public Endorsed Endorsed { get; private set; } = null!;

    public async Task OnGetAsync() => Endorsed = Endorsed.Of(reader, found.Entry, await endorsements.OfAsync(found.Entry.Key));

    private static IHtmlContent KindOf(Reader reader, IPublishedContent document) =>
        document.StatementType() is { } kind ? reader.Words.Of("statement", kind) : reader.Words["type.statement"];

    private static IReadOnlyList<Fact> FactsOf(Reader reader, Found found)
    {
        var document = found.Document;
        return new Facts(reader)
            .Add("fact.type", KindOf(reader, document))
            .Add("fact.issued", document.DateIssued() is { } date ? reader.Date(date) : null)
            .Add("fact.occasion", document.Occasion(reader.Culture))
            .AddInvariant("fact.forum", document.Forum())
            .Add("fact.addressedTo", document.AddressedTo(reader.Culture))
            .AddCrisis(document)
            .AddSubjects(found.Entry.Item)
            .All;
    }
}
