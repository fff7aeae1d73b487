using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;

namespace Inpud.Web.Tests.Dissemination;

internal sealed record NaivePerson(int Id, AudienceClass Audience, int? Place, long Networks, string? Country, string? Preferred);

internal sealed record NaiveContact(int Id, AudienceClass Audience, int[] Networks, Guid? Region, string? Language);

internal sealed record NaiveEntry
{
    public Guid Item { get; init; }
    public int Day { get; init; }
    public NaivePerson? Person { get; init; }
    public AudienceClass Audience { get; init; }
    public int? Place { get; init; }
    public long Networks { get; init; }
    public string? Country { get; init; }
    public string? Preferred { get; init; }
    public string? Language { get; init; }
    public Channel Channel { get; init; }
    public Strength Strength { get; init; }
    public int? Count { get; init; }
    public int? Copies { get; init; }
}

/// <summary>A ledger that forgets what was corrected, and counts by going through it again for each number.</summary>
internal sealed class NaiveLedger
{
    /// <summary>In the order of writing; a corrected entry goes to the end.</summary>
    private List<NaiveEntry> _entries = [];

    public void Add(IEnumerable<NaiveEntry> entries) => _entries.AddRange(entries);

    public NaiveEntry? At(int which) => _entries.Count == 0 ? null : _entries[which % _entries.Count];

    /// <summary>False where nothing was different: then nothing happens.</summary>
    public bool Change(int which, Func<NaiveEntry, NaiveEntry> change)
    {
        var old = At(which)!;
        if (change(old) == old)
        {
            return false;
        }

        _entries.RemoveAt(which % _entries.Count);
        _entries.Add(change(old));
        return true;
    }

    public void Remove(int which) => _entries.RemoveAt(which % _entries.Count);

    public NaiveLedger Copy() => new() { _entries = [.. _entries] };

    public NaiveLedger Between(int from, int to) => new() { _entries = [.. _entries.Where(x => x.Day >= from && x.Day <= to)] };

    public int Recipients(Guid item, string language)
    {
        var of = _entries.Where(x => x.Item == item && x.Language == language).ToList();
        return of.Where(x => x.Person is not null).Select(x => x.Person!.Id).Distinct().Count()
            + of.Where(x => x.Person is null && x.Count is null).Select(x => x.Place).Distinct().Count() + of.Count(x => x.Count is not null);
    }

    public ItemSummary? Summary(Guid item)
    {
        var of = _entries.Where(x => x.Item == item).ToList();
        return of.Count == 0 ? null : new ItemSummary(
            item,
            of.Where(x => x.Person is not null).Select(x => x.Person!.Id).ToHashSet().Count,
            of.Where(x => x.Person is null && x.Count is null).Select(x => x.Place).ToHashSet().Count,
            of.Sum(x => x.Count ?? 0),
            LedgerWorld.Day(of.Max(x => x.Day)));
    }

    public List<int> Missing(Guid item, GapFilter filter, IReadOnlyList<NaiveContact> contacts) =>
    [
        .. contacts.Where(x => !Has(item, x)
            && (filter.Audience is null || x.Audience == filter.Audience)
            && (filter.Network is null || x.Networks.Contains(filter.Network.Value))
            && (filter.Language is null || x.Language == filter.Language)).Select(x => x.Id),
    ];

    public IReadOnlyList<string> Coverage(Guid item, CoverageBy by, IReadOnlyList<NaiveContact> contacts)
    {
        var columns = contacts.SelectMany(x => ColumnsOf(x, by)).Distinct().Order(StringComparer.Ordinal);
        return
        [
            $"all: {contacts.Count(x => Has(item, x))} of {contacts.Count}",
            .. columns.Select(column => $"{column}: {contacts.Count(x => ColumnsOf(x, by).Contains(column) && Has(item, x))} of {contacts.Count(x => ColumnsOf(x, by).Contains(column))}"),
        ];
    }

    public static IReadOnlyList<string> Picture(Coverage coverage, Guid item)
    {
        var row = coverage.Rows.Single(x => x.Item == item);
        return [$"all: {row.All.Reached} of {row.All.Total}", .. coverage.Columns.Zip(row.Cells, (column, cell) => $"{column}: {cell.Reached} of {cell.Total}")];
    }

    public IReadOnlyList<string> Picture(Guid item)
    {
        var all = _entries.Where(x => x.Item == item).ToList();
        var best = new List<NaiveEntry>();
        foreach (var entry in all.Where(x => x.Count is null))
        {
            var known = best.Find(x => x.Person?.Id == entry.Person?.Id && (entry.Person is not null || x.Place == entry.Place));
            if (known is null || entry.Strength > known.Strength || (entry.Strength == known.Strength && entry.Day >= known.Day))
            {
                best.Remove(known!);
                best.Add(entry);
            }
        }

        return Sorted(
        [
            Row("total", best, all, _ => true, null),
            .. Enum.GetValues<Strength>().Select(x => Row("strength", best, all, entry => entry.Strength == x, x)),
            .. Enum.GetValues<AudienceClass>().Select(x => Row("audience", best, all, entry => entry.Audience == x, x)),
            .. new[] { "KE", null }.Select(x => Row("country", best, all, entry => entry.Country == x, x)),
            .. Enumerable.Range(0, 63).Select(x => Row("network", best, all, entry => (entry.Networks >> x) % 2 != 0, x)),
            Row("any network", best, all, x => x.Networks != 0, true),
            .. new[] { "en", "fr", "ru", null }.Select(x => Row("language", all, all, entry => entry.Language == x, x)),
            .. Enum.GetValues<Channel>().Select(x => Row("channel", all, all, entry => entry.Channel == x, x)),
            Preferred(all),
        ]);
    }

