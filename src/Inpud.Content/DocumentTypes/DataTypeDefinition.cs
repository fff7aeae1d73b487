namespace Inpud.Content.DocumentTypes;

/// <summary>A data type: an editor with its settings, shared by every property that names it.</summary>
/// <param name="Key">Fixed; Umbraco's own where Umbraco ships this data type.</param>
/// <param name="Name">What staff see in the settings section.</param>
/// <param name="Editor">Alias of the editor that validates and stores the value, such as <c>Umbraco.TextBox</c>.</param>
/// <param name="EditorUi">Alias of the element that the backoffice shows, such as <c>Umb.PropertyEditorUi.TextBox</c>.</param>
public sealed record DataTypeDefinition(Guid Key, string Name, string Editor, string EditorUi)
{
    /// <summary>The editor's settings by alias, in the form the backoffice sends them; empty for the editor's own defaults.</summary>
    public IReadOnlyDictionary<string, object> Settings { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);
}
