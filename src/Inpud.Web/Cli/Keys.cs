using System.Security.Cryptography;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Users;
using Inpud.Content.Network.Protection;
using Inpud.Web.Hosting;
using Inpud.Web.Storage;
using KeyFolder = Inpud.Cms.Storage.Protection.KeyFolder;

namespace Inpud.Web.Cli;

/// <summary>The keys in the key folder, for whoever runs the server.</summary>
internal static class Keys
{
    /// <returns>The exit code; null if the words after the verb make no sense.</returns>
    public static async Task<int?> RunAsync(string[] words)
    {
        // What is named comes first; settings begin with a dash.
        string[] named = [.. words.TakeWhile(x => !x.StartsWith('-'))];
        Func<IServiceProvider, TextWriter, Task<bool>>? deed = named switch
        {
            [] => ListAsync,
            ["rotate"] => RotateAsync,
            _ => null,
        };
        return deed is null ? null : await DoAsync(deed, words[named.Length..]);
    }

    private static async Task<int> DoAsync(Func<IServiceProvider, TextWriter, Task<bool>> deed, string[] settings)
    {
        await using var app = SiteHost.Build(settings);
        await Report.RefusalsAsync(await app.BringUpAsync());
        try
        {
            return await deed(app.Services, Console.Out) ? 0 : 1;
        }
        catch (Exception refused) when (refused is InvalidOperationException or CryptographicException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    internal static async Task<bool> ListAsync(IServiceProvider services, TextWriter output)
    {
        var (protection, rotation) = (services.GetRequiredService<ProtectionKeys>(), services.GetRequiredService<RotateKeys>());
        var (now, newest) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), protection.Newest);
        await output.WriteLineAsync($"{services.GetRequiredService<KeyFolder>().Path}\n\nKeys that wrap everything:");
        foreach (var key in protection.All)
        {
            var state = key.Id == newest ? "newest" : key.IsRevoked ? "revoked" : key.Begins > now ? $"in use from {key.Begins:yyyy-MM-dd}" : "opens what is older";
            await output.WriteLineAsync($"  key-{key.Id}.xml  {Age(now - key.Made),-10} made {key.Made:yyyy-MM-dd}, until {key.Expires:yyyy-MM-dd}  {state}");
        }

        await output.WriteLineAsync("\nKeys by which names and addresses are found:");
        foreach (var (file, made) in Lookup(services).SelectMany(x => x.Listed))
        {
            await output.WriteLineAsync($"  {file,-45} {Age(now.UtcDateTime - made),-10} made {made:yyyy-MM-dd}");
        }

        var parts = await rotation.CountAsync(CancellationToken.None);
        await output.WriteLineAsync("\nUnder the newest key:");
        await WriteAsync(output, parts);
        if (rotation.WasCutOff)
        {
            await output.WriteLineAsync("\nA rotation is under way, or was cut off: 'keys rotate' goes on with it.");
        }

        return parts.All(x => x.Lost == 0);
    }

    internal static async Task<bool> RotateAsync(IServiceProvider services, TextWriter output)
    {
        var rotation = services.GetRequiredService<RotateKeys>();
        if (rotation.WasCutOff)
        {
            await output.WriteLineAsync("Going on with the rotation that was begun before.");
        }

        var parts = await rotation.RunAsync(new Steps(output), CancellationToken.None);
        await output.WriteLineAsync("\nUnder the newest key:");
        await WriteAsync(output, parts);
        if (parts.Any(x => x.Newest < x.Rows))
        {
            await output.WriteLineAsync("\nWhat nobody can open stayed as it was. Bring the missing keys back from a backup of the key folder and rotate again; delete nothing before.");
            return false;
        }

        await output.WriteLineAsync(Deletable(services, await services.GetRequiredService<RotateSeals>().SuppressedAsync()));
        return true;
    }

    /// <summary>What the key folder holds that is no longer needed, and what deleting it does.</summary>
    private static string Deletable(IServiceProvider services, int suppressed)
    {
        var protection = services.GetRequiredService<ProtectionKeys>();
        var newest = protection.Newest;
        var wrapping = protection.All.Where(x => x.Id != newest).Select(x => $"  key-{x.Id}.xml");
        var users = services.GetRequiredService<RotateUsers>().Lookup.Listed.Skip(1).Select(x => $"  {x.File}");
        var contacts = services.GetRequiredService<ContactLookupKeys>().Keys.Listed.Skip(1).Select(x => $"  {x.File}");
        return $"""

            Back the key folder up now: without the new keys nobody can be read. Running sites notice them by themselves.

            Nothing that is stored needs these any more; they are kept until you delete them:
            {string.Join('\n', wrapping.Concat(users))}
            Deleting them, here and in backups of this folder, makes every backup of the database from before unreadable – nobody in it is
            named again – and ends what began before today: sign-ins, and links to choose a password. Restart the site afterwards.

            Keep these: the suppression list was hashed under them ({suppressed} hashes), and without them erased people can come back:
            {string.Join('\n', contacts)}
            """;
    }

    private static LookupKeys[] Lookup(IServiceProvider services) =>
        [services.GetRequiredService<RotateUsers>().Lookup, services.GetRequiredService<ContactLookupKeys>().Keys];

    private static async Task WriteAsync(TextWriter output, IEnumerable<WrappedPart> parts)
    {
        foreach (var part in parts)
        {
            var lost = part.Lost == 0 ? "" : $", {part.Lost} that nobody can open";
            await output.WriteLineAsync($"  {part.Name,-24} {part.Newest} of {part.Rows}{lost}");
        }
    }

    private static string Age(TimeSpan age) => age.Days is 1 ? "1 day" : $"{Math.Max(0, age.Days)} days";

    private sealed class Steps(TextWriter output) : IProgress<WrappedPart>
    {
        public void Report(WrappedPart value) => output.WriteLine($"  {value.Name}: {value.Rows}");
    }
}
