using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Storage.Documents;

public sealed class BlueprintTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentBlueprintEditingService Blueprints => cms.Get<IContentBlueprintEditingService>();

    [Fact]
    public async Task A_blueprint_made_of_a_document_keeps_its_texts_and_is_no_document()
    {
        var document = await _given.DocumentAsync("Model", "Modèle");
        var made = await Blueprints.CreateFromContentAsync(document.Key, $"Blueprint {document.Id}", null, Given.Actor);
        Assert.Equal(ContentEditingOperationStatus.Success, made.Status);

        var blueprint = (await Blueprints.GetAsync(made.Result.Content!.Key))!;

        Assert.True(blueprint.Blueprint);
        Assert.Equal(("Model", "Modèle"), (blueprint.GetValue("title", "en"), blueprint.GetValue("title", "fr")));
        Assert.Null(cms.Get<IContentService>().GetById(blueprint.Key));
        Assert.False(cms.Get<IDocumentNavigationQueryService>().TryGetParentKey(blueprint.Key, out _));
        Assert.Contains(cms.Get<IContentService>().GetBlueprintsForContentTypes(document.ContentTypeId), x => x.Key == blueprint.Key);
        Assert.Contains((await Blueprints.GetPagedByContentTypeAsync(document.ContentType.Key, 0, 1000)).Result!.Items, x => x.Key == blueprint.Key);
    }

    [Fact]
    public async Task A_new_document_starts_with_what_its_blueprint_holds()
    {
        var document = await _given.DocumentAsync("Source of blueprint");
        var made = await Blueprints.CreateFromContentAsync(document.Key, $"Blueprint {document.Id}", null, Given.Actor);

        var scaffold = (await Blueprints.GetScaffoldedAsync(made.Result.Content!.Key))!;

        Assert.Equal("Source of blueprint", scaffold.GetValue("title", "en"));
        Assert.False(scaffold.HasIdentity);
    }

    [Fact]
    public async Task Two_blueprints_of_one_type_cannot_share_a_name_and_one_can_be_deleted()
    {
        var document = await _given.DocumentAsync("Twice");
        var made = await Blueprints.CreateFromContentAsync(document.Key, $"Blueprint {document.Id}", null, Given.Actor);
        var again = await Blueprints.CreateFromContentAsync(document.Key, $"Blueprint {document.Id}", null, Given.Actor);
        Assert.Equal(ContentEditingOperationStatus.DuplicateName, again.Status);

        Assert.Equal(ContentEditingOperationStatus.Success, (await Blueprints.DeleteAsync(made.Result.Content!.Key, Given.Actor)).Status);

        Assert.Null(await Blueprints.GetAsync(made.Result.Content.Key));
        Assert.NotNull(cms.Get<IContentService>().GetById(document.Key));
    }

    [Fact]
    public async Task A_blueprint_lies_in_a_folder()
    {
        var document = await _given.DocumentAsync("Filed");
        var made = await Blueprints.CreateFromContentAsync(document.Key, $"Blueprint {document.Id}", null, Given.Actor);
        var folders = cms.Get<IContentBlueprintContainerService>();
        var folder = (await folders.CreateAsync(null, $"Folder {document.Id}", null, Given.Actor)).Result!;

        Assert.Equal(ContentEditingOperationStatus.Success, (await Blueprints.MoveAsync(made.Result.Content!.Key, folder.Key, Given.Actor)).Result);

        Assert.Equal(folder.Id, (await Blueprints.GetAsync(made.Result.Content.Key))!.ParentId);
    }
}
