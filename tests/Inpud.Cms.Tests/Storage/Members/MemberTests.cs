using Inpud.Cms.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Tests.Storage.Members;

public sealed class MemberTests : IDisposable
{
    private readonly StorageBed _bed = new(services => services.AddMemberStorage());

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task There_are_no_members()
    {
        Assert.Empty(_bed.Get<IMemberRepository>().GetMany(Array.Empty<int>()));
        Assert.Null(_bed.Get<IMemberRepository>().GetByUsername("ana"));
        Assert.Empty(_bed.Get<IMemberGroupRepository>().GetMany());
        Assert.Equal(0, (await _bed.Get<IExternalMemberRepository>().GetPagedAsync(0, 10)).Total);
    }

    [Fact]
    public async Task Making_a_member_is_refused_with_a_reason()
    {
        var refusal =
            Assert.Throws<NotSupportedException>(() => _bed.Get<IMemberGroupRepository>().Save(new MemberGroup { Name = "Readers" }));

        Assert.Contains("has no members", refusal.Message);
        await Assert.ThrowsAsync<NotSupportedException>(() => _bed.Get<IExternalMemberRepository>().DeleteAsync(Guid.NewGuid()));
    }
}
