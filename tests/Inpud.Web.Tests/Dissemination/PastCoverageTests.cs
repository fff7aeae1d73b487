using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Dissemination;

/// <summary>Coverage at an old cut-off counts those of its day.</summary>
public sealed class PastCoverageTests(SiteFixture site)
{
    private static readonly DateOnly _first = new(1991, 1, 1);
    private readonly Directory _directory = new(site);

    [Fact]
    public async Task Whoever_came_moved_or_left_later_changes_nothing_in_an_old_cut_off()
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var number = network.NetworkNumber!.Value.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        var stays = await _directory.ContactAsync("Stays", organisation: network);
        var moves = await _directory.ContactAsync("Moves", organisation: network);
        var leaves = await _directory.ContactAsync("Leaves", organisation: network);
        var remember = site.Get<RememberContacts>();
        var had = await _directory.Database.ReadAsync(db => db.ContactSpans.Select(x => x.Id).ToListAsync());
        try
        {
            await remember.RunAsync(_first);
            var before = await TotalsAsync(_first);
            Assert.Equal(3, before[number]);

            Directory.Saved(await site.Get<SaveContact>().RunAsync(moves.Key, _directory.Input("Moves", AudienceClass.Donor), moves.Revision));
            Directory.Saved(await site.Get<SaveContact>().RunAsync(leaves.Key, _directory.Input("Leaves", organisation: network) with { State = ContactState.Unsubscribed }, leaves.Revision));
            await _directory.ContactAsync("Comes", organisation: network);
            await remember.RunAsync(_first.AddDays(31));
            await remember.RunAsync(_first.AddDays(31));

            Assert.Equal(before, await TotalsAsync(_first.AddDays(30)));
            Assert.Equal(2, (await TotalsAsync(_first.AddDays(31)))[number]);
            Assert.Null((await site.Get<ReadCoverage>().RunAsync([Guid.Empty], CoverageBy.Network, new Period(CutOff: Period.EndOf(_first.AddDays(-1))))).PeopleOf);
            Assert.Equal([(_first, null)], await SpansAsync(stays));
            Assert.Equal([(_first, _first.AddDays(31)), (_first.AddDays(31), null)], await SpansAsync(moves));
            Assert.Equal([(_first, _first.AddDays(31))], await SpansAsync(leaves));
        }
        finally
        {
            await _directory.Database.WriteAsync(WriteTurn.Desk, async db =>
            {
                await db.ContactSpans.Where(x => !had.Contains(x.Id)).ExecuteDeleteAsync();
                await db.ContactSpans.Where(x => x.Until == _first || x.Until == _first.AddDays(31)).ExecuteUpdateAsync(x => x.SetProperty(y => y.Until, (DateOnly?)null));
            });
        }
    }

    private async Task<Dictionary<string, int>> TotalsAsync(DateOnly day)
    {
        var coverage = await site.Get<ReadCoverage>().RunAsync([Guid.Empty], CoverageBy.Network, new Period(CutOff: Period.EndOf(day)));
        Assert.Equal(day, coverage.PeopleOf);
        return coverage.Columns.Zip(coverage.Rows[0].Cells).ToDictionary(x => x.First, x => x.Second.Total);
    }

    private async Task<List<(DateOnly, DateOnly?)>> SpansAsync(Contact contact) =>
        [.. (await _directory.Database.ReadAsync(db => db.ContactSpans.Where(x => x.ContactId == contact.Id).OrderBy(x => x.Id).ToListAsync())).Select(x => (x.From, x.Until))];
}
