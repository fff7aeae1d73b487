using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Hosting;

public sealed partial class Given
{
    public const ContentVariation ByCulture = ContentVariation.Culture;
    public const ContentVariation Shared = ContentVariation.Nothing;

    /// <summary>An alias that no other test uses.</summary>
    public static string Alias(string what) => $"{what}{Guid.NewGuid():N}"[..(what.Length + 10)];

    public Task<IDataType> TextAsync() => DataTypeAsync("Umbraco.Plain.String", ValueStorageType.Nvarchar);

    public Task<IDataType> DocumentPickerAsync() => DataTypeAsync(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueStorageType.Ntext);

    public Task<IDataType> MediaPickerAsync() => DataTypeAsync(Constants.PropertyEditors.Aliases.MediaPicker3, ValueStorageType.Ntext);

    public Task<IDataType> TagsAsync() => DataTypeAsync(Constants.PropertyEditors.Aliases.Tags, ValueStorageType.Ntext);

    /// <summary>A type that is not saved yet, allowed at the root and below itself.</summary>
    public async Task<ContentType> NewTypeAsync(
        string alias, ContentVariation variations, params (string Alias, IDataType Type, ContentVariation Variations)[] properties)
    {
        await EnglishAndFrenchAsync();
        var strings = cms.Get<IShortStringHelper>();
        var type = new ContentType(strings, -1)
        {
            Alias = alias, Name = alias, Icon = "icon-document", AllowedAsRoot = true, Variations = variations, Key = Guid.NewGuid(),
        };
        type.AddPropertyGroup("content", "Content");
        foreach (var property in properties)
        {
            type.AddPropertyType(
                new PropertyType(strings, property.Type, property.Alias) { Name = property.Alias, Variations = property.Variations }, "content");
        }

        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, alias)];
        return type;
    }

    /// <summary>A saved type.</summary>
    public async Task<IContentType> TypeAsync(
        string alias, ContentVariation variations, params (string Alias, IDataType Type, ContentVariation Variations)[] properties)
    {
        var types = cms.Get<IContentTypeService>();
        if (types.Get(alias) is { } known)
        {
            return known;
        }

        return await SavedAsync(await NewTypeAsync(alias, variations, properties));
    }

    public async Task<IContentType> SavedAsync(IContentType type)
    {
        var types = cms.Get<IContentTypeService>();
        var saved = type.HasIdentity ? await types.UpdateAsync(type, Actor) : await types.CreateAsync(type, Actor);
        Assert.Equal(ContentTypeOperationStatus.Success, saved.Result);
        return types.Get(type.Key)!;
    }

    public async Task<PropertyType> PropertyAsync(string alias, ContentVariation variations) =>
        new(cms.Get<IShortStringHelper>(), await TextAsync(), alias) { Name = alias, Variations = variations };

    /// <summary>A saved document of any type; names by culture, or one name with the culture "".</summary>
    public IContent DocumentOf(IContentType type, int parentId, params (string Culture, string Name)[] names)
    {
        var documents = cms.Get<IContentService>();
        var document = documents.Create(names[0].Name, parentId, type.Alias);
        foreach (var (culture, name) in names.Where(x => x.Culture.Length > 0))
        {
            document.SetCultureName(name, culture);
        }

        var saved = documents.Save(document);
        Assert.True(saved.Success, saved.Result.ToString());
        return Reload(document);
    }

    public IContent Saved(IContent document)
    {
        var saved = cms.Get<IContentService>().Save(document);
        Assert.True(saved.Success, saved.Result.ToString());
        return Reload(document);
    }
}
