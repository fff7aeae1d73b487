using System.Globalization;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Inpud.Web.Desk.Words;

/// <summary>
/// A page of the desks speaks the language that its reader chose in the editing client. What is taken out as a file stays English: it is
/// read by others than its maker, and by imports. What is typed, stored and compared knows no language: only words are chosen by it.
/// </summary>
internal sealed class SpeakTheirLanguage : IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var language = http.Request.Query.ContainsKey("as") ? DeskLanguage.English : DeskLanguage.Of(http.RequestServices.GetRequiredService<DeskUser>().Language);
        CultureInfo.CurrentUICulture = language.Culture;
        return next();
    }
}
