using CsCheck;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Storage;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Dissemination;

/// <summary>How far lines are, over random plans and ledgers with the real database, against looking at every entry for every step.</summary>
public sealed class PlanTests(SiteFixture site)
{
    private static readonly DateOnly _today = new(2026, 6, 15);
    private static readonly string[] _languages = ["en", "fr", "ru"];
    private static readonly AudienceClass[] _audiences = [AudienceClass.Member, AudienceClass.Donor];
    private static readonly Channel[] _channels = [Channel.Listserv, Channel.Post];

    private static readonly Gen<Planned> _line = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[1, 7], Gen.Int[-5, 30], Gen.Int[0, 5], (item, audience, channel, languages, due, dropped) => new Planned(item, audience, channel, languages, due, dropped == 0));

    private static readonly Gen<Happened> _entry = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 3], Gen.Int[-1, 4], Gen.Int[1, 28], Gen.Int[0, 6], (item, audience, channel, language, line, day, fate) => new Happened(item, audience, channel, language, line, day, fate));

    private readonly Directory _directory = new(site);
    private Guid? _owner;

    /// <summary>Items 0 and 1 are of the campaign 3, the first in two languages, the second in one; item 2 stands alone.</summary>
    [Fact]
    public Task How_far_every_line_is_agrees_with_looking_at_every_entry_for_every_language() =>
        Gen.Select(_line.Array[1, 5], _entry.Array[0, 9]).SampleAsync(x => CompareAsync(x.Item1, x.Item2), iter: 25, threads: 1);

    [Fact]
    public async Task A_plan_is_copied_with_other_days_and_never_twice()
    {
        var (from, to) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await AddAsync(from, AudienceClass.Member, new DateOnly(2026, 12, 1), "en", "fr");
        await AddAsync(from, AudienceClass.Member, new DateOnly(2026, 12, 20), "fr", "en");
        var dropped = await AddAsync(from, AudienceClass.Donor, new DateOnly(2026, 11, 1), "en");
        Directory.Saved(await site.Get<SavePlanLine>().DropAsync(dropped.Key, dropped: true, dropped.Revision));
        await AddAsync(to, AudienceClass.Member, new DateOnly(2027, 5, 5), "en", "fr");
        var copy = site.Get<CopyPlan>();
        var shift = new PlanShift(First: new DateOnly(2027, 3, 1));

        var shown = Directory.Saved(await copy.PreviewAsync(from, to, shift));
        Assert.Equal((1, 1, 90), (shown.Added.Count, shown.Present.Count, shown.Days));
        Directory.Saved(await copy.RunAsync(await OwnerAsync(), from, to, shift));
        var again = Directory.Saved(await copy.RunAsync(await OwnerAsync(), from, to, new PlanShift(7)));

        Assert.Empty(again.Added);
        Assert.Equal([new DateOnly(2027, 3, 20), new DateOnly(2027, 5, 5)], (await site.Get<ReadPlans>().OfItemAsync(to)).Select(x => x.Line.Due));
        Assert.NotEmpty((await copy.PreviewAsync(from, to, new PlanShift(999_999_999))).Problems);
        Assert.NotEmpty((await copy.PreviewAsync(to, to, new PlanShift())).Problems);
        Assert.NotEmpty((await copy.PreviewAsync(Guid.CreateVersion7(), to, new PlanShift())).Problems);
    }

    [Fact]
    public async Task A_line_says_everything_that_is_wrong_with_it()
    {
        var done = await site.Get<SavePlanLine>().RunAsync(Guid.CreateVersion7(), Guid.CreateVersion7(), new PlanLineInput
        {
            Audience = (AudienceClass)99, Languages = ["no language"], Due = new DateOnly(2999, 1, 1), Owner = Guid.CreateVersion7(), Note = new string('x', 5000),
        }, revision: null);
        Assert.Equal(["Audience", "Channel", "Due", "Languages", "Note", "Owner"], done.Problems.Select(x => x.Field).Order(StringComparer.Ordinal));
    }

    /// <summary>Somebody of the desks.</summary>
    private async Task<Guid> OwnerAsync() => _owner ??= (await new People(site).EditorAsync(PrepareGroups.Alias)).Key;

    private async Task<PlanLine> AddAsync(Guid item, AudienceClass audience, DateOnly due, params string[] languages) =>
        Directory.Saved(await site.Get<SavePlanLine>().RunAsync(
            Guid.CreateVersion7(), item, new PlanLineInput { Audience = audience, Channel = Channel.Listserv, Languages = languages, Due = due, Owner = await OwnerAsync() }, revision: null));

    private async Task CompareAsync(Planned[] planned, Happened[] happened)
    {
        Guid[] items = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        PlanScope scope = new(new Dictionary<Guid, IReadOnlyList<PlannedItem>> { [items[3]] = [new(items[0], ["en", "fr"]), new(items[1], ["en"])] });
        var lines = Array.ConvertAll(planned, x => x.Line(items));
        await _directory.Database.WriteAsync(WriteTurn.Desk, db =>
        {
            db.AddRange(lines);
            return db.SaveChangesAsync();
        });
        var entries = Array.ConvertAll(happened, x => x.Entry(items, lines));
        await _directory.Database.WriteAsync(WriteTurn.Ledger, db =>
        {
            db.AddRange(entries);
            return db.SaveChangesAsync();
        });
        foreach (var (entry, what) in entries.Zip(happened))
        {
            await what.CorrectAsync(site.Get<CorrectEntry>(), entry);
        }

        var expected = lines.Select((line, place) => Naive.Of(line, place, planned, happened)).ToList();
        var read = await _directory.Database.ReadAsync(db => ReadPlans.OfAsync(db, lines, scope, _today));
        Assert.Equal(expected, read.Select(Naive.Of));
        foreach (var which in Enum.GetValues<PlanWhich>())
        {
            var found = await site.Get<FindPlanLines>().RunAsync(new PlanFilter(which, Items: items.Contains), scope, _today, 1, 100);
            var wanted = lines.Zip(expected).Where(x => Naive.Holds(which, x.Second.State)).OrderBy(x => x.First.Due).ThenBy(x => x.First.Id).Select(x => (x.First.Key, x.Second));
            Assert.Equal(wanted, found.Rows.Select(x => (x.Line.Key, Naive.Of(x))));
        }
    }

    private sealed record Planned(int Item, int Audience, int Channel, int Languages, int Due, bool Dropped)
    {
        public string[] Words => [.. _languages.Where((_, place) => (Languages >> place) % 2 == 1)];

        public PlanLine Line(Guid[] items) => new()
        {
            Key = Guid.CreateVersion7(), ItemKey = items[Item], Audience = _audiences[Audience], Channel = _channels[Channel], Languages = Words, Due = _today.AddDays(Due), Dropped = Dropped,
        };
    }

    /// <param name="Fate">0: it did not happen; 1: it was in Russian; else it stands as it is.</param>
    private sealed record Happened(int Item, int Audience, int Channel, int Language, int Line, int Day, int Fate)
    {
        public string? Standing => Fate switch
        {
            0 => null,
            1 => "ru",
            _ => _languages.ElementAtOrDefault(Language),
        };

        public LedgerEntry Entry(Guid[] items, PlanLine[] lines) => new()
        {
            Key = Guid.CreateVersion7(), Occasion = Guid.CreateVersion7(), ItemKey = items[Item], Audience = _audiences[Audience], Channel = _channels[Channel], Count = 3,
            Language = _languages.ElementAtOrDefault(Language), PlanLineId = Line < 0 ? null : lines[Line % lines.Length].Id, Happened = new DateOnly(2026, 1, Day), Recorded = DateTime.UnixEpoch,
        };

        public Task CorrectAsync(CorrectEntry correct, LedgerEntry entry) => Fate switch
        {
            0 => correct.VoidAsync(Directory.Somebody, entry.Key),
            1 => correct.ChangeAsync(Directory.Somebody, entry.Key, new Correction { Language = "ru" }),
            _ => Task.CompletedTask,
        };
    }

    private sealed record Naive(PlanState State, string Steps, int Entries)
    {
        public static Naive Of(PlanProgress progress) => new(progress.State, string.Join(' ', progress.Steps.Select(x => $"{x.Language}:{x.Since?.Day}")), progress.Entries);

        public static Naive Of(PlanLine line, int place, Planned[] planned, Happened[] happened)
        {
            var mine = planned[place];
            List<(int Item, string Language)> steps = [];
            foreach (var (item, language) in mine.Item == 3 ? [(0, "en"), (0, "fr"), (1, "en")] : _languages.Select(x => (mine.Item, x)))
            {
                if (mine.Words.Contains(language))
                {
                    steps.Add((item, language));
                }
            }

            if (steps.Count == 0)
            {
                steps = [.. mine.Words.Select(x => (mine.Item, x))];
            }

            steps = [.. steps.OrderBy(x => x.Item)];
            var counting = happened.Where(x => x.Standing is { } language && mine.Words.Contains(language) && (x.Item == mine.Item || (mine.Item == 3 && x.Item < 2))
                && (x.Line < 0 ? (x.Audience, x.Channel) == (mine.Audience, mine.Channel) : x.Line % planned.Length == place)).ToList();
            var days = steps.ConvertAll(step => counting.Where(x => x.Standing == step.Language && (x.Item == step.Item || x.Item == mine.Item)).Select(x => (int?)x.Day).Min());
            var state = line.Dropped ? PlanState.Dropped
                : days.TrueForAll(x => x is not null) ? PlanState.Done
                : mine.Due < 0 ? PlanState.Late
                : mine.Due <= 14 ? PlanState.DueSoon
                : days.Exists(x => x is not null) ? PlanState.PartlyDone
                : PlanState.Open;
            return new Naive(state, string.Join(' ', steps.Zip(days).Select(x => $"{x.First.Language}:{x.Second}")), counting.Count);
        }

        public static bool Holds(PlanWhich which, PlanState state) => which switch
        {
            PlanWhich.Pressing => state is PlanState.Late or PlanState.DueSoon,
            PlanWhich.Unfinished => state is PlanState.Open or PlanState.PartlyDone or PlanState.Late or PlanState.DueSoon,
            PlanWhich.All => true,
            _ => which.ToString() == state.ToString(),
        };
    }
}
