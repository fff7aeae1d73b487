using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Members;

/// <summary>Without members there are no groups of them; see <see cref="NoMembers"/>.</summary>
internal sealed class MemberGroupRepository : IMemberGroupRepository
{
    public IMemberGroup? Get(int id) => null;

    public IMemberGroup? Get(Guid uniqueId) => null;

    public IEnumerable<IMemberGroup> GetMany(params int[]? ids) => [];

    public bool Exists(int id) => false;

    public IEnumerable<IMemberGroup> Get(IQuery<IMemberGroup> query) => [];

    public int Count(IQuery<IMemberGroup>? query) => 0;

    public IMemberGroup? GetByName(string? name) => null;

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId) => [];

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username) => [];

    public IMemberGroup? CreateIfNotExists(string roleName) => throw NoMembers.Refusal();

    public void ReplaceRoles(int[] memberIds, string[] roleNames) => throw NoMembers.Refusal();

    public void AssignRoles(int[] memberIds, string[] roleNames) => throw NoMembers.Refusal();

    public void DissociateRoles(int[] memberIds, string[] roleNames) => throw NoMembers.Refusal();

    public void Save(IMemberGroup entity) => throw NoMembers.Refusal();

    public void Delete(IMemberGroup entity) => throw NoMembers.Refusal();
}
