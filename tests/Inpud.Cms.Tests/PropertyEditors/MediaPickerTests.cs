using System.Text.Json;
using Inpud.Cms.PropertyEditors.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class MediaPickerTests
{
    private static readonly Guid Cover = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Gone = Guid.Parse("22222222-2222-4222-8222-222222222222");
    private static readonly Guid ImageType = Guid.Parse("33333333-3333-4333-8333-333333333333");

    private static readonly MediaPicker3Configuration OneWithCrops = new()
    {
        Crops = [new() { Alias = "card", Width = 400, Height = 300 }, new() { Alias = "wide", Width = 1200, Height = 400 }],
    };

    private static readonly string Stored =
        $$$"""[{"key":"{{{Gone}}}","mediaKey":"{{{Cover}}}","crops":[{"alias":"card","width":400,"height":300,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}}],"focalPoint":{"left":0.2,"top":0.8}}]""";

    private readonly EditorKit _kit = new(services => services
        .AddSingleton<MediaPickerRules>()
        .AddSingleton(Stub.Of<IMediaNavigationQueryService>())
        .AddSingleton(Stub.Of<IDataTypeConfigurationCache>((nameof(IDataTypeConfigurationCache.GetConfigurationAs), _ => OneWithCrops)))
        .AddSingleton(Stub.Of<IEntityService>((nameof(IEntityService.GetAll), call => ((Guid[])call[1]!).Where(key => key == Cover).Select(IEntitySlim (key) =>
            new MediaEntitySlim { Key = key, ContentTypeAlias = "Image", ContentTypeKey = ImageType })))));

    private MediaPicker3PropertyEditor Editor => _kit.Create<MediaPicker3PropertyEditor>();

    [Fact]
    public void Only_what_was_cut_or_marked_is_stored()
    {
        Assert.Equal(
            Stored,
            _kit.Store(Editor, $$$"""
                [{"key":"{{{Gone}}}","mediaKey":"{{{Cover}}}","mediaTypeAlias":"Image","focalPoint":{"left":0.2,"top":0.8},
                  "crops":[{"label":"Card","alias":"card","width":400,"height":300,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}},{"alias":"wide","width":1200,"height":400}]}]
                """));
        Assert.Equal(
            $$$"""[{"key":"{{{Gone}}}","mediaKey":"{{{Cover}}}","crops":[],"focalPoint":null}]""",
            _kit.Store(Editor, $$$"""[{"key":"{{{Gone}}}","mediaKey":"{{{Cover}}}","crops":null,"focalPoint":{"left":0.5,"top":0.5}}]"""));
        Assert.Null(_kit.Store(Editor, "[]"));
    }

    [Fact]
    public void An_entry_without_a_key_gets_one()
    {
        var stored = JsonDocument.Parse((string)_kit.Store(Editor, $$$"""[{"mediaKey":"{{{Cover}}}"}]""")!);
        Assert.NotEqual(Guid.Empty, stored.RootElement[0].GetProperty("key").GetGuid());
    }

    [Fact]
    public void The_client_sees_every_configured_crop_and_no_media_that_is_gone()
    {
        using var shown = JsonDocument.Parse(_kit.Show(Editor, Stored[..^1] + $$$""",{"key":"{{{Cover}}}","mediaKey":"{{{Gone}}}"}]"""));
        var entry = Assert.Single(shown.RootElement.EnumerateArray());
        Assert.Equal("Image", entry.GetProperty("mediaTypeAlias").GetString());
        Assert.Equal(["card", "wide"], entry.GetProperty("crops").EnumerateArray().Select(crop => crop.GetProperty("alias").GetString()));
        Assert.Equal(0.1m, entry.GetProperty("crops")[0].GetProperty("coordinates").GetProperty("x1").GetDecimal());
    }

    [Fact]
    public void What_may_be_picked_is_checked()
    {
        string two = $$$"""[{"mediaKey":"{{{Cover}}}"},{"mediaKey":"{{{Cover}}}"}]""";
        Assert.Equal(["validation/multipleMediaNotAllowed"], _kit.ComplaintsAboutPosted(Editor, two, new MediaPicker3Configuration()));
        Assert.Empty(_kit.ComplaintsAboutPosted(Editor, two, new MediaPicker3Configuration { Multiple = true, Filter = $"{ImageType}" }));
        Assert.Equal(
            ["validation/entriesShort 3 1", "validation/invalidMediaType"],
            _kit.Complaints(Editor, two, new MediaPicker3Configuration { Multiple = true, Filter = $"{Gone}", ValidationLimit = new() { Min = 3 } }));
        Assert.Equal(
            ["validation/missingMedia"],
            _kit.ComplaintsAboutPosted(Editor, $$$"""[{"mediaKey":"{{{Gone}}}"}]""", new MediaPicker3Configuration { Filter = $"{ImageType}" }));
        Assert.Equal(["validation/invalidPattern"], _kit.ComplaintsAboutPosted(Editor, "[{}]", new MediaPicker3Configuration()));
        Assert.Equal(["validation/invalidPattern"], _kit.ComplaintsAboutPosted(Editor, "[null]", new MediaPicker3Configuration()));
        Assert.Equal(["#validation_invalidEmpty"], _kit.ComplaintsAboutPosted(Editor, "[]", new MediaPicker3Configuration(), required: true));
    }

    [Fact]
    public void Picked_media_is_tracked()
    {
        var references = Assert.IsType<IDataValueReference>(Editor.GetValueEditor(), exactMatch: false);
        Assert.Equal((Udi.Create("media", Cover), "umbMedia"), (Assert.Single(references.GetReferences(Stored)).Udi, references.GetReferences(Stored).Single().RelationTypeAlias));
    }

    [Fact]
    public void A_page_gets_the_media_with_the_crops_of_this_place()
    {
        var picked = Assert.IsType<MediaWithCrops>(Item(OneWithCrops, Stored).Value("cover"));
        Assert.Equal(Cover, picked.Key);
        Assert.Equal("/media/cover.png", picked.LocalCrops.Src);
        Assert.True(picked.LocalCrops.HasCrop("CARD"));
        Assert.False(picked.LocalCrops.HasCrop("wide"));
        Assert.True(picked.LocalCrops.HasFocalPoint());

        var several = Item(new MediaPicker3Configuration { Multiple = true }, Stored).Value("cover");
        Assert.Single(Assert.IsType<IEnumerable<MediaWithCrops>>(several, exactMatch: false));
        Assert.Null(Item(OneWithCrops, null).Value("cover"));
        Assert.Null(Item(OneWithCrops, Stored.Replace($"{Cover}", $"{Gone}", StringComparison.Ordinal)).Value("cover"));
    }

    [Fact]
    public void A_crop_has_a_url_cut_by_hand_or_around_the_focal_point()
    {
        var urls = Stub.Of<IImageUrlGenerator>((nameof(IImageUrlGenerator.GetImageUrl), call => Describe((ImageUrlGenerationOptions)call[0]!)));
        var crops = Assert.IsType<MediaWithCrops>(Item(OneWithCrops, Stored).Value("cover")).LocalCrops;
        Assert.Equal("/media/cover.png 400x300 cut 0.1", crops.GetCropUrl("card", urls));
        Assert.Equal("/media/cover.png 400x300 around 0.2", crops.GetCropUrl("card", urls, useFocalPoint: true));
        Assert.Equal("/media/cover.png 1200x400 around 0.2", crops.GetCropUrl("wide", urls));
        Assert.Null(crops.GetCropUrl("unknown", urls));
    }

    [Fact]
    public void The_delivery_api_gets_an_array_with_what_was_set_here_before_what_was_set_on_the_image()
    {
        var given = Assert.IsType<ApiMediaWithCrops[]>(Item(OneWithCrops, Stored).DeliveryValue("cover"));
        Assert.Equal(
            $$$"""
            [{"focalPoint":{"left":0.2,"top":0.8},"crops":[{"alias":"card","width":400,"height":300,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}},{"alias":"wide","width":1200,"height":400,"coordinates":null},{"alias":"own","width":10,"height":10,"coordinates":{"x1":0.5,"y1":0,"x2":0,"y2":0}}],"id":"{{{Cover}}}","name":"Cover","mediaType":"Image","url":"/media/cover.png","extension":"png","width":1600,"height":900,"bytes":12345,"properties":{}}]
            """,
            _kit.Json.Serialize(given));
        Assert.Empty(Assert.IsType<ApiMediaWithCrops[]>(Item(OneWithCrops, null).DeliveryValue("cover")));
    }

    private Item Item(MediaPicker3Configuration configuration, string? stored)
    {
        var variation = PublishedKit.In("en");
        var own = new ImageCropperConfiguration { Crops = [new ImageCropperCrop("own", 10, 10)] };
        var media = new PublishedKit(variation, new ImageCropperValueConverter(_kit.Json));
        var image = new Item(
            media.Type(
                "Image",
                PublishedItemType.Media,
                ContentVariation.Nothing,
                ("umbracoFile", "Umbraco.ImageCropper", own, ContentVariation.Nothing)),
            variation,
            [("umbracoFile", "", """{"src":"/media/cover.png","crops":[{"alias":"own","width":10,"height":10,"coordinates":{"x1":0.5,"y1":0,"x2":0,"y2":0}}]}""")])
        {
            Key = Cover,
            Name = "Cover",
        };
        var apiMedia = Stub.Of<IApiMediaBuilder>((nameof(IApiMediaBuilder.Build), _ =>
            new ApiMedia(Cover, "Cover", "Image", "/media/cover.png", "png", 1600, 900, 12345, new Dictionary<string, object?>())));
        var kit = new PublishedKit(variation, new MediaPickerWithCropsValueConverter(
            _kit.Json,
            Stub.Of<IPublishedMediaCache>((nameof(IPublishedMediaCache.GetById), call => call[1] is Guid key && key == Cover ? image : null)),
            Stub.Of<IPublishedUrlProvider>((nameof(IPublishedUrlProvider.GetMediaUrl), _ => "/media/cover.png")),
            apiMedia));
        var type = kit.Type("item", PublishedItemType.Content, ContentVariation.Nothing, ("cover", "Umbraco.MediaPicker3", configuration, ContentVariation.Nothing));
        return kit.Content(type, ("cover", "", stored));
    }

    private static string Describe(ImageUrlGenerationOptions options) =>
        $"{options.ImageUrl} {options.Width}x{options.Height} " + (options.Crop is { } cut ? $"cut {cut.Left}" : $"around {options.FocalPoint!.Left}");
}
