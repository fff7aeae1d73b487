using Inpud.Cms.Backoffice.SignIn.Users;
using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>Users of the back office, for whoever runs the server.</summary>
internal static class User
{
    private const string PasswordFlag = "--password";
    private const string TwoFactorFlag = "--two-factor";
    private static readonly string[] _flags = [PasswordFlag, TwoFactorFlag];

    /// <returns>The exit code; null if the words after the verb make no sense.</returns>
    public static async Task<int?> RunAsync(string[] words)
    {
        // What is named comes first; settings and flags begin with a dash.
        string[] named = [.. words.TakeWhile(x => !x.StartsWith('-'))];
        string[] flags = [.. words.Skip(named.Length).Where(x => _flags.Contains(x, StringComparer.Ordinal))];
        string[] settings = [.. words.Skip(named.Length).Except(flags, StringComparer.Ordinal)];
        Func<UserAdministration, Task<UserDeed>>? deed = named switch
        {
            ["create", var email, var name, _, ..] => users => CreateAsync(users, email, name, named[3..], flags.Contains(PasswordFlag, StringComparer.Ordinal)),
            ["disable", var email] => users => users.DisableAsync(email),
            ["enable", var email] => users => users.EnableAsync(email),
            ["reset", var email] => users => users.ResetAsync(email, flags.Contains(TwoFactorFlag, StringComparer.Ordinal)),
            ["list"] => ListAsync,
            _ => null,
        };
        return deed is null ? null : await DoAsync(deed, settings);
    }

    private static async Task<int> DoAsync(Func<UserAdministration, Task<UserDeed>> deed, string[] settings)
    {
        await using var app = SiteHost.Build(settings);
        await Report.RefusalsAsync(await app.BringUpAsync());
        var (problem, link) = await deed(app.Services.GetRequiredService<UserAdministration>());
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        if (link is not null)
        {
            await Console.Out.WriteLineAsync($"The person chooses a password here; the link works once:\n{link}");
        }

        return 0;
    }

    private static async Task<UserDeed> CreateAsync(UserAdministration users, string email, string name, string[] groups, bool withPassword)
    {
        if (!withPassword)
        {
            return await users.CreateAsync(email, name, groups, password: null);
        }

        return await Console.In.ReadLineAsync() is { Length: > 0 } password
            ? await users.CreateAsync(email, name, groups, password)
            : new UserDeed($"With {PasswordFlag} the password is read from the first line of the input, which is empty.");
    }

    private static async Task<UserDeed> ListAsync(UserAdministration users)
    {
        foreach (var user in await users.ListAsync())
        {
            var second = user.HasSecondFactor ? "second factor" : "";
            await Console.Out.WriteLineAsync($"{user.Email,-32} {user.State,-10} {second,-14} {string.Join(", ", user.Groups),-24} {user.Name}");
        }

        return new UserDeed(null);
    }
}
