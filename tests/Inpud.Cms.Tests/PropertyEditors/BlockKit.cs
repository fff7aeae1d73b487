using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.PropertyEditors.Choices;
using Inpud.Cms.PropertyEditors.Pickers;
using Inpud.Cms.PropertyEditors.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.PropertyEditors;

/// <summary>
/// A block list of contributors – name (mandatory, at most 10 characters), role (a choice), seeAlso (picked items), note (per
/// language in the variant type) – over Core's real validation service, without storage.
/// </summary>
internal sealed class BlockKit
{
    public static readonly Guid Contributor = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001");
    public static readonly Guid Quote = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000002");
    public static readonly Guid One = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000001");
    public static readonly Guid Two = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000002");
    public static readonly Guid Picked = Guid.Parse("cccccccc-0000-4000-8000-000000000001");

    public static readonly BlockListConfiguration Configuration = new()
    {
        Blocks = [new() { ContentElementTypeKey = Contributor }, new() { ContentElementTypeKey = Quote }],
    };

    private readonly Dictionary<Guid, DataType> _dataTypes = [];
    private readonly List<IContentType> _types = [];

    public BlockKit()
    {
        Kit = new EditorKit(services => services
            .AddSingleton<BlockValues>().AddSingleton<NestedEditors>().AddSingleton<NestedRules>().AddSingleton<BlockListRules>()
            .AddSingleton<NodePickerRules>()
            .AddSingleton(Stub.Of<IEntityService>())
            .AddSingleton(Stub.Of<IDocumentNavigationQueryService>())
            .AddSingleton(Stub.Of<IMediaNavigationQueryService>())
            .AddSingleton(provider => new PropertyEditorCollection(new DataEditorCollection(() => Editors(provider))))
            .AddSingleton(new DataValueReferenceFactoryCollection(() => [], NullLogger<DataValueReferenceFactoryCollection>.Instance))
            .AddSingleton(Stub.Of<IContentTypeService>((nameof(IContentTypeService.GetMany), call => _types.Where(type => ((IEnumerable<Guid>)call[0]!).Contains(type.Key)))))
            .AddSingleton(Stub.Of<IDataTypeConfigurationCache>((nameof(IDataTypeConfigurationCache.GetConfiguration), call => _dataTypes[(Guid)call[0]!].ConfigurationObject)))
            .AddSingleton(Stub.Of<IDataTypeService>((nameof(IDataTypeService.GetAsync), call => Task.FromResult<IDataType?>(_dataTypes[(Guid)call[0]!]))))
            .AddSingleton(Stub.Of<ILanguageService>(
                (nameof(ILanguageService.GetDefaultIsoCodeAsync), _ => Task.FromResult("en")),
                (nameof(ILanguageService.GetAsync), call => Task.FromResult<ILanguage?>(new Language((string)call[0]!, "x") { Id = 7 })),
                (nameof(ILanguageService.GetAllAsync), _ => Task.FromResult<IEnumerable<ILanguage>>([new Language("en", "English"), new Language("fr", "French")]))))
            .AddSingleton<IValueEditorCache, ValueEditorCache>()
            .AddSingleton(Stub.Of<ICultureDictionary>())
            .AddSingleton(Stub.Of<IIdKeyMap>())
            .AddSingleton(Options.Create(new ContentSettings()))
            .AddSingleton<IPropertyValidationService, PropertyValidationService>());
        Editor = Kit.Create<BlockListPropertyEditor>();
        _types.Add(ElementType(Contributor, "contributor", ContentVariation.Nothing));
        _types.Add(ElementType(Quote, "quote", ContentVariation.Culture));
    }

    public EditorKit Kit { get; }

    public BlockListPropertyEditor Editor { get; }

    /// <summary>Blocks in the layout, each with its values and the cultures that show it (null for all).</summary>
    public static string Value(params (Guid Key, Guid Type, string Values, string?[] Shown)[] blocks)
    {
        var content = string.Join(',', blocks.Select(block => $$"""{"contentTypeKey":"{{block.Type}}","key":"{{block.Key}}","values":[{{block.Values}}]}"""));
        var expose = string.Join(',', blocks.SelectMany(block =>
            block.Shown.Select(culture => $$"""{"contentKey":"{{block.Key}}","culture":{{Text(culture)}},"segment":null}""")));
        var layout = string.Join(',', blocks.Select(block => $$"""{"contentKey":"{{block.Key}}","settingsKey":null}"""));
        return $$$"""{"contentData":[{{{content}}}],"settingsData":[],"expose":[{{{expose}}}],"Layout":{"Umbraco.BlockList":[{{{layout}}}]}}""";
    }

    public static string V(string alias, string json, string? culture = null) => $$"""{"alias":"{{alias}}","culture":{{Text(culture)}},"segment":null,"value":{{json}}}""";

    /// <summary>Where the problems are, as JSON paths with their messages.</summary>
    public static string[] Places(IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> results) => [.. results.SelectMany(result => result switch
    {
        NestedJsonPathValidationResults place => place.ValidationResults.Select(problem => $"{place.JsonPath}: {problem.ErrorMessage}"),
        NestedValidationResults nested => Places(nested.ValidationResults),
        _ => [result.ErrorMessage!],
    })];

    private static string Text(string? text) => text is null ? "null" : $"\"{text}\"";

    private static IEnumerable<IDataEditor> Editors(IServiceProvider provider) =>
    [
        ActivatorUtilities.CreateInstance<TextboxPropertyEditor>(provider),
        ActivatorUtilities.CreateInstance<DropDownFlexiblePropertyEditor>(provider),
        ActivatorUtilities.CreateInstance<MultiNodeTreePickerPropertyEditor>(provider),
        ActivatorUtilities.CreateInstance<TagsPropertyEditor>(provider),
        ActivatorUtilities.CreateInstance<TrueFalsePropertyEditor>(provider),
    ];

    private ContentType ElementType(Guid key, string alias, ContentVariation variations)
    {
        var type = new ContentType(Kit.Strings, -1) { Key = key, Alias = alias, Name = alias, IsElement = true, Variations = variations };
        type.AddPropertyType(Property<TextboxPropertyEditor>("name", """{"maxChars":10}""", ContentVariation.Nothing, mandatory: true));
        type.AddPropertyType(Property<DropDownFlexiblePropertyEditor>("role", """{"items":["author","editor"]}""", ContentVariation.Nothing));
        type.AddPropertyType(Property<MultiNodeTreePickerPropertyEditor>("seeAlso", "{}", ContentVariation.Nothing));
        type.AddPropertyType(Property<TagsPropertyEditor>("tags", "{}", variations));
        type.AddPropertyType(Property<TrueFalsePropertyEditor>("mayBeNamed", "{}", ContentVariation.Nothing));
        type.AddPropertyType(Property<TextboxPropertyEditor>("note", """{"maxChars":10}""", variations, mandatory: variations is ContentVariation.Culture));
        return type;
    }

    private PropertyType Property<TEditor>(string alias, string configuration, ContentVariation variations, bool mandatory = false) where TEditor : IDataEditor
    {
        var editor = Kit.Create<TEditor>();
        var serializer = Kit.Services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        var dataType = new DataType(editor, serializer) { Id = _dataTypes.Count + 1, Key = Guid.CreateVersion7() };
        dataType.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(configuration, serializer));
        _dataTypes[dataType.Key] = dataType;
        var property = Kit.Type(editor, alias, variations);
        property.DataTypeKey = dataType.Key;
        property.Mandatory = mandatory;
        return property;
    }
}
