using Inpud.Cms.Management.Saving;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>Tells which languages of a body its sender means: the client holds and sends every language of the site, stored or not.</summary>
internal static class MediaBody
{
    /// <param name="asked">What the client sent.</param>
    /// <param name="type">The item's type; null if there is none.</param>
    /// <param name="may">What the user may edit.</param>
    /// <param name="stored">The item that stands; null for a new one.</param>
    /// <param name="held">Whether a client that sends such a stamp was given a language as one that is stored.</param>
    public static ItemBody Of(
        IMediaRequest asked, IMediaType? type, MediaLanguages may, IMedia? stored, Func<string, DateTimeOffset?, bool> held)
    {
        var varies = type?.VariesByCulture() is true;
        var properties = type?.CompositionPropertyTypes.ToDictionary(x => x.Alias, StringComparer.Ordinal) ?? [];
        var values = (asked.Values ?? []).Where(x => !string.IsNullOrEmpty(x.Alias)).Select(x => Value(x, properties, may.Main)).ToArray();
        var variants = (asked.Variants ?? [])
            .Select(x => new BodyVariant(varies ? Text(x.Culture) ?? may.Main : null, x.Name ?? "", x.UpdateDate))
            .DistinctBy(x => x.Culture, StringComparer.Ordinal).ToArray();
        if (!varies)
        {
            return new ItemBody(values, variants);
        }

        var said = values.Where(x => x.Culture is not null && NormalForm.Of(x.Value).Length > 0).Select(x => x.Culture!).ToHashSet(StringComparer.Ordinal);
        var main = variants.FirstOrDefault(x => x.Culture == may.Main)?.Name;
        bool IsMeant(BodyVariant x) => x.Culture == may.Main || said.Contains(x.Culture!) || IsRenamed(x, stored, main)
            || (stored?.IsCultureAvailable(x.Culture!) is true && (x.UpdateDate is null || held(x.Culture!, x.UpdateDate)));

        // A new item needs its default name, whoever makes it.
        bool MayBe(BodyVariant x) => may.Mine.Contains(x.Culture!) || (stored is null && x.Culture == may.Main);
        BodyVariant[] meant = [.. variants.Where(x => IsMeant(x) && MayBe(x)).Select(x => Named(x, stored))];
        var cultures = meant.Select(x => x.Culture!).Where(may.Mine.Contains).ToHashSet(StringComparer.Ordinal);
        return new ItemBody(
            [.. values.Where(x => x.Culture is { } culture ? cultures.Contains(culture) : stored is null || may.SharedToo)], meant);
    }

    private static EditorValue Value(MediaValueModel said, Dictionary<string, IPropertyType> properties, string main)
    {
        var varies = properties.TryGetValue(said.Alias!, out var property) && property.VariesByCulture();
        return new EditorValue(said.Alias!, varies ? Text(said.Culture) ?? main : null, Segment: null, said.Value);
    }

    /// <summary>
    /// A language under a name of its own was named by hand: one that is not stored bears the item's name, as it is or as the client
    /// holds it.
    /// </summary>
    private static bool IsRenamed(BodyVariant variant, IMedia? stored, string? main) =>
        variant.Name.Length > 0 && variant.Name != stored?.Name && variant.Name != main;

    /// <summary>What is said in a language without a name is said under the item's.</summary>
    private static BodyVariant Named(BodyVariant variant, IMedia? stored) =>
        string.IsNullOrWhiteSpace(variant.Name) && stored?.IsCultureAvailable(variant.Culture!) is false ? variant with { Name = stored.Name ?? "" } : variant;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
