using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inpud.Cms.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cmsDictionary",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    parentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    itemKey = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updateDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsDictionary", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoDocumentUrl",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    documentKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: true),
                    urlSegment = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    isDraft = table.Column<bool>(type: "INTEGER", nullable: false),
                    isPrimary = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoDocumentUrl", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoDocumentUrlAlias",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    documentKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: true),
                    alias = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoDocumentUrlAlias", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoKeyValue",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    updated = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoKeyValue", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "umbracoLanguage",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    isoCode = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    cultureName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    isDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    isMandatory = table.Column<bool>(type: "INTEGER", nullable: false),
                    fallbackIsoCode = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoLanguage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoNode",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    parentId = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    sortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    trashed = table.Column<bool>(type: "INTEGER", nullable: false),
                    creatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    objectType = table.Column<Guid>(type: "TEXT", nullable: false),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updateDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoNode", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cmsLanguageText",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    dictionaryId = table.Column<int>(type: "INTEGER", nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsLanguageText", x => x.id);
                    table.ForeignKey(
                        name: "FK_cmsLanguageText_cmsDictionary_dictionaryId",
                        column: x => x.dictionaryId,
                        principalTable: "cmsDictionary",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cmsContentType",
                columns: table => new
                {
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    icon = table.Column<string>(type: "TEXT", nullable: true),
                    thumbnail = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    allowAtRoot = table.Column<bool>(type: "INTEGER", nullable: false),
                    isElement = table.Column<bool>(type: "INTEGER", nullable: false),
                    allowedInLibrary = table.Column<bool>(type: "INTEGER", nullable: false),
                    listView = table.Column<Guid>(type: "TEXT", nullable: true),
                    variations = table.Column<int>(type: "INTEGER", nullable: false),
                    preventCleanup = table.Column<bool>(type: "INTEGER", nullable: false),
                    keepAllVersionsNewerThanDays = table.Column<int>(type: "INTEGER", nullable: true),
                    keepLatestVersionPerDayForDays = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsContentType", x => x.nodeId);
                    table.ForeignKey(
                        name: "FK_cmsContentType_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoContent",
                columns: table => new
                {
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    contentTypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    published = table.Column<bool>(type: "INTEGER", nullable: false),
                    edited = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoContent", x => x.nodeId);
                    table.ForeignKey(
                        name: "FK_umbracoContent_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoDataType",
                columns: table => new
                {
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    editorAlias = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    editorUiAlias = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    dbType = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    config = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoDataType", x => x.nodeId);
                    table.ForeignKey(
                        name: "FK_umbracoDataType_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserGroup2NodePermission",
                columns: table => new
                {
                    userGroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    permission = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserGroup2NodePermission", x => new { x.userGroupId, x.nodeId, x.permission });
                    table.ForeignKey(
                        name: "FK_umbracoUserGroup2NodePermission_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cmsContentType2ContentType",
                columns: table => new
                {
                    contentTypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    composedOfId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsContentType2ContentType", x => new { x.contentTypeId, x.composedOfId });
                    table.ForeignKey(
                        name: "FK_cmsContentType2ContentType_cmsContentType_contentTypeId",
                        column: x => x.contentTypeId,
                        principalTable: "cmsContentType",
                        principalColumn: "nodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cmsContentTypeAllowedContentType",
                columns: table => new
                {
                    contentTypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    allowedKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    sortOrder = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsContentTypeAllowedContentType", x => new { x.contentTypeId, x.allowedKey });
                    table.ForeignKey(
                        name: "FK_cmsContentTypeAllowedContentType_cmsContentType_contentTypeId",
                        column: x => x.contentTypeId,
                        principalTable: "cmsContentType",
                        principalColumn: "nodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cmsPropertyType",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    contentTypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    dataTypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    groupKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    sortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    mandatory = table.Column<bool>(type: "INTEGER", nullable: false),
                    mandatoryMessage = table.Column<string>(type: "TEXT", nullable: true),
                    validationRegExp = table.Column<string>(type: "TEXT", nullable: true),
                    validationRegExpMessage = table.Column<string>(type: "TEXT", nullable: true),
                    labelOnTop = table.Column<bool>(type: "INTEGER", nullable: false),
                    variations = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsPropertyType", x => x.id);
                    table.ForeignKey(
                        name: "FK_cmsPropertyType_cmsContentType_contentTypeId",
                        column: x => x.contentTypeId,
                        principalTable: "cmsContentType",
                        principalColumn: "nodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cmsPropertyTypeGroup",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    contentTypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    sortOrder = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsPropertyTypeGroup", x => x.id);
                    table.ForeignKey(
                        name: "FK_cmsPropertyTypeGroup_cmsContentType_contentTypeId",
                        column: x => x.contentTypeId,
                        principalTable: "cmsContentType",
                        principalColumn: "nodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoContentSchedule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: true),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    action = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoContentSchedule", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoContentSchedule_umbracoContent_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoContent",
                        principalColumn: "nodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoContentVersion",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    userId = table.Column<int>(type: "INTEGER", nullable: false),
                    current = table.Column<bool>(type: "INTEGER", nullable: false),
                    published = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    templateId = table.Column<int>(type: "INTEGER", nullable: true),
                    preventCleanup = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoContentVersion", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoContentVersion_umbracoContent_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoContent",
                        principalColumn: "nodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoContentVersionCultureVariation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    versionId = table.Column<int>(type: "INTEGER", nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    nameKey = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edited = table.Column<bool>(type: "INTEGER", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoContentVersionCultureVariation", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoContentVersionCultureVariation_umbracoContentVersion_versionId",
                        column: x => x.versionId,
                        principalTable: "umbracoContentVersion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cmsContentType_alias",
                table: "cmsContentType",
                column: "alias");

            migrationBuilder.CreateIndex(
                name: "IX_cmsContentType2ContentType_composedOfId",
                table: "cmsContentType2ContentType",
                column: "composedOfId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsContentTypeAllowedContentType_allowedKey",
                table: "cmsContentTypeAllowedContentType",
                column: "allowedKey");

            migrationBuilder.CreateIndex(
                name: "IX_cmsDictionary_itemKey",
                table: "cmsDictionary",
                column: "itemKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cmsDictionary_key",
                table: "cmsDictionary",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cmsDictionary_parentId",
                table: "cmsDictionary",
                column: "parentId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsLanguageText_dictionaryId_languageId",
                table: "cmsLanguageText",
                columns: new[] { "dictionaryId", "languageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cmsLanguageText_languageId",
                table: "cmsLanguageText",
                column: "languageId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsPropertyType_contentTypeId",
                table: "cmsPropertyType",
                column: "contentTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsPropertyType_dataTypeId",
                table: "cmsPropertyType",
                column: "dataTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsPropertyType_key",
                table: "cmsPropertyType",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cmsPropertyTypeGroup_contentTypeId",
                table: "cmsPropertyTypeGroup",
                column: "contentTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsPropertyTypeGroup_key",
                table: "cmsPropertyTypeGroup",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContent_contentTypeId",
                table: "umbracoContent",
                column: "contentTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContentSchedule_action_date",
                table: "umbracoContentSchedule",
                columns: new[] { "action", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContentSchedule_nodeId",
                table: "umbracoContentSchedule",
                column: "nodeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContentVersion_nodeId_current",
                table: "umbracoContentVersion",
                columns: new[] { "nodeId", "current" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContentVersion_nodeId_published",
                table: "umbracoContentVersion",
                columns: new[] { "nodeId", "published" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContentVersionCultureVariation_nameKey",
                table: "umbracoContentVersionCultureVariation",
                column: "nameKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContentVersionCultureVariation_versionId_languageId",
                table: "umbracoContentVersionCultureVariation",
                columns: new[] { "versionId", "languageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoDocumentUrl_documentKey",
                table: "umbracoDocumentUrl",
                column: "documentKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoDocumentUrlAlias_documentKey",
                table: "umbracoDocumentUrlAlias",
                column: "documentKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLanguage_isoCode",
                table: "umbracoLanguage",
                column: "isoCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_key",
                table: "umbracoNode",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_objectType_trashed_sortOrder",
                table: "umbracoNode",
                columns: new[] { "objectType", "trashed", "sortOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_parentId_objectType_sortOrder",
                table: "umbracoNode",
                columns: new[] { "parentId", "objectType", "sortOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_path",
                table: "umbracoNode",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserGroup2NodePermission_nodeId",
                table: "umbracoUserGroup2NodePermission",
                column: "nodeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cmsContentType2ContentType");

            migrationBuilder.DropTable(
                name: "cmsContentTypeAllowedContentType");

            migrationBuilder.DropTable(
                name: "cmsLanguageText");

            migrationBuilder.DropTable(
                name: "cmsPropertyType");

            migrationBuilder.DropTable(
                name: "cmsPropertyTypeGroup");

            migrationBuilder.DropTable(
                name: "umbracoContentSchedule");

            migrationBuilder.DropTable(
                name: "umbracoContentVersionCultureVariation");

            migrationBuilder.DropTable(
                name: "umbracoDataType");

            migrationBuilder.DropTable(
                name: "umbracoDocumentUrl");

            migrationBuilder.DropTable(
                name: "umbracoDocumentUrlAlias");

            migrationBuilder.DropTable(
                name: "umbracoKeyValue");

            migrationBuilder.DropTable(
                name: "umbracoLanguage");

            migrationBuilder.DropTable(
                name: "umbracoUserGroup2NodePermission");

            migrationBuilder.DropTable(
                name: "cmsDictionary");

            migrationBuilder.DropTable(
                name: "cmsContentType");

            migrationBuilder.DropTable(
                name: "umbracoContentVersion");

            migrationBuilder.DropTable(
                name: "umbracoContent");

            migrationBuilder.DropTable(
                name: "umbracoNode");
        }
    }
}
