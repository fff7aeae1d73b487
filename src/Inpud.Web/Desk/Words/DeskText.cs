using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Inpud.Content;
using Microsoft.AspNetCore.Html;

namespace Inpud.Web.Desk.Words;

/// <summary>
/// The desks' words in the language of whoever sits there: <c>T["Save"]</c>, <c>T[$"Change {name}"]</c>. The English text is what the
/// translations are found by. It is static as the words of the framework's own resource files are: they are constants, not a service.
/// </summary>
internal sealed class DeskText
{
    /// <summary>Unicode's marks around what has a direction of its own: without them 2026-05-31 reads backwards behind Arabic words.</summary>
    private const char Apart = '\u2068';

    private const char Together = '\u2069';

    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static DeskText T { get; } = new();

    /// <summary>A text without values.</summary>
    public string this[string english] => DeskLanguage.Current.Say(english);

    /// <summary>A text with values: whole sentences, so that each language can have its own order.</summary>
    public string this[Sentence english] => Sentence.Fill(DeskLanguage.Current.Say(english.Words), english.Values.Select(Text));

    /// <summary>A text with a number in it, in the form that fits the number.</summary>
    /// <param name="count">The number, which is the first value of <paramref name="other"/>.</param>
    /// <param name="one">In English for one.</param>
    /// <param name="other">In English for any other number; by it the translations are found.</param>
    public string Many(int count, Sentence one, Sentence other)
    {
        var language = DeskLanguage.Current;
        return language.Say(other.Words, count) is { } said ? Sentence.Fill(said, other.Values.Select(Number))
            : count == 1 ? Sentence.Fill(one.Words, one.Values.Select(Number)) : Sentence.Fill(other.Words, other.Values.Select(Number));
    }

    /// <summary>A text with values for a page: markup stays what it is, names may run in another direction.</summary>
    public IHtmlContent Html(Sentence english) =>
        new HtmlString(Sentence.Fill(_encoder.Encode(DeskLanguage.Current.Say(english.Words)), english.Values.Select(Markup)));

    /// <summary>Several values one after the other.</summary>
    public string List(IEnumerable<string> values) => string.Join(T[", "], values);

    /// <summary>A day, as it is written in a text.</summary>
    public string Day(DateOnly day)
    {
        var language = DeskLanguage.Current;
        return day.ToString(language.Name is "es" or "pt" ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", language.Culture);
    }

    /// <summary>A language by its name.</summary>
    public string Language(CultureInfo language) => DeskLanguage.Current == DeskLanguage.English ? language.EnglishName : language.DisplayName;

    /// <summary>A country by its code.</summary>
    public string Country(string code) => DeskLanguage.Current.Country(code);

    private string Text(object? value) => value switch
    {
        Sentence sentence => this[sentence],
        DateOnly day => Day(day),
        string text when DeskLanguage.Current.Direction == "rtl" => $"{Apart}{text}{Together}",
        _ => Convert.ToString(value, DeskLanguage.Current.Culture) ?? "",
    };

    private string Number(object? value) => value is int or long ? ((IFormattable)value).ToString("N0", DeskLanguage.Current.Culture) : Text(value);

    private string Markup(object? value)
    {
        if (value is IHtmlContent content)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            content.WriteTo(writer, _encoder);
            return writer.ToString();
        }

        return value is string name ? $"<bdi>{_encoder.Encode(name)}</bdi>" : _encoder.Encode(Text(value));
    }
}
