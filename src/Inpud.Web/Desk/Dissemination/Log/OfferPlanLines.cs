using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Plans;
using Inpud.Web.Desk.Frame;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>The plan's part in the form of the log: which lines are offered, and what a line fills in.</summary>
internal sealed class OfferPlanLines(ReadPlans plans, CampaignItems campaigns, Published published)
{
    /// <summary>What a line was planned for; of a campaign's line its only item, or else the campaign. Null: there is no such line.</summary>
    public async Task<Guid?> ItemAsync(Guid? plan) => plan is not { } key || await plans.OneAsync(key) is not { Dropped: false } line ? null
        : campaigns.Current.ItemsOf(line.ItemKey) is [var only] ? only.Key : line.ItemKey;

    /// <summary>Fills in what a line asks for, where it is about the form's item.</summary>
    public async Task FillAsync(LogForm form, Guid? plan, string? language)
    {
        if (form.Which is { } item && await AboutAsync(plan, item) is { } line)
        {
            (form.PlanLine, form.Audience, form.Channel) = (line.Key, line.Audience, line.Channel);
            form.Format = line.Channel is Channel.Email or Channel.Listserv or Channel.Messenger or Channel.SocialMedia or Channel.Website ? Format.Link : form.Format;
            form.Language = language is not null && line.Languages.Contains(language) ? language : line.Languages is [var only] ? only : form.Language;
        }
    }

    /// <summary>
    /// The lines of the form's item that are not done, those of its campaigns too; and the chosen one, however far it is. A line that is about
    /// something else is no longer chosen.
    /// </summary>
    public async Task<IReadOnlyList<Choice>> OfferAsync(LogForm form)
    {
        var open = form.Which is { } item ? await OfAsync(item, await AboutAsync(form.PlanLine, item)) : [];
        form.PlanLine = open.Any(x => x.Value == form.PlanLine?.ToString()) ? form.PlanLine : null;
        return open;
    }

    /// <summary>The line of an entry, however far it is and even if it was dropped.</summary>
    public Task<PlanLine?> ByNumberAsync(int id) => plans.ByNumberAsync(id);

    /// <summary>The item's lines that are not done, and the one that is chosen.</summary>
    public async Task<IReadOnlyList<Choice>> OfAsync(Guid item, PlanLine? chosen)
    {
        var open = (await plans.OpenForAsync(item)).Select(x => x.Line).ToList();
        if (chosen is not null && open.TrueForAll(x => x.Key != chosen.Key))
        {
            open.Insert(0, chosen);
        }

        return [.. open.Select(x => new Choice(x.Key.ToString(), Text(x, item)))];
    }

    private async Task<PlanLine?> AboutAsync(Guid? plan, Guid item) =>
        plan is { } key && await plans.OneAsync(key) is { Dropped: false } line && campaigns.Current.Covers(line.ItemKey, item) ? line : null;

    private string Text(PlanLine line, Guid item) =>
        line.ItemKey == item
        ? T[$"{PlanWords.What(line)}, {T.List(line.Languages.Select(LedgerWords.Language))}, by {LedgerWords.Day(line.Due)}"]
        : T[$"{published.Title(line.ItemKey)}: {PlanWords.What(line)}, {T.List(line.Languages.Select(LedgerWords.Language))}, by {LedgerWords.Day(line.Due)}"];
}
