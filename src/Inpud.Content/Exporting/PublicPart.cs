using System.Collections.Immutable;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Pictures;
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
        var usedMedia = folder.Media.Where(media => used.Contains(media.Path));
        return folder with
        {
            Nodes = nodes,
            Media = [.. usedMedia.Select(media => Keeping.Only(media, types.Media[media.Type], kept.Contains))],
        };
    }

    private static bool MayBeShown(SeedMedia media, DateOnly today) => new PictureConsent(
        IsYes(media.Values["peopleShown"]), DateForm.Parse(media.Values.Text("consentUntil")), IsYes(media.Values["consentWithdrawn"]))
        .AllowsShowingOn(today);

    private static bool IsYes(SeedValue? value) => value is SeedValue.Flag { Value: true };

    /// <summary>Items in the languages that readers can reach: those in which every page above is published too.</summary>
    private static List<SeedNode> Published(SeedFolder folder)
    {
        var reached = new Dictionary<string, SeedNode>(StringComparer.Ordinal);
        foreach (var node in folder.Nodes)
        {
            var above = node.Parent is null ? node.Cultures : reached.GetValueOrDefault(node.Parent)?.Cultures;
            var cultures = node.Cultures.RemoveRange(node.Cultures.Where(
                culture => !culture.Value.Published || above?.ContainsKey(culture.Key) != true).Select(culture => culture.Key));
            if (!cultures.IsEmpty)
            {
                reached.Add(node.Path, node with { Cultures = cultures });
            }
        }

        return [.. reached.Values];
    }

    private SeedNode Kept(SeedNode node, Predicate<string> kept)
    {
        var type = types.Documents[node.Type];
        var shown = Keeping.Only(node, type, kept);
        return type.Alias == Publication.Alias
            ? shown with { Values = shown.Values.Select((alias, value) => alias == Contributors ? Named((SeedValue.List)value) : value) }
            : shown;
    }

    /// <summary>The rule that protects contributors, for the records of a seed. Anything but a clear yes is a no.</summary>
    private static SeedValue.List? Named(SeedValue.List contributors)
    {
        var all = contributors.Items.OfType<SeedValue.Map>()
            .Select(record => (Record: record, Contributor: AsContributor(record))).ToArray();
        var named = PublicContributors.Of(all.Select(pair => pair.Contributor)).ToHashSet(ReferenceEqualityComparer.Instance);
        ImmutableArray<SeedValue> records = [.. all.Where(pair => named.Contains(pair.Contributor)).Select(pair => pair.Record)];
        return records.IsEmpty ? null : new SeedValue.List(records);
    }

    private static Contributor AsContributor(SeedValue.Map record) =>
        new(string.Empty, string.Empty, null, IsYes(record[MayBeNamed]));

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
