using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Inpud.Web.Tests.Desks;

/// <summary>What a browser would send of a form as it stands, without its hidden fields.</summary>
internal static class FormText
{
    public static IEnumerable<(string, string)> Of(IHtmlFormElement form) => form.QuerySelectorAll("input, select, textarea").SelectMany(Of);

    private static IEnumerable<(string, string)> Of(IElement element) => element switch
    {
        IHtmlInputElement { Type: "hidden" } => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(box.Name!, box.Value)] : [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
        IHtmlTextAreaElement area => [(area.Name!, area.Value)],
        _ => [],
    };
}
