using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<AuditRow> Audits => Set<AuditRow>();
    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();
    public DbSet<ConsentRow> Consents => Set<ConsentRow>();

    private static void MapAudit(ModelBuilder model)
    {
        model.Entity<AuditRow>(audit =>
        {
            audit.ToTable("umbracoLog");
            audit.Property(x => x.Type).HasConversion<string>().HasMaxLength(50);
            audit.Property(x => x.EntityType).HasMaxLength(50);
            audit.HasIndex(x => new { x.NodeId, x.Date });
            audit.HasIndex(x => new { x.UserId, x.Date });
            audit.HasIndex(x => x.Date);
        });
        model.Entity<AuditEntryRow>(entry =>
        {
            entry.ToTable("umbracoAudit");
            entry.Property(x => x.EventType).HasMaxLength(NameLength);
            entry.HasIndex(x => x.EventDate);
        });
        model.Entity<ConsentRow>(consent =>
        {
            consent.ToTable("umbracoConsent");
            consent.Property(x => x.Source).HasMaxLength(512);
            consent.Property(x => x.Context).HasMaxLength(128);
            consent.Property(x => x.Action).HasMaxLength(512);
            consent.HasIndex(x => new { x.Source, x.Context, x.Action });
        });
    }
}
