using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>Texts in their order, such as the names of publishers.</summary>
internal sealed class LinesForm : ValueForm
{
    public override SeedValue? Check(SeedValue value, Place place, References references) =>
        ListForm.Check(value, place, unique: false, (text, at) =>
        {
            if (text.Contains('\n', StringComparison.Ordinal))
            {
                at.Problem("An entry has one line.");
                return null;
            }

            return new SeedValue.Text(text);
        });

    public override object ToEditor(SeedValue value, EditorPlace at) => ListForm.Texts(value);

    public override SeedValue? FromEditor(JsonNode value, References references) => ListForm.Of(ListForm.Texts(value));
}

/// <summary>One word, or several, out of a list of words.</summary>
internal sealed class ChoiceForm(IReadOnlyList<string> words, bool multiple) : ValueForm
{
    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        if (multiple)
        {
            return ListForm.Check(value, place, unique: true, Word);
        }

        if (value is SeedValue.Text { Value: var word })
        {
            return word.Length == 0 ? null : Word(word, place);
        }

        place.Problem("One word is expected here.");
        return null;
    }

    public override object ToEditor(SeedValue value, EditorPlace at) => ListForm.Texts(value);

    public override SeedValue? FromEditor(JsonNode value, References references)
    {
        var chosen = ListForm.Texts(value);
        return multiple ? ListForm.Of(chosen) : chosen is [var word, ..] ? new SeedValue.Text(word) : null;
    }

    private SeedValue.Text? Word(string word, Place place)
    {
        if (words.Contains(word, StringComparer.Ordinal))
        {
            return new SeedValue.Text(word);
        }

        place.Problem($"“{word}” is not among: {string.Join(", ", words)}.");
        return null;
    }
}

/// <summary>What forms with several values have in common.</summary>
internal static class ListForm
{
    /// <summary>Checks each text of a list; null where none remains.</summary>
    public static SeedValue? Check(SeedValue value, Place place, bool unique, Func<string, Place, SeedValue?> check)
    {
        if (value is not SeedValue.List { Items: var items })
        {
            place.Problem("A list is expected here, even for a single entry.");
            return null;
        }

        var kept = ImmutableArray.CreateBuilder<SeedValue>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (CheckItem(items[i], place.At(i), check) is not { } item)
            {
                continue;
            }

            if (unique && kept.Contains(item))
            {
                place.At(i).Problem("This entry is there twice.");
            }
            else
            {
                kept.Add(item);
            }
        }

        return kept.Count == 0 ? null : new SeedValue.List(kept.ToImmutable());
    }

    /// <summary>A single text, or those of a list.</summary>
    public static string[] Texts(SeedValue value) => value is SeedValue.List list
        ? [.. list.Items.OfType<SeedValue.Text>().Select(text => text.Value)]
        : [((SeedValue.Text)value).Value];

    public static string[] Texts(JsonNode value) => value switch
    {
        JsonArray array => [.. array.Select(item => item?.ToString()).OfType<string>().Where(text => text.Length > 0)],
        _ => value.ToString() is { Length: > 0 } single ? [single] : [],
    };

    public static SeedValue? Of(string[] texts) => texts.Length == 0 ? null : SeedValue.ListOf(texts);

    private static SeedValue? CheckItem(SeedValue item, Place place, Func<string, Place, SeedValue?> check)
    {
        if (item is SeedValue.Text { Value: var text } && !string.IsNullOrWhiteSpace(text))
        {
            return check(text, place);
        }

        place.Problem("A text is expected here.");
        return null;
    }
}
