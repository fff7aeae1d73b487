using Inpud.Content.Catalogue;
using Inpud.Content.Items;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Subjects;

/// <summary>All topics, regions, demands or plans, each with the narrower ones below it.</summary>
internal sealed class SubjectsPage : PageModel, ISitePage
{
    public SubjectsPage(Reader reader, Found found)
    {
        reader.Tags.AddTree();
        Head = PageHead.Of(reader, found.Entry, found.Entry.Summary);
        Intro = found.Document.Intro(reader.Culture);
        Branches = Branch.Below(reader, found.Entry.Key);
    }

    public PageHead Head { get; }

    public string? Intro { get; }

    public IReadOnlyList<Branch> Branches { get; }
}

/// <summary>A subject with the narrower ones below it.</summary>
/// <param name="Entry">The subject, in the language it is shown in.</param>
/// <param name="Items">How many items belong to it in the reader's language.</param>
/// <param name="Narrower">In their order.</param>
internal sealed record Branch(CatalogueEntry Entry, int Items, IReadOnlyList<Branch> Narrower)
{
    public static IReadOnlyList<Branch> Below(Reader reader, Guid key) =>
    [
        .. reader.Catalogue.ChildrenOf(key)
            .Where(child => child.IsSubject)
            .Select(child => (Child: child, Entry: reader.Best(child)))
            .Where(one => one.Entry is not null)
            .Select(one => new Branch(one.Entry!, CountOf(reader, one.Child), Below(reader, one.Child.Key))),
    ];

    private static int CountOf(Reader reader, CatalogueItem subject) =>
        reader.Catalogue.Find(SubjectQueries.Of(reader.Culture, subject) with { Take = 0 }).Total;
}
