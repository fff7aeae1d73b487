using Inpud.Cms.ResponseCache;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Inpud.Cms.Tests.ResponseCache;

public sealed class KeptResponsesTests
{
    private static readonly IOutputCacheStore _memory =
        new ServiceCollection().AddOutputCache().AddLogging().BuildServiceProvider().GetRequiredService<IOutputCacheStore>();

    private readonly Delayed _delayed = new(_memory);
    private readonly KeptResponses _kept;
    private readonly string _key = Guid.NewGuid().ToString();

    public KeptResponsesTests() => _kept = new KeptResponses(_delayed);

    [Fact]
    public async Task A_response_is_kept_until_something_that_it_shows_changes()
    {
        await KeepAsync(_kept.Moment);
        Assert.NotNull(await FindAsync());
        await ChangeAsync("else");
        Assert.NotNull(await FindAsync());
        await ChangeAsync(_key);
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task A_response_that_was_being_made_during_a_change_is_not_kept()
    {
        var begun = _kept.Moment;
        await ChangeAsync(_key);
        await KeepAsync(begun);
        Assert.Null(await FindAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nor_one_that_was_being_put_away_during_a_change(bool beforeItLaysThere)
    {
        (beforeItLaysThere ? ref _delayed.Before : ref _delayed.After) = () => ChangeAsync(_key);
        await KeepAsync(_kept.Moment);
        Assert.Null(await FindAsync());
    }

    private async Task KeepAsync(string begun) => await _kept.SetAsync(_key, [1], [_key, begun], TimeSpan.FromHours(1), TestContext.Current.CancellationToken);

    private async Task ChangeAsync(string tag) => await _kept.EvictByTagAsync(tag, TestContext.Current.CancellationToken);

    private async Task<byte[]?> FindAsync() => await _kept.GetAsync(_key, TestContext.Current.CancellationToken);

    /// <summary>Something else happens just before, or just after, a response lies there.</summary>
    private sealed class Delayed(IOutputCacheStore store) : IOutputCacheStore
    {
        public Func<Task> Before = () => Task.CompletedTask;
        public Func<Task> After = () => Task.CompletedTask;

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

        public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
        {
            await Before();
            await store.SetAsync(key, value, tags, validFor, cancellationToken);
            await After();
        }

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => store.EvictByTagAsync(tag, cancellationToken);
    }
}
