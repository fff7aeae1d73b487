using System.Text;

namespace Inpud.Content.Network;

/// <summary>What somebody typed, as it is kept: without space around it, composed, null where nothing is left.</summary>
internal static class Clean
{
    public static string? Text(string? value)
    {
        var trimmed = value?.Trim().ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    /// <summary>Each word once, in their order.</summary>
    public static string[] Words(IEnumerable<string> values) =>
        [.. values.Select(Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Languages by the names that the site gives them, in their order. Whatever is no language stays as it is, to be complained of.</summary>
    public static string[] Languages(IEnumerable<string> values) =>
        [.. Words(values).Select(x => Culture.TryParse(x, out var culture) ? culture.Name : x).Distinct(StringComparer.OrdinalIgnoreCase)];
}
