using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage.Documents;

/// <summary>
/// Writes versions. A language whose row is equal to what is stored costs no statement: saving French writes French.
///
/// Publishing flips versions, and writes of each language only what differs:
/// <code>
///   before   v7 published        v8 current (draft)
///   1        v7 history          v8 published, gets what is drafted
///   2                            v8 ──copy of all languages──► v9 current
///   3                            v8 gets what is published
/// </code>
/// </summary>
internal sealed class VersionWriter(CmsScopeProvider scopes)
{
    /// <summary>Inserts an item's first version and returns its id.</summary>
    public int Insert(ContentVersionRow version, IEnumerable<VariantRow> variants)
    {
        var db = scopes.Writing();
        db.Versions.Add(version);
        db.SaveChanges();
        AddAll(db, version.Id, variants);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return version.Id;
    }

    /// <summary>Updates the current version in place.</summary>
    /// <returns>Whether a name or a value is another than before.</returns>
    /// <exception cref="InvalidOperationException">The version is not the current one any more.</exception>
    public bool Update(ContentVersionRow version, IReadOnlyList<VariantRow> variants)
    {
        var db = scopes.Writing();
        var updated = db.Versions.Where(x => x.Id == version.Id && x.NodeId == version.NodeId && x.Current).ExecuteUpdate(set => set
            .SetProperty(x => x.Name, version.Name)
            .SetProperty(x => x.Date, version.Date)
            .SetProperty(x => x.UserId, version.UserId)
            .SetProperty(x => x.TemplateId, version.TemplateId));
        MustBeCurrent(updated, version);
        Merge(db, version.Id, Stored(db, version.Id), variants);
        var isOther = HasOtherTexts(db);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return isOther;
    }

    /// <summary>Publishes the current version and goes on with a new one.</summary>
    /// <returns>The new one's id, and whether a name or a value of the draft is another than before.</returns>
    /// <exception cref="InvalidOperationException">The version is not the current one any more.</exception>
    public (int NextId, bool IsOther) Publish(ContentVersionRow version, IReadOnlyList<VariantRow> published, IReadOnlyList<VariantRow> draft)
    {
        var db = scopes.Writing();
        Flip(db, version);
        Merge(db, version.Id, Stored(db, version.Id), draft);
        var isOther = HasOtherTexts(db);
        var next = new ContentVersionRow
        {
            NodeId = version.NodeId, Name = version.Name, Date = version.Date, UserId = version.UserId, TemplateId = version.TemplateId, Current = true,
        };
        db.Versions.Add(next);
        db.SaveChanges();
        Copy(db, version.Id, next.Id);

        Merge(db, version.Id, db.Variants.Local.ToDictionary(x => x.LanguageId), published);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return (next.Id, isOther);
    }

    /// <summary>Makes the published version, if there is one, a part of the history.</summary>
    public void Withdraw(int nodeId) => scopes.Writing().Versions.Where(x => x.NodeId == nodeId && x.Published)
        .ExecuteUpdate(set => set.SetProperty(x => x.Published, false));

    /// <summary>The published version becomes history, the current one published.</summary>
    private static void Flip(CmsDbContext db, ContentVersionRow version)
    {
        var flipped = db.Versions
            .Where(x => x.NodeId == version.NodeId && (x.Published || x.Id == version.Id))
            .Where(x => db.Versions.Any(own => own.Id == version.Id && own.NodeId == version.NodeId && own.Current))
            .ExecuteUpdate(set => set
                .SetProperty(x => x.Published, x => x.Id == version.Id)
                .SetProperty(x => x.Current, false)
                .SetProperty(x => x.Name, x => x.Id == version.Id ? version.Name : x.Name)
                .SetProperty(x => x.Date, x => x.Id == version.Id ? version.Date : x.Date)
                .SetProperty(x => x.UserId, x => x.Id == version.Id ? version.UserId : x.UserId)
                .SetProperty(x => x.TemplateId, x => x.Id == version.Id ? version.TemplateId : x.TemplateId));
        MustBeCurrent(flipped, version);
    }

    private static Dictionary<int, VariantRow> Stored(CmsDbContext db, int versionId) =>
        db.Variants.Where(x => x.VersionId == versionId).ToDictionary(x => x.LanguageId);

    private static void Copy(CmsDbContext db, int from, int to) => db.Database.ExecuteSql(
        $"""
         INSERT INTO "umbracoContentVersionCultureVariation" ("versionId", "languageId", "name", "nameKey", "date", "edited", "values")
         SELECT {to}, "languageId", "name", "nameKey", "date", "edited", "values"
         FROM "umbracoContentVersionCultureVariation" WHERE "versionId" = {from}
         """);

    private static void Merge(CmsDbContext db, int versionId, Dictionary<int, VariantRow> stored, IReadOnlyList<VariantRow> wanted)
    {
        foreach (var variant in wanted)
        {
            if (stored.Remove(variant.LanguageId, out var row))
            {
                (row.Name, row.NameKey, row.Edited, row.Values) = (variant.Name, variant.NameKey, variant.Edited, variant.Values);
                row.Date = variant.LanguageId == VariantRow.Invariant ? row.Date : variant.Date;
            }
            else
            {
                AddAll(db, versionId, [variant]);
            }
        }

        db.Variants.RemoveRange(stored.Values);
    }

    private static bool HasOtherTexts(CmsDbContext db) => db.ChangeTracker.Entries<VariantRow>().Any(x =>
        x.State is EntityState.Added or EntityState.Deleted || x.Property(row => row.Name).IsModified || x.Property(row => row.Values).IsModified);

    private static void AddAll(CmsDbContext db, int versionId, IEnumerable<VariantRow> variants)
    {
        foreach (var variant in variants)
        {
            variant.VersionId = versionId;
            db.Variants.Add(variant);
        }
    }

    private static void MustBeCurrent(int updated, ContentVersionRow version)
    {
        if (updated == 0)
        {
            throw new InvalidOperationException($"Version {version.Id} of item {version.NodeId} is not its current version: somebody else has published or rolled back meanwhile.");
        }
    }
}
