using Umbraco.Cms.Core.ServerEvents;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Who listens at this machine, with which browsers, and to what they may.</summary>
internal sealed class UserConnections : IUserConnectionManager
{
    private readonly Lock _turn = new();
    private readonly Dictionary<Guid, Listener> _listeners = [];

    public ISet<string> GetConnections(Guid userKey)
    {
        lock (_turn)
        {
            return _listeners.TryGetValue(userKey, out var listener) ? new HashSet<string>(listener.Connections, StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
        }
    }

    public void AddConnection(Guid userKey, string connectionId)
    {
        lock (_turn)
        {
            if (!_listeners.TryGetValue(userKey, out var listener))
            {
                _listeners[userKey] = listener = new Listener();
            }

            listener.Connections.Add(connectionId);
        }
    }

    public void RemoveConnection(Guid userKey, string connectionId)
    {
        lock (_turn)
        {
            if (_listeners.TryGetValue(userKey, out var listener) && listener.Connections.Remove(connectionId) && listener.Connections.Count == 0)
            {
                _listeners.Remove(userKey);
            }
        }
    }

    public void SetAuthorizedEventSources(Guid userKey, IEnumerable<string> eventSources)
    {
        lock (_turn)
        {
            if (_listeners.TryGetValue(userKey, out var listener))
            {
                listener.Sources = eventSources.ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    public IReadOnlyDictionary<Guid, IReadOnlyCollection<string>> GetConnectionsAuthorizedFor(string eventSource)
    {
        lock (_turn)
        {
            return _listeners.Where(x => x.Value.Sources.Contains(eventSource))
                .ToDictionary(x => x.Key, IReadOnlyCollection<string> (x) => [.. x.Value.Connections]);
        }
    }

    /// <summary>The users who listen.</summary>
    public IReadOnlyCollection<Guid> Users
    {
        get
        {
            lock (_turn)
            {
                return [.. _listeners.Keys];
            }
        }
    }

    private sealed class Listener
    {
        public HashSet<string> Connections { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Sources { get; set; } = new(StringComparer.Ordinal);
    }
}
