using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Storage;

internal abstract partial class InpudDbContext
{
    public DbSet<Evidence> Evidences => Set<Evidence>();
    public DbSet<PlanLine> PlanLines => Set<PlanLine>();
    public DbSet<Uptake> Uptakes => Set<Uptake>();
    public DbSet<NetworkLink> NetworkLinks => Set<NetworkLink>();
    public DbSet<NetworkReport> NetworkReports => Set<NetworkReport>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<WeeklyCount> WeeklyCounts => Set<WeeklyCount>();
    public DbSet<StoredReport> ProgressReports => Set<StoredReport>();
    public DbSet<PublishedLanguage> PublishedLanguages => Set<PublishedLanguage>();
    public DbSet<ContactSpan> ContactSpans => Set<ContactSpan>();

    private static void MapDissemination(ModelBuilder model)
    {
        model.Entity<Evidence>(evidence =>
        {
            evidence.ToTable("inpudEvidence");
            evidence.HasIndex(x => x.Key).IsUnique();
        });
        model.Entity<PlanLine>(line =>
        {
            line.ToTable("inpudPlanLine");
            line.HasIndex(x => x.Key).IsUnique();
            line.HasIndex(x => x.ItemKey);
            line.Property(x => x.Note).HasMaxLength(WordsLength);
            line.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("inpudApiKey");
            key.HasIndex(x => x.Key).IsUnique();
            key.HasIndex(x => x.Hash).IsUnique();
            key.Property(x => x.Name).HasMaxLength(NameLength);
        });
        model.Entity<WeeklyCount>(count =>
        {
            count.ToTable("inpudWeeklyCount");
            count.HasKey(x => new { x.ItemKey, x.Week, x.Language, x.File });
            count.Property(x => x.Language).HasMaxLength(20);
            count.Property(x => x.File).HasMaxLength(NameLength);
        });
        model.Entity<StoredReport>(report =>
        {
            report.ToTable("inpudProgressReport");
            report.HasIndex(x => x.Key).IsUnique();
            report.HasIndex(x => new { x.From, x.To, x.CutOff, x.Grant }).IsUnique();
            report.Property(x => x.Grant).HasMaxLength(StoredReport.LongestGrant).HasDefaultValue("");
        });
        model.Entity<PublishedLanguage>(language =>
        {
            language.ToTable("inpudPublishedLanguage");
            language.HasKey(x => new { x.ItemKey, x.Language });
            language.Property(x => x.Language).HasMaxLength(20);
        });

        // No foreign key: whoever came with an import that was undone is gone, and was nevertheless there.
        model.Entity<ContactSpan>(span =>
        {
            span.ToTable("inpudContactSpan");
            span.HasIndex(x => new { x.ContactId, x.From });
            span.HasIndex(x => x.Until);
            span.Property(x => x.Language).HasMaxLength(20);
        });
        MapNetworksWord(model);
    }

    /// <summary>What the member networks tell by their links.</summary>
    private static void MapNetworksWord(ModelBuilder model)
    {
        model.Entity<Uptake>(uptake =>
        {
            uptake.ToTable("inpudUptake");
            uptake.HasIndex(x => x.Key).IsUnique();
            uptake.HasIndex(x => x.ItemKey);
            uptake.HasIndex(x => x.Happened);
            uptake.Property(x => x.Link).HasMaxLength(LinkLength);
            uptake.Property(x => x.Words).HasMaxLength(WordsLength);
            uptake.Property(x => x.Language).HasMaxLength(20);
            uptake.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NetworkLink>(link =>
        {
            link.ToTable("inpudNetworkLink");
            link.HasIndex(x => x.Key).IsUnique();
            link.HasIndex(x => x.Hash).IsUnique();
            link.Property(x => x.Language).HasMaxLength(20);
            link.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId);
        });
        model.Entity<NetworkReport>(report =>
        {
            report.ToTable("inpudNetworkReport");
            report.HasIndex(x => x.Key).IsUnique();
            report.HasIndex(x => x.ItemKey);
            report.HasIndex(x => x.Decided);
            report.Property(x => x.Link).HasMaxLength(LinkLength);
            report.Property(x => x.Reason).HasMaxLength(WordsLength);
            report.Property(x => x.UsedFor).HasMaxLength(WordsLength);
            report.Property(x => x.UnsuitableBecause).HasMaxLength(WordsLength);
            report.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            report.HasOne<NetworkLink>().WithMany().HasForeignKey(x => x.LinkId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