    public static IReadOnlyList<string> Picture(ItemNumbers numbers) => Sorted(
    [
        Text("total", null, numbers.Persons, numbers.Organisations, numbers.ReachedByCount, numbers.Copies),
        .. numbers.ByStrength.Select(x => Text("strength", x)),
        .. numbers.ByAudience.Select(x => Text("audience", x)),
        .. numbers.ByCountry.Select(x => Text("country", x)),
        .. numbers.ByNetwork.Select(x => Text("network", x)),
        Text("any network", numbers.InAnyNetwork),
        .. numbers.ByLanguage.Select(x => Text("language", x)),
        .. numbers.ByChannel.Select(x => Text("channel", x)),
        $"preferred: {numbers.Preferred.Got} another {numbers.Preferred.Another} unknown {numbers.Preferred.Unknown}",
    ]);

    /// <summary>Every row of a report, all items together.</summary>
    public IReadOnlyList<string> ReportPicture() => Sorted(
    [
        Row("total", _entries, _entries, _ => true, true),
        .. Enum.GetValues<AudienceClass>().Select(x => Row("audience", _entries, _entries, entry => entry.Audience == x, x)),
        .. Enumerable.Range(0, 63).Select(x => Row("network", _entries, _entries, entry => (entry.Networks >> x) % 2 != 0, x)),
        Row("any network", _entries, _entries, x => x.Networks != 0, true),
        Row("region", _entries, _entries, _ => true, null),
        .. Enum.GetValues<Channel>().Select(x => Row("channel", _entries, _entries, entry => entry.Channel == x, x)),
        .. new[] { "en", "fr", "ru", null }.Select(x => Row("language", _entries, _entries, entry => entry.Language == x, x)),
    ]);

    public static IReadOnlyList<string> Picture(PeriodNumbers numbers) => Sorted(
    [
        Text("total", numbers.All),
        .. numbers.ByAudience.Select(x => Text("audience", x)),
        .. numbers.ByNetwork.Select(x => Text("network", x)),
        Text("any network", numbers.InAnyNetwork),
        .. numbers.ByRegion.Select(x => Text("region", x)),
        .. numbers.ByChannel.Select(x => Text("channel", x)),
        .. numbers.ByLanguage.Select(x => Text("language", x)),
    ]);

    private bool Has(Guid item, NaiveContact contact) => _entries.Exists(x => x.Item == item && x.Person?.Id == contact.Id);

    private static string[] ColumnsOf(NaiveContact contact, CoverageBy by) => by switch
    {
        CoverageBy.Audience => [contact.Audience.ToString()],
        CoverageBy.Network => [.. contact.Networks.Select(x => x.ToString("00", CultureInfo.InvariantCulture))],
        CoverageBy.Region => [contact.Region?.ToString() ?? ""],
        _ => [contact.Language ?? ""],
    };

    private static string Preferred(List<NaiveEntry> all)
    {
        var people = all.Where(x => x.Person is not null).Select(x => x.Person!.Id).Distinct().ToList();
        var got = people.Count(id => all.Exists(x => x.Person?.Id == id && x.Language is not null && x.Language == x.Preferred));
        var known = people.Count(id => all.Exists(x => x.Person?.Id == id && x.Language is not null && x.Preferred is not null));
        return $"preferred: {got} another {known - got} unknown {people.Count - known}";
    }

    private static string Row(string table, List<NaiveEntry> known, List<NaiveEntry> all, Func<NaiveEntry, bool> suits, object? key)
    {
        var of = known.Where(x => x.Count is null && suits(x)).ToList();
        return Text(
            table,
            key,
            of.Where(x => x.Person is not null).Select(x => x.Person!.Id).Distinct().Count(),
            of.Where(x => x.Person is null).Select(x => x.Place).Distinct().Count(),
            all.Where(suits).Sum(x => x.Count ?? 0),
            all.Where(suits).Sum(x => x.Copies ?? 0));
    }

    private static string Text<T>(string table, Cell<T> cell) => Text(table, cell.Key, cell.Persons, cell.Organisations, cell.ReachedByCount, cell.Copies);

    private static string Text(string table, object? key, int persons, int organisations, long count, long copies) =>
        persons + organisations + count + copies == 0 ? "" : $"{table} {key}: {persons} persons, {organisations} organisations, {count} by count, {copies} copies";

    private static IReadOnlyList<string> Sorted(IEnumerable<string> rows) => [.. rows.Where(x => x.Length > 0).Order(StringComparer.Ordinal)];
}
