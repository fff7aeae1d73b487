using System.Collections.Frozen;
using Inpud.Content;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;
using Microsoft.AspNetCore.Html;

namespace Inpud.Web.Site.Wording;

/// <summary>The words of the interface in one language, from Umbraco's dictionary.</summary>
/// <param name="culture">The language they are asked for in.</param>
/// <param name="all">By key; where this language has none, in the language that stands in for it.</param>
internal sealed class Words(Culture culture, FrozenDictionary<string, Passage> all)
{
    /// <summary>For the flow of a page: marked with its language where that is not the page's.</summary>
    public IHtmlContent this[string key] => Markup.Of(Find(key), culture);

    /// <summary>For attributes and titles, which can bear no mark.</summary>
    public string Text(string key) => Find(key).Text;

    /// <summary>The same with <c>{0}</c>, <c>{1}</c> … filled in. Whatever else an editor wrote between braces stays as it is.</summary>
    public string Text(string key, params ReadOnlySpan<string> values)
    {
        var text = Text(key);
        for (var i = 0; i < values.Length; i++)
        {
            text = text.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The word for a value that staff choose from a list, such as <c>policy brief</c>.</summary>
    /// <param name="list">Which list: <c>kind</c>, <c>role</c> …</param>
    /// <param name="stored">The value as stored.</param>
    public IHtmlContent Of(string list, string stored) => this[KeyOf(list, stored)];

    /// <inheritdoc cref="Of"/>
    public string TextOf(string list, string stored) => Text(KeyOf(list, stored));

    private static string KeyOf(string list, string stored) => $"{list}.{stored.Replace(' ', '-')}";

    private Passage Find(string key) => all.TryGetValue(key, out var word) ? word : new Passage(key, culture);
}
