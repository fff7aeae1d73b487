using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.PropertyEditors.Choices;

/// <summary><c>Umbraco.ListView</c>: how children are listed in the backoffice. It holds a configuration and no value.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ListView, ValueEditorIsReusable = true)]
internal sealed class ListViewPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io) : DataEditor(valueEditors)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new ListViewConfigurationEditor(io);
}
