// Parts of Umbraco's client that have no server side here, by subject. They are hidden, not broken.

const each = (pattern, ...words) => words.map((word) => pattern.replace('*', word));

/** Where something is searched, and its place in the search over everything: that one fails when the first alone is gone. */
const searches = (...words) => ['Umb.SearchProvider.*', 'Umb.GlobalSearch.*'].flatMap((pattern) => each(pattern, ...words));

const members = [
    'Umb.Section.Members',
    'Umb.SectionSidebarApp.Menu.MemberManagement',
    'Umb.MenuItem.MemberTypes',
    ...searches('Member', 'MemberType'),
    'Umb.EntityAction.Document.PublicAccess',
    'Umb.Document.PublicAccess',
    ...each('Umb.PropertyEditorUi.*', 'MemberPicker', 'MemberGroupPicker'),
];

const elements = [
    'Umb.Section.Library',
    'Umb.SidebarMenu.Element',
    'Umb.MenuItem.Element',
    'Umb.MenuItem.Element.RecycleBin',
    ...searches('Element'),
    'Umb.UserGranularPermission.Element',
    ...each('Umb.EntityUserPermission.Element.*', 'Create', 'Delete', 'Duplicate', 'Move', 'Publish', 'Read', 'Rollback', 'Unpublish', 'Update'),
    ...each('Umb.EntityUserPermission.ElementFolder.*', 'Create', 'Delete', 'Move', 'Read', 'Update'),
    'Umb.PropertyEditorUi.ElementPicker',
];

const packages = ['Umb.Section.Packages', ...each('Umb.SectionView.Packages.*', 'Marketplace', 'Installed', 'Builder')];

const templates = [
    'Umb.SectionSidebarMenu.Templating',
    'Umb.Menu.Templating',
    ...each('Umb.MenuItem.*', 'Templates', 'Stylesheets', 'PartialView', 'Script'),
    ...searches('Template'),
    'Umb.WorkspaceView.DocumentType.Templates',
    'Umb.EntityCreateOptionAction.DocumentType.DocumentWithTemplate',
    'Umb.PropertyEditorUi.StylesheetPicker',
];

const settings = [
    ...each('Umb.Dashboard.*', 'SettingsWelcome', 'ExamineManagement', 'ModelsBuilder', 'PublishedStatus', 'HealthCheck', 'Profiling', 'Telemetry'),
    ...each('Umb.MenuItem.*', 'LogViewer', 'Relations', 'Extensions'),
];

/** Types are code here: they are shown, and changed in the code. */
const typeAuthoring = [
    ...['DataType', 'DocumentType', 'MediaType'].flatMap((type) => [
        ...each(`Umb.EntityAction.${type}.*`, 'Create', 'Delete', 'MoveTo', 'DuplicateTo'),
        ...each(`Umb.WorkspaceAction.${type}.*`, 'Save', 'Folder.Submit'),
        `Umb.CollectionAction.${type}TreeItemChildren.Create`,
    ]),
    ...['DocumentType', 'MediaType'].flatMap((type) => each(`Umb.EntityAction.${type}.*`, 'Export', 'Import')),
    ...['DataType', 'DocumentType'].flatMap((type) => each(`Umb.EntityAction.${type}.Folder.*`, 'Rename', 'Delete')),
    ...each('Umb.EntityAction.MediaType.Folder.*', 'Update', 'Delete'),
    ...each('Umb.EntityCreateOptionAction.*', 'DataType.Default', 'DataType.Folder', 'DocumentType.Default', 'DocumentType.ElementType',
        'DocumentType.Folder', 'MediaType.Default', 'MediaType.Folder'),
    ...searches('DataType', 'MediaType'),
];

const documents = [
    'Umb.MenuItem.DocumentBlueprints',
    ...['CreateBlueprint', 'Notifications', 'CultureAndHostnames'].flatMap((deed) => [`Umb.EntityAction.Document.${deed}`, `Umb.Document.${deed}`]),
];

const elsewhere = [
    'Umb.Dashboard.UmbracoNews',
    'Umb.HeaderApp.Help',
    ...each('Umb.MenuItem.Help.*', 'LearningBase', 'CommunityForum'),
    'Umb.CurrentUser.App.ExternalLoginProviders',
    'Umb.EntityCreateOptionAction.User.Api',
    ...each('Umb.SearchProvider.*', 'PropertyEditorDataSource', 'EntityDataPicker'),
];

/** Aliases of all of them. */
export const hidden = [...members, ...elements, ...packages, ...templates, ...settings, ...typeAuthoring, ...documents, ...elsewhere];
