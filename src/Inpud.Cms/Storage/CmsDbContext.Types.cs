using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<DataTypeRow> DataTypes => Set<DataTypeRow>();
    public DbSet<ContentTypeRow> ContentTypes => Set<ContentTypeRow>();
    public DbSet<PropertyTypeRow> PropertyTypes => Set<PropertyTypeRow>();

    private static void MapTypes(ModelBuilder model)
    {
        model.Entity<DataTypeRow>(type =>
        {
            type.ToTable("umbracoDataType");
            type.HasKey(x => x.NodeId);
            type.Property(x => x.NodeId).ValueGeneratedNever();
            type.Property(x => x.EditorAlias).HasMaxLength(NameLength);
            type.Property(x => x.EditorUiAlias).HasMaxLength(NameLength);
            type.Property(x => x.DbType).HasMaxLength(50);
            type.HasOne<NodeRow>().WithOne().HasForeignKey<DataTypeRow>(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ContentTypeRow>(type =>
        {
            type.ToTable("cmsContentType");
            type.HasKey(x => x.NodeId);
            type.Property(x => x.NodeId).ValueGeneratedNever();
            type.Property(x => x.Alias).HasMaxLength(NameLength);
            type.HasIndex(x => x.Alias);
            type.HasOne<NodeRow>().WithOne().HasForeignKey<ContentTypeRow>(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
            type.HasMany(x => x.Groups).WithOne().HasForeignKey(x => x.ContentTypeId);
            type.HasMany(x => x.Properties).WithOne().HasForeignKey(x => x.ContentTypeId);
            type.HasMany(x => x.AllowedTypes).WithOne().HasForeignKey(x => x.ContentTypeId);
            type.HasMany(x => x.Compositions).WithOne().HasForeignKey(x => x.ContentTypeId);
        });
        model.Entity<PropertyGroupRow>(group =>
        {
            group.ToTable("cmsPropertyTypeGroup");
            group.HasIndex(x => x.Key).IsUnique();
        });
        model.Entity<PropertyTypeRow>(property =>
        {
            property.ToTable("cmsPropertyType");
            property.HasIndex(x => x.Key).IsUnique();
            property.HasIndex(x => x.DataTypeId);
        });
        model.Entity<AllowedTypeRow>(allowed =>
        {
            allowed.ToTable("cmsContentTypeAllowedContentType");
            allowed.HasKey(x => new { x.ContentTypeId, x.AllowedKey });
            allowed.HasIndex(x => x.AllowedKey);
        });
        model.Entity<CompositionRow>(composition =>
        {
            composition.ToTable("cmsContentType2ContentType");
            composition.HasKey(x => new { x.ContentTypeId, x.ComposedOfId });
            composition.HasIndex(x => x.ComposedOfId);
        });
    }
}
