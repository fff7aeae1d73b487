using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<DomainRow> Domains => Set<DomainRow>();
    public DbSet<RedirectUrlRow> Redirects => Set<RedirectUrlRow>();

    private static void MapAddresses(ModelBuilder model)
    {
        model.Entity<DomainRow>(domain =>
        {
            domain.ToTable("umbracoDomain");
            domain.Property(x => x.DomainName).HasMaxLength(NameLength);
            domain.Property(x => x.DomainNameKey).HasMaxLength(NameLength);
            domain.HasIndex(x => x.DomainNameKey).IsUnique();
            domain.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.RootContentId).OnDelete(DeleteBehavior.Cascade);
            domain.HasOne<LanguageRow>().WithMany().HasForeignKey(x => x.LanguageId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RedirectUrlRow>(redirect =>
        {
            redirect.ToTable("umbracoRedirectUrl");
            redirect.HasKey(x => x.Key);
            redirect.Property(x => x.Key).ValueGeneratedNever();
            redirect.Property(x => x.UrlHash).HasMaxLength(64);
            redirect.Property(x => x.Culture).HasMaxLength(14);
            redirect.HasIndex(x => new { x.UrlHash, x.Culture });
            redirect.HasIndex(x => x.ContentKey);
            redirect.HasIndex(x => x.CreateDateUtc);
            redirect.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.ContentId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
