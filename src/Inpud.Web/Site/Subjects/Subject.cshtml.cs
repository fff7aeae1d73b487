using Inpud.Content.Items;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Subjects;

/// <summary>One topic, region, demand, plan or plan direction, with what belongs to it.</summary>
internal sealed class SubjectPage : PageModel, ISitePage
{
    public SubjectPage(Reader reader, Found found)
    {
        var answer = found.List!;
        var head = PageHead.Of(reader, found.Entry, found.Entry.Summary);
        Head = head with { Address = head.Address + answer.Request.Query(reader), LanguagesAreAlternates = answer.Request.Page == 1 };
        Description = found.Document.Description(reader.Culture);
        Narrower = Branch.Below(reader, found.Entry.Key);
        Answer = answer;
        Items = Teasers.Rows(answer.Part.Entries, mixed: true);
        Pager = Pager.Of(reader, reader.Addresses.Of(found.Entry), answer);
    }

    public PageHead Head { get; }

    public string? Description { get; }

    public IReadOnlyList<Branch> Narrower { get; }

    public ListAnswer Answer { get; }

    public IReadOnlyList<Teaser> Items { get; }

    public Pager Pager { get; }
}
