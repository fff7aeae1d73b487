using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.Reading;

/// <summary>
/// Reads converted values by alias. A property the type does not have, and a language without a value, read as nothing:
/// never as the value of another language.
/// </summary>
internal static class ReadValues
{
    extension(IPublishedElement item)
    {
        public string? Text(string alias, Culture? culture = null) =>
            item.Value(alias, culture)?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

        public string? Html(string alias, Culture? culture = null) =>
            item.Value(alias, culture) is IHtmlEncodedString html && html.ToHtmlString() is { } markup && !string.IsNullOrWhiteSpace(markup)
                ? markup
                : null;

        public DateOnly? Date(string alias) => item.Value(alias) switch
        {
            DateOnly date when date != default => date,
            DateTime instant when instant != default => DateOnly.FromDateTime(instant),
            _ => null,
        };

        public bool Flag(string alias) => item.Value(alias) is true;

        public int? Number(string alias) => item.Value(alias) is int number ? number : null;

        public IReadOnlyList<string> Words(string alias) =>
            item.Value(alias) is IEnumerable<string> words ? [.. words.Where(word => !string.IsNullOrWhiteSpace(word))] : [];

        public IReadOnlyList<IPublishedContent> Items(string alias, Culture? culture = null) => item.Value(alias, culture) switch
        {
            IPublishedContent one => [one],
            IEnumerable<IPublishedContent> several => [.. several],
            _ => [],
        };

        /// <summary>The keys of picked items, as stored: without loading them, and whether they are published or not.</summary>
        public IReadOnlyList<Guid> Keys(string alias) => item.GetProperty(alias)?.GetSourceValue()?.ToString() is { Length: > 0 } stored
            ? [.. stored.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(KeyIn).OfType<Guid>()]
            : [];

        /// <summary>The key of the first picked media item, as stored: without loading it, and whether it is still there or not.</summary>
        public Guid? MediaKey(string alias) =>
            item.GetProperty(alias)?.GetSourceValue()?.ToString() is { Length: > 0 } stored ? StoredMedia.FirstKeyIn(stored) : null;

        public IPublishedContent? Item(string alias, Culture? culture = null) => item.Items(alias, culture) is [var first, ..] ? first : null;

        public Link? Link(string alias, Culture? culture = null) => item.Value(alias, culture) switch
        {
            Link one => one,
            IEnumerable<Link> several => several.FirstOrDefault(),
            _ => null,
        };

        public IReadOnlyList<IPublishedElement> Blocks(string alias) =>
            item.Value(alias) is BlockListModel blocks ? [.. blocks.Select(block => block.Content)] : [];

        private object? Value(string alias, Culture? culture = null) => item.GetProperty(alias)?.GetValue(culture?.Name);
    }

    private static Guid? KeyIn(string identifier) => UdiParser.TryParse(identifier, out GuidUdi? udi) ? udi.Guid : null;
}
