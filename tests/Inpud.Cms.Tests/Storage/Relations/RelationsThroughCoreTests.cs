using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Storage.Relations;

/// <summary>What hangs on documents, the way the back office works with it: through Core's own services.</summary>
public sealed class RelationsThroughCoreTests(CmsFixture cms)
{
    [Fact]
    public async Task A_copy_is_related_to_its_original_and_the_original_knows()
    {
        var (original, other) = (await DocumentAsync(), await DocumentAsync());
        var relations = cms.Get<IRelationService>();
        relations.Relate(original.Id, other.Id, Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias);

        Assert.True(relations.AreRelated(original.Id, other.Id));
        Assert.Equal([other.Id], relations.GetPagedChildEntitiesByParentId(original.Id, 0, 10, out _).Select(x => x.Id));
        var users = await cms.Get<ITrackedReferencesService>()
            .GetPagedRelationsForItemAsync(original.Key, UmbracoObjectTypes.Document, 0, 10, filterMustBeIsDependency: false);
        Assert.Equal([other.Key], users.Result!.Items.Select(x => x.NodeKey));
        cms.Get<IContentService>().Delete(other);
        Assert.Empty(relations.GetByParentId(original.Id)!);
    }

    [Fact]
    public async Task A_document_that_left_an_address_is_found_there()
    {
        var document = await DocumentAsync();
        var redirects = cms.Get<IRedirectUrlService>();
        var url = $"{document.Id}/old-{Guid.NewGuid():N}";
        redirects.RegisterWithStatus(url, document.Key, "en");
        redirects.RegisterWithStatus(url, document.Key, "en");

        Assert.Equal(document.Key, (await redirects.GetMostRecentRedirectUrlAsync(url, "en"))?.ContentKey);
        Assert.Null(await redirects.GetMostRecentRedirectUrlAsync(url, "fr"));
        Assert.Single(redirects.GetContentRedirectUrls(document.Key));
        cms.Get<IContentService>().Delete(document);
        Assert.Null(redirects.GetMostRecentRedirectUrl(url));
    }

    [Fact]
    public async Task A_documents_domains_are_exchanged_as_a_whole()
    {
        var document = await DocumentAsync();
        var domains = cms.Get<IDomainService>();
        var (first, second) = ($"/{Guid.NewGuid():N}", $"/{Guid.NewGuid():N}");
        await UpdateAsync(new DomainModel { DomainName = first, IsoCode = "en" }, new DomainModel { DomainName = second, IsoCode = "fr" });
        await UpdateAsync(new DomainModel { DomainName = second, IsoCode = "en" });

        var left = await domains.GetAssignedDomainsAsync(document.Key, includeWildcards: true);
        Assert.Equal([(second, "en")], left.Select(x => (x.DomainName, x.LanguageIsoCode)));
        Assert.False(domains.Exists(first));

        async Task UpdateAsync(params DomainModel[] models)
        {
            var updated = await domains.UpdateDomainsAsync(document.Key, new DomainsUpdateModel { Domains = models });
            Assert.Equal(DomainOperationStatus.Success, updated.Status);
        }
    }

    [Fact]
    public async Task The_history_of_a_document_is_read_by_its_key()
    {
        var document = await DocumentAsync();

        var history = await cms.Get<IAuditService>().GetItemsByKeyAsync(document.Key, UmbracoObjectTypes.Document, 0, 10);

        Assert.Contains(history.Items, x => x.AuditType == AuditType.SaveVariant && x.UserId == -1);
    }

    [Fact]
    public async Task Publishing_writes_down_a_call_for_whoever_listens()
    {
        var made = await cms.Get<IWebhookService>().CreateAsync(new Webhook(
            "https://example.org/hook", enabled: true, events: [Constants.WebhookEvents.Aliases.ContentDelete]));
        Assert.True(made.Success);
        var document = await DocumentAsync();
        cms.Get<IContentService>().Delete(document);

        var waiting = await cms.Get<IWebhookRequestService>().GetAllAsync();
        Assert.Contains(waiting, x => x.WebhookKey == made.Result!.Key && x.RequestObject!.Contains(document.Key.ToString()));
        await cms.Get<IWebhookService>().DeleteAsync(made.Result!.Key);
    }

    [Fact]
    public async Task A_folder_of_types_is_made_renamed_and_deleted()
    {
        var folders = cms.Get<IContentTypeContainerService>();
        var made = await folders.CreateAsync(null, $"Folder {Guid.NewGuid():N}", null, Given.Actor);
        Assert.Equal(EntityContainerOperationStatus.Success, made.Status);
        var renamed = await folders.UpdateAsync(made.Result!.Key, $"Renamed {Guid.NewGuid():N}", Given.Actor);

        Assert.Equal(renamed.Result!.Name, (await folders.GetAsync(made.Result.Key))!.Name);
        Assert.Equal(EntityContainerOperationStatus.Success, (await folders.DeleteAsync(made.Result.Key, Given.Actor)).Status);
        Assert.Null(await folders.GetAsync(made.Result.Key));
    }

    private async Task<IContent> DocumentAsync()
    {
        await new Given(cms).ArticleTypeAsync();
        var contents = cms.Get<IContentService>();
        var document = contents.Create($"Page {Guid.NewGuid():N}", -1, "article");
        document.SetCultureName($"Page {Guid.NewGuid():N}", "en");
        Assert.True(contents.Save(document).Success);
        return document;
    }
}
