namespace Inpud.Content.Publications;

/// <summary>What others may do with a publication.</summary>
/// <param name="Name">As stored and as shown, such as <c>CC BY 4.0</c>.</param>
/// <param name="Deed">Where the terms can be read; null where there is no such page.</param>
/// <param name="AllowsTranslation">Anyone may translate it without asking. Licences with ND, and all rights reserved, do not.</param>
public sealed record Licence(string Name, Uri? Deed, bool AllowsTranslation)
{
    /// <summary>Every licence an item can bear, in the order staff are offered them.</summary>
    public static IReadOnlyList<Licence> All { get; } =
    [
        CreativeCommons("BY", "4.0"),
        CreativeCommons("BY-SA", "4.0"),
        CreativeCommons("BY-NC", "4.0"),
        CreativeCommons("BY-NC-SA", "4.0"),
        CreativeCommons("BY-ND", "4.0"),
        CreativeCommons("BY-NC-ND", "4.0"),
        CreativeCommons("BY-NC-ND", "3.0"),
        new("CC0 1.0", new Uri("https://creativecommons.org/publicdomain/zero/1.0/"), AllowsTranslation: true),
        new("public domain", new Uri("https://creativecommons.org/publicdomain/mark/1.0/"), AllowsTranslation: true),
        new("all rights reserved", Deed: null, AllowsTranslation: false),
    ];

    /// <summary>The licence of this name, or null where there is none.</summary>
    public static Licence? Named(string? name) => All.FirstOrDefault(licence => licence.Name == name);

    private static Licence CreativeCommons(string terms, string version) => new(
        $"CC {terms} {version}",
        new Uri($"https://creativecommons.org/licenses/{terms.ToLowerInvariant()}/{version}/"),
        AllowsTranslation: !terms.Contains("ND", StringComparison.Ordinal));
}
