using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Items;

/// <summary>The words that items, pages, folders and subjects have, each in one language. Null where that language has none.</summary>
public static class ReadWords
{
    extension(IPublishedContent item)
    {
        /// <summary>The title.</summary>
        public string? Title(Culture culture) => item.Text("title", culture);

        /// <summary>A few sentences, plain text.</summary>
        public string? Summary(Culture culture) => item.Text("summary", culture);

        /// <summary>The body as safe HTML.</summary>
        public string? Body(Culture culture) => item.Html("body", culture);

        /// <summary>The words above a folder's list, plain text.</summary>
        public string? Intro(Culture culture) => item.Text("intro", culture);

        /// <summary>What a topic, a region, a demand, a plan or an action is about, plain text.</summary>
        public string? Description(Culture culture) => item.Text("description", culture);

        /// <summary>What search engines show: the search description, or else the summary.</summary>
        public string? MetaDescription(Culture culture) => item.Text("metaDescription", culture) ?? item.Summary(culture);
    }
}
