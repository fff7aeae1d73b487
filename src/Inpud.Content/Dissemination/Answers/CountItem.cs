using System.Numerics;
using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>Counts an item's standing entries: each person and each organisation once, by the strongest of theirs.</summary>
public static class CountItem
{
    /// <summary>Counts.</summary>
    /// <param name="receipts">Standing entries of one item.</param>
    public static ItemNumbers Of(IReadOnlyList<Receipt> receipts)
    {
        var strongest = Strongest(receipts);
        return new ItemNumbers
        {
            Persons = strongest.Count(x => x.ContactId is not null),
            Organisations = strongest.Count(x => x.IsOrganisation),
            ReachedByCount = receipts.Sum(x => (long)(x.Count ?? 0)),
            Copies = receipts.Sum(x => (long)(x.Copies ?? 0)),
            ByStrength = [.. Cells<Strength>(strongest, receipts, x => [x.Strength]).OrderByDescending(x => x.Key)],
            ByAudience = [.. Cells<AudienceClass>(strongest, receipts, x => [x.Audience]).OrderBy(x => x.Key)],
            ByRegion = [.. Cells<Guid?>(strongest, receipts, x => [x.RegionKey]).OrderByDescending(x => x.Persons).ThenBy(x => x.Key)],
            ByCountry = [.. Cells<string?>(strongest, receipts, x => [x.Country]).OrderBy(x => x.Key, StringComparer.Ordinal)],
            ByNetwork = [.. Cells(strongest, receipts, x => Numbers(x.Networks)).OrderBy(x => x.Key)],
            InAnyNetwork = Cells<bool>(strongest, receipts, x => x.Networks == 0 ? [] : [true]).SingleOrDefault() ?? Cell<bool>.Empty(true),
            ByLanguage = [.. Cells<string?>(receipts, receipts, x => [x.Language]).OrderBy(x => x.Key, StringComparer.Ordinal)],
            ByChannel = [.. Cells<Channel>(receipts, receipts, x => [x.Channel]).OrderBy(x => x.Key)],
            Preferred = Preferred(receipts),
        };
    }

    /// <summary>The strongest entry of each person and of each organisation; audiences are left out.</summary>
    public static IReadOnlyList<Receipt> Strongest(IEnumerable<Receipt> receipts) =>
    [
        .. receipts.Where(x => x.Count is null)
            .GroupBy(x => (x.ContactId, Organisation: x.ContactId is null ? x.OrganisationId : null))
            .Select(x => x.Min(Receipt.StrongestFirst)),
    ];

    /// <summary>The numbers of the networks in a set.</summary>
    internal static IEnumerable<int> Numbers(long networks)
    {
        for (var bits = (ulong)networks; bits != 0; bits &= bits - 1)
        {
            yield return BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Whether a language is the preferred one: pt-BR is for whoever prefers pt, but zh-Hans is not zh-Hant.</summary>
    internal static bool Suits(string language, string preferred) =>
        language.Equals(preferred, StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(preferred + "-", StringComparison.OrdinalIgnoreCase)
        || preferred.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    /// <param name="known">Entries by which persons and organisations are put into rows.</param>
    /// <param name="all">Entries of which audiences and copies are added.</param>
    /// <param name="rowsOf">The rows to which an entry belongs.</param>
    private static IEnumerable<Cell<TKey>> Cells<TKey>(IReadOnlyList<Receipt> known, IReadOnlyList<Receipt> all, Func<Receipt, IEnumerable<TKey>> rowsOf)
    {
        var recipients = known.Where(x => x.Count is null).SelectMany(x => rowsOf(x), (x, row) => (Row: row, x.ContactId, x.OrganisationId)).ToLookup(x => x.Row);
        var amounts = all.Where(x => x.Count is not null || x.Copies is not null).SelectMany(x => rowsOf(x), (x, row) => (Row: row, x.Count, x.Copies)).ToLookup(x => x.Row);
        return recipients.Select(x => x.Key).Union(amounts.Select(x => x.Key)).Select(row => new Cell<TKey>(
            row,
            recipients[row].Select(x => x.ContactId).Where(x => x is not null).Distinct().Count(),
            recipients[row].Where(x => x.ContactId is null).Select(x => x.OrganisationId).Distinct().Count(),
            amounts[row].Sum(x => (long)(x.Count ?? 0)),
            amounts[row].Sum(x => (long)(x.Copies ?? 0))));
    }

    private static PreferredNumbers Preferred(IReadOnlyList<Receipt> receipts)
    {
        var persons = receipts.Where(x => x.ContactId is not null).GroupBy(x => x.ContactId)
            .Select(x => x.Max(receipt => receipt switch
            {
                { Language: null } or { Preferred: null } => 0,
                { Language: var language, Preferred: var preferred } => Suits(language, preferred) ? 2 : 1,
            }))
            .CountBy(x => x).ToDictionary();
        return new PreferredNumbers(persons.GetValueOrDefault(2), persons.GetValueOrDefault(1), persons.GetValueOrDefault(0));
    }
}
