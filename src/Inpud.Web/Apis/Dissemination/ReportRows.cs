using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Apis.Asking;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>A report as the API tells it: exactly, or for outsiders.</summary>
/// <param name="stored">It.</param>
/// <param name="facts">What it tells.</param>
/// <param name="network">Key and name of a network by its number.</param>
internal sealed class ReportRows(StoredReport stored, ReportFacts facts, Func<int, (string Key, string? Name)> network)
{
    public ReportAnswer Answer(bool isExact)
    {
        var all = facts.Reached.All;
        return new ReportAnswer
        {
            Key = stored.Key,
            Period = new PeriodAnswer(stored.From, stored.To, stored.CutOff),
            Grant = ReportEndpoints.GrantOf(stored.Grant),
            Made = stored.Made,
            SmallRowsMerged = !isExact,
            Persons = isExact ? all.Persons : (int?)OutsiderNumbers.Told(all.Persons),
            Organisations = isExact ? all.Organisations : (int?)OutsiderNumbers.Told(all.Organisations),
            ReachedByCount = isExact ? all.ReachedByCount : OutsiderNumbers.Told(all.ReachedByCount),
            Copies = isExact ? all.Copies : OutsiderNumbers.Told(all.Copies),
            ByAudience = Rows(facts.Reached.ByAudience, x => (Words.Of(Enum.Parse<AudienceClass>(x)), null), isExact),
            ByNetwork = Rows(facts.Reached.ByNetwork, x => network(int.Parse(x, CultureInfo.InvariantCulture)), isExact),
            ByRegion = Rows(facts.Reached.ByRegion, x => (x, Guid.TryParse(x, out var key) && facts.Regions.GetValueOrDefault(key) is { } titles ? Title(titles) : null), isExact),
            ByChannel = Rows(facts.Reached.ByChannel, x => (Words.Of(Enum.Parse<Channel>(x)), null), isExact),
            ByLanguage = Rows(facts.Reached.ByLanguage, x => (x, null), isExact),
            Items = [.. facts.Items.Select(x => new ReportedItemAnswer(x.Key, Title(x.Titles), x.Kind, x.Date, [.. x.Titles.Keys]))],
            Translations = [.. facts.Translations.Select(x => new TranslationAnswer(x.Item, x.Title, x.Language, x.Original, x.Day))],
            Campaigns = [.. facts.Campaigns.Select(x => new CampaignAnswer(x.Key, Title(x.Titles), x.Actions.Count, x.Countries))],
            Uptake = new UptakeAnswer(
                facts.Uptake.Total,
                facts.Uptake.InAnyNetwork,
                [.. facts.Uptake.ByKind.Select(x => new NumberAnswer(Words.Of(x.Key), null, x.Value))],
                [.. facts.Uptake.ByNetwork.Select(x => (Said: network(x.Key), Number: x.Value)).Select(x => new NumberAnswer(x.Said.Key, x.Said.Name, x.Number))]),
        };
    }

    /// <summary>Whoever was two things in the period is in two rows: in every table rows may overlap.</summary>
    private RowAnswer[] Rows<TKey>(IReadOnlyList<Cell<TKey>> cells, Func<string, (string Key, string? Name)> say, bool isExact)
    {
        if (isExact)
        {
            return [.. cells.Select(x => (Said: say(OutsiderNumbers.NameOf(x.Key)), Cell: x)).Select(x => new RowAnswer(x.Said.Key, x.Said.Name, x.Cell.Persons, x.Cell.Organisations, x.Cell.ReachedByCount, x.Cell.Copies))];
        }

        var told = MergeSmallCells.RunOverlapping([.. cells.Select(x => (OutsiderNumbers.NameOf(x.Key), x.Persons))], facts.Reached.All.Persons);
        return [.. told.Select(x => x.Name is { } name ? new RowAnswer(say(name).Key, say(name).Name, x.Persons) : new RowAnswer(null, null, x.Persons))];
    }

    private static string Title(IReadOnlyDictionary<string, string> titles) => titles.GetValueOrDefault("en") ?? titles.Values.First();
}
