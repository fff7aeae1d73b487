using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<LanguageRow> Languages => Set<LanguageRow>();
    public DbSet<DictionaryRow> Dictionary => Set<DictionaryRow>();
    public DbSet<LanguageTextRow> LanguageTexts => Set<LanguageTextRow>();
    public DbSet<KeyValueRow> KeyValues => Set<KeyValueRow>();

    private static void MapLanguages(ModelBuilder model)
    {
        model.Entity<LanguageRow>(language =>
        {
            language.ToTable("umbracoLanguage");
            language.Property(x => x.IsoCode).HasMaxLength(14);
            language.Property(x => x.CultureName).HasMaxLength(100);
            language.HasIndex(x => x.IsoCode).IsUnique();
        });
        model.Entity<DictionaryRow>(item =>
        {
            item.ToTable("cmsDictionary");
            item.Property(x => x.ItemKey).HasMaxLength(450);
            item.HasIndex(x => x.Key).IsUnique();
            item.HasIndex(x => x.ItemKey).IsUnique();
            item.HasIndex(x => x.ParentId);
            item.HasMany(x => x.Texts).WithOne().HasForeignKey(x => x.DictionaryId);
        });
        model.Entity<LanguageTextRow>(text =>
        {
            text.ToTable("cmsLanguageText");
            text.HasIndex(x => new { x.DictionaryId, x.LanguageId }).IsUnique();
            text.HasIndex(x => x.LanguageId);
        });
        model.Entity<KeyValueRow>(pair =>
        {
            pair.ToTable("umbracoKeyValue");
            pair.HasKey(x => x.Key);
            pair.Property(x => x.Key).HasMaxLength(256);
        });
    }
}
