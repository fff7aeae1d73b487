using Inpud.Content.Items;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Html;

namespace Inpud.Web.Site.Items;

/// <summary>What the pages of publications, statements and campaigns have in common.</summary>
internal sealed record ItemParts
{
    public required PageHead Head { get; init; }

    /// <summary>What it is, for the line above the title.</summary>
    public required IHtmlContent Kind { get; init; }

    /// <summary>What else stands in that line.</summary>
    public IReadOnlyList<IHtmlContent> Line { get; init; } = [];

    public string? Subtitle { get; init; }

    public string? Summary { get; init; }

    /// <summary>Safe HTML, or null.</summary>
    public string? Body { get; init; }

    public Picture? Cover { get; init; }

    public IReadOnlyList<FileLink> Files { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public required Relations Relations { get; init; }

    public static ItemParts Of(Reader reader, Found found, SizedPictures pictures, IHtmlContent kind)
    {
        var cover = pictures.Cover(reader, found.Entry, found.Document, PictureSizes.Item);
        return new ItemParts
        {
            Kind = kind,
            Head = PageHead.Of(reader, found.Entry, found.Document.MetaDescription(reader.Culture), cover),
            Summary = found.Entry.Summary,
            Body = found.Document.Body(reader.Culture),
            Cover = cover,
            Relations = Relations.Of(reader, found.Entry.Item, found.Document),
        };
    }
}
