using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Network.Retention;

/// <summary>Whose turn it is to carry out the retention rules, one machine a day, and what was done last.</summary>
public sealed class RetentionTurn(IKeyValueService facts)
{
    private const string Taken = "Inpud.Retention.Taken";
    private const string LastDone = "Inpud.Retention.Done";
    private static readonly TimeSpan _period = TimeSpan.FromDays(1);

    /// <summary>What was done last; null: nothing yet.</summary>
    public RetentionDone? Last => facts.GetValue(LastDone) is { } json ? JsonSerializer.Deserialize<RetentionDone>(json) : null;

    /// <summary>Takes the turn: of several machines that ask, one is told true, once in a day.</summary>
    internal bool Take(DateTime now)
    {
        var taken = facts.GetValue(Taken);
        if (taken is null)
        {
            facts.SetValue(Taken, taken = Text(DateTime.UnixEpoch));
        }

        return DateTime.Parse(taken, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) <= now - _period
            && facts.TrySetValue(Taken, taken, Text(now));
    }

    /// <summary>Gives it back, since it failed: whoever asks next tries again.</summary>
    internal void GiveBack(DateTime now) => facts.TrySetValue(Taken, Text(now), Text(DateTime.UnixEpoch));

    internal void Remember(RetentionDone done) => facts.SetValue(LastDone, JsonSerializer.Serialize(done));

    private static string Text(DateTime instant) => instant.ToString("O", CultureInfo.InvariantCulture);
}
