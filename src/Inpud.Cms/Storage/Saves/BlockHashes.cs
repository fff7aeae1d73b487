namespace Inpud.Cms.Storage.Saves;

/// <summary>The hashes of what shared block lists hold per language, as one text in a row: <c>=…;en=…;fr=…</c>.</summary>
internal static class BlockHashes
{
    public static string? Write(IReadOnlyDictionary<string, string> hashes) => hashes.Count == 0
        ? null
        : string.Join(';', hashes.OrderBy(x => x.Key, StringComparer.OrdinalIgnoreCase).Select(x => $"{x.Key.ToLowerInvariant()}={x.Value}"));

    public static IReadOnlyDictionary<string, string> Read(string? text) => (text ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('='))
        .ToDictionary(x => x[0], x => x[1], StringComparer.OrdinalIgnoreCase);
}
