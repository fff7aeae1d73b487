using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Postgres
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    cutOff = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    madeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    documentKey = table.Column<Guid>(type: "uuid", nullable: true)
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
