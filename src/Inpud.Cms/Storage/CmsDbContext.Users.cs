using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage;

internal abstract partial class CmsDbContext
{
    public DbSet<UserRow> Users => Set<UserRow>();
    public DbSet<UserInGroupRow> UsersInGroups => Set<UserInGroupRow>();
    public DbSet<UserGroupRow> UserGroups => Set<UserGroupRow>();
    public DbSet<GroupGranularPermissionRow> GranularPermissions => Set<GroupGranularPermissionRow>();
    public DbSet<UserSessionRow> UserSessions => Set<UserSessionRow>();
    public DbSet<UserClientRow> UserClients => Set<UserClientRow>();
    public DbSet<UserDataRow> UserData => Set<UserDataRow>();
    public DbSet<TwoFactorLoginRow> TwoFactorLogins => Set<TwoFactorLoginRow>();
    public DbSet<ExternalLoginRow> ExternalLogins => Set<ExternalLoginRow>();
    public DbSet<ExternalLoginTokenRow> ExternalLoginTokens => Set<ExternalLoginTokenRow>();

    private static void MapUsers(ModelBuilder model)
    {
        model.Entity<UserRow>(user =>
        {
            user.ToTable("umbracoUser");
            user.Ignore(x => x.Details).Ignore(x => x.Name).Ignore(x => x.Username).Ignore(x => x.Email).Ignore(x => x.Comments);
            user.Property(x => x.Language).HasMaxLength(14);
            user.HasAlternateKey(x => x.Key);
            user.HasIndex(x => x.UsernameHash).IsUnique();
            user.HasIndex(x => x.EmailHash);
            user.HasMany(x => x.Groups).WithOne().HasForeignKey(x => x.UserId);
            user.HasMany(x => x.StartNodes).WithOne().HasForeignKey(x => x.UserId);
        });
        model.Entity<UserStartNodeRow>(start =>
        {
            start.ToTable("umbracoUserStartNode");
            start.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<UserInGroupRow>(membership =>
        {
            membership.ToTable("umbracoUser2UserGroup");
            membership.HasKey(x => new { x.UserId, x.GroupId });
            membership.HasOne<UserGroupRow>().WithMany().HasForeignKey(x => x.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        MapUserGroups(model);
        MapSignIns(model);
        model.Entity<UserDataRow>(data =>
        {
            data.ToTable("umbracoUserData");
            data.HasKey(x => x.Key);
            data.Property(x => x.Key).ValueGeneratedNever();
            data.HasIndex(x => new { x.UserKey, x.Group, x.Identifier });
            data.HasOne<UserRow>().WithMany().HasForeignKey(x => x.UserKey).HasPrincipalKey(x => x.Key).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapUserGroups(ModelBuilder model)
    {
        model.Entity<UserGroupRow>(group =>
        {
            group.ToTable("umbracoUserGroup");
            group.Property(x => x.Alias).HasMaxLength(200);
            group.Property(x => x.Name).HasMaxLength(200);
            group.HasIndex(x => x.Key).IsUnique();
            group.HasIndex(x => x.Alias).IsUnique();
            group.HasMany(x => x.StartNodes).WithOne().HasForeignKey(x => x.GroupId);
            group.HasMany(x => x.Permissions).WithOne().HasForeignKey(x => x.GroupId);
            group.HasMany(x => x.GranularPermissions).WithOne().HasForeignKey(x => x.GroupId);
            group.HasMany(x => x.Sections).WithOne().HasForeignKey(x => x.GroupId);
            group.HasMany(x => x.Languages).WithOne().HasForeignKey(x => x.GroupId);
        });
        model.Entity<GroupStartNodeRow>(start =>
        {
            start.ToTable("umbracoUserGroupStartNode");
            start.HasKey(x => new { x.GroupId, x.Tree });
            start.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<GroupPermissionRow>(permission =>
        {
            permission.ToTable("umbracoUserGroup2Permission");
            permission.HasKey(x => new { x.GroupId, x.Permission });
            permission.Property(x => x.Permission).HasMaxLength(NameLength);
        });
        model.Entity<GroupGranularPermissionRow>(permission =>
        {
            permission.ToTable("umbracoUserGroup2GranularPermission");
            permission.Property(x => x.Context).HasMaxLength(NameLength);
            permission.HasOne<NodeRow>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<GroupSectionRow>(section =>
        {
            section.ToTable("umbracoUserGroup2App");
            section.HasKey(x => new { x.GroupId, x.Section });
            section.Property(x => x.Section).HasMaxLength(50);
        });
        model.Entity<GroupLanguageRow>(language =>
        {
            language.ToTable("umbracoUserGroup2Language");
            language.HasKey(x => new { x.GroupId, x.LanguageId });
            language.HasOne<LanguageRow>().WithMany().HasForeignKey(x => x.LanguageId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapSignIns(ModelBuilder model)
    {
        model.Entity<UserSessionRow>(session =>
        {
            session.ToTable("umbracoUserLogin");
            session.Property(x => x.Id).ValueGeneratedNever();
            session.HasIndex(x => x.LastValidated);
            session.HasOne<UserRow>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<UserClientRow>(client =>
        {
            client.ToTable("umbracoUser2ClientId");
            client.HasKey(x => x.ClientId);
            client.Property(x => x.ClientId).HasMaxLength(NameLength);
            client.HasOne<UserRow>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<TwoFactorLoginRow>(login =>
        {
            login.ToTable("umbracoTwoFactorLogin");
            login.Property(x => x.ProviderName).HasMaxLength(400);
            login.HasIndex(x => new { x.UserOrMemberKey, x.ProviderName }).IsUnique();
        });
        model.Entity<ExternalLoginRow>(login =>
        {
            login.ToTable("umbracoExternalLogin");
            login.Property(x => x.LoginProvider).HasMaxLength(400);
            login.HasIndex(x => new { x.UserOrMemberKey, x.LoginProvider }).IsUnique();
            login.HasIndex(x => new { x.LoginProvider, x.ProviderKey });
            login.HasMany(x => x.Tokens).WithOne().HasForeignKey(x => x.ExternalLoginId);
        });
        model.Entity<ExternalLoginTokenRow>(token => token.ToTable("umbracoExternalLoginToken"));
    }
}
