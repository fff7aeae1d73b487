using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Web.Desk.Rights;

/// <summary>
/// What may be done at the desks. Each name is at once that of the policy of a page, and that of the section or permission verb which an
/// administrator gives to a user group.
/// </summary>
internal static class DeskRights
{
    /// <summary>Sees the desks: organisations, numbers, the log. No contact's name. It is a section of the editing client.</summary>
    public const string Numbers = "Inpud.Section.Dissemination";

    /// <summary>Sees what names contacts: names, addresses, notes, evidence.</summary>
    public const string ReadContacts = "Inpud.Contact.Read";

    /// <summary>Changes the directory: organisations, contacts, lists, imports.</summary>
    public const string WriteContacts = "Inpud.Contact.Write";

    /// <summary>Takes contact data out as a file.</summary>
    public const string ExportContacts = "Inpud.Contact.Export";

    /// <summary>Gives other systems keys, and takes them away. Administrators have it without being given it.</summary>
    public const string ManageKeys = "Inpud.Key.Manage";

    /// <summary>What the group of the desk is given when it is made.</summary>
    public static readonly IReadOnlyList<string> Verbs = [ReadContacts, WriteContacts, ExportContacts];

    public static readonly IReadOnlyList<string> All = [Numbers, .. Verbs, ManageKeys];

    /// <summary>
    /// Whether a user has a right. A verb is worth nothing without the section, and whoever changes or exports contacts must be allowed
    /// to read them.
    /// </summary>
    public static bool May(this IUser user, string right)
    {
        var sees = user.AllowedSections.Contains(Numbers, StringComparer.OrdinalIgnoreCase);
        var verbs = user.Groups.SelectMany(x => x.Permissions).ToHashSet(StringComparer.Ordinal);
        return right switch
        {
            Numbers => sees,
            ReadContacts => sees && verbs.Contains(ReadContacts),
            WriteContacts or ExportContacts => sees && verbs.Contains(ReadContacts) && verbs.Contains(right),
            ManageKeys => sees && (verbs.Contains(ManageKeys) || user.Groups.Any(x => x.Key == Constants.Security.AdminGroupKey)),
            _ => throw new ArgumentOutOfRangeException(nameof(right), right, "No such right."),
        };
    }
}
