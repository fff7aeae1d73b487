using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Storage.Members;

/// <summary>Nor do people become members by an account elsewhere; see <see cref="NoMembers"/>.</summary>
internal sealed class ExternalMemberRepository : IExternalMemberRepository
{
    public Task<ExternalMemberIdentity?> GetByKeyAsync(Guid key) => Task.FromResult<ExternalMemberIdentity?>(null);

    public Task<ExternalMemberIdentity?> GetByEmailAsync(string email) => Task.FromResult<ExternalMemberIdentity?>(null);

    public Task<ExternalMemberIdentity?> GetByUsernameAsync(string username) => Task.FromResult<ExternalMemberIdentity?>(null);

    public Task<PagedModel<ExternalMemberIdentity>> GetPagedAsync(int skip, int take) =>
        Task.FromResult(new PagedModel<ExternalMemberIdentity>());

    public Task<IEnumerable<string>> GetRolesAsync(Guid memberKey) => Task.FromResult<IEnumerable<string>>([]);

    public Task<int> CreateAsync(ExternalMemberIdentity member) => throw NoMembers.Refusal();

    public Task UpdateAsync(ExternalMemberIdentity member) => throw NoMembers.Refusal();

    public Task UpdateLoginPropertiesAsync(ExternalMemberIdentity member) => throw NoMembers.Refusal();

    public Task DeleteAsync(Guid key) => throw NoMembers.Refusal();

    public Task AssignRolesAsync(int externalMemberId, int[] memberGroupIds) => throw NoMembers.Refusal();

    public Task RemoveRolesAsync(int externalMemberId, int[] memberGroupIds) => throw NoMembers.Refusal();
}
