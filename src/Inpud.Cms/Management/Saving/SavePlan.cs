using Inpud.Cms.Storage.Saves;

namespace Inpud.Cms.Management.Saving;

/// <summary>Everything by which a save is judged.</summary>
/// <param name="Sent">What the client sent, completed by what it did not mention.</param>
/// <param name="Stamps">By culture ("" for an item without languages) the stamp that the client sent.</param>
/// <param name="Now">What stands now.</param>
/// <param name="Past">What stood when.</param>
/// <param name="MayEdit">The languages that the user may edit.</param>
/// <param name="MayEditShared">Whether the user may edit what all languages share.</param>
internal sealed record SaveCase(
    Portrait Sent,
    IReadOnlyDictionary<string, DateTime?> Stamps,
    Portrait Now,
    ILookup<string, PastState> Past,
    IReadOnlySet<string> MayEdit,
    bool MayEditShared);

/// <summary>
/// What of a save is to be done. Nothing is done if anything clashes or is forbidden.
/// <code>
///                 sent = given, or = now      not this user's     nobody else wrote     somebody else wrote
///   language      left alone                  forbidden           handed to Core        clash
///   shared        left alone                  forbidden           handed to Core        clash
/// </code>
/// </summary>
internal sealed record SavePlan
{
    /// <summary>The languages whose own name and values are handed to Core.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Whether the shared values are.</summary>
    public required bool Shared { get; init; }

    /// <summary>The languages whose blocks in shared lists are.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }

    /// <summary>Whether the client put blocks of languages into another order.</summary>
    public required bool Moved { get; init; }

    /// <summary>Whether somebody else changed shared lists since: then only the client's parts are taken, else its list as it is.</summary>
    public required bool BlocksChangedThere { get; init; }

    public required IReadOnlyList<Clash> Clashes { get; init; }

    /// <summary>What the user changed and may not: languages; null = what all share.</summary>
    public required IReadOnlyList<string?> Forbidden { get; init; }

    public bool IsEmpty => Languages.Count == 0 && !SharedLists && !Shared;

    /// <summary>Whether the shared block lists have to be handed to Core.</summary>
    public bool SharedLists => Shared || Moved || Blocks.Count > 0;

    public static SavePlan For(SaveCase save)
    {
        // The client refreshes what is shared whenever it refreshes any language: its newest stamp tells what it holds.
        var newest = save.Stamps.Values.Max();
        var sharedNow = save.Past[""].SingleOrDefault(x => x.Until is null);
        var sharedGiven = save.Past[""].SingleOrDefault(x => x.Held(newest));
        var parts = LanguagesOf(save).Concat(BlocksOf(save, sharedGiven, sharedNow)).Append(
            new Part(null, InBlocks: false, sharedNow, new Judgement(save.Sent.Shared, sharedGiven?.Hash, sharedNow?.Hash, save.Now.Shared, save.MayEditShared)))
            .ToLookup(x => x.Judgement.Verdict);
        var changed = parts[Verdict.Changed].Concat(parts[Verdict.New]).ToArray();
        return new SavePlan
        {
            Languages = [.. changed.Where(x => x.Culture is not null && !x.InBlocks).Select(x => x.Culture!)],
            Blocks = [.. changed.Where(x => x.InBlocks).Select(x => x.Culture!)],
            Shared = changed.Any(x => x.Culture is null),
            Moved = HasMoved(save, sharedGiven),
            BlocksChangedThere = sharedGiven is null || sharedNow is null || !Same(sharedGiven, sharedNow),
            Clashes = [.. parts[Verdict.Conflict].DistinctBy(x => x.Culture, StringComparer.OrdinalIgnoreCase).Select(x => new Clash(x.Culture, x.There!))],
            Forbidden = [.. parts[Verdict.Forbidden].Select(x => x.Culture).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static IEnumerable<Part> LanguagesOf(SaveCase save) =>
        from sent in save.Sent.Languages
        let past = save.Past[sent.Key]
        let there = past.SingleOrDefault(x => x.Until is null)
        let given = past.SingleOrDefault(x => x.Held(save.Stamps.GetValueOrDefault(sent.Key)))
        let judgement = new Judgement(
            sent.Value, given?.Hash, there?.Hash, save.Now.Languages.GetValueOrDefault(sent.Key), save.MayEdit.Contains(sent.Key))
        select new Part(sent.Key, InBlocks: false, there, judgement);

    private static IEnumerable<Part> BlocksOf(SaveCase save, PastState? given, PastState? there) =>
        from culture in save.Sent.Blocks.Keys.Concat(save.Now.Blocks.Keys).Distinct(StringComparer.OrdinalIgnoreCase)
        where culture != Portrait.Order
        let judgement = new Judgement(
            save.Sent.BlocksOf(culture), Hash(given, culture), Hash(there, culture) ?? Portrait.Nothing, save.Now.BlocksOf(culture), save.MayEdit.Contains(culture))
        select new Part(culture, InBlocks: true, there, judgement);

    private static bool HasMoved(SaveCase save, PastState? given)
    {
        var order = save.Sent.BlocksOf(Portrait.Order);
        return order != Hash(given, Portrait.Order) && order != save.Now.BlocksOf(Portrait.Order);
    }

    private static string? Hash(PastState? state, string culture) => state?.Blocks.GetValueOrDefault(culture, Portrait.Nothing);

    private static bool Same(PastState one, PastState other) => one.Stamp == other.Stamp
        || (one.Hash == other.Hash && one.Blocks.Count == other.Blocks.Count && one.Blocks.All(x => other.Blocks.GetValueOrDefault(x.Key) == x.Value));

    private sealed record Part(string? Culture, bool InBlocks, PastState? There, Judgement Judgement);
}
