using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Protection;
using Inpud.Web.FileText;
using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>What the program can do from the command line. Without a verb it runs the site.</summary>
internal static class Verbs
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Misused = 2;

    private const string Help =
        """
        inpud                    runs the site
        inpud seed <folder>      brings the content of a seed folder into the database, or says what is wrong with it
        inpud export <folder>    writes the content of the database as a seed folder
            --public             leaves out what readers may not see: drafts and contributors who may not be named
        inpud migrate            brings the database to this program's schema and the types to its model
        inpud reindex            builds the readers' search anew beside the one that is searched; a site that runs takes it over by itself
        inpud user create <email> <name> <group…>
                                 creates a user and prints a link to choose a password; with --password reads one from the input
        inpud user disable|enable <email>
        inpud user reset <email> signs the user out everywhere and prints a link for a new password
            --two-factor         takes the second factor away too
        inpud user list          lists the users
        inpud key make <name> <scope…>
                                 makes a key for another system and prints it, once; scopes: numbers, names
            --until=<date>       the last day on which it is good; a year from now if nothing is said, two years at most
        inpud key list           lists the keys, never what is secret of them
        inpud key revoke <name or number>
        inpud keys               lists the keys in the key folder, and how much is wrapped under the newest
        inpud keys rotate        makes new keys of every kind and brings everything under them, while the site runs; goes on
                                 where it was cut off; says at the end what may be deleted
        inpud help               says this

        Settings are Umbraco's: ConnectionStrings:umbracoDbDSN, Umbraco:CMS:WebRouting:UmbracoApplicationUrl and so on, in
        appsettings.json, as environment variables (ConnectionStrings__umbracoDbDSN=…) or as arguments after the verb.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await DoAsync(args);
        }
        catch (Exception notReady) when (notReady is DatabaseNotReadyException or KeyPlaceRefusedException)
        {
            await Console.Error.WriteLineAsync(notReady.Message);
            return Failure;
        }
    }

    private static Task<int> DoAsync(string[] args) => args switch
    {
        ["help" or "--help" or "-h", ..] => Say(Help, Success),
        ["migrate", .. var settings] => Migrate.RunAsync(settings),
        ["seed", var folder, .. var settings] => Seed.RunAsync(folder, settings),
        ["export", var folder, .. var settings] => Export.RunAsync(folder, settings),
        ["reindex", .. var settings] => Reindex.RunAsync(settings),
        ["user", .. var words] => UserAsync(words),
        ["key", .. var words] => KeyAsync(words),
        ["keys", .. var words] => KeysAsync(words),
        [ReadPdfs.Verb] => ReadPdfs.RunAsync(),
        ["seed" or "export"] => Say($"'{args[0]}' needs a folder.\n\n{Help}", Misused),
        [] or [['-', ..], ..] => Serve.RunAsync(args),
        [var unknown, ..] => Say($"There is no verb '{unknown}'.\n\n{Help}", Misused),
    };

    private static async Task<int> UserAsync(string[] words) =>
        await User.RunAsync(words) ?? await Say($"'user' needs to know what to do with whom.\n\n{Help}", Misused);

    private static async Task<int> KeyAsync(string[] words) =>
        await Key.RunAsync(words) ?? await Say($"'key' needs to know what to do with which key.\n\n{Help}", Misused);

    private static async Task<int> KeysAsync(string[] words) =>
        await Keys.RunAsync(words) ?? await Say($"'keys' lists them, 'keys rotate' makes new ones.\n\n{Help}", Misused);

    private static async Task<int> Say(string text, int code)
    {
        await (code == Success ? Console.Out : Console.Error).WriteLineAsync(text);
        return code;
    }
}
