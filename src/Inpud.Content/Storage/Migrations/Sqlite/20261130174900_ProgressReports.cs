using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProgressReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inpudProgressReport",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cutOff = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made = table.Column<DateTime>(type: "TEXT", nullable: false),
                    madeBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    documentKey = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudProgressReport", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inpudProgressReport_from_to_cutOff",
                table: "inpudProgressReport",
                columns: new[] { "from", "to", "cutOff" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudProgressReport_key",
                table: "inpudProgressReport",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inpudProgressReport");
        }
    }
}
