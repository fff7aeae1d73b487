using CsCheck;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Dissemination;

/// <summary>
/// Every count of the answers over random ledgers, with the real services and database, against a model that counts one after the other:
/// corrections, entries that did not happen, what is sent twice, contacts who move between organisations.
/// </summary>
public sealed class AnswerTests(SiteFixture site)
{
    private static readonly string?[] _languages = ["en", "fr", "ru", null];
    private static readonly AudienceClass[] _audiences = [AudienceClass.Member, AudienceClass.Donor, AudienceClass.DecisionMaker];
    private static readonly Channel[] _channels = [Channel.Meeting, Channel.Email, Channel.Post];
    private static readonly Emptied[] _emptied = [Emptied.None, Emptied.Language, Emptied.Copies, Emptied.Language | Emptied.Copies];
    private static readonly Strength?[] _strengths = [null, Strength.Sent, Strength.Accepted, Strength.Acknowledged];

    private static readonly Gen<Deed> _deed = Gen.Frequency<Deed>(
        (6, Gen.Select(Gen.Int[0, 1], Gen.Int[0, 5].List[0, 4], Gen.Int[0, 4].List[0, 2], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 20], Deed (item, people, places, language, channel, strength, day) => new Write(item, people, places, language, channel, strength, day))),
        (2, Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[1, 400], Gen.Int[0, 4], Gen.Int[1, 20], Deed (item, audience, count, place, day) => new Reach(item, audience, count, place, day))),
        (3, Gen.Select(Gen.Int[0, 999], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 20], Gen.Int[0, 3], Deed (which, language, strength, day, emptied) => new Change(which, language, strength, day, emptied))),
        (1, Gen.Int[0, 999].Select(Deed (which) => new Take(which))),
        (1, Gen.Const((Deed)new SendAgain())),
        (2, Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 3], Deed (who, place, audience, language) => new Move(who, place, audience, language))));

    [Fact]
    public async Task Every_count_is_the_one_that_counting_one_after_the_other_gives()
    {
        var world = await LedgerWorld.CreateAsync(site);
        await _deed.List[4, 16].SampleAsync(deeds => RunAsync(world, deeds), iter: 12, threads: 1, print: deeds => string.Join("\n", deeds));
    }

    private async Task RunAsync(LedgerWorld world, List<Deed> deeds)
    {
        world.Restart();
        DateTime? cutOff = null;
        NaiveLedger? then = null;
        foreach (var (place, deed) in deeds.Index())
        {
            await DoAsync(world, deed);
            if (place == deeds.Count / 2)
            {
                cutOff = await world.LastRecordedAsync();
                then = world.Model.Copy();
            }
        }

        await CompareAsync(world, world.Model, Period.Ever);
        await CompareAsync(world, world.Model.Between(5, 12), new Period(LedgerWorld.Day(5), LedgerWorld.Day(12)));
        await CompareAsync(world, then!, new Period(CutOff: cutOff ?? DateTime.UnixEpoch));
        await CompareRowsAsync(world, new Period(CutOff: cutOff ?? DateTime.UnixEpoch));
    }

    private static Task DoAsync(LedgerWorld world, Deed deed) => deed switch
    {
        Write write => world.WriteAsync(
            write.Item, write.People, write.Places, _languages[write.Language], _channels[write.Channel], _strengths[write.Strength], write.Day),
        Reach reach => world.ReachAsync(reach.Item, _audiences[reach.Audience], reach.Count, reach.Place, reach.Day),
        Change change => world.ChangeAsync(change.Which, _languages[change.Language], _strengths[change.Strength], change.Day, _emptied[change.Emptied]),
        Take take => world.VoidAsync(take.Which),
        SendAgain => world.SendAgainAsync(),
        Move move => world.MoveAsync(move.Who, move.Place, _audiences[move.Audience], _languages[move.Language]),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
    };

    private async Task CompareAsync(LedgerWorld world, NaiveLedger model, Period period)
    {
        var contacts = await world.ActiveAsync();
        Assert.Equal(model.ReportPicture(), NaiveLedger.Picture(await site.Get<ReadPeriod>().NumbersAsync(period, world.Items)));
        var summaries = await site.Get<ReadCoverage>().SummariesAsync(world.Items, period);
        foreach (var item in world.Items)
        {
            var receipts = await site.Get<ReadItem>().ReceiptsAsync(item, period);
            Assert.Equal(model.Picture(item), NaiveLedger.Picture(CountItem.Of(receipts)));
            var page = ReadItem.Recipients(receipts, new RecipientFilter(Language: "fr"), 1);
            Assert.Equal(model.Recipients(item, "fr"), page.Total);
            await CompareGapAsync(world, model, item, contacts, period);
            foreach (var by in Enum.GetValues<CoverageBy>())
            {
                var coverage = await site.Get<ReadCoverage>().RunAsync(world.Items, by, period);
                Assert.Equal(model.Coverage(item, by, contacts), NaiveLedger.Picture(coverage, item));
            }

            Assert.Equal(model.Summary(item), summaries.GetValueOrDefault(item));
        }
    }

    /// <summary>Behind each number of a report there are as many rows.</summary>
    private async Task CompareRowsAsync(LedgerWorld world, Period period)
    {
        var numbers = await site.Get<ReadPeriod>().NumbersAsync(period, world.Items);
        await BehindAsync(numbers.All, new CountedCell());
        await BehindAsync(numbers.InAnyNetwork, new CountedCell(CountedBy.AnyNetwork));
        await EachAsync(numbers.ByAudience, x => new CountedCell(CountedBy.Audience, x.ToString()));
        await EachAsync(numbers.ByNetwork, x => new CountedCell(CountedBy.Network, $"{x}"));
        await EachAsync(numbers.ByRegion, x => new CountedCell(CountedBy.Region, $"{x}"));
        await EachAsync(numbers.ByChannel, x => new CountedCell(CountedBy.Channel, x.ToString()));
        await EachAsync(numbers.ByLanguage, x => new CountedCell(CountedBy.Language, x));

        async Task EachAsync<TKey>(IReadOnlyList<Cell<TKey>> cells, Func<TKey, CountedCell> of)
        {
            foreach (var cell in cells)
            {
                await BehindAsync(cell, of(cell.Key));
            }
        }

        async Task BehindAsync<TKey>(Cell<TKey> cell, CountedCell of)
        {
            var read = site.Get<ReadPeriod>();
            Assert.Equal((cell.Persons, cell.Organisations), ((await read.PersonsAsync(period, of, 1, items: world.Items)).Total, (await read.OrganisationsAsync(period, of, 1, items: world.Items)).Total));
            Assert.Equal((cell.ReachedByCount, cell.Copies), ((await read.AudiencesAsync(period, of, 1, items: world.Items)).Sum, (await read.CopiesAsync(period, of, 1, items: world.Items)).Sum));
        }
    }

    private async Task CompareGapAsync(LedgerWorld world, NaiveLedger model, Guid item, IReadOnlyList<NaiveContact> contacts, Period period)
    {
        foreach (var filter in new[] { new GapFilter(AudienceClass.Donor), new GapFilter(Network: world.Networks[0]), new GapFilter(Language: "ru"), new GapFilter(AudienceClass.Member, world.Networks[1]) })
        {
            var page = await site.Get<ReadGap>().RunAsync(item, filter, period, 1);
            var expected = model.Missing(item, filter, contacts);
            Assert.Equal(expected.Count, page.Total);
            Assert.Equal(expected.Take(Page<Contact>.Size), page.Rows.Select(x => x.Id));
            var known = await site.Get<ReadGap>().RunAsync(await site.Get<ReadItem>().ReceiptsAsync(item, period), filter, 1);
            Assert.Equal(page.Rows.Select(x => x.Id).Prepend(page.Total), known.Rows.Select(x => x.Id).Prepend(known.Total));
        }
    }

    private abstract record Deed;

    private sealed record Write(int Item, List<int> People, List<int> Places, int Language, int Channel, int Strength, int Day) : Deed
    {
        public override string ToString() => $"Write {Item}: people {string.Join(',', People)} places {string.Join(',', Places)} {Language} {Channel} {Strength} day {Day}";
    }

    private sealed record Reach(int Item, int Audience, int Count, int Place, int Day) : Deed;

    private sealed record Change(int Which, int Language, int Strength, int Day, int Emptied) : Deed;

    private sealed record Take(int Which) : Deed;

    private sealed record SendAgain : Deed;

    private sealed record Move(int Who, int Place, int Audience, int Language) : Deed;
}
