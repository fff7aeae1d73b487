using System.Globalization;
using System.Text.Json.Nodes;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Tests.Hosting;

namespace Inpud.Cms.Tests.Management.Saving;

/// <summary>
/// An editing client as it is: it sends ticked languages as they stand in it, all others as it last loaded them, shared values
/// always as they stand; and after a save it takes over only the ticked languages and the shared values.
/// </summary>
internal sealed class Browser(CmsFixture cms, Guid document, Guid user)
{
    private Dictionary<string, (string Name, string? Stamp)> _loadedVariants = [];
    private Dictionary<string, (string Name, string? Stamp)> _variants = [];
    private Dictionary<(string Alias, string Culture), string?> _loaded = [];
    private Dictionary<(string Alias, string Culture), string?> _values = [];

    public static Browser Open(CmsFixture cms, Guid document, Guid user)
    {
        var browser = new Browser(cms, document, user);
        browser.Reload();
        return browser;
    }

    public IReadOnlyCollection<string> Languages => [.. _variants.Keys.Where(x => x.Length > 0)];

    public void Reload()
    {
        (_loadedVariants, _loaded) = Read();
        (_variants, _values) = (new(_loadedVariants), new(_loaded));
    }

    public Browser Type(string alias, string? culture, JsonNode? value)
    {
        _values[(alias, culture ?? "")] = value?.ToJsonString();
        return this;
    }

    public Browser Name(string culture, string name)
    {
        _variants[culture] = (name, _variants.GetValueOrDefault(culture).Stamp);
        return this;
    }

    public string? Text(string alias, string? culture) => _values.GetValueOrDefault((alias, culture ?? ""));

    public DocumentBody Body(params string[] ticked)
    {
        bool Sent(string culture) => culture.Length == 0 || ticked.Contains(culture);
        var variants = _variants.Where(x => Sent(x.Key)).Concat(_loadedVariants.Where(x => !Sent(x.Key)));
        var values = _values.Where(x => Sent(x.Key.Culture)).Concat(_loaded.Where(x => !Sent(x.Key.Culture)));
        return new DocumentBody(
            [.. values.Select(x => new EditorValue(x.Key.Alias, Blank(x.Key.Culture), null, x.Value is null ? null : JsonNode.Parse(x.Value)))],
            [.. variants.Select(x => new BodyVariant(Blank(x.Key), x.Value.Name, Parse(x.Value.Stamp)))]);
    }

    public async Task<SaveOutcome> SaveAsync(params string[] ticked)
    {
        var outcome = await cms.Get<SaveDocument>().SaveAsync(document, Body(ticked), user);
        if (outcome is SaveOutcome.Done)
        {
            TakeOver(ticked);
        }

        return outcome;
    }

    private void TakeOver(string[] ticked)
    {
        var (variants, values) = Read();
        foreach (var (culture, variant) in variants.Where(x => x.Key.Length == 0 || ticked.Contains(x.Key)))
        {
            _variants[culture] = _loadedVariants[culture] = variant;
        }

        foreach (var (place, value) in values.Where(x => x.Key.Culture.Length == 0 || ticked.Contains(x.Key.Culture)))
        {
            _values[place] = _loaded[place] = value;
        }
    }

    private (Dictionary<string, (string Name, string? Stamp)> Variants, Dictionary<(string Alias, string Culture), string?> Values) Read()
    {
        var opened = cms.Get<OpenItem>().Read(cms.Get<ItemKinds>().Documents, document)!;
        return (
            EditorValues.NamesOf(opened.Item).ToDictionary(
                x => x.Key, x => (x.Value, (string?)opened.StampOf(x.Key).ToString("O", CultureInfo.InvariantCulture))),
            cms.Get<EditorValues>().Of(opened.Item).ToDictionary(x => (x.Alias, x.Culture ?? ""), x => x.Value?.ToJsonString()));
    }

    private static string? Blank(string culture) => culture.Length == 0 ? null : culture;

    private static DateTimeOffset? Parse(string? stamp) => stamp is null ? null : DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture);
}
