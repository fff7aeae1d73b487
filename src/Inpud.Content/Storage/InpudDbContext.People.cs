using Inpud.Content.Network;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Storage;

internal abstract partial class InpudDbContext
{
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<ContactList> ContactLists => Set<ContactList>();
    public DbSet<ContactListMember> ContactListMembers => Set<ContactListMember>();
    public DbSet<Segment> Segments => Set<Segment>();
    public DbSet<Suppression> Suppressions => Set<Suppression>();
    public DbSet<ContactAccess> ContactAccesses => Set<ContactAccess>();

    private static void MapPeople(ModelBuilder model)
    {
        model.Entity<Contact>(contact =>
        {
            contact.ToTable("inpudContact");
            contact.HasIndex(x => x.Key).IsUnique();
            contact.HasIndex(x => x.EmailHash);
            contact.HasIndex(x => x.OrganisationId);
            contact.HasIndex(x => x.ImportId);
            contact.HasIndex(x => new { x.Audience, x.State });
            contact.Property(x => x.Country).HasMaxLength(2);
            contact.Property(x => x.Revision).IsConcurrencyToken();
            contact.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ContactList>(list =>
        {
            list.ToTable("inpudContactList");
            list.HasIndex(x => x.Key).IsUnique();
            list.Property(x => x.Name).HasMaxLength(NameLength);
            list.HasMany<ContactListMember>().WithOne().HasForeignKey(x => x.ListId);
        });
        model.Entity<ContactListMember>(row =>
        {
            row.ToTable("inpudContactListMember");
            row.HasKey(x => new { x.ListId, x.ContactId });
            row.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId);
        });
        model.Entity<Segment>(segment =>
        {
            segment.ToTable("inpudSegment");
            segment.HasIndex(x => x.Key).IsUnique();
            segment.Property(x => x.Name).HasMaxLength(NameLength);
            segment.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<Suppression>(suppression =>
        {
            suppression.ToTable("inpudSuppression");
            suppression.HasKey(x => x.Hash);
        });
        model.Entity<ContactAccess>(access =>
        {
            access.ToTable("inpudContactAccess");
            access.HasIndex(x => x.At);
        });
    }
}
