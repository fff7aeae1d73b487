using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Lists keys, finds the one that is sent, revokes one.</summary>
public sealed class ReadKeys(InpudDatabase database, TimeProvider time)
{
    /// <summary>All that were ever made, the newest first: what was read under one is written down under its number.</summary>
    public async Task<IReadOnlyList<ApiKey>> AllAsync() => await database.ReadAsync(db => db.ApiKeys.OrderByDescending(x => x.Id).ToListAsync());

    /// <summary>Whose a text is that another system sent.</summary>
    public async Task<RecognisedKey> RecogniseAsync(string? text)
    {
        if (KeyText.HashOf(text) is not { } hash || await database.ReadAsync(db => db.ApiKeys.SingleOrDefaultAsync(x => x.Hash == hash)) is not { } key)
        {
            return new RecognisedKey(KeyState.Unknown, null);
        }

        var state = StateOf(key);
        if (state == KeyState.Good)
        {
            await RememberAsync(key);
        }

        return new RecognisedKey(state, key);
    }

    /// <summary>From now on it opens nothing. False where there is none, or where it was revoked before.</summary>
    public async Task<bool> RevokeAsync(Guid key)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await database.WriteAsync(WriteTurn.Desk, db =>
            db.ApiKeys.Where(x => x.Key == key && x.Revoked == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.Revoked, now))) > 0;
    }

    /// <summary>Whether it opens anything now.</summary>
    public KeyState StateOf(ApiKey key) => key.Revoked is not null ? KeyState.Revoked
        : key.Expires <= time.GetUtcNow().UtcDateTime ? KeyState.Expired
        : KeyState.Good;

    /// <summary>The day only, and so one write a day.</summary>
    private async Task RememberAsync(ApiKey key)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (key.LastUsed != today)
        {
            await database.WriteAsync(WriteTurn.Desk, db => db.ApiKeys.Where(x => x.Id == key.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.LastUsed, today)));
        }
    }
}

/// <summary>Whether a key opens anything.</summary>
public enum KeyState
{
    Good,
    Unknown,
    Revoked,
    Expired,
}

/// <summary>What a text turned out to be.</summary>
/// <param name="State">Whether it opens anything.</param>
/// <param name="Key">Null where it is unknown.</param>
public sealed record RecognisedKey(KeyState State, ApiKey? Key);
