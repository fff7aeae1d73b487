using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Webhooks;

/// <summary>
/// Lets one machine at a time send. A database lock cannot be held while other people's servers are waited for, so the lock guards
/// only the taking of a turn: who has it and until when stands in Core's key values. A machine that dies loses it by the clock.
/// </summary>
internal sealed class SendingTurn(ICoreScopeProvider scopes, IKeyValueService values, TimeProvider time)
{
    private const string Key = "Inpud.Webhooks.SendingTurn";

    /// <summary>Longer than any call may take.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(3);

    private readonly string _machine = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>Takes the turn, or keeps it for its whole length from now on.</summary>
    /// <returns>False while another machine has it.</returns>
    public bool TryTake()
    {
        var now = time.GetUtcNow();
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.WebhookRequest);
        var isFree = values.GetValue(Key)?.Split(' ') is not [var owner, var until]
            || owner == _machine
            || !long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
            || seconds <= now.ToUnixTimeSeconds();
        if (isFree)
        {
            values.SetValue(Key, string.Create(CultureInfo.InvariantCulture, $"{_machine} {(now + Length).ToUnixTimeSeconds()}"));
        }

        scope.Complete();
        return isFree;
    }
}
