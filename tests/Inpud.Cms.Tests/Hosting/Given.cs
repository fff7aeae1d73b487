using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Hosting;

/// <summary>What most tests start from: two languages and a type that varies, made through Core's services.</summary>
public sealed partial class Given(CmsFixture cms)
{
    public static Guid Actor => Constants.Security.SuperUserKey;

    public async Task<ILanguage> LanguageAsync(string isoCode, string name, bool isDefault = false, bool isMandatory = false, string? fallback = null)
    {
        var languages = cms.Get<ILanguageService>();
        if (await languages.GetAsync(isoCode) is { } known)
        {
            return known;
        }

        var made = await languages.CreateAsync(
            new Language(isoCode, name) { IsDefault = isDefault, IsMandatory = isMandatory, FallbackIsoCode = fallback }, Actor);
        Assert.Equal(LanguageOperationStatus.Success, made.Status);
        return made.Result;
    }

    public async Task EnglishAndFrenchAsync()
    {
        await LanguageAsync("en", "English", isDefault: true, isMandatory: true);
        await LanguageAsync("fr", "French", fallback: "en");
    }

    public async Task<IDataType> DataTypeAsync(string editorAlias, ValueStorageType storage, string? name = null)
    {
        var dataTypes = cms.Get<IDataTypeService>();
        name ??= editorAlias;
        if ((await dataTypes.GetByEditorAliasAsync(editorAlias)).FirstOrDefault(x => x.Name == name) is { } known)
        {
            return known;
        }

        Assert.True(cms.Get<PropertyEditorCollection>().TryGet(editorAlias, out var editor), editorAlias);
        var made = await dataTypes.CreateAsync(
            new DataType(editor, cms.Get<IConfigurationEditorJsonSerializer>()) { Name = name, DatabaseType = storage }, Actor);
        Assert.Equal(DataTypeOperationStatus.Success, made.Status);
        return made.Result;
    }

    /// <summary>A type with title (per culture, mandatory), note (per culture) and rank (shared).</summary>
    public async Task<IContentType> ArticleTypeAsync(string alias = "article")
    {
        await EnglishAndFrenchAsync();
        var types = cms.Get<IContentTypeService>();
        if (types.Get(alias) is { } known)
        {
            return known;
        }

        var strings = cms.Get<IShortStringHelper>();
        var text = await DataTypeAsync("Umbraco.Plain.String", ValueStorageType.Nvarchar);
        var number = await DataTypeAsync("Umbraco.Integer", ValueStorageType.Integer);
        var type = new ContentType(strings, -1)
        {
            Alias = alias, Name = alias, Icon = "icon-document", AllowedAsRoot = true, Variations = ContentVariation.Culture, Key = Guid.NewGuid(),
        };
        type.AddPropertyGroup("content", "Content");
        type.AddPropertyType(new PropertyType(strings, text, "title") { Name = "Title", Variations = ContentVariation.Culture, Mandatory = true }, "content");
        type.AddPropertyType(new PropertyType(strings, text, "note") { Name = "Note", Variations = ContentVariation.Culture }, "content");
        type.AddPropertyType(new PropertyType(strings, number, "rank") { Name = "Rank" }, "content");
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, alias)];
        Assert.Equal(ContentTypeOperationStatus.Success, (await types.CreateAsync(type, Actor)).Result);
        return types.Get(alias)!;
    }

    /// <summary>A saved document with the given names as titles too.</summary>
    public async Task<IContent> DocumentAsync(string? en, string? fr = null, int parentId = -1)
    {
        await ArticleTypeAsync();
        var documents = cms.Get<IContentService>();
        var document = documents.Create(en ?? fr!, parentId, "article");
        foreach (var (culture, name) in new[] { ("en", en), ("fr", fr) })
        {
            if (name is not null)
            {
                document.SetCultureName(name, culture);
                document.SetValue("title", name, culture);
            }
        }

        Assert.True(documents.Save(document).Success);
        return documents.GetById(document.Key)!;
    }

    public IContent Reload(IContent document) => cms.Get<IContentService>().GetById(document.Key)!;

    public void Publish(IContent document, params string[] cultures)
    {
        var result = cms.Get<IContentService>().Publish(document, cultures);
        Assert.True(result.Success, result.Result.ToString());
    }
}
