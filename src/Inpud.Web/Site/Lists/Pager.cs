using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Lists;

/// <summary>The links to the other parts of a long list.</summary>
/// <param name="Page">The part that is shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Previous">The address of the part before, or null.</param>
/// <param name="Next">The address of the part after, or null.</param>
/// <param name="Parts">Some parts by number: the first, the last and those around this one; null where some are left out.</param>
internal sealed record Pager(int Page, int Pages, string? Previous, string? Next, IReadOnlyList<(int Number, string Address)?> Parts)
{
    public static Pager Of(Reader reader, string address, ListAnswer answer) =>
        Of(answer.Request.Page, answer.Pages, number => address + (answer.Request with { Page = number }).Query(reader));

    public static Pager Of(int page, int pages, Func<int, string> addressOf)
    {
        int[] numbers = [.. new[] { 1, page - 1, page, page + 1, pages }.Where(number => number >= 1 && number <= pages).Distinct().Order()];
        List<(int, string)?> parts = [];
        foreach (var number in numbers)
        {
            if (parts is [.., { } last] && number > last.Item1 + 1)
            {
                parts.Add(null);
            }

            parts.Add((number, addressOf(number)));
        }

        return new Pager(page, pages, page > 1 ? addressOf(page - 1) : null, page < pages ? addressOf(page + 1) : null, parts);
    }
}
