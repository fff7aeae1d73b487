using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Networks;

/// <summary>The form in which a network tells what became of an item, in its language.</summary>
internal static class ReportForm
{
    /// <summary>What staff and networks write to each other is in a language of the site more often than not; these are some of the others.</summary>
    private static readonly string[] _further =
    [
        "am", "az", "bn", "de", "el", "fa", "fil", "ha", "he", "hi", "hy", "id", "it", "ja", "ka", "kk", "km", "ky", "mg", "ms", "my", "ne", "nl", "pl", "ps", "ro", "rw", "si",
        "so", "sr", "sw", "ta", "tg", "th", "tr", "uk", "ur", "uz", "vi", "yo", "zh", "zu",
    ];

    public static IReadOnlyList<Field> Fields(Reader reader)
    {
        string Word(string key) => reader.Words.Text($"network.form.{key}");
        Choice none = new("", Word("choose"));
        return
        [
            new(nameof(NetworkReportInput.PassedOnTo), Word("passedOnTo")) { Kind = FieldKind.Number, Hint = Word("passedOnTo.hint") },
            new(nameof(NetworkReportInput.Channel), Word("channel")) { Kind = FieldKind.Select, Choices = [none, .. Enum.GetValues<Channel>().Select(x => new Choice(x.ToString(), PackWords.Of(reader, x)))] },
            new(nameof(NetworkReportInput.Language), Word("language")) { Kind = FieldKind.Select, Choices = [none, .. Languages(reader)] },
            new(nameof(NetworkReportInput.Happened), Word("happened")) { Kind = FieldKind.Date },
            new(nameof(NetworkReportInput.UsedAs), Word("usedAs")) { Kind = FieldKind.Checks, Choices = [.. Enum.GetValues<UptakeKind>().Select(x => new Choice(x.ToString(), PackWords.Of(reader, x)))] },
            new(nameof(NetworkReportInput.UsedFor), Word("usedFor")) { Kind = FieldKind.Lines, Rows = 3, Hint = Word("usedFor.hint") },
            new(nameof(NetworkReportInput.Link), Word("link")) { Kind = FieldKind.Url },
            new(nameof(NetworkReportInput.UnsuitableBecause), Word("unsuitable")) { Kind = FieldKind.Lines, Rows = 3 },
        ];
    }

    public static Typed Empty(Reader reader) => new Typed()
        .With(nameof(NetworkReportInput.Language), reader.Culture.Name)
        .With(nameof(NetworkReportInput.Happened), Typed.DateText(reader.Today));

    /// <summary>What was typed; what is no number or day is told by the check.</summary>
    public static NetworkReportInput Read(Typed typed, Guid item) => new()
    {
        Key = typed.Key(nameof(NetworkReportInput.Key)) ?? Guid.Empty,
        ItemKey = item,
        PassedOnTo = typed.Text(nameof(NetworkReportInput.PassedOnTo)) is null ? null : Number(typed.Text(nameof(NetworkReportInput.PassedOnTo))!),
        Channel = Typed.NameOf<Channel>(typed.Text(nameof(NetworkReportInput.Channel))),
        Language = typed.Text(nameof(NetworkReportInput.Language)),
        Happened = typed.Date(nameof(NetworkReportInput.Happened)),
        UsedAs = typed.Several<UptakeKind>(nameof(NetworkReportInput.UsedAs)),
        UsedFor = typed.Text(nameof(NetworkReportInput.UsedFor)),
        Link = typed.Text(nameof(NetworkReportInput.Link)),
        UnsuitableBecause = typed.Text(nameof(NetworkReportInput.UnsuitableBecause)),
    };

    /// <summary>Digits of any script: a phone's keyboard may write Arabic or Persian ones. What is no number is none that is allowed.</summary>
    private static int Number(string text) =>
        int.TryParse(string.Concat(text.Trim().Select(x => char.IsDigit(x) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(x)) : x)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IEnumerable<Choice> Languages(Reader reader) => reader.Languages.All.Select(x => x.Name).Concat(_further).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(x => Culture.TryParse(x, out var culture) ? new Choice(culture.Name, culture.OwnName().Text) : null).OfType<Choice>();
}

/// <summary>Words of the ledger in the network's language.</summary>
internal static class PackWords
{
    public static string Of(Reader reader, Channel channel) => reader.Words.TextOf("channel", channel.ToString().ToLowerInvariant());

    public static string Of(Reader reader, UptakeKind kind) => reader.Words.TextOf("uptake", kind.ToString().ToLowerInvariant());
}
