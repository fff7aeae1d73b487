using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Sqlite
{
    /// <summary>The database itself refuses to change or to delete what is in the ledger.</summary>
    public partial class AppendOnlyLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var deed in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER "inpudLedgerRefuses{deed}" BEFORE {deed} ON "inpudLedger"
                    BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: correct an entry by a new one.'); END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "inpudLedgerRefusesUPDATE";""");
            migrationBuilder.Sql("""DROP TRIGGER "inpudLedgerRefusesDELETE";""");
        }
    }
}
