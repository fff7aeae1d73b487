using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlanProgress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_itemKey_audience_channel_language_planLineId_void_happened",
                table: "inpudLedger",
                columns: new[] { "itemKey", "audience", "channel", "language", "planLineId", "void", "happened" });

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_planLineId_itemKey_language_void",
                table: "inpudLedger",
                columns: new[] { "planLineId", "itemKey", "language", "void" },
                filter: "\"planLineId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inpudLedger_itemKey_audience_channel_language_planLineId_void_happened",
                table: "inpudLedger");

            migrationBuilder.DropIndex(
                name: "IX_inpudLedger_planLineId_itemKey_language_void",
                table: "inpudLedger");
        }
    }
}
