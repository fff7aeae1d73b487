namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>The table of rights: one row an endpoint.</summary>
internal static class Table
{
    public static IReadOnlyList<Row> All { get; } =
    [
        .. DocumentReading.Rows, .. DocumentWriting.Rows, .. DocumentsThrownAway.Rows, .. DocumentVersions.Rows, .. MediaReading.Rows,
        .. MediaWriting.Rows, .. Blueprints.Rows, .. InterfaceWords.Rows, .. Languages.Rows, .. Types.Rows, .. Users.Rows, .. UserEditing.Rows, .. UserGroups.Rows,
        .. Oneself.Rows, .. Redirects.Rows, .. Webhooks.Rows, .. Surroundings.Rows, .. SigningIn.Rows,
    ];
}
