using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<AccessRow> Access => Set<AccessRow>();
    public DbSet<NotifyRow> Notify => Set<NotifyRow>();
    public DbSet<TemplateRow> Templates => Set<TemplateRow>();

    private static void MapAccess(ModelBuilder model)
    {
        model.Entity<AccessRow>(access =>
        {
            access.ToTable("umbracoAccess");
            access.HasKey(x => x.Key);
            access.Property(x => x.Key).ValueGeneratedNever();
            access.HasIndex(x => x.ProtectedNodeId).IsUnique();
            access.HasMany(x => x.Rules).WithOne().HasForeignKey(x => x.AccessKey);
            access.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.ProtectedNodeId).OnDelete(DeleteBehavior.Cascade);
            access.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.LoginNodeId).OnDelete(DeleteBehavior.Cascade);
            access.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NoAccessNodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AccessRuleRow>(rule =>
        {
            rule.ToTable("umbracoAccessRule");
            rule.HasKey(x => x.Key);
            rule.Property(x => x.Key).ValueGeneratedNever();
            rule.Property(x => x.RuleType).HasMaxLength(NameLength);
            rule.Property(x => x.RuleValue).HasMaxLength(NameLength);
        });
        model.Entity<NotifyRow>(notify =>
        {
            notify.ToTable("umbracoUser2NodeNotify");
            notify.HasKey(x => new { x.UserId, x.NodeId, x.Action });
            notify.Property(x => x.Action).HasMaxLength(NameLength);
            notify.HasOne<UserRow>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            notify.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<TemplateRow>(template =>
        {
            template.ToTable("cmsTemplate");
            template.HasKey(x => x.NodeId);
            template.Property(x => x.NodeId).ValueGeneratedNever();
            template.Property(x => x.Alias).HasMaxLength(100);
            template.HasIndex(x => x.Alias).IsUnique();
            template.HasOne<NodeRow>().WithOne().HasForeignKey<TemplateRow>(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
