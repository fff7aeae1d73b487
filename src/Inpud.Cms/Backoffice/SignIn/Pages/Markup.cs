using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>A piece of HTML. Made from an interpolated string, whose holes are encoded unless they are markup themselves.</summary>
internal readonly record struct Markup(string Html)
{
    public static Markup Nothing => new("");

    public static Markup Of(MarkupWriter written) => new(written.ToString());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(x => x.Html)));

    public override string ToString() => Html ?? "";
}

/// <summary>What the compiler calls for each part of an interpolated string that becomes markup.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupWriter
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html;

    public MarkupWriter(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

    public void AppendFormatted(string? text) => _html.Append(_encoder.Encode(text ?? ""));

    public void AppendFormatted(int number) => _html.Append(number);

    public override string ToString() => _html.ToString();
}
