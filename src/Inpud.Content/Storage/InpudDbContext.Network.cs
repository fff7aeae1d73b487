using Inpud.Content.Network;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Storage;

internal abstract partial class InpudDbContext
{
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<OrganisationParent> OrganisationParents => Set<OrganisationParent>();
    public DbSet<FoundingEndorsement> FoundingEndorsements => Set<FoundingEndorsement>();
    public DbSet<Endorsement> Endorsements => Set<Endorsement>();
    public DbSet<Import> Imports => Set<Import>();

    private static void MapNetwork(ModelBuilder model)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("inpudOrganisation");
            organisation.HasIndex(x => x.Key).IsUnique();
            organisation.HasIndex(x => x.Name);
            organisation.HasIndex(x => x.ImportId);
            organisation.HasIndex(x => x.NetworkNumber).IsUnique();
            organisation.Property(x => x.Name).HasMaxLength(NameLength);
            organisation.Property(x => x.Country).HasMaxLength(2);
            organisation.Property(x => x.Website).HasMaxLength(LinkLength);
            organisation.Property(x => x.Functions).HasMaxLength(WordsLength);
            organisation.Property(x => x.Needs).HasMaxLength(WordsLength);
            organisation.Property(x => x.Skills).HasMaxLength(WordsLength);
            organisation.Property(x => x.Revision).IsConcurrencyToken();
            organisation.HasMany(x => x.Parents).WithOne().HasForeignKey(x => x.OrganisationId);
            organisation.HasMany(x => x.Endorsed).WithOne().HasForeignKey(x => x.OrganisationId);
        });
        model.Entity<OrganisationParent>(row =>
        {
            row.ToTable("inpudOrganisationParent");
            row.HasKey(x => new { x.OrganisationId, x.ParentId });
            row.HasIndex(x => x.ParentId);
            row.HasOne<Organisation>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FoundingEndorsement>(row =>
        {
            row.ToTable("inpudFoundingEndorsement");
            row.HasKey(x => new { x.OrganisationId, x.DocumentKey });
        });
        model.Entity<Endorsement>(endorsement =>
        {
            endorsement.ToTable("inpudEndorsement");
            endorsement.HasIndex(x => x.Key).IsUnique();
            endorsement.HasIndex(x => x.StatementKey);
            endorsement.HasIndex(x => x.ImportId);
            endorsement.Property(x => x.Country).HasMaxLength(2);
            endorsement.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            endorsement.HasIndex(x => new { x.StatementKey, x.OrganisationId }).IsUnique();
        });
        model.Entity<Import>(import =>
        {
            import.ToTable("inpudImport");
            import.HasIndex(x => x.Key).IsUnique();
        });
    }
}
