using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<NodeRow> Nodes => Set<NodeRow>();
    public DbSet<ContentRow> Contents => Set<ContentRow>();
    public DbSet<ContentVersionRow> Versions => Set<ContentVersionRow>();
    public DbSet<VariantRow> Variants => Set<VariantRow>();
    public DbSet<ContentScheduleRow> Schedules => Set<ContentScheduleRow>();
    public DbSet<DocumentUrlRow> DocumentUrls => Set<DocumentUrlRow>();
    public DbSet<DocumentUrlAliasRow> DocumentUrlAliases => Set<DocumentUrlAliasRow>();


    public DbSet<PublishedMediaRow> PublishedMedia => Set<PublishedMediaRow>();
    public DbSet<WithdrawnUrlRow> WithdrawnUrls => Set<WithdrawnUrlRow>();

    private static void MapContent(ModelBuilder model)
    {
        model.Entity<NodeRow>(node =>
        {
            node.ToTable("umbracoNode");
            node.Property(x => x.Path).HasMaxLength(1000);
            node.Property(x => x.Name).HasMaxLength(NameLength);
            node.HasIndex(x => x.Key).IsUnique();

            // Trashed at its end, so that children are counted without a look at their rows.
            node.HasIndex(x => new { x.ParentId, x.ObjectType, x.SortOrder, x.Trashed });
            node.HasIndex(x => x.Path);
            node.HasIndex(x => new { x.ObjectType, x.Trashed }); // Not in their order: a page of children would be sought through all documents.
        });
        model.Entity<ContentRow>(content =>
        {
            content.ToTable("umbracoContent");
            content.HasKey(x => x.NodeId);
            content.Property(x => x.NodeId).ValueGeneratedNever();
            content.HasIndex(x => x.ContentTypeId);
            content.HasOne<NodeRow>().WithOne().HasForeignKey<ContentRow>(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ContentVersionRow>(version =>
        {
            version.ToTable("umbracoContentVersion");
            version.Property(x => x.Name).HasMaxLength(NameLength);
            version.HasIndex(x => new { x.NodeId, x.Current });
            version.HasIndex(x => new { x.NodeId, x.Published });
            version.HasOne<ContentRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<VariantRow>(variant =>
        {
            variant.ToTable("umbracoContentVersionCultureVariation");
            variant.Property(x => x.Name).HasMaxLength(NameLength);
            variant.Property(x => x.NameKey).HasMaxLength(NameLength);
            variant.HasIndex(x => new { x.VersionId, x.LanguageId }).IsUnique();
            variant.HasIndex(x => x.NameKey);
            variant.HasOne<ContentVersionRow>().WithMany().HasForeignKey(x => x.VersionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ContentScheduleRow>(schedule =>
        {
            schedule.ToTable("umbracoContentSchedule");
            schedule.Property(x => x.Id).ValueGeneratedNever();
            schedule.HasIndex(x => x.NodeId);
            schedule.HasIndex(x => new { x.Action, x.Date });
            schedule.HasOne<ContentRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PublishedMediaRow>(used =>
        {
            used.ToTable("umbracoPublishedMedia");
            used.HasKey(x => new { x.NodeId, x.MediaKey });
            used.HasIndex(x => x.MediaKey);
            used.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<WithdrawnUrlRow>(url =>
        {
            url.ToTable("umbracoWithdrawnUrl");
            url.Property(x => x.Path).HasMaxLength(2048);
            url.Property(x => x.Culture).HasMaxLength(14);
            url.HasIndex(x => new { x.Path, x.Culture }).IsUnique();
        });
        model.Entity<DocumentUrlRow>(url =>
        {
            url.ToTable("umbracoDocumentUrl");
            url.Property(x => x.UrlSegment).HasMaxLength(512);
            url.HasIndex(x => x.DocumentKey);
        });
        model.Entity<DocumentUrlAliasRow>(alias =>
        {
            alias.ToTable("umbracoDocumentUrlAlias");
            alias.Property(x => x.Alias).HasMaxLength(512);
            alias.HasIndex(x => x.DocumentKey);
        });
    }
}
