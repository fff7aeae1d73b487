using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Forms;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>
/// The form of a segment: from what is stored to what is typed, and back. Whatever cannot be read is a problem: a condition that was passed
/// over would let more people in than were meant.
/// </summary>
internal sealed class SegmentForm(SegmentNames names)
{
    public const string Name = "Name";

    /// <summary>Most conditions about what was received that one form shows.</summary>
    private const int MostRows = 10;

    private static readonly string[] _ofRow = ["Has", "Item", "Language", "Channel", "Version", "Since", "Until"];

    /// <summary>The name of a field in a row about what was received.</summary>
    public static string At(string field, int row) => string.Create(CultureInfo.InvariantCulture, $"{field}-{row}");

    public Typed Show(string? name, SegmentConditions stored)
    {
        var typed = new Typed()
            .With(Name, name)
            .With(nameof(stored.Audiences), stored.Audiences.Select(x => x.ToString()))
            .With(nameof(stored.Kinds), stored.Kinds.Select(x => x.ToString()))
            .With(nameof(stored.Organisations), string.Join('\n', stored.Organisations.Select(names.Organisation)))
            .With(nameof(stored.Networks), stored.Networks.Select(x => x.ToString()))
            .With(nameof(stored.Regions), stored.Regions.Select(x => x.ToString()))
            .With(nameof(stored.Countries), string.Join(", ", stored.Countries))
            .With(nameof(stored.Languages), string.Join(", ", stored.Languages))
            .With(nameof(stored.PreferredOnly), stored.PreferredOnly ? "true" : null)
            .With(nameof(stored.States), stored.States.Select(x => x.ToString()))
            .With(nameof(stored.Lists), stored.Lists.Select(x => x.ToString()))
            .With(nameof(stored.ConsentedTo), string.Join(", ", stored.ConsentedTo));
        foreach (var (row, received) in stored.Received.Index())
        {
            typed.With(At("Has", row), received.Not ? "not" : "")
                .With(At("Item", row), names.ItemToType(received.Item))
                .With(At("Language", row), received.Language)
                .With(At("Channel", row), received.Channel?.ToString())
                .With(At("Version", row), received.Version)
                .With(At("Since", row), Typed.DateText(received.Since))
                .With(At("Until", row), Typed.DateText(received.Until));
        }

        return typed;
    }

    /// <summary>How many rows about what was received are shown: all that hold something, and one more.</summary>
    public static int Rows(Typed typed) => Math.Min(MostRows, Math.Max(2, Enumerable.Range(0, MostRows).LastOrDefault(x => IsFilled(typed, x), -1) + 2));

    public Done<SegmentConditions> Read(Typed typed)
    {
        var problems = new List<FieldProblem>();
        var conditions = new SegmentConditions
        {
            Audiences = Several(nameof(SegmentConditions.Audiences), Typed.NameOf<AudienceClass>),
            Kinds = Several(nameof(SegmentConditions.Kinds), Typed.NameOf<OrganisationKind>),
            Organisations = Organisations(typed, problems),
            Networks = Several(nameof(SegmentConditions.Networks), Key),
            Regions = Several(nameof(SegmentConditions.Regions), Key),
            Countries = typed.Words(nameof(SegmentConditions.Countries)),
            Languages = typed.Words(nameof(SegmentConditions.Languages)),
            PreferredOnly = typed.Text(nameof(SegmentConditions.PreferredOnly)) is not null,
            States = Several(nameof(SegmentConditions.States), Typed.NameOf<ContactState>),
            Lists = Several(nameof(SegmentConditions.Lists), Key),
            ConsentedTo = typed.Words(nameof(SegmentConditions.ConsentedTo)),
            Received = [.. Enumerable.Range(0, MostRows).Where(x => IsFilled(typed, x)).Select(x => Received(typed, x, problems)).OfType<ReceivedCondition>()],
        };
        var checkedOnes = ContactSegments.Check(conditions);
        return new Done<SegmentConditions>(checkedOnes.Value, problems.Count + typed.Problems.Count > 0 ? [.. typed.Problems, .. problems] : checkedOnes.Problems);

        static Guid? Key(string text) => Guid.TryParse(text, out var key) ? key : null;

        List<T> Several<T>(string field, Func<string, T?> read)
            where T : struct
        {
            var (sent, known) = (typed.All(field), typed.All(field).Select(read).OfType<T>().Distinct().ToList());
            if (sent.Any(x => read(x) is null))
            {
                problems.Add(new FieldProblem(field, "Choose some of the list."));
            }

            return known;
        }
    }

    private List<Guid> Organisations(Typed typed, List<FieldProblem> problems)
    {
        const string Field = nameof(SegmentConditions.Organisations);
        var lines = (typed.Text(Field) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = lines.Select(x => (Line: x, Keys: names.OrganisationsCalled(x))).ToList();
        problems.AddRange(found.Where(x => x.Keys.Count == 0).Select(x => new FieldProblem(Field, $"“{Short(x.Line)}” is not in the directory.")));
        return [.. found.SelectMany(x => x.Keys).Distinct()];
    }

    private ReceivedCondition? Received(Typed typed, int row, List<FieldProblem> problems)
    {
        var (item, channel) = (typed.Text(At("Item", row)), typed.Text(At("Channel", row)));
        var keys = item is null ? [] : names.ItemsCalled(item);
        if (keys.Count != 1)
        {
            problems.Add(new FieldProblem(At("Item", row), item is null ? (Sentence)"Say which item."
                : keys.Count == 0 ? (Sentence)$"No published item has “{Short(item)}” in its title." : $"{keys.Count} items have these words in their titles: write more, or the key of the right one."));
        }

        if (channel is not null && Typed.NameOf<Channel>(channel) is null)
        {
            problems.Add(new FieldProblem(At("Channel", row), "Choose one of the list."));
        }

        if (typed.Text(At("Has", row)) is not (null or "not"))
        {
            problems.Add(new FieldProblem(At("Has", row), "Choose one of the list."));
        }

        var (since, until) = (typed.Date(At("Since", row)), typed.Date(At("Until", row)));
        return keys.Count != 1 ? null : new ReceivedCondition
        {
            Item = keys[0], Not = typed.Text(At("Has", row)) == "not", Language = typed.Text(At("Language", row)),
            Channel = Typed.NameOf<Channel>(channel), Version = typed.Text(At("Version", row))?.Trim() is { Length: > 0 } version ? version : null, Since = since, Until = until,
        };
    }

    private static bool IsFilled(Typed typed, int row) =>
        _ofRow.Any(x => !string.IsNullOrWhiteSpace(typed.Text(At(x, row))));

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
