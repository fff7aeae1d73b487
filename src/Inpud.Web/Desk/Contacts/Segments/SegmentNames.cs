using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>What a segment's keys are called, and what was meant by a name that somebody typed.</summary>
internal sealed class SegmentNames(IReadOnlyList<OrganisationName> organisations, IReadOnlyList<ContactListRow> lists, Published published, DeskChoices choices)
{
    private static string Gone => T["No longer there"];

    public IReadOnlyList<Choice> Networks { get; } = [.. organisations.Where(x => x.NetworkNumber is not null).Select(x => new Choice(x.Key.ToString(), x.Name))];

    public IReadOnlyList<Choice> Lists { get; } = [.. lists.Select(x => new Choice(x.Key.ToString(), x.Name))];

    public IReadOnlyList<Choice> Regions => choices.Regions;

    public IReadOnlyList<string> Organisations { get; } = [.. organisations.Select(x => x.Name)];

    /// <summary>Its name; its key where several are called so, or none is any more.</summary>
    public string Organisation(Guid key) =>
        organisations.FirstOrDefault(x => x.Key == key)?.Name is { } name && OrganisationsCalled(name).Count == 1 ? name : key.ToString();

    /// <summary>Those of this name or key. A key stays what it is where the organisation is gone: then nobody belongs to it.</summary>
    public IReadOnlyList<Guid> OrganisationsCalled(string text) => Guid.TryParse(text, out var key)
        ? [key] : [.. organisations.Where(x => x.Name.Equals(text, StringComparison.OrdinalIgnoreCase)).Select(x => x.Key)];

    /// <summary>The item's title where it is the only one of that title; its key otherwise.</summary>
    public string ItemToType(Guid key) => published.One(key) is { } item && published.Find(item.Title) is [var only] && only.Key == key ? item.Title : key.ToString();

    public IReadOnlyList<Guid> ItemsCalled(string text) => Guid.TryParse(text, out var key) ? [key] : [.. published.Find(text).Select(x => x.Key)];

    public string Item(Guid key) => published.Title(key);

    public string OrganisationInWords(Guid key) => organisations.FirstOrDefault(x => x.Key == key)?.Name ?? Gone;

    public string List(Guid key) => lists.FirstOrDefault(x => x.Key == key)?.Name ?? Gone;

    public string Region(Guid key) => choices.TitleOf(key) ?? Gone;

    /// <summary>The choices, and what was chosen and is no longer among them: a condition does not vanish because a list did.</summary>
    public static IReadOnlyList<Choice> WithGone(IReadOnlyList<Choice> all, IEnumerable<string> chosen) =>
        [.. all, .. chosen.Where(x => all.All(choice => choice.Value != x)).Distinct(StringComparer.Ordinal).Select(x => new Choice(x, $"{Gone} ({x[..Math.Min(8, x.Length)]})"))];
}

/// <summary>Reads them.</summary>
internal sealed class ReadSegmentNames(RecipientTexts texts, ContactLists lists, Published published, DeskChoices choices)
{
    public async Task<SegmentNames> RunAsync() => new(await texts.OrganisationsAsync(), await lists.AllAsync(), published, choices);
}
