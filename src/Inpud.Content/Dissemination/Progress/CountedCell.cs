using System.Globalization;
using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>By what a table of a report has its rows.</summary>
public enum CountedBy
{
    /// <summary>The total.</summary>
    All,
    Audience,
    Network,

    /// <summary>Any network, each once.</summary>
    AnyNetwork,
    Region,
    Channel,
    Language,
}

/// <summary>A row of a table of a report: the entries that it counts.</summary>
/// <param name="By">By what the table has its rows.</param>
/// <param name="Of">Which row: a name, a number or a key as in addresses; empty where it is not known.</param>
public sealed record CountedCell(CountedBy By = CountedBy.All, string? Of = null)
{
    /// <summary>Those of the row; none where there cannot be such a row.</summary>
    internal IQueryable<LedgerEntry> In(IQueryable<LedgerEntry> entries)
    {
        switch (By)
        {
            case CountedBy.All:
                return entries;
            case CountedBy.AnyNetwork:
                return entries.Where(x => x.Networks != 0);
            case CountedBy.Audience when Enum.TryParse<AudienceClass>(Of, out var audience):
                return entries.Where(x => x.Audience == audience);
            case CountedBy.Channel when Enum.TryParse<Channel>(Of, out var channel):
                return entries.Where(x => x.Channel == channel);
            case CountedBy.Network when int.TryParse(Of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 63:
                return entries.Where(x => (x.Networks & (1L << number)) != 0);
            case CountedBy.Region when string.IsNullOrEmpty(Of):
                return entries.Where(x => x.RegionKey == null);
            case CountedBy.Region when Guid.TryParse(Of, out var region):
                return entries.Where(x => x.RegionKey == region);
            case CountedBy.Language when string.IsNullOrEmpty(Of):
                return entries.Where(x => x.Language == null);
            case CountedBy.Language when !Of.Any(char.IsControl):
                return entries.Where(x => x.Language == Of);
            default:
                return entries.Where(_ => false);
        }
    }
}
