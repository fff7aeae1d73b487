using System.Text;
using Inpud.Web.Site.Headers;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Citing;

/// <summary>One language of a work as a file for programs that manage references.</summary>
internal sealed class CitationPage(Reader reader, ToCitation asked) : PageModel
{
    public FileContentResult OnGet()
    {
        SecurityHeaders.KeepOutOfSearch(Response.Headers);
        var work = ReadWork.Of(reader, asked.Entry, asked.Document);
        return File(Encoding.UTF8.GetBytes(asked.File.Write(work)), asked.File.ContentType, asked.File.FileName);
    }
}
