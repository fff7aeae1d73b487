namespace Inpud.Content.Seeding.Reading;

/// <summary>Takes fields out of an object and tells what is missing, wrong or unknown.</summary>
internal sealed record JsonObjectReader(SeedValue.Map Map, Place Place)
{
    private const int MaxCount = 100_000;

    /// <summary>A text that must be there.</summary>
    public string? Text(string name)
    {
        if (OptionalText(name) is { } text)
        {
            return text;
        }

        if (Map[name] is null or SeedValue.Text)
        {
            Place.At(name).Problem("This field must be filled in.");
        }

        return null;
    }

    /// <summary>A text; null where there is none.</summary>
    public string? OptionalText(string name)
    {
        switch (Map[name])
        {
            case null:
                return null;
            case SeedValue.Text { Value: var text }:
                return string.IsNullOrWhiteSpace(text) ? null : text;
            default:
                Place.At(name).Problem("A text is expected here.");
                return null;
        }
    }

    public bool Flag(string name)
    {
        if (Map[name] is null or SeedValue.Flag)
        {
            return Map[name] is SeedValue.Flag { Value: true };
        }

        Place.At(name).Problem("Either true or false is expected here.");
        return false;
    }

    /// <summary>A key that must be there.</summary>
    public Guid? Key(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var key) && key != Guid.Empty)
        {
            return key;
        }

        Place.At(name).Problem("A key looks like 0d6e5c1a-4a35-4f0b-9a53-5f1f2b1c7e11. Make a new one at random.");
        return null;
    }

    /// <summary>A whole number from zero; zero where there is none.</summary>
    public int Count(string name)
    {
        switch (Map[name])
        {
            case null:
                return 0;
            case SeedValue.Number { Value: >= 0 and <= MaxCount and var number } when decimal.IsInteger(number):
                return (int)number;
            default:
                Place.At(name).Problem(FormattableString.Invariant($"A whole number from 0 to {MaxCount} is expected here."));
                return 0;
        }
    }

    /// <summary>An object; an empty one where there is none.</summary>
    public SeedValue.Map Object(string name)
    {
        if (Map[name] is not (null or SeedValue.Map))
        {
            Place.At(name).Problem("An object in braces is expected here.");
        }

        return Map[name] as SeedValue.Map ?? new SeedValue.Map([]);
    }

    /// <summary>Every other field is a problem: most often it is a slip of the pen.</summary>
    public void NothingBut(params ReadOnlySpan<string> names)
    {
        foreach (var field in Map.Fields)
        {
            if (!names.Contains(field.Name))
            {
                Place.At(field.Name).Problem($"There is no such field here. Known are: {string.Join(", ", names.ToArray())}.");
            }
        }
    }
}
