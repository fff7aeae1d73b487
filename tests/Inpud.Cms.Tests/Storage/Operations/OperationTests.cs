using Inpud.Cms.Storage;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Factories;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.Tests.Storage.Operations;

public sealed class OperationTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly ILongRunningOperationRepository _operations;

    public OperationTests()
    {
        _bed = new StorageBed(services => services
            .AddServerStorage()
            .AddSingleton<IMachineInfoFactory>(_ => throw new NotSupportedException("No machine is asked for here."))
            .AddSingleton<IJsonSerializer, TypesBed.PlainJson>());
        _operations = _bed.Get<ILongRunningOperationRepository>();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task Work_leaves_its_result_for_whoever_asks_later()
    {
        var id = await StartAsync("rebuild");
        await _bed.DoAsync(() => _operations.UpdateStatusAsync(id, LongRunningOperationStatus.Success, Soon));
        await _bed.DoAsync(() => _operations.SetResultAsync(id, new[] { 1, 2, 3 }));

        var read = (await _bed.DoAsync(() => _operations.GetAsync<int[]>(id)))!;

        Assert.Equal((LongRunningOperationStatus.Success, "rebuild"), (read.Status, read.Type));
        Assert.Equal([1, 2, 3], read.Result!);
        Assert.Null(await _bed.DoAsync(() => _operations.GetStatusAsync(Guid.NewGuid())));
    }

    [Fact]
    public async Task Work_that_nobody_carries_on_counts_as_stale()
    {
        var (left, done, running) = (await StartAsync("rebuild"), await StartAsync("rebuild"), await StartAsync("rebuild"));
        await _bed.DoAsync(() => _operations.UpdateStatusAsync(done, LongRunningOperationStatus.Failed, Soon));
        _bed.Clock.Move(TimeSpan.FromMinutes(10));
        await _bed.DoAsync(() => _operations.UpdateStatusAsync(running, LongRunningOperationStatus.Running, Soon));

        Assert.Equal(LongRunningOperationStatus.Stale, await _bed.DoAsync(() => _operations.GetStatusAsync(left)));
        Assert.Equal([running], await OfAsync(LongRunningOperationStatus.Enqueued, LongRunningOperationStatus.Running));
        Assert.Equal([left], await OfAsync(LongRunningOperationStatus.Stale));
        Assert.Equal([done], await OfAsync(LongRunningOperationStatus.Failed));
        Assert.Equal(3, (await OfAsync()).Length);
        Assert.Equal(
            1,
            (await _bed.DoAsync(() => _operations.GetByTypeAsync("rebuild", [LongRunningOperationStatus.Running], 0, 0))).Total);
    }

    [Fact]
    public async Task Old_work_is_forgotten()
    {
        await StartAsync("rebuild");
        _bed.Clock.Move(TimeSpan.FromDays(2));
        var young = await StartAsync("rebuild");
        await _bed.DoAsync(() => _operations.CleanOperationsAsync(_bed.Clock.GetUtcNow().AddDays(-1)));

        Assert.Equal([young], await OfAsync());
    }

    [Fact]
    public void Searches_of_the_log_are_kept_by_name()
    {
        var queries = _bed.Get<ILogViewerQueryRepository>();
        var query = new LogViewerQuery("Errors", "@Level='Error'");
        _bed.Do(() => queries.Save(query));
        query.Query = "@Level='Fatal'";
        _bed.Do(() => queries.Save(query));

        Assert.Equal("@Level='Fatal'", _bed.Do(() => queries.GetByName("Errors"))!.Query);
        _bed.Do(() => queries.Delete(query));
        Assert.Empty(_bed.Do(() => queries.GetMany()));
    }

    private DateTimeOffset Soon => _bed.Clock.GetUtcNow().AddMinutes(5);

    private async Task<Guid> StartAsync(string type)
    {
        var operation = new LongRunningOperation { Id = Guid.CreateVersion7(), Type = type, Status = LongRunningOperationStatus.Enqueued };
        await _bed.DoAsync(() => _operations.CreateAsync(operation, Soon));
        return operation.Id;
    }

    private async Task<Guid[]> OfAsync(params LongRunningOperationStatus[] statuses) =>
        [.. (await _bed.DoAsync(() => _operations.GetByTypeAsync("rebuild", statuses, 0, 10))).Items.Select(x => x.Id)];
}
