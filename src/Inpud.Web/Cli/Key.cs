using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>Keys of other systems, for whoever runs the server.</summary>
internal static class Key
{
    private const string UntilFlag = "--until=";
    private const int UsualDays = 365;

    /// <returns>The exit code; null if the words after the verb make no sense.</returns>
    public static async Task<int?> RunAsync(string[] words)
    {
        // What is named comes first; settings and flags begin with a dash.
        string[] named = [.. words.TakeWhile(x => !x.StartsWith('-'))];
        string[] settings = [.. words.Skip(named.Length).Where(x => !x.StartsWith(UntilFlag, StringComparison.Ordinal))];
        var until = words.FirstOrDefault(x => x.StartsWith(UntilFlag, StringComparison.Ordinal))?[UntilFlag.Length..];
        Func<IServiceProvider, Task<string?>>? deed = named switch
        {
            ["make", var name, _, ..] => services => MakeAsync(services, name, named[2..], until),
            ["list"] => ListAsync,
            ["revoke", var which] => services => RevokeAsync(services.GetRequiredService<ReadKeys>(), which),
            _ => null,
        };
        return deed is null ? null : await DoAsync(deed, settings);
    }

    private static async Task<int> DoAsync(Func<IServiceProvider, Task<string?>> deed, string[] settings)
    {
        await using var app = SiteHost.Build(settings);
        await Report.RefusalsAsync(await app.BringUpAsync());
        if (await deed(app.Services) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        return 0;
    }

    private static async Task<string?> MakeAsync(IServiceProvider services, string name, string[] scopes, string? until)
    {
        var last = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(UsualDays);
        if (until is not null && !DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out last))
        {
            return $"'{until}' is no date such as 2027-05-31.";
        }

        var made = await services.GetRequiredService<MakeKey>().RunAsync(Guid.Empty, name, scopes, last);
        if (!made.Succeeded)
        {
            return string.Join('\n', made.Problems.Select(x => x.Message));
        }

        await Console.Error.WriteLineAsync($"Good until {last:yyyy-MM-dd}. It cannot be shown again:");
        await Console.Out.WriteLineAsync(made.Value!.Text);
        return null;
    }

    private static async Task<string?> ListAsync(IServiceProvider services)
    {
        var keys = services.GetRequiredService<ReadKeys>();
        foreach (var key in await keys.AllAsync())
        {
            await Console.Out.WriteLineAsync(
                $"{key.Key} {keys.StateOf(key),-8} until {key.Expires.AddDays(-1):yyyy-MM-dd} last used {key.LastUsed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never",-10} {string.Join(",", key.Scopes),-14} {key.Name}");
        }

        return null;
    }

    /// <summary>By its number, or by its name where only one good key has it.</summary>
    private static async Task<string?> RevokeAsync(ReadKeys keys, string which)
    {
        var good = (await keys.AllAsync()).Where(x => x.Revoked is null).ToList();
        var meant = good.Where(x => Guid.TryParse(which, out var number) ? x.Key == number : x.Name.Equals(which, StringComparison.OrdinalIgnoreCase)).ToList();
        return meant is [var only] && await keys.RevokeAsync(only.Key) ? null
            : meant.Count > 1 ? $"{meant.Count} keys are called '{which}': say the number that 'key list' shows."
            : $"No key that can be revoked is called '{which}'.";
    }
}
