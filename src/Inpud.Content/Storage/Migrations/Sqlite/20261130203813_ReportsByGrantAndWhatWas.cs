using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReportsByGrantAndWhatWas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inpudProgressReport_from_to_cutOff",
                table: "inpudProgressReport");

            migrationBuilder.AddColumn<string>(
                name: "grant",
                table: "inpudProgressReport",
                type: "TEXT",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "inpudContactSpan",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    contactId = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    audience = table.Column<short>(type: "INTEGER", nullable: false),
                    networks = table.Column<long>(type: "INTEGER", nullable: false),
                    regionKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContactSpan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudPublishedLanguage",
                columns: table => new
                {
                    itemKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    first = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudPublishedLanguage", x => new { x.itemKey, x.language });
                });

            migrationBuilder.CreateIndex(
                name: "IX_inpudProgressReport_from_to_cutOff_grant",
                table: "inpudProgressReport",
                columns: new[] { "from", "to", "cutOff", "grant" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudContactSpan_contactId_from",
                table: "inpudContactSpan",
                columns: new[] { "contactId", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_inpudContactSpan_until",
                table: "inpudContactSpan",
                column: "until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inpudContactSpan");

            migrationBuilder.DropTable(
                name: "inpudPublishedLanguage");

            migrationBuilder.DropIndex(
                name: "IX_inpudProgressReport_from_to_cutOff_grant",
                table: "inpudProgressReport");

            migrationBuilder.DropColumn(
                name: "grant",
                table: "inpudProgressReport");

            migrationBuilder.CreateIndex(
                name: "IX_inpudProgressReport_from_to_cutOff",
                table: "inpudProgressReport",
                columns: new[] { "from", "to", "cutOff" },
                unique: true);
        }
    }
}
