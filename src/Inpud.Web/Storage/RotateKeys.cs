using System.Text.Json;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Users;
using Inpud.Content.Network.Protection;
using KeyFolder = Inpud.Cms.Storage.Protection.KeyFolder;

namespace Inpud.Web.Storage;

/// <summary>
/// Makes new keys of every kind and brings all that is stored under them. What it is about stands in the key folder until it is done, so
/// that whoever goes on after a cut, or begins on another machine, goes on with the same keys.
/// </summary>
internal sealed class RotateKeys(ProtectionKeys protection, RotateUsers users, RotateSeals seals, ContactLookupKeys contacts, KeyFolder folder)
{
    private string Mark => Path.Combine(folder.Path, "rotating");

    /// <summary>Whether an earlier rotation was cut off.</summary>
    public bool WasCutOff => File.Exists(Mark);

    /// <summary>Rotates, or goes on with what was cut off.</summary>
    /// <exception cref="InvalidOperationException">The look-up keys are not this database's; the message says what to bring back.</exception>
    public async Task<IReadOnlyList<WrappedPart>> RunAsync(IProgress<WrappedPart>? progress, CancellationToken cancellationToken)
    {
        seals.MustFit();
        var plan = Begin();
        if (plan.Known.Contains(protection.Newest))
        {
            protection.MakeNext();
        }

        protection.RevokeUnused(plan.Known);
        users.Lookup.Add(plan.Users);
        contacts.Keys.Add(plan.Contacts);
        users.Lookup.Rewrap();
        contacts.Keys.Rewrap();
        await RenewAsync(progress, cancellationToken);

        // Whoever was writing while the keys were made has written by now: they are brought along.
        var done = await RenewAsync(progress: null, cancellationToken);
        File.Delete(Mark);
        return done;
    }

    /// <summary>How all that is stored is wrapped; nobody's name is opened, and nothing written.</summary>
    public async Task<IReadOnlyList<WrappedPart>> CountAsync(CancellationToken cancellationToken) =>
        [.. (await users.CountAsync(cancellationToken)).Select(Part), .. await seals.CountAsync(cancellationToken)];

    private async Task<IReadOnlyList<WrappedPart>> RenewAsync(IProgress<WrappedPart>? progress, CancellationToken cancellationToken)
    {
        var done = (await users.RunAsync(cancellationToken)).Select(Part).ToList();
        done.ForEach(x => progress?.Report(x));
        return [.. done, .. await seals.RunAsync(progress, cancellationToken)];
    }

    /// <summary>What stands in the key folder, written there if nothing does. Of two machines that begin at once, the first one's plan stays.</summary>
    private Plan Begin()
    {
        while (true)
        {
            try
            {
                return JsonSerializer.Deserialize<Plan>(File.ReadAllText(Mark))!;
            }
            catch (FileNotFoundException)
            {
                var plan = new Plan([.. protection.All.Select(x => x.Id)], users.Lookup.Newest + 1, contacts.Keys.Newest + 1);
                WholeFile.Add(Mark, JsonSerializer.SerializeToUtf8Bytes(plan));
            }
        }
    }

    private static WrappedPart Part(WrappedUsers x) => new(x.Name, x.Rows, x.Newest, x.Lost);

    /// <param name="Known">The keys of Data Protection when it began, those made in advance too: none of them is the one to go to.</param>
    /// <param name="Users">The number of the users' look-up key that is made.</param>
    /// <param name="Contacts">The number of the contacts' look-up key that is made.</param>
    private sealed record Plan(Guid[] Known, int Users, int Contacts);
}
