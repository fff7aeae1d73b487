using System.Security.Cryptography;
using System.Text;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>A short name for a text, by which is told whether it was changed since it was loaded.</summary>
internal static class Basis
{
    private const int Bytes = 12;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}

/// <summary>What becomes of the texts of a dictionary item.</summary>
/// <param name="Texts">All texts by language, those that nobody touched included.</param>
/// <param name="Conflicts">Languages that were changed here and, since this client loaded them, elsewhere.</param>
internal sealed record MergedTexts(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Conflicts);

/// <summary>
/// The client sends every language as it loaded it. Only those are taken that were changed in it, by somebody who may edit them; what
/// others wrote meanwhile stays.
/// </summary>
internal static class MergeTexts
{
    /// <param name="stored">The texts as they are now.</param>
    /// <param name="sent">The texts as the client has them.</param>
    /// <param name="mayEdit">Whether whoever asks edits a language.</param>
    public static MergedTexts Of(
        IReadOnlyDictionary<string, string> stored, IEnumerable<DictionaryItemTranslationModel> sent, Func<string, bool> mayEdit)
    {
        var texts = new Dictionary<string, string>(stored, StringComparer.OrdinalIgnoreCase);
        List<string> conflicts = [];
        foreach (var text in sent.Where(x => !string.IsNullOrEmpty(x.IsoCode)))
        {
            var (culture, wanted, before) = (text.IsoCode!, text.Translation ?? "", texts.GetValueOrDefault(text.IsoCode!, ""));
            if (wanted == before || IsUntouched(text.Basis, wanted) || !mayEdit(culture))
            {
                continue;
            }

            if (IsOvertaken(text.Basis, before))
            {
                conflicts.Add(culture);
            }
            else
            {
                texts[culture] = wanted;
            }
        }

        return new MergedTexts(texts, conflicts);
    }

    /// <summary>The client did not change what it had loaded.</summary>
    public static bool IsUntouched(string? basis, string sent) => basis is not null && basis == Basis.Of(sent);

    /// <summary>Somebody else changed it since.</summary>
    public static bool IsOvertaken(string? basis, string stored) => basis is not null && basis != Basis.Of(stored);
}
