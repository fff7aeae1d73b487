using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Forms;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>Conditions of the address by which the list of contacts is narrowed, to begin a segment with.</summary>
internal static class NarrowedBy
{
    public static SegmentConditions Of(IQueryCollection query)
    {
        return new SegmentConditions
        {
            Audiences = One(Typed.NameOf<AudienceClass>(Asked("audience"))),
            Organisations = One(Key("organisation")),
            Regions = One(Key("region")),
            Countries = Asked("country") is { } country ? [country] : [],
            Languages = Asked("language") is { } language ? [language] : [],
            States = One(Typed.NameOf<ContactState>(Asked("state"))),
            Lists = One(Key("list")),
        };

        string? Asked(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
        Guid? Key(string name) => Guid.TryParse(Asked(name), out var key) ? key : null;
        static IReadOnlyList<T> One<T>(T? value)
            where T : struct => value is { } one ? [one] : [];
    }
}
