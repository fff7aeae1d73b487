using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Evidence as entries point to it.</summary>
internal static class EvidenceNumbers
{
    /// <summary>The number of an evidence; null where there is none, or where somebody else brought it: nobody points to what they did not see.</summary>
    public static async Task<int?> NumberOfAsync(this InpudDbContext db, Guid? evidence, Guid user) => evidence is { } key
        ? await db.Evidences.Where(x => x.Key == key && x.UserKey == user).Select(x => (int?)x.Id).SingleOrDefaultAsync()
        : null;
}
