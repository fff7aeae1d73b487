using Inpud.Content.Network;
using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>What an entry of the ledger must be like. Nothing can be changed afterwards, so it is asked for now.</summary>
internal static class CheckOccasion
{
    /// <summary>More people than this have never been reached by one thing.</summary>
    private const int LargestAudience = 100_000_000;

    private const int MostRecipients = 20_000;

    /// <summary>Before the network's founding nothing was passed on.</summary>
    private static readonly DateOnly _first = new(1990, 1, 1);

    public static IReadOnlyList<FieldProblem> Problems(Occasion occasion, DateOnly today)
    {
        var problems = new List<FieldProblem>();
        Need(occasion.Key != Guid.Empty, nameof(occasion.Key), "This entry has no key of its own.");
        Need(occasion.ItemKey != Guid.Empty, nameof(occasion.ItemKey), "Choose what was passed on.");
        Need(occasion.Happened >= _first, nameof(occasion.Happened), "Say on which day it happened.");
        problems.AddRange(CheckFields.NotLater(nameof(occasion.Happened), occasion.Happened, today));
        problems.AddRange(CheckFields.Languages(nameof(occasion.Language), occasion.Language is null ? [] : [occasion.Language]));
        problems.AddRange(CheckFields.Length(nameof(occasion.ChannelName), occasion.ChannelName, InpudDbContext.NameLength));
        problems.AddRange(CheckFields.Length(nameof(occasion.ItemVersion), occasion.ItemVersion, InpudDbContext.NameLength));
        problems.AddRange(CheckFields.Length(nameof(occasion.Note), occasion.Note, InpudDbContext.WordsLength));
        Need(occasion.Copies is null or (> 0 and <= LargestAudience), nameof(occasion.Copies), "Copies are a number from 1.");
        Need(occasion.FileHash is null or { Length: 32 }, nameof(occasion.FileHash), "This is no SHA-256.");
        var recipients = occasion.Contacts.Count + occasion.Organisations.Count + occasion.Audiences.Count;
        Need(recipients > 0, nameof(occasion.Contacts), "Say who received it: people, an organisation, or an audience and how many they were.");
        Need(recipients <= MostRecipients, nameof(occasion.Contacts), $"More than {MostRecipients} recipients at once; use an import.");
        foreach (var audience in occasion.Audiences)
        {
            Need(audience.Count is > 0 and <= LargestAudience, nameof(occasion.Audiences), "How many people the audience was is a number from 1.");
            problems.AddRange(CheckFields.Country(nameof(occasion.Audiences), audience.Country));
        }

        return problems;

        void Need(bool holds, string field, string message)
        {
            if (!holds)
            {
                problems.Add(new FieldProblem(field, message));
            }
        }
    }
}
