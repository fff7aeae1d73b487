namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>Writes an editor's settings as a line of a table.</summary>
internal static class Setting
{
    public static IReadOnlyDictionary<string, object> Of(params ReadOnlySpan<(string Alias, object Value)> settings)
    {
        var all = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (alias, value) in settings)
        {
            all.Add(alias, value);
        }

        return all;
    }

    /// <summary>Several types, as pickers expect them.</summary>
    public static string Keys(params IEnumerable<Guid> types) => string.Join(',', types);
}
