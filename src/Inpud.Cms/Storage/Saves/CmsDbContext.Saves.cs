using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Saves;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<SaveRow> Saves => Set<SaveRow>();

    private static void MapSaves(ModelBuilder model) => model.Entity<SaveRow>(save =>
    {
        save.ToTable("umbracoContentSave");
        save.HasKey(x => new { x.NodeId, x.LanguageId, x.Stamp });
        save.Property(x => x.Hash).HasMaxLength(Digest.Length);
        save.Property(x => x.Text).HasMaxLength(Digest.Length);
        save.HasIndex(x => x.Until);
        save.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
    });
}
