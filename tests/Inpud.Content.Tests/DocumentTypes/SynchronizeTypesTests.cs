using Inpud.Content.DocumentTypes;
using Inpud.Content.DocumentTypes.DataTypes;
using Inpud.Content.DocumentTypes.Synchronizing;
using Inpud.Content.Tests.Doubles;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Tests.DocumentTypes;

public sealed class SynchronizeTypesTests
{
    private static readonly Guid Key = new("d456eab1-0000-4fd9-8aae-3c0ba06a0000");
    private static readonly Guid OtherKey = new("d456eab1-1111-4fd9-8aae-3c0ba06a0000");

    private readonly StoredTypes stored = new();

    [Fact]
    public async Task The_first_start_creates_the_whole_model()
    {
        var report = await stored.Synchronize().RunAsync();

        Assert.Empty(report.Refused);
        Assert.Empty(report.Updated);
        Assert.Equal(TypesOutcome.UpToDate, report.Outcome);
        Assert.Equal(SiteTypes.Current.DocumentTypes.Select(type => type.Key).Order(), stored.DocumentTypes.Keys.Order());
        Assert.Equal(SiteTypes.Current.MediaTypes.Select(type => type.Key).Order(), stored.MediaTypes.Keys.Order());
        Assert.Equal(SiteTypes.Current.DataTypes.Select(dataType => dataType.Key).Order(), stored.DataTypes.Keys.Order());
    }

    [Fact]
    public async Task What_is_created_is_what_the_model_says()
    {
        await stored.Synchronize().RunAsync();

        var publication = stored.DocumentTypes[Publication.Type.Key];
        Assert.Equal(Publication.Type.AllProperties.Select(property => property.Alias).Order(), publication.CompositionPropertyTypes.Select(property => property.Alias).Order());
        Assert.True(publication.CompositionPropertyTypes.Single(property => property.Alias == "title") is { Mandatory: true, Variations: ContentVariation.Culture });
        Assert.True(publication.CompositionPropertyTypes.Single(property => property.Alias == "doi") is { Mandatory: false, Variations: ContentVariation.Nothing });
        Assert.Equal([Topic.Type.Key], stored.DocumentTypes[Topic.Type.Key].AllowedContentTypes!.Select(child => child.Key));
        Assert.Equal(ValueStorageType.Nvarchar, stored.DataTypes[Publication.Type.OwnProperties.Single(p => p.Alias == "isbn").DataType.Key].DatabaseType);
    }

    [Fact]
    public async Task The_second_start_saves_nothing()
    {
        await stored.Synchronize().RunAsync();
        var saves = stored.Saves;

        var report = await stored.Synchronize().RunAsync();

        Assert.Equal(TypesOutcome.NothingToDo, report.Outcome);
        Assert.Equal(saves, stored.Saves);
    }

    [Fact]
    public async Task A_change_in_one_type_saves_that_type_alone()
    {
        await stored.Synchronize().RunAsync();
        var saves = stored.Saves;

        var report = await stored.Synchronize().RunAsync(SiteTypes.Current with
        {
            DocumentTypes = [.. SiteTypes.Current.DocumentTypes.Select(type => type.Alias == Topic.Alias ? type with { Name = "Subject" } : type)],
        });

        Assert.Equal(["type topic"], report.Updated);
        Assert.Equal(saves + 1, stored.Saves);
        Assert.Equal("Subject", stored.DocumentTypes[Topic.Type.Key].Name);
    }

