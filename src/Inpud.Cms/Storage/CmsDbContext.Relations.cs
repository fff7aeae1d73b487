using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<RelationTypeRow> RelationTypes => Set<RelationTypeRow>();
    public DbSet<RelationRow> Relations => Set<RelationRow>();
    public DbSet<TagRow> Tags => Set<TagRow>();
    public DbSet<TagOnNodeRow> TagsOnNodes => Set<TagOnNodeRow>();

    private static void MapRelations(ModelBuilder model)
    {
        model.Entity<RelationTypeRow>(type =>
        {
            type.ToTable("umbracoRelationType");
            type.Property(x => x.Alias).HasMaxLength(100);
            type.Property(x => x.Name).HasMaxLength(NameLength);
            type.HasIndex(x => x.Key).IsUnique();
            type.HasIndex(x => x.Alias).IsUnique();
        });
        model.Entity<RelationRow>(relation =>
        {
            relation.ToTable("umbracoRelation");
            relation.Property(x => x.Comment).HasMaxLength(1000);
            relation.HasIndex(x => new { x.ParentId, x.ChildId, x.RelationTypeId }).IsUnique();
            relation.HasIndex(x => new { x.ChildId, x.RelationTypeId });
            relation.HasOne<RelationTypeRow>().WithMany().HasForeignKey(x => x.RelationTypeId).OnDelete(DeleteBehavior.Cascade);
            relation.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Cascade);
            relation.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.ChildId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<TagRow>(tag =>
        {
            tag.ToTable("cmsTags");
            tag.Property(x => x.Group).HasMaxLength(100);
            tag.Property(x => x.Text).HasMaxLength(200);
            tag.Property(x => x.TextKey).HasMaxLength(200);
            tag.HasIndex(x => new { x.Group, x.TextKey, x.LanguageId }).IsUnique();
            tag.HasOne<LanguageRow>().WithMany().HasForeignKey(x => x.LanguageId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<TagOnNodeRow>(tagged =>
        {
            tagged.ToTable("cmsTagRelationship");
            tagged.HasKey(x => new { x.NodeId, x.PropertyTypeId, x.TagId });
            tagged.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
            tagged.HasOne<TagRow>().WithMany().HasForeignKey(x => x.TagId).OnDelete(DeleteBehavior.Cascade);
            tagged.HasOne<PropertyTypeRow>().WithMany().HasForeignKey(x => x.PropertyTypeId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
