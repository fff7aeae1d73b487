using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.PropertyEditors.Texts;

/// <summary><c>Umbraco.EmailAddress</c>: one e-mail address.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.EmailAddress, ValueEditorIsReusable = true)]
internal sealed class EmailAddressPropertyEditor : DataEditor
{
    private readonly ILocalizedTextService _texts;

    public EmailAddressPropertyEditor(IDataValueEditorFactory valueEditors, ILocalizedTextService texts)
        : base(valueEditors)
    {
        _texts = texts;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor()
    {
        var editor = DataValueEditorFactory.Create<TextOnlyValueEditor>(Attribute!);
        editor.Validators.Add(new EmailValidator(_texts));
        return editor;
    }
}
