using System.Text.Encodings.Web;
using Inpud.Content;
using Inpud.Web.Site.Languages;
using Microsoft.AspNetCore.Html;

namespace Inpud.Web.Site.Reading;

/// <summary>Writes texts and links so that what is in another language than the page says so, with its language and direction.</summary>
internal static class Markup
{
    public static IHtmlContent Of(Passage passage, Culture page) =>
        passage.Culture == page ? new Plain(passage.Text) : new Marked(passage, Link: null);

    public static IHtmlContent Of(SiteLink link, Culture page) =>
        link.Text.Culture == page ? new Linked(link) : new Marked(link.Text, link);

    /// <summary>A link to another site. What it says is a name that belongs to no language.</summary>
    public static IHtmlContent External(Uri address, string name) => new Outward(address, name);

    private sealed record Outward(Uri Address, string Name) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<a href=\"");
            encoder.Encode(writer, Address.AbsoluteUri);
            writer.Write("\" rel=\"external\"><bdi>");
            encoder.Encode(writer, Name);
            writer.Write("</bdi></a>");
        }
    }

    private sealed record Plain(string Text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, Text);
    }

    private sealed record Linked(SiteLink Link) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<a href=\"");
            encoder.Encode(writer, Link.Address);
            writer.Write("\">");
            encoder.Encode(writer, Link.Text.Text);
            writer.Write("</a>");
        }
    }

    private sealed record Marked(Passage Passage, SiteLink? Link) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write(Link is null ? "<span" : "<a href=\"");
            if (Link is not null)
            {
                encoder.Encode(writer, Link.Address);
                writer.Write($"\" hreflang=\"{Passage.Culture.Name}\"");
            }

            writer.Write($" lang=\"{Passage.Culture.Name}\" dir=\"{Passage.Culture.Direction}\">");
            encoder.Encode(writer, Passage.Text);
            writer.Write(Link is null ? "</span>" : "</a>");
        }
    }
}

/// <summary>A link to a page of the site.</summary>
/// <param name="Address">The path, from the site's root.</param>
/// <param name="Text">What it says; its language is that of the page it leads to.</param>
internal sealed record SiteLink(string Address, Passage Text);
