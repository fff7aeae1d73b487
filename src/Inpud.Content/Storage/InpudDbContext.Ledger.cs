using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Storage;

internal abstract partial class InpudDbContext
{
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    private static void MapLedger(ModelBuilder model) => model.Entity<LedgerEntry>(entry =>
    {
        entry.ToTable("inpudLedger");
        entry.HasIndex(x => x.Key).IsUnique();

        // An entry is corrected once; whoever corrects it again corrects the correction.
        entry.HasIndex(x => x.Corrects).IsUnique();
        entry.HasOne<LedgerEntry>().WithMany().HasForeignKey(x => x.Corrects).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);

        // The three questions: who received an item; what did somebody receive; what happened in a period.
        entry.HasIndex(x => new { x.ItemKey, x.ContactId });
        entry.HasIndex(x => x.ContactId);
        entry.HasIndex(x => x.OrganisationId);
        entry.HasIndex(x => x.Happened);
        entry.HasIndex(x => x.Occasion);

        // Whether a line of a plan is done: by what an item's entries say, without looking at the rows; or by their naming the line.
        entry.HasIndex(x => new { x.ItemKey, x.Audience, x.Channel, x.Language, x.PlanLineId, x.Void, x.Happened });
        entry.HasIndex(x => new { x.PlanLineId, x.ItemKey, x.Language, x.Void }).HasFilter("\"planLineId\" IS NOT NULL");

        // Few entries have evidence; what nobody needs any more is found by it.
        entry.HasIndex(x => x.EvidenceId).HasFilter("\"evidenceId\" IS NOT NULL");
        entry.Property(x => x.Language).HasMaxLength(20);
        entry.Property(x => x.Preferred).HasMaxLength(20);
        entry.Property(x => x.Country).HasMaxLength(2);
        entry.Property(x => x.ItemVersion).HasMaxLength(NameLength);
        entry.Property(x => x.ChannelName).HasMaxLength(NameLength);
    });
}
