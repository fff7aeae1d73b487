using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Postgres
{
    /// <summary>The database itself refuses to change, to delete or to empty what is in the ledger.</summary>
    public partial class AppendOnlyLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE FUNCTION "inpudRefuse"() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'The ledger is append-only: correct an entry by a new one.'; END $$;
                CREATE TRIGGER "inpudLedgerRefuses" BEFORE UPDATE OR DELETE ON "inpudLedger" FOR EACH ROW EXECUTE FUNCTION "inpudRefuse"();
                CREATE TRIGGER "inpudLedgerRefusesTruncate" BEFORE TRUNCATE ON "inpudLedger" FOR EACH STATEMENT EXECUTE FUNCTION "inpudRefuse"();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "inpudLedgerRefusesTruncate" ON "inpudLedger";
                DROP TRIGGER "inpudLedgerRefuses" ON "inpudLedger";
                DROP FUNCTION "inpudRefuse"();
                """);
        }
    }
}
