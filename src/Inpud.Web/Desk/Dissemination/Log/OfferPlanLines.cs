using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Plans;
using Inpud.Web.Desk.Frame;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>The plan's part in the form of the log: which lines are offered, and what a line fills in.</summary>
internal sealed class OfferPlanLines(ReadPlans plans, CampaignItems campaigns, Published published)
{
    /// <summary>Fills in what a line asks for, where it is about the form's item.</summary>
    public async Task FillAsync(LogForm form, Guid? plan, string? language)
    {
        if (form.Which is { } item && await AboutAsync(plan, item) is { } line)
        {
            (form.PlanLine, form.Audience, form.Channel) = (line.Key, line.Audience, line.Channel);
            form.Language = language is not null && line.Languages.Contains(language) ? language : line.Languages is [var only] ? only : null;
        }
    }

    /// <summary>The item's lines that are not done, those of its campaigns too; and the chosen one, however far it is.</summary>
    public async Task<IReadOnlyList<Choice>> OfAsync(Guid? item, Guid? chosen)
    {
        if (item is not { } key)
        {
            return [];
        }

        var open = (await plans.OpenForAsync(key)).Select(x => x.Line).ToList();
        if (open.TrueForAll(x => x.Key != chosen) && await AboutAsync(chosen, key) is { } line)
        {
            open.Insert(0, line);
        }

        return [.. open.Select(x => new Choice(x.Key.ToString(), Text(x, key)))];
    }

    private async Task<PlanLine?> AboutAsync(Guid? plan, Guid item) =>
        plan is { } key && await plans.OneAsync(key) is { Dropped: false } line && campaigns.Current.Covers(line.ItemKey, item) ? line : null;

    private string Text(PlanLine line, Guid item) =>
        $"{(line.ItemKey == item ? "" : published.Title(line.ItemKey) + ": ")}{PlanWords.What(line)}, {string.Join(", ", line.Languages.Select(LedgerWords.Language))}, by {LedgerWords.Day(line.Due)}";
}
