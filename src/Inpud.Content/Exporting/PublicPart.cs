using System.Collections.Immutable;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Values;

namespace Inpud.Content.Exporting;

/// <summary>
/// What of a site may be given to anybody: published languages only, no contributor who may not be named, no picture of people
/// who no longer agree to be shown, and no file that nothing published uses.
/// </summary>
internal sealed class PublicPart(SeedTypes types)
{
    private const string Contributors = "contributors";
    private const string MayBeNamed = "mayBeNamed";

    /// <param name="folder">The whole site.</param>
    /// <param name="today">Consent that ended before this day has ended.</param>
    public SeedFolder Of(SeedFolder folder, DateOnly today)
    {
        var published = Published(folder);
        var shown = folder.Media.Where(media => MayBeShown(media, today)).Select(media => media.Path).ToHashSet(StringComparer.Ordinal);
        var kept = published.Select(node => node.Path).Concat(shown).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<SeedNode> nodes = [.. published.Select(node => Kept(node, kept.Contains))];
        var used = nodes.SelectMany(Media).ToHashSet(StringComparer.Ordinal);
        return folder with { Nodes = nodes, Media = [.. folder.Media.Where(media => used.Contains(media.Path)).Select(media => Kept(media, kept.Contains))] };
    }

    /// <summary>Consent was not withdrawn and has not run out.</summary>
    public static bool MayBeShown(SeedMedia media, DateOnly today) =>
        media.Values["consentWithdrawn"] is not SeedValue.Flag { Value: true }
        && (DateForm.Parse(media.Values.Text("consentUntil")) is not { } until || until >= today);

    /// <summary>Published items whose ancestors are all published too.</summary>
    private static List<SeedNode> Published(SeedFolder folder)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return [.. folder.Nodes.Where(node => node.IsPublished && (node.Parent is null || paths.Contains(node.Parent)) && paths.Add(node.Path))];
    }

    private SeedNode Kept(SeedNode node, Predicate<string> kept)
    {
        var type = types.Documents[node.Type];
        return node with
        {
            Values = Kept(type, node.Values, kept),
            Cultures = node.Cultures.Where(culture => culture.Value.Published)
                .ToImmutableSortedDictionary(culture => culture.Key, culture => culture.Value with { Values = Kept(type, culture.Value.Values, kept) }, StringComparer.Ordinal),
        };
    }

    private SeedMedia Kept(SeedMedia media, Predicate<string> kept) => media with
    {
        Values = Kept(types.Media[media.Type], media.Values, kept),
        Cultures = media.Cultures.ToImmutableSortedDictionary(
            culture => culture.Key, culture => Kept(types.Media[media.Type], culture.Value, kept), StringComparer.Ordinal),
    };

    private static SeedValues Kept(SeedType type, SeedValues values, Predicate<string> kept) => values.Select((alias, value) =>
        alias == Contributors && type.Alias == Publication.Alias ? Named((SeedValue.List)value) : type[alias]?.Form.Keeping(value, kept) ?? null);

    /// <summary>The rule that protects contributors, for the records of a seed. Anything but a clear yes is a no.</summary>
    private static SeedValue.List? Named(SeedValue.List contributors)
    {
        var all = contributors.Items.OfType<SeedValue.Map>().Select(record => (Record: record, Contributor: AsContributor(record))).ToArray();
        var named = PublicContributors.Of(all.Select(pair => pair.Contributor)).ToHashSet(ReferenceEqualityComparer.Instance);
        ImmutableArray<SeedValue> records = [.. all.Where(pair => named.Contains(pair.Contributor)).Select(pair => pair.Record)];
        return records.IsEmpty ? null : new SeedValue.List(records);
    }

    private static Contributor AsContributor(SeedValue.Map record) =>
        new(string.Empty, string.Empty, null, record[MayBeNamed] is SeedValue.Flag { Value: true });

    private IEnumerable<string> Media(SeedNode node)
    {
        var type = types.Documents[node.Type];
        return from values in node.Cultures.Values.Select(variant => variant.Values).Prepend(node.Values)
               from value in values
               where type[value.Key]?.Form is MediaForm
               from path in MediaForm.Paths(value.Value)
               select path;
    }
}
