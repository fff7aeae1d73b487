using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UptakeAndNetworkLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "createdBy",
                table: "inpudUptake",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<long>(
                name: "networks",
                table: "inpudUptake",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed",
                table: "inpudUptake",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "happened",
                table: "inpudNetworkReport",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "link",
                table: "inpudNetworkReport",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "linkId",
                table: "inpudNetworkReport",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "inpudNetworkReport",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "usedAs",
                table: "inpudNetworkReport",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<Guid>(
                name: "createdBy",
                table: "inpudNetworkLink",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "key",
                table: "inpudNetworkLink",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "IX_inpudUptake_happened",
                table: "inpudUptake",
                column: "happened");

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkReport_decided",
                table: "inpudNetworkReport",
                column: "decided");

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkReport_linkId",
                table: "inpudNetworkReport",
                column: "linkId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkLink_key",
                table: "inpudNetworkLink",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_evidenceId",
                table: "inpudLedger",
                column: "evidenceId",
                filter: "\"evidenceId\" IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_inpudNetworkReport_inpudNetworkLink_linkId",
                table: "inpudNetworkReport",
                column: "linkId",
                principalTable: "inpudNetworkLink",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_inpudNetworkReport_inpudNetworkLink_linkId",
                table: "inpudNetworkReport");

            migrationBuilder.DropIndex(
                name: "IX_inpudUptake_happened",
                table: "inpudUptake");

            migrationBuilder.DropIndex(
                name: "IX_inpudNetworkReport_decided",
                table: "inpudNetworkReport");

            migrationBuilder.DropIndex(
                name: "IX_inpudNetworkReport_linkId",
                table: "inpudNetworkReport");

            migrationBuilder.DropIndex(
                name: "IX_inpudNetworkLink_key",
                table: "inpudNetworkLink");

            migrationBuilder.DropIndex(
                name: "IX_inpudLedger_evidenceId",
                table: "inpudLedger");

            migrationBuilder.DropColumn(
                name: "createdBy",
                table: "inpudUptake");

            migrationBuilder.DropColumn(
                name: "networks",
                table: "inpudUptake");

            migrationBuilder.DropColumn(
                name: "removed",
                table: "inpudUptake");

            migrationBuilder.DropColumn(
                name: "happened",
                table: "inpudNetworkReport");

            migrationBuilder.DropColumn(
                name: "link",
                table: "inpudNetworkReport");

            migrationBuilder.DropColumn(
                name: "linkId",
                table: "inpudNetworkReport");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "inpudNetworkReport");

            migrationBuilder.DropColumn(
                name: "usedAs",
                table: "inpudNetworkReport");

            migrationBuilder.DropColumn(
                name: "createdBy",
                table: "inpudNetworkLink");

            migrationBuilder.DropColumn(
                name: "key",
                table: "inpudNetworkLink");
        }
    }
}
