namespace Inpud.Web.Desk.Dissemination;

/// <summary>A table as it is shown and as it is taken out: a page makes it once.</summary>
/// <param name="Name">In addresses, such as <c>recipients</c>.</param>
/// <param name="Caption">Its heading.</param>
/// <param name="Columns">Headings; the first names the row.</param>
/// <param name="Rows">A cell for each column.</param>
internal sealed record DeskTable(string Name, string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>On its page, where another thing has its name.</summary>
    public string Id { get; init; } = Name;

    /// <summary>How many rows there are on all pages.</summary>
    public int Total { get; init; } = Rows.Count;

    /// <summary>Words under the table.</summary>
    public string? Remark { get; init; }

    /// <summary>Of what it tells, a period for one: said on its page, and in the last row of a file.</summary>
    public string? About { get; init; }

    /// <summary>Whether it can be taken out.</summary>
    public bool IsExported { get; init; } = true;

    /// <summary>Whether its rows name people, for those who may see and export names.</summary>
    public bool NamesPeople { get; init; }

    /// <summary>The same for somebody outside: nobody named, no small number; null where that would say nothing.</summary>
    public DeskTable? ForOutsiders { get; init; }
}

/// <summary>A column's heading.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsNumber">Numbers stand under each other.</param>
internal sealed record Column(string Text, bool IsNumber = false)
{
    public static implicit operator Column(string text) => new(text);
}

/// <summary>A cell.</summary>
/// <param name="Text">What it says; empty for nothing.</param>
/// <param name="Address">Where it leads, or null.</param>
internal sealed record TableCell(string Text, string? Address = null)
{
    public static implicit operator TableCell(string? text) => new(text ?? "");

    public static implicit operator TableCell(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static implicit operator TableCell(long number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
