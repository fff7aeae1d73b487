using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.Tests.Doubles;

/// <summary>Our own editor and Core's label as they are; for every other alias an editor that only says how it stores.</summary>
internal static class Editors
{
    public static IShortStringHelper Strings { get; } =
        new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    public static IdentifierEditor Identifier { get; } = new(Factory(), Files());

    public static PropertyEditorCollection All(params IEnumerable<string> missing) => new(new DataEditorCollection(() =>
    [
        Identifier,
        new LabelPropertyEditor(Factory(), Files()),
        .. SiteTypes.Current.DataTypes.Select(dataType => dataType.Editor).Distinct()
            .Except([IdentifierEditor.EditorAlias, Constants.PropertyEditors.Aliases.Label, .. missing])
            .Select(alias => Storing(alias, ValueTypeOf(alias))),
    ]));

    public static IDataEditor Storing(string alias, string valueType) => new DataEditor(Factory())
    {
        Alias = alias,
        ExplicitValueEditor = new DataValueEditor(Strings, new PlainJson()) { ValueType = valueType },
    };

    private static string ValueTypeOf(string alias) => alias switch
    {
        Constants.PropertyEditors.Aliases.Integer or Constants.PropertyEditors.Aliases.Boolean => ValueTypes.Integer,
        Constants.PropertyEditors.Aliases.TextBox or Constants.PropertyEditors.Aliases.UploadField => ValueTypes.String,
        _ => ValueTypes.Text,
    };

    private static DataValueEditorFactory Factory() => new(new ServiceCollection()
        .AddSingleton(Strings).AddSingleton<IJsonSerializer, PlainJson>().AddSingleton(Files()).BuildServiceProvider());

    private static IIOHelper Files() => Answering.To<IIOHelper>();
}
