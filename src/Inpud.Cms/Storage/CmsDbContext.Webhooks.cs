using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();
    public DbSet<WebhookRequestRow> WebhookRequests => Set<WebhookRequestRow>();
    public DbSet<WebhookLogRow> WebhookLogs => Set<WebhookLogRow>();

    private static void MapWebhooks(ModelBuilder model)
    {
        model.Entity<WebhookRow>(webhook =>
        {
            webhook.ToTable("umbracoWebhook");
            webhook.HasAlternateKey(x => x.Key);
            webhook.Property(x => x.Name).HasMaxLength(NameLength);
            webhook.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.WebhookId);
            webhook.HasMany(x => x.ContentTypes).WithOne().HasForeignKey(x => x.WebhookId);
            webhook.HasMany(x => x.Headers).WithOne().HasForeignKey(x => x.WebhookId);
        });
        model.Entity<WebhookEventRow>(row =>
        {
            row.ToTable("umbracoWebhook2Events");
            row.HasKey(x => new { x.WebhookId, x.Event });
            row.Property(x => x.Event).HasMaxLength(NameLength);
            row.HasIndex(x => x.Event);
        });
        model.Entity<WebhookContentTypeRow>(row =>
        {
            row.ToTable("umbracoWebhook2ContentTypeKeys");
            row.HasKey(x => new { x.WebhookId, x.ContentTypeKey });
        });
        model.Entity<WebhookHeaderRow>(row =>
        {
            row.ToTable("umbracoWebhook2Headers");
            row.HasKey(x => new { x.WebhookId, x.Name });
            row.Property(x => x.Name).HasMaxLength(NameLength);
        });
        model.Entity<WebhookRequestRow>(request =>
        {
            request.ToTable("umbracoWebhookRequest");
            request.Property(x => x.EventAlias).HasMaxLength(NameLength);
            request.HasOne<WebhookRow>().WithMany().HasForeignKey(x => x.WebhookKey).HasPrincipalKey(x => x.Key)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<WebhookLogRow>(log =>
        {
            log.ToTable("umbracoWebhookLog");
            log.Property(x => x.EventAlias).HasMaxLength(NameLength);
            log.HasIndex(x => x.Date);
            log.HasIndex(x => new { x.WebhookKey, x.Date });
        });
    }
}
