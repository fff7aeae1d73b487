using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Postgres
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
                type: "character varying(600)",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "inpudContactSpan",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    contactId = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    networks = table.Column<long>(type: "bigint", nullable: false),
                    regionKey = table.Column<Guid>(type: "uuid", nullable: true),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContactSpan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudPublishedLanguage",
                columns: table => new
                {
                    itemKey = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    first = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
