using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Inpud.Cms.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.PropertyEditors;

/// <summary>Editors composed by hand: real serializers and Core's factory, no storage.</summary>
internal sealed class EditorKit
{
    public EditorKit(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()))
            .AddSingleton<IJsonSerializerEncoderFactory, EveryScriptEncoderFactory>()
            .AddSingleton<IJsonSerializer, SystemTextJsonSerializer>()
            .AddSingleton<IConfigurationEditorJsonSerializer, SystemTextConfigurationEditorJsonSerializer>()
            .AddSingleton<ILocalizedTextService, KeysForTexts>()
            .AddSingleton(Stub.Of<IIOHelper>())
            .AddSingleton<IDataValueEditorFactory, DataValueEditorFactory>()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(TimeProvider.System);
        more?.Invoke(services);
        Services = services.BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public IJsonSerializer Json => Services.GetRequiredService<IJsonSerializer>();

    public IShortStringHelper Strings => Services.GetRequiredService<IShortStringHelper>();

    public T Create<T>() => ActivatorUtilities.CreateInstance<T>(Services);

    /// <summary>Configuration as the editing client stores it, turned into the object that value editors get.</summary>
    public object Configuration(IDataEditor editor, string json)
    {
        var serializer = Services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        var configuration = editor.GetConfigurationEditor();
        return configuration.ToConfigurationObject(configuration.FromDatabase(json, serializer), serializer);
    }

    /// <summary>What is stored after the client posted <paramref name="posted"/> (JSON).</summary>
    public object? Store(IDataEditor editor, string posted, object? configuration = null, object? current = null) =>
        editor.GetValueEditor().FromEditor(
            new ContentPropertyData(Json.Deserialize<object>(posted), configuration)
            {
                ContentKey = Guid.CreateVersion7(),
                PropertyTypeKey = Guid.CreateVersion7(),
            },
            current);

    /// <summary>What the client gets to see of a stored value, as JSON.</summary>
    public string Show(IDataEditor editor, object? stored)
    {
        var property = new Property(Type(editor, "value"));
        property.SetValue(stored);
        return Json.Serialize(editor.GetValueEditor().ToEditor(property));
    }

    /// <summary>The complaints about a value that is JSON of what a client posts.</summary>
    public string[] ComplaintsAboutPosted(IDataEditor editor, string posted, object? configuration = null, bool required = false) =>
        Complaints(editor, Json.Deserialize<object>(posted), configuration, required);

    public string[] Complaints(IDataEditor editor, object? value, object? configuration = null, bool required = false) =>
        [.. Validate(editor, value, configuration, required).Select(problem => problem.ErrorMessage!)];

    public IEnumerable<ValidationResult> Validate(
        IDataEditor editor, object? value, object? configuration = null, bool required = false, PropertyValidationContext? context = null) =>
        editor.GetValueEditor(configuration).Validate(value, required, null, context ?? PropertyValidationContext.Empty());

    public PropertyType Type(IDataEditor editor, string alias, ContentVariation variations = ContentVariation.Nothing) =>
        new(Strings, editor.Alias, ValueTypes.ToStorageType(editor.GetValueEditor().ValueType), alias)
        {
            Key = Guid.CreateVersion7(),
            DataTypeKey = Guid.CreateVersion7(),
            Variations = variations,
        };

    private sealed class KeysForTexts : ILocalizedTextService
    {
        public string Localize(string? area, string? alias, CultureInfo? culture, IDictionary<string, string?>? tokens = null) =>
            string.Join(' ', [$"{area}/{alias}", .. tokens?.Values ?? []]);

        public IDictionary<string, IDictionary<string, string>> GetAllStoredValuesByAreaAndAlias(CultureInfo culture) =>
            new Dictionary<string, IDictionary<string, string>>();

        public IDictionary<string, string> GetAllStoredValues(CultureInfo culture) => new Dictionary<string, string>();

        public IEnumerable<CultureInfo> GetSupportedCultures() => [];

        public CultureInfo ConvertToSupportedCultureWithRegionCode(CultureInfo currentCulture) => currentCulture;
    }
}
