using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<ServerRow> Servers => Set<ServerRow>();
    public DbSet<CacheInstructionRow> CacheInstructions => Set<CacheInstructionRow>();
    public DbSet<LastSyncedRow> LastSynced => Set<LastSyncedRow>();
    public DbSet<RepositoryCacheVersionRow> RepositoryCacheVersions => Set<RepositoryCacheVersionRow>();
    public DbSet<LongRunningOperationRow> LongRunningOperations => Set<LongRunningOperationRow>();
    public DbSet<LogViewerQueryRow> LogViewerQueries => Set<LogViewerQueryRow>();

    private static void MapServers(ModelBuilder model)
    {
        model.Entity<ServerRow>(server =>
        {
            server.ToTable("umbracoServer");
            server.Property(x => x.ServerAddress).HasMaxLength(500);
            server.Property(x => x.ServerIdentity).HasMaxLength(NameLength);
            server.HasIndex(x => x.ServerIdentity).IsUnique();
        });
        model.Entity<CacheInstructionRow>(instruction =>
        {
            instruction.ToTable("umbracoCacheInstruction");
            instruction.Property(x => x.Originated).HasMaxLength(500);
            instruction.HasIndex(x => x.UtcStamp);
        });
        model.Entity<LastSyncedRow>(synced =>
        {
            synced.ToTable("umbracoLastSynced");
            synced.HasKey(x => x.MachineId);
            synced.Property(x => x.MachineId).HasMaxLength(NameLength);
        });
        model.Entity<RepositoryCacheVersionRow>(version =>
        {
            version.ToTable("umbracoRepositoryCacheVersion");
            version.HasKey(x => x.Identifier);
            version.Property(x => x.Identifier).HasMaxLength(256);
        });
        model.Entity<LongRunningOperationRow>(operation =>
        {
            operation.ToTable("umbracoLongRunningOperation");
            operation.Property(x => x.Id).ValueGeneratedNever();
            operation.Property(x => x.Type).HasMaxLength(200);
            operation.Property(x => x.Status).HasConversion<string>().HasMaxLength(50);
            operation.HasIndex(x => new { x.Type, x.Status });
            operation.HasIndex(x => x.UpdateDate);
        });
        model.Entity<LogViewerQueryRow>(query =>
        {
            query.ToTable("umbracoLogViewerQuery");
            query.Property(x => x.Name).HasMaxLength(NameLength);
            query.HasIndex(x => x.Name).IsUnique();
        });
    }
}
