using System.Runtime.CompilerServices;
using Inpud.Cms.PropertyEditors.Texts;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class DiscoveryTests
{
    private static readonly string[] Needed =
    [
        "Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.TrueFalse", "Umbraco.MarkdownEditor", "Umbraco.MediaPicker3", "Umbraco.ImageCropper",
        "Umbraco.UploadField", "Umbraco.BlockList", "Umbraco.MultiNodeTreePicker", "Umbraco.MultiUrlPicker", "Umbraco.DropDown.Flexible",
        "Umbraco.CheckBoxList", "Umbraco.RadioButtonList", "Umbraco.Tags", "Umbraco.DateOnly", "Umbraco.TimeOnly", "Umbraco.DateTimeUnspecified",
        "Umbraco.DateTimeWithTimeZone", "Umbraco.DateTime", "Umbraco.ListView", "Umbraco.Label", "Umbraco.MultipleTextstring", "Umbraco.EmailAddress",
        "Umbraco.Integer", "Umbraco.Decimal", "Umbraco.ContentPicker", "Umbraco.Plain.String", "Umbraco.Plain.Json",
    ];

    private static readonly Type[] Found = [.. new[] { typeof(TextboxPropertyEditor).Assembly, typeof(DataEditor).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false, IsNestedPrivate: false } && !type.IsDefined(typeof(HideFromTypeFinderAttribute), inherit: false))];

    [Fact]
    public void Every_editor_that_is_needed_is_there_once()
    {
        var aliases = Found.Where(type => type.IsAssignableTo(typeof(IDataEditor)))
            .Select(type => type.GetCustomAttributes(typeof(DataEditorAttribute), inherit: false).Cast<DataEditorAttribute>().Single().Alias)
            .ToList();
        Assert.Empty(Needed.Except(aliases));
        Assert.Equal(aliases.Count, aliases.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void No_two_converters_claim_the_same_editor()
    {
        // Which converter is chosen depends on no service, so none needs to be composed.
        var converters = Found.Where(type => type.IsAssignableTo(typeof(IPropertyValueConverter)) && !type.Name.Contains("MissingPropertyEditor", StringComparison.Ordinal))
            .Where(type => !type.IsDefined(typeof(DefaultValueTypePropertyValueConverterAttribute), inherit: false))
            .Select(type => (IPropertyValueConverter)RuntimeHelpers.GetUninitializedObject(type))
            .ToArray();
        var kit = new PublishedKit(PublishedKit.In("en"), converters);
        var type = kit.Type("item", PublishedItemType.Content, ContentVariation.Nothing);
        foreach (var alias in Needed)
        {
            Assert.NotEqual(PropertyCacheLevel.Unknown, kit.Property(type, "value", alias, alias is "Umbraco.DropDown.Flexible" ? new DropDownFlexibleConfiguration() : null).CacheLevel);
        }
    }
}
