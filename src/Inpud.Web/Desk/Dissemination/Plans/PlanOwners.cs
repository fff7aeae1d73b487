using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>Who sees to lines of plans: people of the desks.</summary>
internal sealed class PlanOwners(IUserService users)
{
    private const int MostUsers = 2000;

    /// <summary>Those who can open the desks, by name.</summary>
    public IReadOnlyList<Choice> Choices() =>
    [
        .. users.GetAll(0, MostUsers, out _).Where(x => x.UserState != UserState.Disabled && x.May(DeskRights.Numbers))
            .Select(x => new Choice(x.Key.ToString(), Name(x))).OrderBy(x => x.Text, StringComparer.InvariantCultureIgnoreCase),
    ];

    /// <summary>Names of those who see to some lines, whether they can still sign in or not.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<PlanProgress> lines)
    {
        var keys = lines.Select(x => x.Line.OwnerKey).Distinct().ToArray();
        return keys.Length == 0 ? new Dictionary<Guid, string>() : (await users.GetAsync(keys)).ToDictionary(x => x.Key, Name);
    }

    private static string Name(IUser user) => user.Name ?? user.Username;
}
