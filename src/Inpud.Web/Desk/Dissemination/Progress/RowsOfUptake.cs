using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Uptakes;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>Uptake behind a number, as it stood at the cut-off.</summary>
internal sealed class RowsOfUptake(ReadUptake read, UptakeTable table)
{
    public async Task<CountedRows> RunAsync(CountedRowsQuestion of)
    {
        var page = Filter(of.Cell.By, of.Cell.Of) is { } filter
            ? await read.PageAsync(filter with { Items = of.Items }, of.Period, of.At, of.Size)
            : new Page<Uptake>([], 0, of.At);
        return new CountedRows(page.Total, T["of what became of items"], await table.OfAsync(T["As it stood at the cut-off"], page));
    }

    private static UptakeFilter? Filter(CountedBy by, string? of) => by switch
    {
        CountedBy.AnyNetwork => new UptakeFilter(AnyNetwork: true),
        CountedBy.Network => int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 63 ? new UptakeFilter(Network: number) : null,
        _ when of is null => new UptakeFilter(),
        _ => Enum.TryParse<UptakeKind>(of, out var kind) && Enum.IsDefined(kind) ? new UptakeFilter(Kind: kind) : null,
    };
}
