using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Counts a period's standing entries in one pass, keeping of each row only who was seen in it: a million entries are read once, where the
/// database would sort them anew for every table.
/// </summary>
internal sealed class CountPeriod
{
    private readonly Tally<bool> _all = new();
    private readonly Tally<bool> _inAnyNetwork = new();
    private readonly Tally<AudienceClass> _audiences = new();
    private readonly Tally<int> _networks = new();
    private readonly Tally<Guid?> _regions = new();
    private readonly Tally<Channel> _channels = new();
    private readonly Tally<string?> _languages = new();

    public PeriodNumbers Numbers => new()
    {
        All = Only(_all),
        InAnyNetwork = Only(_inAnyNetwork),
        ByAudience = [.. _audiences.Cells.OrderBy(x => x.Key)],
        ByNetwork = [.. _networks.Cells.OrderBy(x => x.Key)],
        ByRegion = [.. _regions.Cells.OrderByDescending(x => x.Persons).ThenBy(x => x.Key)],
        ByChannel = [.. _channels.Cells.OrderBy(x => x.Key)],
        ByLanguage = [.. _languages.Cells.OrderBy(x => x.Key, StringComparer.Ordinal)],
    };

    public void Add(in Receipt entry)
    {
        Add(_all, true, entry);
        Add(_audiences, entry.Audience, entry);
        Add(_regions, entry.RegionKey, entry);
        Add(_channels, entry.Channel, entry);
        Add(_languages, entry.Language, entry);
        if (entry.Networks == 0)
        {
            return;
        }

        Add(_inAnyNetwork, true, entry);
        foreach (var network in CountItem.Numbers(entry.Networks))
        {
            Add(_networks, network, entry);
        }
    }

    private static void Add<TKey>(Tally<TKey> table, TKey row, in Receipt entry)
    {
        table.AddKnown(row, entry);
        table.AddAmounts(row, entry);
    }

    private static Cell<bool> Only(Tally<bool> table) => table.Cells.SingleOrDefault() ?? Cell<bool>.Empty(true);
}
