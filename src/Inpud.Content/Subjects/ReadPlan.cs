using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Subjects;

/// <summary>The years of a strategic plan.</summary>
public static class ReadPlan
{
    extension(IPublishedContent period)
    {
        /// <summary>The first year, or null.</summary>
        public int? FirstYear() => period.Number("from");

        /// <summary>The last year, or null.</summary>
        public int? LastYear() => period.Number("to");
    }
}
