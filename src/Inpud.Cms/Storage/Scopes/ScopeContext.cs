using Umbraco.Cms.Core.Scoping;

namespace Inpud.Cms.Storage.Scopes;

/// <summary>What was asked to happen when the root scope ends, in order of priority (lower first).</summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = new(StringComparer.Ordinal);

    public Guid InstanceId { get; } = Guid.CreateVersion7();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        _enlisted.TryAdd(key, new Enlisted(null, action, priority));

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_enlisted.TryGetValue(key, out var known))
        {
            return (T?)known.Item;
        }

        var item = creator();
        _enlisted.Add(key, new Enlisted(item, completed => action?.Invoke(completed, item), priority));
        return item;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.TryGetValue(key, out var known) ? (T?)known.Item : default;

    public void ScopeExit(bool completed)
    {
        var actions = _enlisted.Values.OrderBy(x => x.Priority).Select(x => x.Action).ToArray();
        _enlisted.Clear();
        List<Exception> failures = [];
        foreach (var action in actions)
        {
            try
            {
                action(completed);
            }
            catch (Exception failure)
            {
                // One failing action must not keep the others from running.
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException("Work enlisted for the end of the scope failed.", failures);
        }
    }

    private sealed record Enlisted(object? Item, Action<bool> Action, int Priority);
}
