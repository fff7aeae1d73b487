using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>What can be passed on: the published items, by title.</summary>
internal sealed class Published(CatalogueSource catalogue)
{
    /// <summary>Publications, statements and campaigns, the newest first.</summary>
    public IReadOnlyList<PublishedItem> All => [.. catalogue.Current.Items.Where(x => x.IsListed && x.Entries.Count > 0)
        .OrderByDescending(x => x.Date?.ToString(), StringComparer.Ordinal).ThenBy(x => x.Key).Select(Of)];

    /// <summary>Regions, by name.</summary>
    public IReadOnlyList<PublishedItem> Regions => [.. catalogue.Current.Items.Where(x => x.Type == Region.Alias && x.Entries.Count > 0)
        .Select(Of).OrderBy(x => x.Title, StringComparer.InvariantCultureIgnoreCase)];

    /// <summary>Names of the languages of all items.</summary>
    public IReadOnlyList<string> Languages => [.. All.SelectMany(x => x.Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Donors and grants of published items, each donor before its grants.</summary>
    public IReadOnlyList<string> Grants => [.. All.SelectMany(x => x.Funders).SelectMany(GrantWords.Of).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.InvariantCultureIgnoreCase)];

    /// <summary>Those that a donor paid for, or one of its grants; all where nothing is said.</summary>
    /// <param name="items">Of these.</param>
    /// <param name="grant">One of <see cref="Grants"/>, or nothing.</param>
    public static IReadOnlyList<PublishedItem> PaidBy(IReadOnlyList<PublishedItem> items, string? grant) => string.IsNullOrWhiteSpace(grant)
        ? items
        : [.. items.Where(x => x.Funders.Pays(grant))];

    /// <summary>Those whose title in some language holds the text; the only one whose title it is comes alone.</summary>
    public IReadOnlyList<PublishedItem> Find(string? text)
    {
        var wanted = text?.Trim() ?? "";
        var holding = All.Where(x => x.Titles.Any(title => title.Contains(wanted, StringComparison.InvariantCultureIgnoreCase))).ToList();
        var exact = holding.Where(x => x.Titles.Any(title => title.Equals(wanted, StringComparison.OrdinalIgnoreCase))).ToList();
        return exact.Count > 0 ? exact : holding;
    }

    /// <summary>The item's title; that it is no longer published where it is not.</summary>
    public string Title(Guid key) => One(key)?.Title ?? T[$"No longer published ({key.ToString()[..8]})"];

    public bool IsStatement(Guid key) => catalogue.Current.Find(key)?.Type == Statement.Alias;

    public PublishedItem? One(Guid key) => catalogue.Current.Find(key) is { Entries.Count: > 0 } item ? Of(item) : null;

    /// <summary>Whether it is a publication, a statement or a campaign that can be passed on.</summary>
    public bool IsListed(Guid key) => catalogue.Current.Find(key) is { IsListed: true, Entries.Count: > 0 };

    /// <summary>The alias of its document type; null where it is not published.</summary>
    public string? TypeOf(Guid key) => catalogue.Current.Find(key)?.Type;

    private static PublishedItem Of(CatalogueItem item) => new(
        item.Key,
        DeskChoices.Title(item),
        [.. item.Entries.Select(x => x.Title)],
        [.. item.Entries.Select(x => x.Culture.Name)])
    {
        Funders = item.Funders,
    };
}

/// <summary>A published item.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">In the reader’s language, in English, or in the first language it has.</param>
/// <param name="Titles">In all of its languages.</param>
/// <param name="Languages">Their names.</param>
internal sealed record PublishedItem(Guid Key, string Title, IReadOnlyList<string> Titles, IReadOnlyList<string> Languages)
{
    /// <summary>Who paid for it.</summary>
    public IReadOnlyList<Funder> Funders { get; init; } = [];
}
