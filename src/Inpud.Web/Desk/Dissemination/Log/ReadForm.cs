using Inpud.Content;
using Inpud.Content.Dissemination;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>Makes an occasion of what was typed, with everything that is wrong with it. Pure: what the words stand for was looked up before.</summary>
internal static class ReadForm
{
    public static Done<Occasion> Run(LogForm form, IReadOnlyList<PublishedItem> items, IReadOnlyList<MatchedLine> lines, IReadOnlyList<OrganisationName> organisations)
    {
        var item = ItemOf(form.Item, form.Which, items);
        var (organisation, audienceOf) = (Named(form.Organisation, organisations, nameof(form.Organisation)), Named(form.AudienceOf, organisations, nameof(form.AudienceOf)));
        List<FieldProblem> problems = [.. item.Problems, .. organisation.Problems, .. audienceOf.Problems];
        if (form.Happened is null)
        {
            problems.Add(new FieldProblem(nameof(form.Happened), "Say on which day it happened."));
        }

        return problems.Count > 0 ? new Done<Occasion>(null, problems) : new Occasion
        {
            Key = form.Key,
            ItemKey = item.Value!.Key,
            Happened = form.Happened!.Value,
            ItemVersion = form.Version,
            Language = form.Language,
            Channel = form.Channel,
            ChannelName = form.ChannelName,
            Format = form.Format,
            Strength = form.Strength,
            Contacts = People(form, lines),
            Organisations = organisation.Value is { } one ? [one.Key] : [],
            Audiences = form.Count is { } count ? [new AudienceReached(form.Audience, count, audienceOf.Value?.Key)] : [],
            Copies = form.Copies,
            Note = form.Note,
            FollowUp = form.FollowUp,
            PlanLine = form.PlanLine,
        };
    }

    /// <summary>Lines that stand for several people need a choice; the choices are in the lines' order.</summary>
    public static IReadOnlyList<Guid> People(LogForm form, IReadOnlyList<MatchedLine> lines)
    {
        var several = lines.Where(x => x.Found.Count > 1).ToList();
        return
        [
            .. lines.Where(x => x.Found.Count == 1).Select(x => x.Found[0].Contact.Key),
            .. several.Zip(form.Chosen).Where(x => x.First.Found.Any(y => y.Contact.Key == x.Second)).Select(x => x.Second!.Value),
        ];
    }

    /// <summary>The item of a typed title.</summary>
    /// <param name="title">What was typed.</param>
    /// <param name="which">Which of several, or null.</param>
    /// <param name="items">Those that have such a title.</param>
    public static Done<PublishedItem> ItemOf(string? title, Guid? which, IReadOnlyList<PublishedItem> items)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return new FieldProblem(nameof(LogForm.Item), "Say which item.");
        }

        var chosen = items.FirstOrDefault(x => x.Key == which) ?? (items is [var only] ? only : null);
        return chosen ?? (items.Count == 0
            ? new Done<PublishedItem>(null, [new FieldProblem(nameof(LogForm.Item), "No published item has these words in its title.")])
            : new FieldProblem(nameof(LogForm.Which), $"{items.Count} items have these words in their titles: choose one."));
    }

    /// <summary>The organisation of a typed name; none where nothing was typed.</summary>
    public static Done<OrganisationName?> Named(string? name, IReadOnlyList<OrganisationName> organisations, string field)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new Done<OrganisationName?>(null, []);
        }

        var found = organisations.Where(x => x.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count switch
        {
            1 => new Done<OrganisationName?>(found[0], []),
            0 => new FieldProblem(field, $"“{name.Trim()}” is not in the directory. Choose one of those that are offered, or add it first."),
            _ => new FieldProblem(field, $"{found.Count} organisations in the directory have this name. Give them different names first."),
        };
    }
}
