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
                name: "umbracoAudit",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    performingUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    performingUserKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    performingDetails = table.Column<string>(type: "TEXT", nullable: true),
                    eventDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    affectedUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    affectedUserKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    affectedDetails = table.Column<string>(type: "TEXT", nullable: true),
                    eventType = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    eventDetails = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoAudit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoCacheInstruction",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    utcStamp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    instructions = table.Column<string>(type: "TEXT", nullable: false),
                    originated = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    instructionCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoCacheInstruction", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoConsent",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    current = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    context = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoConsent", x => x.id);
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
                name: "umbracoExternalLogin",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    userOrMemberKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    loginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    providerKey = table.Column<string>(type: "TEXT", nullable: false),
                    userData = table.Column<string>(type: "TEXT", nullable: true),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoExternalLogin", x => x.id);
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
                name: "umbracoLastSynced",
                columns: table => new
                {
                    machineId = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    internalId = table.Column<int>(type: "INTEGER", nullable: true),
                    externalId = table.Column<int>(type: "INTEGER", nullable: true),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoLastSynced", x => x.machineId);
                });

            migrationBuilder.CreateTable(
                name: "umbracoLog",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    userId = table.Column<int>(type: "INTEGER", nullable: false),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    entityType = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    parameters = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoLog", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoLogViewerQuery",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoLogViewerQuery", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoLongRunningOperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updateDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expirationDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoLongRunningOperation", x => x.id);
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
                name: "umbracoRelationType",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    isBidirectional = table.Column<bool>(type: "INTEGER", nullable: false),
                    isDependency = table.Column<bool>(type: "INTEGER", nullable: false),
                    parentObjectType = table.Column<Guid>(type: "TEXT", nullable: true),
                    childObjectType = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoRelationType", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoRepositoryCacheVersion",
                columns: table => new
                {
                    identifier = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoRepositoryCacheVersion", x => x.identifier);
                });

            migrationBuilder.CreateTable(
                name: "umbracoServer",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    serverAddress = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    serverIdentity = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    registered = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accessed = table.Column<DateTime>(type: "TEXT", nullable: false),
                    isActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    isSchedulingPublisher = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoServer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoTwoFactorLogin",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    userOrMemberKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    providerName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoTwoFactorLogin", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUser",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    username = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    usernameKey = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    emailKey = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    password = table.Column<string>(type: "TEXT", nullable: true),
                    passwordConfig = table.Column<string>(type: "TEXT", nullable: true),
                    securityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    isApproved = table.Column<bool>(type: "INTEGER", nullable: false),
                    isLockedOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    failedPasswordAttempts = table.Column<int>(type: "INTEGER", nullable: false),
                    lastLockoutDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lastPasswordChangeDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lastLoginDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    emailConfirmedDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    invitedDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    avatar = table.Column<string>(type: "TEXT", nullable: true),
                    comments = table.Column<string>(type: "TEXT", nullable: true),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updateDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUser", x => x.id);
                    table.UniqueConstraint("AK_umbracoUser_key", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserGroup",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    icon = table.Column<string>(type: "TEXT", nullable: true),
                    hasAccessToAllLanguages = table.Column<bool>(type: "INTEGER", nullable: false),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updateDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserGroup", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoWebhook",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoWebhook", x => x.id);
                    table.UniqueConstraint("AK_umbracoWebhook_key", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "umbracoWebhookLog",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    webhookKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    statusCode = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    eventAlias = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    retryCount = table.Column<int>(type: "INTEGER", nullable: false),
                    requestHeaders = table.Column<string>(type: "TEXT", nullable: false),
                    requestBody = table.Column<string>(type: "TEXT", nullable: true),
                    responseHeaders = table.Column<string>(type: "TEXT", nullable: false),
                    responseBody = table.Column<string>(type: "TEXT", nullable: false),
                    exceptionOccured = table.Column<bool>(type: "INTEGER", nullable: false),
                    isSuccessStatusCode = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoWebhookLog", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbracoWithdrawnUrl",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    path = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    culture = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    itemKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoWithdrawnUrl", x => x.id);
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
                name: "umbracoExternalLoginToken",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    externalLoginId = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoExternalLoginToken", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoExternalLoginToken_umbracoExternalLogin_externalLoginId",
                        column: x => x.externalLoginId,
                        principalTable: "umbracoExternalLogin",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cmsTags",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    textKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsTags", x => x.id);
                    table.ForeignKey(
                        name: "FK_cmsTags_umbracoLanguage_languageId",
                        column: x => x.languageId,
                        principalTable: "umbracoLanguage",
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
                name: "cmsTemplate",
                columns: table => new
                {
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsTemplate", x => x.nodeId);
                    table.ForeignKey(
                        name: "FK_cmsTemplate_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoAccess",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    protectedNodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    loginNodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    noAccessNodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updateDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoAccess", x => x.key);
                    table.ForeignKey(
                        name: "FK_umbracoAccess_umbracoNode_loginNodeId",
                        column: x => x.loginNodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoAccess_umbracoNode_noAccessNodeId",
                        column: x => x.noAccessNodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoAccess_umbracoNode_protectedNodeId",
                        column: x => x.protectedNodeId,
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
                name: "umbracoContentSave",
                columns: table => new
                {
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: false),
                    stamp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    blocks = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    userId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoContentSave", x => new { x.nodeId, x.languageId, x.stamp });
                    table.ForeignKey(
                        name: "FK_umbracoContentSave_umbracoNode_nodeId",
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
                name: "umbracoDomain",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    domainName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    domainNameKey = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: true),
                    rootContentId = table.Column<int>(type: "INTEGER", nullable: true),
                    sortOrder = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoDomain", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoDomain_umbracoLanguage_languageId",
                        column: x => x.languageId,
                        principalTable: "umbracoLanguage",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoDomain_umbracoNode_rootContentId",
                        column: x => x.rootContentId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoPublishedMedia",
                columns: table => new
                {
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    mediaKey = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoPublishedMedia", x => new { x.nodeId, x.mediaKey });
                    table.ForeignKey(
                        name: "FK_umbracoPublishedMedia_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoRedirectUrl",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    contentId = table.Column<int>(type: "INTEGER", nullable: false),
                    contentKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    createDateUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    urlHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    culture = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoRedirectUrl", x => x.key);
                    table.ForeignKey(
                        name: "FK_umbracoRedirectUrl_umbracoNode_contentId",
                        column: x => x.contentId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoRelation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    parentId = table.Column<int>(type: "INTEGER", nullable: false),
                    childId = table.Column<int>(type: "INTEGER", nullable: false),
                    relationTypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoRelation", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoRelation_umbracoNode_childId",
                        column: x => x.childId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoRelation_umbracoNode_parentId",
                        column: x => x.parentId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoRelation_umbracoRelationType_relationTypeId",
                        column: x => x.relationTypeId,
                        principalTable: "umbracoRelationType",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUser2ClientId",
                columns: table => new
                {
                    clientId = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    userId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUser2ClientId", x => x.clientId);
                    table.ForeignKey(
                        name: "FK_umbracoUser2ClientId_umbracoUser_userId",
                        column: x => x.userId,
                        principalTable: "umbracoUser",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUser2NodeNotify",
                columns: table => new
                {
                    userId = table.Column<int>(type: "INTEGER", nullable: false),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUser2NodeNotify", x => new { x.userId, x.nodeId, x.action });
                    table.ForeignKey(
                        name: "FK_umbracoUser2NodeNotify_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoUser2NodeNotify_umbracoUser_userId",
                        column: x => x.userId,
                        principalTable: "umbracoUser",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserData",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    userKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", nullable: false),
                    identifier = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserData", x => x.key);
                    table.ForeignKey(
                        name: "FK_umbracoUserData_umbracoUser_userKey",
                        column: x => x.userKey,
                        principalTable: "umbracoUser",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserLogin",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    userId = table.Column<int>(type: "INTEGER", nullable: false),
                    loggedIn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lastValidated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    loggedOut = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserLogin", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoUserLogin_umbracoUser_userId",
                        column: x => x.userId,
                        principalTable: "umbracoUser",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserStartNode",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    userId = table.Column<int>(type: "INTEGER", nullable: false),
                    tree = table.Column<int>(type: "INTEGER", nullable: false),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserStartNode", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoUserStartNode_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoUserStartNode_umbracoUser_userId",
                        column: x => x.userId,
                        principalTable: "umbracoUser",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUser2UserGroup",
                columns: table => new
                {
                    userId = table.Column<int>(type: "INTEGER", nullable: false),
                    groupId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUser2UserGroup", x => new { x.userId, x.groupId });
                    table.ForeignKey(
                        name: "FK_umbracoUser2UserGroup_umbracoUserGroup_groupId",
                        column: x => x.groupId,
                        principalTable: "umbracoUserGroup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoUser2UserGroup_umbracoUser_userId",
                        column: x => x.userId,
                        principalTable: "umbracoUser",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserGroup2App",
                columns: table => new
                {
                    groupId = table.Column<int>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserGroup2App", x => new { x.groupId, x.section });
                    table.ForeignKey(
                        name: "FK_umbracoUserGroup2App_umbracoUserGroup_groupId",
                        column: x => x.groupId,
                        principalTable: "umbracoUserGroup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserGroup2GranularPermission",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    groupId = table.Column<int>(type: "INTEGER", nullable: false),
                    context = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: true),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: true),
                    permission = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserGroup2GranularPermission", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoUserGroup2GranularPermission_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoUserGroup2GranularPermission_umbracoUserGroup_groupId",
                        column: x => x.groupId,
                        principalTable: "umbracoUserGroup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserGroup2Language",
                columns: table => new
                {
                    groupId = table.Column<int>(type: "INTEGER", nullable: false),
                    languageId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserGroup2Language", x => new { x.groupId, x.languageId });
                    table.ForeignKey(
                        name: "FK_umbracoUserGroup2Language_umbracoLanguage_languageId",
                        column: x => x.languageId,
                        principalTable: "umbracoLanguage",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoUserGroup2Language_umbracoUserGroup_groupId",
                        column: x => x.groupId,
                        principalTable: "umbracoUserGroup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserGroup2Permission",
                columns: table => new
                {
                    groupId = table.Column<int>(type: "INTEGER", nullable: false),
                    permission = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserGroup2Permission", x => new { x.groupId, x.permission });
                    table.ForeignKey(
                        name: "FK_umbracoUserGroup2Permission_umbracoUserGroup_groupId",
                        column: x => x.groupId,
                        principalTable: "umbracoUserGroup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoUserGroupStartNode",
                columns: table => new
                {
                    groupId = table.Column<int>(type: "INTEGER", nullable: false),
                    tree = table.Column<int>(type: "INTEGER", nullable: false),
                    nodeId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoUserGroupStartNode", x => new { x.groupId, x.tree });
                    table.ForeignKey(
                        name: "FK_umbracoUserGroupStartNode_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_umbracoUserGroupStartNode_umbracoUserGroup_groupId",
                        column: x => x.groupId,
                        principalTable: "umbracoUserGroup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoWebhook2ContentTypeKeys",
                columns: table => new
                {
                    webhookId = table.Column<int>(type: "INTEGER", nullable: false),
                    contentTypeKey = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoWebhook2ContentTypeKeys", x => new { x.webhookId, x.contentTypeKey });
                    table.ForeignKey(
                        name: "FK_umbracoWebhook2ContentTypeKeys_umbracoWebhook_webhookId",
                        column: x => x.webhookId,
                        principalTable: "umbracoWebhook",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoWebhook2Events",
                columns: table => new
                {
                    webhookId = table.Column<int>(type: "INTEGER", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoWebhook2Events", x => new { x.webhookId, x.@event });
                    table.ForeignKey(
                        name: "FK_umbracoWebhook2Events_umbracoWebhook_webhookId",
                        column: x => x.webhookId,
                        principalTable: "umbracoWebhook",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoWebhook2Headers",
                columns: table => new
                {
                    webhookId = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoWebhook2Headers", x => new { x.webhookId, x.name });
                    table.ForeignKey(
                        name: "FK_umbracoWebhook2Headers_umbracoWebhook_webhookId",
                        column: x => x.webhookId,
                        principalTable: "umbracoWebhook",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "umbracoWebhookRequest",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    webhookKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    eventAlias = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    requestObject = table.Column<string>(type: "TEXT", nullable: true),
                    retryCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoWebhookRequest", x => x.id);
                    table.ForeignKey(
                        name: "FK_umbracoWebhookRequest_umbracoWebhook_webhookKey",
                        column: x => x.webhookKey,
                        principalTable: "umbracoWebhook",
                        principalColumn: "key",
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
                name: "umbracoAccessRule",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    accessKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    ruleType = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ruleValue = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    createDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updateDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_umbracoAccessRule", x => x.key);
                    table.ForeignKey(
                        name: "FK_umbracoAccessRule_umbracoAccess_accessKey",
                        column: x => x.accessKey,
                        principalTable: "umbracoAccess",
                        principalColumn: "key",
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
                name: "cmsTagRelationship",
                columns: table => new
                {
                    nodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    tagId = table.Column<int>(type: "INTEGER", nullable: false),
                    propertyTypeId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cmsTagRelationship", x => new { x.nodeId, x.propertyTypeId, x.tagId });
                    table.ForeignKey(
                        name: "FK_cmsTagRelationship_cmsPropertyType_propertyTypeId",
                        column: x => x.propertyTypeId,
                        principalTable: "cmsPropertyType",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cmsTagRelationship_cmsTags_tagId",
                        column: x => x.tagId,
                        principalTable: "cmsTags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cmsTagRelationship_umbracoNode_nodeId",
                        column: x => x.nodeId,
                        principalTable: "umbracoNode",
                        principalColumn: "id",
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
                name: "IX_cmsTagRelationship_propertyTypeId",
                table: "cmsTagRelationship",
                column: "propertyTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsTagRelationship_tagId",
                table: "cmsTagRelationship",
                column: "tagId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsTags_group_textKey_languageId",
                table: "cmsTags",
                columns: new[] { "group", "textKey", "languageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cmsTags_languageId",
                table: "cmsTags",
                column: "languageId");

            migrationBuilder.CreateIndex(
                name: "IX_cmsTemplate_alias",
                table: "cmsTemplate",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoAccess_loginNodeId",
                table: "umbracoAccess",
                column: "loginNodeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoAccess_noAccessNodeId",
                table: "umbracoAccess",
                column: "noAccessNodeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoAccess_protectedNodeId",
                table: "umbracoAccess",
                column: "protectedNodeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoAccessRule_accessKey",
                table: "umbracoAccessRule",
                column: "accessKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoAudit_eventDate",
                table: "umbracoAudit",
                column: "eventDate");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoCacheInstruction_utcStamp",
                table: "umbracoCacheInstruction",
                column: "utcStamp");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoConsent_source_context_action",
                table: "umbracoConsent",
                columns: new[] { "source", "context", "action" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContent_contentTypeId",
                table: "umbracoContent",
                column: "contentTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoContentSave_until",
                table: "umbracoContentSave",
                column: "until");

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
                name: "IX_umbracoDomain_domainNameKey",
                table: "umbracoDomain",
                column: "domainNameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoDomain_languageId",
                table: "umbracoDomain",
                column: "languageId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoDomain_rootContentId",
                table: "umbracoDomain",
                column: "rootContentId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoExternalLogin_loginProvider_providerKey",
                table: "umbracoExternalLogin",
                columns: new[] { "loginProvider", "providerKey" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoExternalLogin_userOrMemberKey_loginProvider",
                table: "umbracoExternalLogin",
                columns: new[] { "userOrMemberKey", "loginProvider" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoExternalLoginToken_externalLoginId",
                table: "umbracoExternalLoginToken",
                column: "externalLoginId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLanguage_isoCode",
                table: "umbracoLanguage",
                column: "isoCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLog_date",
                table: "umbracoLog",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLog_nodeId_date",
                table: "umbracoLog",
                columns: new[] { "nodeId", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLog_userId_date",
                table: "umbracoLog",
                columns: new[] { "userId", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLogViewerQuery_name",
                table: "umbracoLogViewerQuery",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLongRunningOperation_type_status",
                table: "umbracoLongRunningOperation",
                columns: new[] { "type", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoLongRunningOperation_updateDate",
                table: "umbracoLongRunningOperation",
                column: "updateDate");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_key",
                table: "umbracoNode",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_objectType_trashed",
                table: "umbracoNode",
                columns: new[] { "objectType", "trashed" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_parentId_objectType_sortOrder_trashed",
                table: "umbracoNode",
                columns: new[] { "parentId", "objectType", "sortOrder", "trashed" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoNode_path",
                table: "umbracoNode",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoPublishedMedia_mediaKey",
                table: "umbracoPublishedMedia",
                column: "mediaKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRedirectUrl_contentId",
                table: "umbracoRedirectUrl",
                column: "contentId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRedirectUrl_contentKey",
                table: "umbracoRedirectUrl",
                column: "contentKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRedirectUrl_createDateUtc",
                table: "umbracoRedirectUrl",
                column: "createDateUtc");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRedirectUrl_urlHash_culture",
                table: "umbracoRedirectUrl",
                columns: new[] { "urlHash", "culture" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRelation_childId_relationTypeId",
                table: "umbracoRelation",
                columns: new[] { "childId", "relationTypeId" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRelation_parentId_childId_relationTypeId",
                table: "umbracoRelation",
                columns: new[] { "parentId", "childId", "relationTypeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRelation_relationTypeId",
                table: "umbracoRelation",
                column: "relationTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRelationType_alias",
                table: "umbracoRelationType",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoRelationType_key",
                table: "umbracoRelationType",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoServer_serverIdentity",
                table: "umbracoServer",
                column: "serverIdentity",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoTwoFactorLogin_userOrMemberKey_providerName",
                table: "umbracoTwoFactorLogin",
                columns: new[] { "userOrMemberKey", "providerName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUser_emailKey",
                table: "umbracoUser",
                column: "emailKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUser_usernameKey",
                table: "umbracoUser",
                column: "usernameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUser2ClientId_userId",
                table: "umbracoUser2ClientId",
                column: "userId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUser2NodeNotify_nodeId",
                table: "umbracoUser2NodeNotify",
                column: "nodeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUser2UserGroup_groupId",
                table: "umbracoUser2UserGroup",
                column: "groupId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserData_userKey_group_identifier",
                table: "umbracoUserData",
                columns: new[] { "userKey", "group", "identifier" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserGroup_alias",
                table: "umbracoUserGroup",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserGroup_key",
                table: "umbracoUserGroup",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserGroup2GranularPermission_groupId",
                table: "umbracoUserGroup2GranularPermission",
                column: "groupId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserGroup2GranularPermission_nodeId",
                table: "umbracoUserGroup2GranularPermission",
                column: "nodeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserGroup2Language_languageId",
                table: "umbracoUserGroup2Language",
                column: "languageId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserGroupStartNode_nodeId",
                table: "umbracoUserGroupStartNode",
                column: "nodeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserLogin_lastValidated",
                table: "umbracoUserLogin",
                column: "lastValidated");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserLogin_userId",
                table: "umbracoUserLogin",
                column: "userId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserStartNode_nodeId",
                table: "umbracoUserStartNode",
                column: "nodeId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoUserStartNode_userId",
                table: "umbracoUserStartNode",
                column: "userId");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoWebhook2Events_event",
                table: "umbracoWebhook2Events",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoWebhookLog_date",
                table: "umbracoWebhookLog",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoWebhookLog_webhookKey_date",
                table: "umbracoWebhookLog",
                columns: new[] { "webhookKey", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_umbracoWebhookRequest_webhookKey",
                table: "umbracoWebhookRequest",
                column: "webhookKey");

            migrationBuilder.CreateIndex(
                name: "IX_umbracoWithdrawnUrl_path_culture",
                table: "umbracoWithdrawnUrl",
                columns: new[] { "path", "culture" },
                unique: true);
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
                name: "cmsPropertyTypeGroup");

            migrationBuilder.DropTable(
                name: "cmsTagRelationship");

            migrationBuilder.DropTable(
                name: "cmsTemplate");

            migrationBuilder.DropTable(
                name: "umbracoAccessRule");

            migrationBuilder.DropTable(
                name: "umbracoAudit");

            migrationBuilder.DropTable(
                name: "umbracoCacheInstruction");

            migrationBuilder.DropTable(
                name: "umbracoConsent");

            migrationBuilder.DropTable(
                name: "umbracoContentSave");

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
                name: "umbracoDomain");

            migrationBuilder.DropTable(
                name: "umbracoExternalLoginToken");

            migrationBuilder.DropTable(
                name: "umbracoKeyValue");

            migrationBuilder.DropTable(
                name: "umbracoLastSynced");

            migrationBuilder.DropTable(
                name: "umbracoLog");

            migrationBuilder.DropTable(
                name: "umbracoLogViewerQuery");

            migrationBuilder.DropTable(
                name: "umbracoLongRunningOperation");

            migrationBuilder.DropTable(
                name: "umbracoPublishedMedia");

            migrationBuilder.DropTable(
                name: "umbracoRedirectUrl");

            migrationBuilder.DropTable(
                name: "umbracoRelation");

            migrationBuilder.DropTable(
                name: "umbracoRepositoryCacheVersion");

            migrationBuilder.DropTable(
                name: "umbracoServer");

            migrationBuilder.DropTable(
                name: "umbracoTwoFactorLogin");

            migrationBuilder.DropTable(
                name: "umbracoUser2ClientId");

            migrationBuilder.DropTable(
                name: "umbracoUser2NodeNotify");

            migrationBuilder.DropTable(
                name: "umbracoUser2UserGroup");

            migrationBuilder.DropTable(
                name: "umbracoUserData");

            migrationBuilder.DropTable(
                name: "umbracoUserGroup2App");

            migrationBuilder.DropTable(
                name: "umbracoUserGroup2GranularPermission");

            migrationBuilder.DropTable(
                name: "umbracoUserGroup2Language");

            migrationBuilder.DropTable(
                name: "umbracoUserGroup2Permission");

            migrationBuilder.DropTable(
                name: "umbracoUserGroupStartNode");

            migrationBuilder.DropTable(
                name: "umbracoUserLogin");

            migrationBuilder.DropTable(
                name: "umbracoUserStartNode");

            migrationBuilder.DropTable(
                name: "umbracoWebhook2ContentTypeKeys");

            migrationBuilder.DropTable(
                name: "umbracoWebhook2Events");

            migrationBuilder.DropTable(
                name: "umbracoWebhook2Headers");

            migrationBuilder.DropTable(
                name: "umbracoWebhookLog");

            migrationBuilder.DropTable(
                name: "umbracoWebhookRequest");

            migrationBuilder.DropTable(
                name: "umbracoWithdrawnUrl");

            migrationBuilder.DropTable(
                name: "cmsDictionary");

            migrationBuilder.DropTable(
                name: "cmsPropertyType");

            migrationBuilder.DropTable(
                name: "cmsTags");

            migrationBuilder.DropTable(
                name: "umbracoAccess");

            migrationBuilder.DropTable(
                name: "umbracoContentVersion");

            migrationBuilder.DropTable(
                name: "umbracoExternalLogin");

            migrationBuilder.DropTable(
                name: "umbracoRelationType");

            migrationBuilder.DropTable(
                name: "umbracoUserGroup");

            migrationBuilder.DropTable(
                name: "umbracoUser");

            migrationBuilder.DropTable(
                name: "umbracoWebhook");

            migrationBuilder.DropTable(
                name: "cmsContentType");

            migrationBuilder.DropTable(
                name: "umbracoLanguage");

            migrationBuilder.DropTable(
                name: "umbracoContent");

            migrationBuilder.DropTable(
                name: "umbracoNode");
        }
    }
}
