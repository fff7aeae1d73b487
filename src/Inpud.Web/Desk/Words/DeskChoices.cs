using System.Collections.Concurrent;
using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Words;

/// <summary>What can be chosen at the desks: regions and founding documents as published, countries, kinds.</summary>
internal sealed class DeskChoices(CatalogueSource catalogue)
{
    private static readonly ConcurrentDictionary<DeskLanguage, IReadOnlyList<Choice>> _countries = new();

    /// <summary>Nothing chosen, in a filter or a form.</summary>
    public static Choice None(string text) => new("", text);

    public IReadOnlyList<Choice> Regions => OfType(x => x.Type == Region.Alias);

    /// <summary>Documents that organisations endorse when they join.</summary>
    public IReadOnlyList<Choice> FoundingDocuments => OfType(x => x is { Type: Statement.Alias, Kind: "declaration" });

    /// <summary>Statements, the newest first.</summary>
    public IReadOnlyList<Choice> Statements =>
        [.. catalogue.Current.Items.Where(x => x.Type == Statement.Alias).OrderByDescending(x => x.Date?.ToString(), StringComparer.Ordinal).Select(x => new Choice(x.Key.ToString(), Title(x)))];

    /// <summary>A published statement's title; null where there is none.</summary>
    public string? StatementTitle(Guid key) => catalogue.Current.Find(key) is { Type: Statement.Alias } item ? Title(item) : null;

    public static IReadOnlyList<Choice> Countries => _countries.GetOrAdd(DeskLanguage.Current, static language =>
        [.. Country.Codes.Select(x => new Choice(x, T.Country(x))).OrderBy(x => x.Text, StringComparer.Create(language.Culture, ignoreCase: true))]);

    public static IReadOnlyList<Choice> Of<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(x => new Choice(x.ToString(), words(x)))];

    /// <summary>The title of a published document; null where there is none.</summary>
    public string? TitleOf(Guid? key) => key is { } found && catalogue.Current.Find(found) is { } item ? Title(item) : null;

    /// <summary>Languages by their names, in their order.</summary>
    public static string Languages(IEnumerable<string> names) => T.List(names.Select(x => Culture.TryParse(x, out var culture) ? T.Language(culture.Info) : x));

    public static string? Date(DateOnly? date) => date is { } day ? T.Day(day) : null;

    private Choice[] OfType(Func<CatalogueItem, bool> which) =>
        [.. catalogue.Current.Items.Where(which).Select(x => new Choice(x.Key.ToString(), Title(x))).OrderBy(x => x.Text, StringComparer.Create(DeskLanguage.Current.Culture, ignoreCase: true))];

    /// <summary>In the reader's language, else in English, else in the first one that there is.</summary>
    internal static string Title(CatalogueItem item) =>
        (item.Entries.FirstOrDefault(x => x.Culture.Name == DeskLanguage.Current.Name) ?? item.Entries.FirstOrDefault(x => x.Culture.Name == DeskLanguage.English.Name) ?? item.Entries[0]).Title;
}
