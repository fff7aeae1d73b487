using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>The site's languages: known to all who work here, made in the settings.</summary>
internal static class Languages
{
    private const string New = "ga";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetLanguage", Person.Both, _ => new Call { Shows = "\"fr\"" }),
        new("GetLanguageByIsoCode", Person.Both, _ => new Call("fr") { Shows = "\"fr\"" }),
        new("GetItemLanguage", Person.Both, _ => new Call { Query = "?isoCode=fr", Shows = "\"fr\"" }),
        new("GetItemLanguageDefault", Person.Both, _ => new Call { Shows = "\"en\"" }),
        new("GetCulture", Person.Both, _ => new Call { Query = "?take=1000", Shows = "\"ga\"" }),
        new("PostLanguage", Person.None, w =>
        {
            AtTheEnd(w);
            return new Call { Body = Body("Irish", New), See = () => NameAsync(w), Becomes = "Irish" };
        }),
        new("PutLanguageByIsoCode", Person.None, async w =>
        {
            await MakeAsync(w);
            return new Call(New) { Body = Body("Gaeilge"), See = () => NameAsync(w), Becomes = "Gaeilge" };
        }),
        new("DeleteLanguageByIsoCode", Person.None, async w =>
        {
            await MakeAsync(w);
            return new Call(New) { See = () => NameAsync(w), Becomes = null };
        }),
    ];

    private static object Body(string name, string? isoCode = null) => new { isoCode, name, isDefault = false, isMandatory = false };

    private static async Task MakeAsync(World w)
    {
        await w.Admin.DoAsync(HttpMethod.Post, "language", Body("Irish", New));
        AtTheEnd(w);
    }

    private static void AtTheEnd(World w) => w.AtTheEnd(() => w.Admin.SendAsync(HttpMethod.Delete, $"language/{New}"));

    private static async Task<object?> NameAsync(World w) => (await w.Get<ILanguageService>().GetAsync(New))?.CultureName;
}
