using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Content.Storage.Migrations.Sqlite
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    createdBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lastUsed = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudApiKey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudContactAccess",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    userKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    deed = table.Column<string>(type: "TEXT", nullable: false),
                    contactKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContactAccess", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudContactList",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudContactList", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudEvidence",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealedKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    userKey = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudEvidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudImport",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    userKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    started = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished = table.Column<DateTime>(type: "TEXT", nullable: true),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: true),
                    sealedKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sealedTable = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudImport", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudOrganisation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    regionKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    membership = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    memberSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    functions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    needs = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    skills = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    website = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    sealedKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sealedNotes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    published = table.Column<string>(type: "TEXT", nullable: false),
                    networkNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    importId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudOrganisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudPlanLine",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    itemKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    audience = table.Column<short>(type: "INTEGER", nullable: false),
                    channel = table.Column<short>(type: "INTEGER", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ownerKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    dropped = table.Column<bool>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudPlanLine", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudSegment",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    conditions = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudSegment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inpudSuppression",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudSuppression", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "inpudWeeklyCount",
                columns: table => new
                {
                    itemKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    week = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    file = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inpudWeeklyCount", x => new { x.itemKey, x.week, x.language, x.file });
                });

            migrationBuilder.CreateTable(
                name: "inpudContact",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealedKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    emailHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    organisationId = table.Column<int>(type: "INTEGER", nullable: true),
                    audience = table.Column<short>(type: "INTEGER", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    regionKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    consentedTo = table.Column<string>(type: "TEXT", nullable: false),
                    consented = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    consentedBy = table.Column<string>(type: "TEXT", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    erased = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    importId = table.Column<int>(type: "INTEGER", nullable: true)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    statementKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisationId = table.Column<int>(type: "INTEGER", nullable: true),
                    sealedKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sealedName = table.Column<byte[]>(type: "BLOB", nullable: true),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    regionKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    endorsed = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    shown = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    withdrawn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    importId = table.Column<int>(type: "INTEGER", nullable: true)
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
                    organisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    documentKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    endorsed = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    itemKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    passedOnTo = table.Column<int>(type: "INTEGER", nullable: true),
                    channel = table.Column<short>(type: "INTEGER", nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    usedFor = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    unsuitableBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decidedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    organisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    parentId = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    itemKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    happened = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    organisationId = table.Column<int>(type: "INTEGER", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    reportId = table.Column<int>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    listId = table.Column<int>(type: "INTEGER", nullable: false),
                    contactId = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    happened = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<short>(type: "INTEGER", nullable: false),
                    occasion = table.Column<byte[]>(type: "BLOB", nullable: false),
                    corrects = table.Column<long>(type: "INTEGER", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "INTEGER", nullable: false),
                    itemKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    itemVersion = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    fileHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    format = table.Column<short>(type: "INTEGER", nullable: false),
                    contactId = table.Column<int>(type: "INTEGER", nullable: true),
                    audience = table.Column<short>(type: "INTEGER", nullable: false),
                    organisationId = table.Column<int>(type: "INTEGER", nullable: true),
                    networks = table.Column<long>(type: "INTEGER", nullable: false),
                    regionKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    preferred = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    count = table.Column<int>(type: "INTEGER", nullable: true),
                    copies = table.Column<int>(type: "INTEGER", nullable: true),
                    channel = table.Column<short>(type: "INTEGER", nullable: false),
                    channelName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    strength = table.Column<short>(type: "INTEGER", nullable: false),
                    planLineId = table.Column<int>(type: "INTEGER", nullable: true),
                    evidenceId = table.Column<int>(type: "INTEGER", nullable: true),
                    followUp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sealedNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    importId = table.Column<int>(type: "INTEGER", nullable: true)
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
