using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inpudApiKey",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    createdBy = table.Column<Guid>(type: "uuid", nullable: false),
                    expires = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lastUsed = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudApiKey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudContactAccess",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    userKey = table.Column<Guid>(type: "uuid", nullable: false),
                    deed = table.Column<string>(type: "text", nullable: false),
                    contactKey = table.Column<Guid>(type: "uuid", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContactAccess", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudContactList",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContactList", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudEvidence",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    sealedKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: true),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    userKey = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudEvidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudImport",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    userKey = table.Column<Guid>(type: "uuid", nullable: false),
                    started = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: true),
                    sealedKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    sealedTable = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudImport", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudOrganisation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    regionKey = table.Column<Guid>(type: "uuid", nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    membership = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    memberSince = table.Column<DateOnly>(type: "date", nullable: true),
                    functions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    needs = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    skills = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    tags = table.Column<string[]>(type: "text[]", nullable: false),
                    website = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    sealedKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    sealedNotes = table.Column<byte[]>(type: "bytea", nullable: true),
                    published = table.Column<string[]>(type: "text[]", nullable: false),
                    networkNumber = table.Column<int>(type: "integer", nullable: true),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    importId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudOrganisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudPlanLine",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    itemKey = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    channel = table.Column<short>(type: "smallint", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    ownerKey = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    dropped = table.Column<bool>(type: "boolean", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudPlanLine", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudSegment",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudSegment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudSuppression",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudSuppression", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "inpudWeeklyCount",
                columns: table => new
                {
                    itemKey = table.Column<Guid>(type: "uuid", nullable: false),
                    week = table.Column<DateOnly>(type: "date", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    file = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudWeeklyCount", x => new { x.itemKey, x.week, x.language, x.file });
                });

            migrationBuilder.CreateTable(
                name: "inpudContact",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    sealedKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    emailHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    organisationId = table.Column<int>(type: "integer", nullable: true),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    regionKey = table.Column<Guid>(type: "uuid", nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    consentedTo = table.Column<string[]>(type: "text[]", nullable: false),
                    consented = table.Column<DateOnly>(type: "date", nullable: true),
                    consentedBy = table.Column<string>(type: "text", nullable: true),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    erased = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    importId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContact", x => x.id);
                    table.ForeignKey(
                        name: "FK_inpudContact_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inpudEndorsement",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    statementKey = table.Column<Guid>(type: "uuid", nullable: false),
                    organisationId = table.Column<int>(type: "integer", nullable: true),
                    sealedKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    sealedName = table.Column<byte[]>(type: "bytea", nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    regionKey = table.Column<Guid>(type: "uuid", nullable: true),
                    endorsed = table.Column<DateOnly>(type: "date", nullable: false),
                    shown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    withdrawn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    importId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudEndorsement", x => x.id);
                    table.ForeignKey(
                        name: "FK_inpudEndorsement_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inpudFoundingEndorsement",
                columns: table => new
                {
                    organisationId = table.Column<int>(type: "integer", nullable: false),
                    documentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    endorsed = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudFoundingEndorsement", x => new { x.organisationId, x.documentKey });
                    table.ForeignKey(
                        name: "FK_inpudFoundingEndorsement_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inpudNetworkLink",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    organisationId = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudNetworkLink", x => x.id);
                    table.ForeignKey(
                        name: "FK_inpudNetworkLink_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inpudNetworkReport",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    organisationId = table.Column<int>(type: "integer", nullable: false),
                    itemKey = table.Column<Guid>(type: "uuid", nullable: false),
                    passedOnTo = table.Column<int>(type: "integer", nullable: true),
                    channel = table.Column<short>(type: "smallint", nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    usedFor = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    unsuitableBecause = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudNetworkReport", x => x.id);
                    table.ForeignKey(
                        name: "FK_inpudNetworkReport_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inpudOrganisationParent",
                columns: table => new
                {
                    organisationId = table.Column<int>(type: "integer", nullable: false),
                    parentId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudOrganisationParent", x => new { x.organisationId, x.parentId });
                    table.ForeignKey(
                        name: "FK_inpudOrganisationParent_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_inpudOrganisationParent_inpudOrganisation_parentId",
                        column: x => x.parentId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inpudUptake",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    itemKey = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    happened = table.Column<DateOnly>(type: "date", nullable: false),
                    organisationId = table.Column<int>(type: "integer", nullable: true),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reportId = table.Column<int>(type: "integer", nullable: true),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudUptake", x => x.id);
                    table.ForeignKey(
                        name: "FK_inpudUptake_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inpudContactListMember",
                columns: table => new
                {
                    listId = table.Column<int>(type: "integer", nullable: false),
                    contactId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContactListMember", x => new { x.listId, x.contactId });
                    table.ForeignKey(
                        name: "FK_inpudContactListMember_inpudContactList_listId",
                        column: x => x.listId,
                        principalTable: "inpudContactList",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_inpudContactListMember_inpudContact_contactId",
                        column: x => x.contactId,
                        principalTable: "inpudContact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inpudLedger",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    happened = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<short>(type: "smallint", nullable: false),
                    occasion = table.Column<Guid>(type: "uuid", nullable: false),
                    corrects = table.Column<long>(type: "bigint", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    itemKey = table.Column<Guid>(type: "uuid", nullable: false),
                    itemVersion = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    fileHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    format = table.Column<short>(type: "smallint", nullable: false),
                    contactId = table.Column<int>(type: "integer", nullable: true),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    organisationId = table.Column<int>(type: "integer", nullable: true),
                    networks = table.Column<long>(type: "bigint", nullable: false),
                    regionKey = table.Column<Guid>(type: "uuid", nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    preferred = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    count = table.Column<int>(type: "integer", nullable: true),
                    copies = table.Column<int>(type: "integer", nullable: true),
                    channel = table.Column<short>(type: "smallint", nullable: false),
                    channelName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    strength = table.Column<short>(type: "smallint", nullable: false),
                    planLineId = table.Column<int>(type: "integer", nullable: true),
                    evidenceId = table.Column<int>(type: "integer", nullable: true),
                    followUp = table.Column<DateOnly>(type: "date", nullable: true),
                    sealedNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    importId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudLedger", x => x.id);
                    table.ForeignKey(
                        name: "FK_inpudLedger_inpudContact_contactId",
                        column: x => x.contactId,
                        principalTable: "inpudContact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inpudLedger_inpudLedger_corrects",
                        column: x => x.corrects,
                        principalTable: "inpudLedger",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inpudLedger_inpudOrganisation_organisationId",
                        column: x => x.organisationId,
                        principalTable: "inpudOrganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inpudApiKey_hash",
                table: "inpudApiKey",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudApiKey_key",
                table: "inpudApiKey",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudContact_audience_state",
                table: "inpudContact",
                columns: new[] { "audience", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_inpudContact_emailHash",
                table: "inpudContact",
                column: "emailHash");

            migrationBuilder.CreateIndex(
                name: "IX_inpudContact_importId",
                table: "inpudContact",
                column: "importId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudContact_key",
                table: "inpudContact",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudContact_organisationId",
                table: "inpudContact",
                column: "organisationId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudContactAccess_at",
                table: "inpudContactAccess",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_inpudContactList_key",
                table: "inpudContactList",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudContactListMember_contactId",
                table: "inpudContactListMember",
                column: "contactId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudEndorsement_importId",
                table: "inpudEndorsement",
                column: "importId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudEndorsement_key",
                table: "inpudEndorsement",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudEndorsement_organisationId",
                table: "inpudEndorsement",
                column: "organisationId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudEndorsement_statementKey",
                table: "inpudEndorsement",
                column: "statementKey");

            migrationBuilder.CreateIndex(
                name: "IX_inpudEndorsement_statementKey_organisationId",
                table: "inpudEndorsement",
                columns: new[] { "statementKey", "organisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudEvidence_key",
                table: "inpudEvidence",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudImport_key",
                table: "inpudImport",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_contactId",
                table: "inpudLedger",
                column: "contactId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_corrects",
                table: "inpudLedger",
                column: "corrects",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_happened",
                table: "inpudLedger",
                column: "happened");

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_itemKey_contactId",
                table: "inpudLedger",
                columns: new[] { "itemKey", "contactId" });

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_key",
                table: "inpudLedger",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_occasion",
                table: "inpudLedger",
                column: "occasion");

            migrationBuilder.CreateIndex(
                name: "IX_inpudLedger_organisationId",
                table: "inpudLedger",
                column: "organisationId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkLink_hash",
                table: "inpudNetworkLink",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkLink_organisationId",
                table: "inpudNetworkLink",
                column: "organisationId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkReport_itemKey",
                table: "inpudNetworkReport",
                column: "itemKey");

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkReport_key",
                table: "inpudNetworkReport",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudNetworkReport_organisationId",
                table: "inpudNetworkReport",
                column: "organisationId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudOrganisation_importId",
                table: "inpudOrganisation",
                column: "importId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudOrganisation_key",
                table: "inpudOrganisation",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudOrganisation_name",
                table: "inpudOrganisation",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_inpudOrganisation_networkNumber",
                table: "inpudOrganisation",
                column: "networkNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudOrganisationParent_parentId",
                table: "inpudOrganisationParent",
                column: "parentId");

            migrationBuilder.CreateIndex(
                name: "IX_inpudPlanLine_itemKey",
                table: "inpudPlanLine",
                column: "itemKey");

            migrationBuilder.CreateIndex(
                name: "IX_inpudPlanLine_key",
                table: "inpudPlanLine",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudSegment_key",
                table: "inpudSegment",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudUptake_itemKey",
                table: "inpudUptake",
                column: "itemKey");

            migrationBuilder.CreateIndex(
                name: "IX_inpudUptake_key",
                table: "inpudUptake",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inpudUptake_organisationId",
                table: "inpudUptake",
                column: "organisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inpudApiKey");

            migrationBuilder.DropTable(
                name: "inpudContactAccess");

            migrationBuilder.DropTable(
                name: "inpudContactListMember");

            migrationBuilder.DropTable(
                name: "inpudEndorsement");

            migrationBuilder.DropTable(
                name: "inpudEvidence");

            migrationBuilder.DropTable(
                name: "inpudFoundingEndorsement");

            migrationBuilder.DropTable(
                name: "inpudImport");

            migrationBuilder.DropTable(
                name: "inpudLedger");

            migrationBuilder.DropTable(
                name: "inpudNetworkLink");

            migrationBuilder.DropTable(
                name: "inpudNetworkReport");

            migrationBuilder.DropTable(
                name: "inpudOrganisationParent");

            migrationBuilder.DropTable(
                name: "inpudPlanLine");

            migrationBuilder.DropTable(
                name: "inpudSegment");

            migrationBuilder.DropTable(
                name: "inpudSuppression");

            migrationBuilder.DropTable(
                name: "inpudUptake");

            migrationBuilder.DropTable(
                name: "inpudWeeklyCount");

            migrationBuilder.DropTable(
                name: "inpudContactList");

            migrationBuilder.DropTable(
                name: "inpudContact");

            migrationBuilder.DropTable(
                name: "inpudOrganisation");
        }
    }
}
