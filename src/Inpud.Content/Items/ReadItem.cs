using Inpud.Content.Pictures;
using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Items;

/// <summary>What publications, statements and campaigns have in common.</summary>
/// <remarks>References hold what is published in any language; whoever shows one decides by its own languages.</remarks>
public static class ReadItem
{
    extension(IPublishedContent item)
    {
        /// <summary>The cover, or null. Ask <see cref="PictureConsent"/> before showing it.</summary>
        public IPublishedContent? Cover() => item.Item("cover");

        /// <summary>The cover in words: the item's own, or else the picture's.</summary>
        public string? CoverInWords(Culture culture) => item.Text("coverAlt", culture) ?? item.Cover()?.AltText(culture);

        /// <summary>Subjects it is about.</summary>
        public IReadOnlyList<IPublishedContent> Topics() => item.Items("topics");

        /// <summary>Parts of the world it is about.</summary>
        public IReadOnlyList<IPublishedContent> Regions() => item.Items("regions");

        /// <summary>Demands it supports.</summary>
        public IReadOnlyList<IPublishedContent> Demands() => item.Items("demands");

        /// <summary>Directions of strategic plans it serves.</summary>
        public IReadOnlyList<IPublishedContent> PlanDirections() => item.Items("planDirections");

        /// <summary>Items a reader of this one may want next.</summary>
        public IReadOnlyList<IPublishedContent> Related() => item.Items("related");

        /// <summary>Items this one answers or builds on.</summary>
        public IReadOnlyList<IPublishedContent> RefersTo() => item.Items("refersTo");

        /// <summary>The crisis it responds to, or null.</summary>
        public Crisis? Crisis() => item.Date("crisisSince") is { } since ? new Crisis(since, item.Text("crisisWhere")) : null;
    }
}

/// <summary>A crisis that a statement or a campaign responds to.</summary>
/// <param name="Since">The day it began.</param>
/// <param name="Where">Null where it is not said.</param>
public sealed record Crisis(DateOnly Since, string? Where);
