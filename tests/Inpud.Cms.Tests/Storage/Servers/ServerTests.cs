using Inpud.Cms.Storage;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Factories;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.Tests.Storage.Servers;

public sealed class ServerTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly Machine _machine = new();

    public ServerTests() => _bed = new StorageBed(services => services
        .AddServerStorage()
        .AddSingleton<IMachineInfoFactory>(_machine)
        .AddSingleton<IJsonSerializer, TypesBed.PlainJson>());

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_machine_that_is_silent_for_too_long_publishes_no_more()
    {
        var servers = _bed.Get<IServerRegistrationRepository>();
        var (old, young) = (NewServer("a"), NewServer("b"));
        (old.IsActive, old.IsSchedulingPublisher) = (true, true);
        _bed.Do(() => servers.Save(old));
        _bed.Clock.Move(TimeSpan.FromMinutes(5));
        (young.IsActive, young.Accessed) = (true, _bed.Clock.Now);
        _bed.Do(() => servers.Save(young));
        _bed.Do(() => servers.DeactiveStaleServers(TimeSpan.FromMinutes(2)));

        var read = _bed.Do(() => servers.GetMany()).ToArray();
        Assert.Equal([("a", false, false), ("b", true, false)], read.Select(x => (x.ServerIdentity, x.IsActive, x.IsSchedulingPublisher)));
        Assert.Equal(_bed.Clock.Now, read[1].Accessed);
        read[1].IsSchedulingPublisher = true;
        _bed.Do(() => servers.Save(read[1]));
        Assert.True(_bed.Do(() => servers.Get(read[1].Id))!.IsSchedulingPublisher);
        Assert.Equal(1, _bed.Do(() => servers.Count(_bed.Query<IServerRegistration>().Where(x => x.IsActive))));
    }

    [Fact]
    public void Instructions_are_handed_out_in_order_and_the_newest_is_never_pruned()
    {
        var instructions = _bed.Get<ICacheInstructionRepository>();
        Assert.Equal(0, _bed.Do(instructions.GetMaxId));
        for (var i = 1; i <= 3; i++)
        {
            var count = i;
            _bed.Do(() => instructions.Add(new CacheInstruction(0, _bed.Clock.Now, $"[{count}]", "machine", count)));
        }

        var first = _bed.Do(() => instructions.GetPendingInstructions(0, 1)).Single();
        Assert.Equal(("[1]", "machine", _bed.Clock.Now), (first.Instructions, first.OriginIdentity, first.UtcStamp));
        Assert.Equal(["[2]", "[3]"], _bed.Do(() => instructions.GetPendingInstructions(first.Id, 10)).Select(x => x.Instructions));
        Assert.Equal(5, _bed.Do(() => instructions.CountPendingInstructions(first.Id)));
        _bed.Do(() => instructions.DeleteInstructionsOlderThan(_bed.Clock.Now.AddMinutes(1)));
        Assert.Equal((1, true), (_bed.Do(instructions.CountAll), _bed.Do(() => instructions.Exists(first.Id + 2))));
    }

    [Fact]
    public async Task Each_machine_remembers_where_it_stands()
    {
        var synced = _bed.Get<ILastSyncedRepository>();
        Assert.Null(await _bed.DoAsync(synced.GetExternalIdAsync));
        await _bed.DoAsync(() => synced.SaveExternalIdAsync(5));
        await _bed.DoAsync(() => synced.SaveInternalIdAsync(7));
        await _bed.DoAsync(() => synced.SaveExternalIdAsync(6));
        _machine.Name = "other";
        Assert.Null(await _bed.DoAsync(synced.GetInternalIdAsync));
        _machine.Name = "this";

        Assert.Equal((7, 6), (await _bed.DoAsync(synced.GetInternalIdAsync), await _bed.DoAsync(synced.GetExternalIdAsync)));
        await _bed.DoAsync(() => synced.DeleteEntriesOlderThanAsync(_bed.Clock.Now.AddDays(1)));
        Assert.Null(await _bed.DoAsync(synced.GetInternalIdAsync));
    }

    [Fact]
    public async Task Versions_of_kinds_are_kept_one_each()
    {
        var versions = _bed.Get<IRepositoryCacheVersionRepository>();
        await _bed.DoAsync(() => versions.SaveAsync(new RepositoryCacheVersion { Identifier = "ILanguage", Version = "1" }));
        await _bed.DoAsync(() => versions.SaveAsync(new RepositoryCacheVersion { Identifier = "ILanguage", Version = "2" }));

        Assert.Equal("2", (await _bed.DoAsync(() => versions.GetAsync("ILanguage")))!.Version);
        Assert.Single(await _bed.DoAsync(versions.GetAllAsync));
    }

    private ServerRegistration NewServer(string identity) => new("https://example.org", identity, _bed.Clock.Now);

    private sealed class Machine : IMachineInfoFactory
    {
        public string Name { get; set; } = "this";

        public string GetMachineIdentifier() => Name;

        public string GetLocalIdentity() => Name;
    }
}
