using Inpud.Bench.Corpus;
using Inpud.Content.Dissemination;
using Inpud.Content.Storage;

namespace Inpud.Bench.Ledger;

/// <summary>
/// Writes a ledger as some years leave it: one item went to most contacts, nine to 8,000 each, the others share the rest; one entry in
/// fifty is of an audience, one in fifty corrects an earlier one.
/// </summary>
internal sealed class WriteLedger(InpudDatabase database, IReadOnlyList<Person> people)
{
    private const int Batch = 50_000;
    private const int Widely = 8_000;
    private const int WidelySent = 9;
    private static readonly DateTimeOffset _first = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Channel[] _channels = Enum.GetValues<Channel>();

    private readonly Guid[] _items = [.. Enumerable.Range(1, LedgerDatabase.Items).Select(PlanPublication.KeyOf)];
    private readonly Dice _dice = new(20);
    private int _toMost;

    public async Task RunAsync(int entries)
    {
        var step = TimeSpan.FromDays(6 * 365).Ticks / entries;
        for (var done = 0; done < entries;)
        {
            var batch = new List<LedgerEntry>(Batch);
            for (var number = done; number < Math.Min(done + Batch, entries); number++)
            {
                // Ids are given in this order, from 1.
                var corrected = number % 50 == 49 ? batch[^1] : null;
                batch.Add(EntryOf(number, entries, _first.AddTicks(step * number), corrected));
            }

            await database.WriteAsync(WriteTurn.Ledger, db =>
            {
                db.Insert(batch, atOnce: 200);
                return Task.CompletedTask;
            });
            done += batch.Count;
            Console.Error.WriteLine($"{done} of {entries} entries are written.");
        }
    }

    private LedgerEntry EntryOf(int number, int entries, DateTimeOffset when, LedgerEntry? corrected)
    {
        var audience = number % 50 == 7;
        var (item, person) = corrected is null ? Draw(entries) : (corrected.ItemKey, people[number % people.Count]);
        var preferred = _dice.Next(4) > 0;
        return new LedgerEntry
        {
            Key = Guid.CreateVersion7(when),
            Happened = DateOnly.FromDateTime(when.UtcDateTime),
            Recorded = when.UtcDateTime,
            Occasion = Guid.CreateVersion7(when),
            Corrects = corrected is null ? null : number,
            ItemKey = item,
            ItemVersion = "1",
            Language = preferred ? person.Language : "en",
            Format = Format.Link,
            ContactId = audience ? null : person.Id,
            Audience = person.Audience,
            OrganisationId = audience ? null : person.OrganisationId,
            Networks = audience ? 0 : person.Networks,
            RegionKey = person.Region,
            Country = person.Country,
            Preferred = audience ? null : person.Language,
            Count = audience ? 10 + _dice.Next(200) : null,
            Channel = _channels[_dice.Next(_channels.Length)],
            Strength = audience ? Strength.ReachedByCount : (Strength)(1 + _dice.Next(4)),
        };
    }

    private (Guid Item, Person Person) Draw(int entries)
    {
        var drawn = _dice.Next(entries);
        if (drawn < people.Count)
        {
            return (_items[0], people[_toMost++ % people.Count]);
        }

        var item = drawn < people.Count + (Widely * WidelySent) ? 1 + _dice.Next(WidelySent) : 1 + WidelySent + _dice.Next(_items.Length - 1 - WidelySent);
        return (_items[item], people[_dice.Next(people.Count)]);
    }
}
