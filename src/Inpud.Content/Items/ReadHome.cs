using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Items;

/// <summary>What only the home page has.</summary>
public static class ReadHome
{
    extension(IPublishedContent home)
    {
        /// <summary>Items that staff chose for the home page, in their order.</summary>
        public IReadOnlyList<IPublishedContent> Featured() => home.Items("featured");
    }
}