    [Fact]
    public async Task A_property_keeps_its_identity_when_its_alias_its_name_and_its_tab_change()
    {
        await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "old", "Old", Texts.Line)])));
        var before = Stored.PropertyTypes.Single();

        await RunAsync(Type(new TabDefinition(1, "Text", [new(2, "more", "More", Texts.Line)]), new(2, "New tab", [new(1, "new", "New", Texts.Line) { Mandatory = true }])));

        var after = Stored.PropertyGroups.Single(group => group.Alias == "newTab").PropertyTypes!.Single();
        Assert.Equal((before.Id, before.Key, "new", "New", true), (after.Id, after.Key, after.Alias, after.Name, after.Mandatory));
    }

    [Fact]
    public async Task A_property_may_begin_to_vary_but_never_cease_to()
    {
        await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "words", "Words", Texts.Line)])));

        Assert.Empty((await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "words", "Words", Texts.Line) { PerCulture = true }])))).Refused);
        Assert.Equal(ContentVariation.Culture, Stored.PropertyTypes.Single().Variations);

        var refused = Assert.Single((await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "words", "Words", Texts.Line)])))).Refused);
        Assert.Equal("type sample, property words", refused.Subject);
        Assert.Equal(ContentVariation.Culture, Stored.PropertyTypes.Single().Variations);
    }

    [Fact]
    public async Task A_property_gone_from_the_model_stays_stored()
    {
        await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "one", "One", Texts.Line), new(2, "two", "Two", Texts.Line)])));
        await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "one", "One", Texts.Line)])));

        Assert.Equal(["one", "two"], Stored.PropertyTypes.Select(property => property.Alias).Order());
    }

    [Fact]
    public async Task A_property_may_change_its_editor_but_not_how_its_values_are_stored()
    {
        await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "words", "Words", Texts.Line)])));

        Assert.Empty((await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "words", "Words", Texts.Title)])))).Refused);
        Assert.Equal(Texts.Title.Key, Stored.PropertyTypes.Single().DataTypeKey);

        var report = await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "words", "Words", Values.Year)])));
        Assert.Contains("would be lost", Assert.Single(report.Refused).Reason, StringComparison.Ordinal);
        Assert.Equal(Texts.Title.Key, Stored.PropertyTypes.Single().DataTypeKey);
    }

    [Fact]
    public async Task Two_properties_may_not_swap_into_one_alias()
    {
        await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "one", "One", Texts.Line), new(2, "two", "Two", Texts.Line)])));

        var report = await RunAsync(Type(new TabDefinition(1, "Text", [new(1, "two", "One", Texts.Line)])));

        Assert.Contains("already has that alias", Assert.Single(report.Refused).Reason, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], Stored.PropertyTypes.Select(property => property.Alias).Order());
    }

    [Fact]
    public async Task An_editor_that_is_missing_is_reported_with_everything_that_needs_it_and_tried_again()
    {
        var report = await stored.Synchronize(Editors.All(missing: "Umbraco.DateOnly")).RunAsync();

        Assert.Equal(TypesOutcome.PartlyRefused, report.Outcome);
        Assert.Contains(report.Refused, refused => refused.Subject == "data type “Date”");
        Assert.Contains(report.Refused, refused => refused.Subject == "type publication, property datePublished");
        Assert.Contains(report.Refused, refused => refused.Subject == "type Image, property consentUntil");

        Assert.Equal(TypesOutcome.UpToDate, (await stored.Synchronize().RunAsync()).Outcome);
        Assert.Contains("datePublished", stored.DocumentTypes[Publication.Type.Key].PropertyTypes.Select(property => property.Alias));
    }

    [Fact]
    public async Task A_data_type_whose_values_would_be_stored_otherwise_is_left_alone()
    {
        await stored.Synchronize().RunAsync();
        var changed = new PropertyEditorCollection(new DataEditorCollection(() =>
            [Editors.Storing("Umbraco.DateOnly", ValueTypes.Integer), .. Editors.All(missing: "Umbraco.DateOnly")]));

        var report = await stored.Synchronize(changed).RunAsync(SiteTypes.Current with { MediaTypes = [] });

        Assert.Equal("data type “Date”", Assert.Single(report.Refused).Subject);
        Assert.Equal(ValueStorageType.Ntext, stored.DataTypes[Values.Date.Key].DatabaseType);
    }

    [Fact]
    public async Task A_type_of_the_same_alias_that_is_not_ours_is_not_touched()
    {
        await RunAsync(Type());

        var report = await stored.Synchronize().RunAsync(new SiteTypes([new DocumentTypeDefinition(OtherKey, "sample", "Mine", "icon-document")], []));

        Assert.Equal("type sample", Assert.Single(report.Refused).Subject);
        Assert.Equal([Key], stored.DocumentTypes.Keys);
    }

    [Fact]
    public async Task When_Umbraco_itself_refuses_nothing_is_committed_and_the_next_start_tries_again()
    {
        stored.Answer = ContentTypeOperationStatus.CancelledByNotification;

        var report = await stored.Synchronize().RunAsync();

        Assert.Equal(TypesOutcome.Undone, report.Outcome);
        Assert.Contains("CancelledByNotification", report.Refused[0].Reason, StringComparison.Ordinal);
        Assert.Equal(0, stored.Commits);

        stored.Answer = ContentTypeOperationStatus.Success;
        Assert.Equal(TypesOutcome.UpToDate, (await stored.Synchronize().RunAsync()).Outcome);
    }

    private IContentType Stored => stored.DocumentTypes[Key];

    private Task<TypesReport> RunAsync(DocumentTypeDefinition type) => stored.Synchronize().RunAsync(new SiteTypes([type], []));

    private static DocumentTypeDefinition Type(params TabDefinition[] tabs) =>
        new(Key, "sample", "Sample", "icon-document") { PerCulture = true, Tabs = tabs };
}
