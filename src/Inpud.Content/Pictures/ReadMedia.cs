using System.Globalization;
using Inpud.Content.Reading;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Pictures;

/// <summary>What is known about a picture, a file, a film or a recording.</summary>
public static class ReadMedia
{
    extension(IPublishedContent media)
    {
        /// <summary>What it shows or says, in words. Null where this language has none.</summary>
        public string? AltText(Culture culture) => media.Text("altText", culture);

        /// <summary>The language of the file itself, or null.</summary>
        public Culture? FileLanguage() => Culture.TryParse(media.Text("fileLanguage"), out var language) ? language : null;

        /// <summary>Number of pages, or null.</summary>
        public int? Pages() => media.Number("pages");

        /// <summary>Width in pixels, or null.</summary>
        public int? Width() => media.Number(Constants.Conventions.Media.Width) is > 0 and var width ? width : null;

        /// <summary>Height in pixels, or null.</summary>
        public int? Height() => media.Number(Constants.Conventions.Media.Height) is > 0 and var height ? height : null;

        /// <summary>The file's extension without a dot, or null.</summary>
        public string? Extension() => media.Text(Constants.Conventions.Media.Extension);

        /// <summary>Size in bytes, or null.</summary>
        public long? Bytes() =>
            long.TryParse(media.Text(Constants.Conventions.Media.Bytes), CultureInfo.InvariantCulture, out var bytes) && bytes > 0
                ? bytes
                : null;

        /// <summary>The caption file of a film in this language, or null.</summary>
        public IPublishedContent? Captions(Culture culture) => media.Item("captions", culture);

        /// <summary>All that is said, as safe HTML. Null where this language has none.</summary>
        public string? Transcript(Culture culture) => media.Html("transcript", culture);

        /// <summary>Where a film can be seen on another site, or null. It is linked to, never embedded.</summary>
        public Link? ExternalLink() => media.Link("externalLink");

        /// <summary>Whether the people shown agree.</summary>
        public PictureConsent Consent() => new(media.Flag("peopleShown"), media.Date("consentUntil"), media.Flag("consentWithdrawn"));
    }
}
