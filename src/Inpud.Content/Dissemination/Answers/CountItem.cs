using System.Numerics;
using System.Runtime.InteropServices;
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
        List<Receipt> amounts = [.. receipts.Where(x => x.Count is not null || x.Copies is not null)];
        return new ItemNumbers
        {
            Persons = strongest.Count(x => x.ContactId is not null),
            Organisations = strongest.Count(x => x.IsOrganisation),
            ReachedByCount = amounts.Sum(x => (long)(x.Count ?? 0)),
            Copies = amounts.Sum(x => (long)(x.Copies ?? 0)),
            ByStrength = [.. Cells(strongest, amounts, x => x.Strength).OrderByDescending(x => x.Key)],
            ByAudience = [.. Cells(strongest, amounts, x => x.Audience).OrderBy(x => x.Key)],
            ByRegion = [.. Cells(strongest, amounts, x => x.RegionKey).OrderByDescending(x => x.Persons).ThenBy(x => x.Key)],
            ByCountry = [.. Cells(strongest, amounts, x => x.Country).OrderBy(x => x.Key, StringComparer.Ordinal)],
            ByNetwork = [.. CellsOfSeveral(strongest, amounts, x => Numbers(x.Networks)).OrderBy(x => x.Key)],
            InAnyNetwork = CellsOfSeveral<bool>(strongest, amounts, x => x.Networks == 0 ? [] : [true]).SingleOrDefault() ?? Cell<bool>.Empty(true),
            ByLanguage = [.. Cells(receipts, amounts, x => x.Language).OrderBy(x => x.Key, StringComparer.Ordinal)],
            ByChannel = [.. Cells(receipts, amounts, x => x.Channel).OrderBy(x => x.Key)],
            Preferred = Preferred(receipts),
        };
    }

    /// <summary>The strongest entry of each person and of each organisation; audiences are left out.</summary>
    public static IReadOnlyList<Receipt> Strongest(IEnumerable<Receipt> receipts)
    {
        var strongest = new Dictionary<(int?, int?), Receipt>();
        foreach (var receipt in receipts.Where(x => x.Count is null))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                strongest, (receipt.ContactId, receipt.ContactId is null ? receipt.OrganisationId : null), out var isKnown);
            known = isKnown && Receipt.StrongestFirst.Compare(known, receipt) <= 0 ? known : receipt;
        }

        return [.. strongest.Values];
    }

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
    /// <param name="amounts">Entries of which audiences and copies are added.</param>
    /// <param name="rowsOf">The rows to which an entry belongs.</param>
    private static IEnumerable<Cell<TKey>> CellsOfSeveral<TKey>(IReadOnlyList<Receipt> known, IReadOnlyList<Receipt> amounts, Func<Receipt, IEnumerable<TKey>> rowsOf)
    {
        var tally = new Tally<TKey>();
        foreach (var receipt in known)
        {
            foreach (var row in rowsOf(receipt))
            {
                tally.AddKnown(row, receipt);
            }
        }

        foreach (var receipt in amounts)
        {
            foreach (var row in rowsOf(receipt))
            {
                tally.AddAmounts(row, receipt);
            }
        }

        return tally.Cells;
    }

    private static IEnumerable<Cell<TKey>> Cells<TKey>(IReadOnlyList<Receipt> known, IReadOnlyList<Receipt> amounts, Func<Receipt, TKey> rowOf)
    {
        var tally = new Tally<TKey>();
        foreach (var receipt in known)
        {
            tally.AddKnown(rowOf(receipt), receipt);
        }

        foreach (var receipt in amounts)
        {
            tally.AddAmounts(rowOf(receipt), receipt);
        }

        return tally.Cells;
    }

    private static PreferredNumbers Preferred(IReadOnlyList<Receipt> receipts)
    {
        var best = new Dictionary<int, int>(receipts.Count);
        foreach (var receipt in receipts)
        {
            if (receipt.ContactId is { } person)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, person, out _);
                known = Math.Max(known, receipt is not { Language: { } language, Preferred: { } preferred } ? 0 : Suits(language, preferred) ? 2 : 1);
            }
        }

        return new PreferredNumbers(best.Values.Count(x => x == 2), best.Values.Count(x => x == 1), best.Values.Count(x => x == 0));
    }
}
