using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Segments;

/// <summary>Segments: conditions that are kept under a name.</summary>
public sealed class ContactSegments(InpudDatabase database, TimeProvider time)
{
    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<SavedSegment>> AllAsync()
    {
        var rows = await database.ReadAsync(db => db.Segments.ToListAsync());
        return [.. rows.Select(Read).OrderBy(x => x.Name, Comparer<string>.Create(Names.Compare)).ThenBy(x => x.Key)];
    }

    /// <summary>One; null where there is none.</summary>
    public async Task<SavedSegment?> OneAsync(Guid key) => await database.ReadAsync(db => db.Segments.SingleOrDefaultAsync(x => x.Key == key)) is { } row ? Read(row) : null;

    /// <summary>Saves.</summary>
    /// <param name="key">Which one; a new key makes a new one.</param>
    /// <param name="name">Its name, which no other has.</param>
    /// <param name="conditions">Whom it holds.</param>
    /// <param name="revision">The revision that was changed, or null for a new one.</param>
    public async Task<Done<Guid>> SaveAsync(Guid key, string? name, SegmentConditions conditions, int? revision)
    {
        name = Clean.Text(name);
        conditions = CheckSegment.Cleaned(conditions);
        FieldProblem[] problems = [.. CheckFields.Required("Name", name, InpudDbContext.NameLength), .. CheckSegment.Problems(conditions)];
        return problems.Length > 0
            ? new Done<Guid>(Guid.Empty, problems)
            : await database.WriteAsync(WriteTurn.Directory, db => SaveAsync(db, key, name!, SegmentJson.Write(conditions), revision));
    }

    /// <summary>Removes one; the contacts stay.</summary>
    public Task<bool> RemoveAsync(Guid key) => database.WriteAsync(WriteTurn.Directory, async db => await db.Segments.Where(x => x.Key == key).ExecuteDeleteAsync() > 0);

    /// <summary>What is wrong with conditions that are not saved; cleaned where nothing is.</summary>
    public static Done<SegmentConditions> Check(SegmentConditions conditions)
    {
        conditions = CheckSegment.Cleaned(conditions);
        return new Done<SegmentConditions>(conditions, CheckSegment.Problems(conditions));
    }

    private async Task<Done<Guid>> SaveAsync(InpudDbContext db, Guid key, string name, string conditions, int? revision)
    {
        var segment = await db.Segments.SingleOrDefaultAsync(x => x.Key == key);
        if (segment?.Revision != revision)
        {
            return new FieldProblem("", segment is null
                ? "Meanwhile somebody removed this segment."
                : "Meanwhile somebody else changed this segment. Load it again and repeat your change.");
        }

        var others = await db.Segments.Where(x => x.Key != key).Select(x => x.Name).ToListAsync();
        if (others.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return new FieldProblem("Name", "There is a segment of this name already.");
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (segment is null)
        {
            segment = new Segment { Key = key, Name = name, Conditions = conditions, Created = now };
            db.Add(segment);
        }

        (segment.Name, segment.Conditions, segment.Updated) = (name, conditions, now);
        segment.Revision++;
        await db.SaveChangesAsync();
        return key;
    }

    private static SavedSegment Read(Segment row) => new(row.Key, row.Name, SegmentJson.Read(row.Conditions), row.Revision);
}

/// <summary>A segment as it is kept.</summary>
/// <param name="Conditions">What it asks, or why that cannot be read: then it holds nobody.</param>
public sealed record SavedSegment(Guid Key, string Name, Done<SegmentConditions> Conditions, int Revision);
