using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>Stores what shows that an entry is true, sealed under a key of its own. Until an entry points to it, it is kept for a day.</summary>
public sealed class StoreEvidence(InpudDatabase database, IWrapKeys keys, EvidenceFolder folder, IJudgeEvidence judge, TimeProvider time)
{
    /// <summary>The field of a problem with a link.</summary>
    public const string LinkField = "EvidenceLink";

    /// <summary>The field of a problem with a file.</summary>
    public const string FileField = "EvidenceFile";

    /// <summary>Whether a link can be stored; empty where it can.</summary>
    public static IReadOnlyList<FieldProblem> Problems(string? link) => [.. CheckFields.Website(LinkField, Clean.Text(link))];

    /// <summary>Stores a link.</summary>
    /// <returns>The evidence's key, for the entry.</returns>
    public async Task<Done<Guid>> LinkAsync(Guid user, string link)
    {
        var problems = Problems(link);
        return problems.Count > 0 ? new Done<Guid>(default, problems) : await SaveAsync(user, new EvidenceContent(Link: Clean.Text(link)), null);
    }

    /// <summary>Stores a file.</summary>
    /// <param name="user">Who brings it.</param>
    /// <param name="name">As it is called where it comes from; folders before it are left out.</param>
    /// <param name="content">All of it.</param>
    /// <returns>The evidence's key, for the entry.</returns>
    public async Task<Done<Guid>> FileAsync(Guid user, string name, byte[] content)
    {
        var bare = Clean.Text(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]) ?? "";
        var problem = content.Length > EvidenceFolder.LargestFile ? TooLarge
            : CheckFields.Required(FileField, bare, InpudDbContext.NameLength).Select(x => x.Sentence).FirstOrDefault() ?? judge.ProblemOf(bare, new MemoryStream(content, writable: false));
        return problem is not null ? new FieldProblem(FileField, problem) : await SaveAsync(user, new EvidenceContent(Name: bare), content);
    }

    /// <summary>What is said where a file is larger than <see cref="EvidenceFolder.LargestFile"/>.</summary>
    public static Sentence TooLarge { get; } = $"This file is too large; {EvidenceFolder.LargestFile / 1024 / 1024} MB fit.";

    /// <summary>The file first: a row always has its file; a file without a row is swept away.</summary>
    private async Task<Guid> SaveAsync(Guid user, EvidenceContent content, byte[]? file)
    {
        var now = time.GetUtcNow();
        var key = Guid.CreateVersion7(now);
        var data = DataKey.Create(key);
        if (file is not null)
        {
            await folder.WriteAsync(key, data.Seal(file));
        }

        await database.WriteAsync(WriteTurn.Desk, db =>
        {
            db.Add(new Evidence
            {
                Key = key, SealedKey = data.Wrap(keys), Sealed = data.SealJson(content), Size = file?.Length, Created = now.UtcDateTime, UserKey = user,
            });
            return db.SaveChangesAsync();
        });
        return key;
    }
}
