using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Pickers;

/// <summary><c>Umbraco.MultiUrlPicker</c>: links to documents, media and other sites.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiUrlPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MultiUrlPickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public MultiUrlPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<MultiUrlPickerValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiUrlPickerConfigurationEditor(_io);
}

/// <summary>The client gets and posts <see cref="LinkDisplay"/>s; <see cref="StoredLink"/>s are stored.</summary>
internal sealed class MultiUrlPickerValueEditor : DataValueEditor, IDataValueReference
{
    private const string LinkIcon = "icon-link";

    private readonly IJsonSerializer _json;
    private readonly IEntityService _entities;
    private readonly IPublishedUrlProvider _urls;

    public MultiUrlPickerValueEditor(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IEntityService entities,
        IPublishedUrlProvider urls)
        : base(strings, json, io, attribute)
    {
        _json = json;
        _entities = entities;
        _urls = urls;
        Validators.Add(new LinkRules(json, texts));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredEntries();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var links = StoredLink.Read(property.GetValue(culture, segment), _json) ?? [];
        var targets = Targets(links, UmbracoObjectTypes.Document, Constants.UdiEntityType.Document)
            .Concat(Targets(links, UmbracoObjectTypes.Media, Constants.UdiEntityType.Media))
            .ToDictionary(entity => entity.Key);
        return links.Select(link => Show(link, link.Udi is { } udi ? targets.GetValueOrDefault(udi.Guid) : null, culture)).ToArray();
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        StoredLink.ReadPosted(editorValue.Value, _json) switch
        {
            null => currentValue,
            [] => null,
            var links => _json.Serialize(links),
        };

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        (StoredLink.Read(value, _json) ?? []).Where(link => link.Udi is not null).Select(link => new UmbracoEntityReference(link.Udi!));

    private IEnumerable<IEntitySlim> Targets(StoredLink[] links, UmbracoObjectTypes type, string entityType)
    {
        Guid[] keys = [.. links.Where(link => link.Udi?.EntityType == entityType).Select(link => link.Udi!.Guid).Distinct()];
        return keys.Length is 0 ? [] : _entities.GetAll(type, keys);
    }

    private LinkDisplay Show(StoredLink link, IEntitySlim? target, string? culture) => new()
    {
        Icon = (target as IContentEntitySlim)?.ContentTypeIcon ?? LinkIcon,
        Name = link.Name,
        Target = link.Target,
        QueryString = link.QueryString,
        Culture = link.Culture,
        Type = link.Udi?.EntityType ?? LinkDisplay.Types.External,
        Unique = link.Udi?.Guid,
        Url = Url(link, culture),
        Trashed = target?.Trashed ?? false,
        Published = link.Udi is null || IsPublished(target, link.Culture ?? culture),
    };

    private string Url(StoredLink link, string? culture) => link.Udi switch
    {
        null => link.Url ?? "",
        { EntityType: Constants.UdiEntityType.Media } media => _urls.GetMediaUrl(media.Guid, UrlMode.Relative, culture),
        var document => _urls.GetUrl(document.Guid, UrlMode.Relative, link.Culture ?? culture),
    };

    private static bool IsPublished(IEntitySlim? target, string? culture) => target switch
    {
        IDocumentEntitySlim document => document.Published && (culture is null || !document.CultureNames.Any()
            || document.PublishedCultures.Contains(culture, StringComparer.OrdinalIgnoreCase)),
        _ => target is { Trashed: false },
    };
}
