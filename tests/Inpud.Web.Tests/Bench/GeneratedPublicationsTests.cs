using Inpud.Bench.Corpus;
using Inpud.Cms.Storage;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Bench;

/// <summary>What the measurements are made on is what the site itself would have made.</summary>
public sealed class GeneratedPublicationsTests(SiteFixture site)
{
    private static readonly int[] _numbers = [.. Enumerable.Range(0, 20).Select(x => 1 + (x * 997))];

    [Fact]
    public async Task Generated_publications_equal_those_made_through_the_services_in_storage_in_the_content_service_and_in_the_api()
    {
        var databases = site.Get<IDbContextFactory<CmsDbContext>>();
        Ground ground;
        await using (var db = databases.CreateDbContext())
        {
            ground = Ground.In(db, site.Get<IContentTypeService>());
        }

        PlannedPublication[] plans = [.. _numbers.Select(x => PlanPublication.Of(x, ground.Pickable))];
        var type = site.Get<IContentTypeService>().Get(Inpud.Content.DocumentTypes.Publication.Alias)!;
        foreach (var plan in plans)
        {
            await MakeThroughServicesAsync(plan, type);
        }

        var made = await LookAsync(plans);
        Delete(plans);
        new WritePublications(databases.CreateDbContext, ground, site.Get<IShortStringHelper>()).Run(plans);
        site.Get<DistributedCache>().RefreshAllContentCache();
        var generated = await LookAsync(plans);
        Delete(plans);

        Assert.All(made, x => Assert.Equal(6, x.InTheApi.Count));
        Assert.Equal(made.SelectMany(x => x.Stored), generated.SelectMany(x => x.Stored));
        Assert.Equal(made.SelectMany(x => x.InTheService), generated.SelectMany(x => x.InTheService));
        Assert.Equal(made.SelectMany(x => x.InTheApi), generated.SelectMany(x => x.InTheApi));
    }

    /// <summary>As an editor would: values in the forms of their editors, validated, every language published.</summary>
    private async Task MakeThroughServicesAsync(PlannedPublication plan, IContentType type)
    {
        var user = Constants.Security.SuperUserKey;
        var made = await site.Get<IContentEditingService>().CreateAsync(
            new ContentCreateModel
            {
                Key = plan.Key,
                ContentTypeKey = type.Key,
                ParentKey = SiteFixture.KeyOf("publications"),
                Variants = plan.Texts.Select(x => new VariantModel { Culture = x.Key, Name = x.Value.Name }),
                Properties = plan.Texts
                    .SelectMany(x => x.Value.Values.Select(value => Value(type, value, x.Key)))
                    .Concat(plan.Values.Select(x => Value(type, x, culture: null))).ToArray(),
            },
            user);
        Assert.Equal(ContentEditingOperationStatus.Success, made.Status);
        var published = await site.Get<IContentPublishingService>().PublishAsync(
            plan.Key, [.. plan.Texts.Keys.Select(x => new CulturePublishScheduleModel { Culture = x })], user);
        Assert.Equal(ContentPublishingOperationStatus.Success, published.Status);
    }

    private PropertyValueModel Value(IContentType type, KeyValuePair<string, object> planned, string? culture)
    {
        var propertyType = type.CompositionPropertyTypes.First(x => x.Alias == planned.Key);
        var property = new Property(propertyType);
        property.SetValue(planned.Value, culture);
        Assert.True(site.Get<PropertyEditorCollection>().TryGet(propertyType.PropertyEditorAlias, out var editor));
        return new PropertyValueModel { Alias = planned.Key, Culture = culture, Value = editor.GetValueEditor().ToEditor(property, culture) };
    }

    private async Task<Seen[]> LookAsync(PlannedPublication[] plans)
    {
        var seen = new List<Seen>();
        foreach (var plan in plans)
        {
            await using var db = site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();
            seen.Add(new Seen(
                StoredPublication.Describe(db, plan.Key),
                Describe(site.Get<IContentService>().GetById(plan.Key)!),
                await ServedPublication.DescribeAsync(site.Client, plan)));
        }

        return [.. seen];
    }

    private static string[] Describe(IContent document) =>
    [
        $"{document.Name} {document.Level} {document.SortOrder} {document.Published} {document.Edited} {document.ContentType.Alias}",
        .. document.AvailableCultures.Order(StringComparer.Ordinal).Select(x =>
            $"{x}: {document.GetCultureName(x)} {document.GetPublishName(x)} {document.IsCulturePublished(x)} {document.IsCultureEdited(x)}"),
        .. from property in document.Properties.OrderBy(x => x.Alias, StringComparer.Ordinal)
           from value in property.Values.OrderBy(x => x.Culture, StringComparer.Ordinal)
           select $"{property.Alias} {value.Culture} {value.EditedValue} = {value.PublishedValue}",
    ];

    private void Delete(PlannedPublication[] plans)
    {
        foreach (var plan in plans)
        {
            Assert.True(site.Get<IContentService>().Delete(site.Get<IContentService>().GetById(plan.Key)!).Success);
        }
    }

    private sealed record Seen(IReadOnlyList<string> Stored, IReadOnlyList<string> InTheService, IReadOnlyList<string> InTheApi);
}
