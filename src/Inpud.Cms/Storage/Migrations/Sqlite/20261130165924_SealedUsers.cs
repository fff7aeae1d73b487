using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Cms.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealedUsers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What names users waits here, in a table apart, until SealPlainUsers has sealed it; a migration has no keys.
            migrationBuilder.Sql("""CREATE TABLE IF NOT EXISTS "umbracoPlainUser" AS SELECT id, name, username, email, comments FROM "umbracoUser" """);

            migrationBuilder.DropIndex(
                name: "IX_umbracoUser_emailKey",
                table: "umbracoUser");

            migrationBuilder.DropIndex(
                name: "IX_umbracoUser_usernameKey",
                table: "umbracoUser");

            migrationBuilder.DropColumn(
                name: "comments",
                table: "umbracoUser");

            migrationBuilder.DropColumn(
                name: "email",
                table: "umbracoUser");

            migrationBuilder.DropColumn(
                name: "emailKey",
                table: "umbracoUser");

            migrationBuilder.DropColumn(
                name: "name",
                table: "umbracoUser");

            migrationBuilder.DropColumn(
                name: "username",
                table: "umbracoUser");

            migrationBuilder.DropColumn(
                name: "usernameKey",
                table: "umbracoUser");

            migrationBuilder.DropColumn(
                name: "affectedDetails",
                table: "umbracoAudit");

            migrationBuilder.DropColumn(
                name: "performingDetails",
                table: "umbracoAudit");

            migrationBuilder.AddColumn<byte[]>(
                name: "emailHash",
                table: "umbracoUser",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "sealed",
                table: "umbracoUser",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "sealedKey",
                table: "umbracoUser",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "usernameHash",
                table: "umbracoUser",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUser_emailHash",
                table: "umbracoUser",
                column: "emailHash");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUser_usernameHash",
                table: "umbracoUser",
                column: "usernameHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Names that were sealed are not written in clear again. Restore the backup that was made before.");
    }
}
