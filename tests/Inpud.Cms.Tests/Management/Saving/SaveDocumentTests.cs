using Inpud.Cms.Management.Saving;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Management.Saving;

public sealed class SaveDocumentTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);
    private readonly People _people = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task Two_people_save_two_languages_of_one_document_in_either_order_and_both_are_kept(string first, string second)
    {
        var document = await _given.DocumentAsync($"Two {first}", $"Deux {first}");
        var (ana, ben) = (await OpenAsync(document), await OpenAsync(document));

        Assert.IsType<SaveOutcome.Done>(await ana.Type("note", first, "by Ana").SaveAsync(first));
        Assert.IsType<SaveOutcome.Done>(await ben.Type("note", second, "by Ben").SaveAsync(second));
        Assert.IsType<SaveOutcome.Done>(await ana.Type("note", first, "by Ana again").SaveAsync(first));
        Assert.IsType<SaveOutcome.Done>(await ben.Type("note", second, "by Ben again").SaveAsync(second));

        document = _given.Reload(document);
        Assert.Equal(("by Ana again", "by Ben again"), (document.GetValue("note", first), document.GetValue("note", second)));
        Assert.Equal(($"Two {first}", $"Deux {first}"), (document.GetCultureName("en"), document.GetCultureName("fr")));
    }

    [Fact]
    public async Task Whoever_saves_a_language_second_is_told_who_was_first_and_nothing_is_applied()
    {
        var document = await _given.DocumentAsync("Same", "Même");
        var anas = await _people.WhoEditsAsync();
        var (ana, ben) = (Browser.Open(cms, document.Key, anas.Key), await OpenAsync(document));
        await ana.Type("note", "fr", "by Ana").SaveAsync("fr");

        var outcome = await ben.Type("note", "fr", "by Ben").Type("note", "en", "also by Ben").Type("rank", null, 4).SaveAsync("en", "fr");

        var conflict = Assert.Single(Assert.IsType<SaveOutcome.Conflicting>(outcome).Conflicts);
        Assert.Equal(("fr", anas.Key, anas.Name), (conflict.Culture, conflict.UserKey, conflict.UserName));
        document = _given.Reload(document);
        Assert.Equal(("by Ana", null, null), (document.GetValue("note", "fr"), document.GetValue("note", "en"), document.GetValue("rank")));

        Assert.IsType<SaveOutcome.Done>(await ben.SaveAsync("en"));
        document = _given.Reload(document);
        Assert.Equal(("by Ana", "also by Ben", 4), (document.GetValue("note", "fr"), document.GetValue("note", "en"), document.GetValue("rank")));
    }

    [Fact]
    public async Task Shared_values_changed_by_two_are_a_conflict_and_those_changed_by_one_are_kept()
    {
        var document = await _given.DocumentAsync("Shared", "Partagé");
        var (ana, ben) = (await OpenAsync(document), await OpenAsync(document));
        Assert.IsType<SaveOutcome.Done>(await ana.Type("rank", null, 1).SaveAsync("en"));

        Assert.IsType<SaveOutcome.Done>(await ben.Type("note", "fr", "une note").SaveAsync("fr"));
        Assert.Equal(1, _given.Reload(document).GetValue("rank"));

        // Ben has the shared values afresh from his save; Ana's are older than his next.
        Assert.IsType<SaveOutcome.Done>(await ben.Type("rank", null, 2).SaveAsync("fr"));
        var outcome = await ana.Type("rank", null, 3).SaveAsync("en");
        Assert.Null(Assert.Single(Assert.IsType<SaveOutcome.Conflicting>(outcome).Conflicts).Culture);
        Assert.Equal(2, _given.Reload(document).GetValue("rank"));

        ana.Reload();
        Assert.IsType<SaveOutcome.Done>(await ana.Type("rank", null, 3).SaveAsync("en"));
        Assert.Equal(3, _given.Reload(document).GetValue("rank"));
    }

    [Fact]
    public async Task What_was_saved_without_the_editing_client_counts_as_well()
    {
        var document = await _given.DocumentAsync("Verb", "Verbe");
        var ana = await OpenAsync(document);
        var other = _given.Reload(document);
        other.SetValue("note", "by a verb", "fr");
        _given.Saved(other);
        _given.Publish(_given.Reload(document), "en");

        Assert.IsType<SaveOutcome.Done>(await ana.Type("note", "en", "mine").SaveAsync("en"));
        Assert.IsType<SaveOutcome.Conflicting>(await ana.Type("note", "fr", "mine too").SaveAsync("fr"));
        Assert.Equal("by a verb", _given.Reload(document).GetValue("note", "fr"));
    }

    [Fact]
    public async Task A_translator_of_french_changes_french_and_nothing_else()
    {
        var document = await _given.DocumentAsync("Source", "Traduction");
        var translator = await _people.WhoEditsAsync("fr");
        var tina = Browser.Open(cms, document.Key, translator.Key);
        var english = await OpenAsync(document);
        await english.Type("note", "en", "newer English").SaveAsync("en");

        Assert.IsType<SaveOutcome.Done>(await tina.Type("note", "fr", "sa note").SaveAsync("fr"));
        Assert.Equal(("newer English", "sa note"), (_given.Reload(document).GetValue("note", "en"), _given.Reload(document).GetValue("note", "fr")));

        tina.Type("note", "en", "not hers").Name("en", "Not hers").Type("note", "fr", "perdue ?");
        var refused = Assert.IsType<SaveOutcome.Forbidden>(await tina.SaveAsync("en", "fr"));
        Assert.Equal(["en"], refused.Cultures);
        document = _given.Reload(document);
        Assert.Equal(("newer English", "sa note", "Source"), (document.GetValue("note", "en"), document.GetValue("note", "fr"), document.GetCultureName("en")));
    }

    [Fact]
    public async Task A_translator_adds_no_language_that_is_not_theirs_but_their_own()
    {
        await using var welsh = await _given.PassingLanguageAsync("cy", "Welsh");
        var document = await _given.DocumentAsync("Adds");
        var tina = Browser.Open(cms, document.Key, (await _people.WhoEditsAsync("fr")).Key);

        tina.Name("cy", "Cymraeg");
        Assert.Equal(["cy"], Assert.IsType<SaveOutcome.Forbidden>(await tina.SaveAsync("cy")).Cultures);
        Assert.Equal(["en"], _given.Reload(document).AvailableCultures);

        tina.Name("fr", "Ajoute").Type("title", "fr", "Ajoute");
        Assert.IsType<SaveOutcome.Done>(await tina.SaveAsync("fr"));
        Assert.Equal(["en", "fr"], _given.Reload(document).AvailableCultures.Order());
        Assert.Equal("Ajoute", _given.Reload(document).GetValue("title", "fr"));
    }

    [Fact]
    public async Task Presets_that_the_client_puts_into_languages_that_do_not_exist_create_nothing()
    {
        var document = await _given.DocumentAsync("Presets");
        var ana = await OpenAsync(document);
        ana.Type("note", "fr", "preset");

        Assert.IsType<SaveOutcome.Done>(await ana.Type("note", "en", "real").SaveAsync("en", "fr"));

        Assert.Equal(["en"], _given.Reload(document).AvailableCultures);
        Assert.Null(_given.Reload(document).GetValue("note", "fr"));
    }

    [Fact]
    public async Task A_property_that_is_not_mentioned_keeps_its_values_in_every_language_and_one_sent_empty_is_cleared()
    {
        var document = await _given.DocumentAsync("Absent", "Absente");
        await (await OpenAsync(document)).Type("note", "en", "kept").Type("note", "fr", "gardée").Type("rank", null, 5).SaveAsync("en", "fr");
        var body = (await OpenAsync(document)).Type("title", "en", "Changed").Body("en");

        body = body with { Values = [.. body.Values.Where(x => x.Alias == "title")] };
        Assert.IsType<SaveOutcome.Done>(await cms.Get<SaveDocument>().SaveAsync(document.Key, body, Given.Actor));
        var read = _given.Reload(document);
        Assert.Equal(("Changed", "kept", "gardée", 5), (read.GetValue("title", "en"), read.GetValue("note", "en"), read.GetValue("note", "fr"), read.GetValue("rank")));

        Assert.IsType<SaveOutcome.Done>(await (await OpenAsync(document)).Type("note", "en", null).Type("rank", null, null).SaveAsync("en"));
        read = _given.Reload(document);
        Assert.Equal((null, "gardée", null), (read.GetValue("note", "en"), read.GetValue("note", "fr"), read.GetValue("rank")));
    }

    [Fact]
    public async Task A_save_that_changes_nothing_writes_nothing_and_moves_no_stamp()
    {
        var document = await _given.DocumentAsync("Nothing", "Rien");
        var ana = await OpenAsync(document);
        var before = Opened(document);

        Assert.IsType<SaveOutcome.Done>(await ana.SaveAsync("en", "fr"));

        var after = Opened(document);
        Assert.Equal((before.StampOf("en"), before.StampOf("fr")), (after.StampOf("en"), after.StampOf("fr")));
        Assert.Equal(before.Item.UpdateDate, after.Item.UpdateDate);
    }

    [Fact]
    public async Task Stamps_grow_with_every_change_of_their_language_only_and_a_change_of_what_is_shared_moves_all()
    {
        var document = await _given.DocumentAsync("Stamps", "Marques");
        var first = Opened(document);
        var ana = await OpenAsync(document);
        await ana.Type("note", "fr", "plus").SaveAsync("fr");
        var second = Opened(document);
        await ana.Type("rank", null, 9).SaveAsync("fr");
        var third = Opened(document);

        Assert.Equal(first.StampOf("en"), second.StampOf("en"));
        Assert.True(second.StampOf("fr") > first.StampOf("fr"));
        Assert.True(third.StampOf("en") > second.StampOf("en") && third.StampOf("fr") > second.StampOf("fr"));
    }

    [Fact]
    public async Task A_client_that_lost_the_answer_to_its_save_may_send_the_same_again()
    {
        var document = await _given.DocumentAsync("Again", "Encore");
        var body = (await OpenAsync(document)).Type("note", "en", "sent twice").Body("en");

        Assert.IsType<SaveOutcome.Done>(await cms.Get<SaveDocument>().SaveAsync(document.Key, body, Given.Actor));
        Assert.IsType<SaveOutcome.Done>(await cms.Get<SaveDocument>().SaveAsync(document.Key, body, Given.Actor));
    }

    [Fact]
    public async Task Saving_and_publishing_one_language_publishes_it_even_if_nothing_was_changed()
    {
        var document = await _given.DocumentAsync("Publishes", "Publie");
        var save = cms.Get<SaveDocument>();
        var body = (await OpenAsync(document)).Type("note", "en", "to readers").Body("en");

        Assert.IsType<SaveOutcome.Done>(await save.SaveAsync(document.Key, body, Given.Actor, new HashSet<string> { "en" }));
        Assert.Equal(["en"], _given.Reload(document).PublishedCultures);
        Assert.Equal("to readers", _given.Reload(document).GetValue("note", "en", published: true));

        Assert.IsType<SaveOutcome.Done>(await save.SaveAsync(document.Key, (await OpenAsync(document)).Body("fr"), Given.Actor, new HashSet<string> { "fr" }));
        Assert.Equal(["en", "fr"], _given.Reload(document).PublishedCultures.Order());
    }

    [Fact]
    public async Task What_cannot_be_published_is_saved_and_the_properties_in_the_way_are_named()
    {
        var document = await _given.DocumentAsync("Invalid", "Invalide");
        var body = (await OpenAsync(document)).Type("title", "en", null).Type("note", "en", "saved").Body("en");

        var outcome = await cms.Get<SaveDocument>().SaveAsync(document.Key, body, Given.Actor, new HashSet<string> { "en" });

        var refused = Assert.IsType<SaveOutcome.Refused>(outcome);
        Assert.Equal((ContentEditingOperationStatus.Success, ContentPublishingOperationStatus.ContentInvalid), (refused.Editing, refused.Publishing));
        Assert.Equal(["title"], refused.InvalidProperties);
        Assert.Equal("saved", _given.Reload(document).GetValue("note", "en"));
        Assert.False(_given.Reload(document).Published);
    }

    [Fact]
    public async Task A_document_without_languages_is_kept_from_being_overwritten_as_a_whole()
    {
        var type = await _given.TypeAsync("plainSaving", Given.Shared, ("text", await _given.TextAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("", "Plain"));
        var (ana, ben) = (await OpenAsync(document), await OpenAsync(document));

        Assert.IsType<SaveOutcome.Done>(await ana.Type("text", null, "by Ana").Name("", "Plain by Ana").SaveAsync());
        Assert.IsType<SaveOutcome.Conflicting>(await ben.Type("text", null, "by Ben").SaveAsync());
        ben.Reload();
        Assert.IsType<SaveOutcome.Done>(await ben.Type("text", null, "by Ben").SaveAsync());

        Assert.Equal(("by Ben", "Plain by Ana"), (_given.Reload(document).GetValue("text"), _given.Reload(document).Name));
    }

    [Fact]
    public async Task A_body_that_does_not_fit_the_type_is_refused_in_words()
    {
        var document = await _given.DocumentAsync("Misfit");
        var body = (await OpenAsync(document)).Body("en");
        async Task<ContentEditingOperationStatus> Of(DocumentBody wrong) =>
            Assert.IsType<SaveOutcome.Refused>(await cms.Get<SaveDocument>().SaveAsync(document.Key, wrong, Given.Actor)).Editing;

        Assert.Equal(ContentEditingOperationStatus.PropertyTypeNotFound, await Of(body with { Values = [new EditorValue("nothing", null, null, 1)] }));
        Assert.Equal(ContentEditingOperationStatus.PropertyTypeCultureVarianceMismatch, await Of(body with { Values = [new EditorValue("title", null, null, "x")] }));
        Assert.Equal(ContentEditingOperationStatus.InvalidCulture, await Of(body with { Variants = [new BodyVariant("tlh", "Klingon", null)] }));
        Assert.Equal(ContentEditingOperationStatus.ContentTypeCultureVarianceMismatch, await Of(body with { Variants = [new BodyVariant(null, "No language", null)] }));
        Assert.IsType<SaveOutcome.NotFound>(await cms.Get<SaveDocument>().SaveAsync(Guid.NewGuid(), body, Given.Actor));
    }

    [Fact]
    public async Task A_state_is_forgotten_thirty_days_after_another_followed_it()
    {
        var document = await _given.DocumentAsync("Forgotten", "Oubliée");
        var ana = await OpenAsync(document);
        await (await OpenAsync(document)).Type("note", "fr", "newer").SaveAsync("fr");
        cms.Clock.Advance(SaveHistory.Kept - TimeSpan.FromHours(1));
        cms.Get<PruneSaves>().RunOnce();
        Assert.IsType<SaveOutcome.Done>(await ana.Type("note", "en", "still open").SaveAsync("en"));

        cms.Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(cms.Get<PruneSaves>().RunOnce() > 0);

        Assert.IsType<SaveOutcome.Conflicting>(await ana.Type("note", "en", "French is too old now").SaveAsync("en"));
        ana.Reload();
        Assert.IsType<SaveOutcome.Done>(await ana.Type("note", "en", "afresh").SaveAsync("en"));
    }

    [Fact]
    public async Task A_new_document_is_made_in_the_named_languages_if_all_are_the_users()
    {
        var type = await _given.ArticleTypeAsync();
        var writer = await _people.WhoEditsAsync("en");
        NewDocumentBody New(params BodyVariant[] variants) => new(Guid.NewGuid(), null, type.Key, new DocumentBody(
            [new EditorValue("title", "en", null, "Title"), new EditorValue("title", "fr", null, "preset")], variants));

        var refused = await cms.Get<CreateDocument>().CreateAsync(New(new("en", "Made", null), new("fr", "Fait", null)), writer.Key);
        Assert.Equal(["fr"], Assert.IsType<SaveOutcome.Forbidden>(refused).Cultures);

        var body = New(new("en", "Made", null), new("fr", "", null));
        var made = Assert.IsType<SaveOutcome.Done>(await cms.Get<CreateDocument>().CreateAsync(body, writer.Key));
        Assert.Equal(body.Key, made.Key);
        var document = Documents.GetById(made.Key)!;
        Assert.Equal(("en", "Title", null), (Assert.Single(document.AvailableCultures), document.GetValue("title", "en"), document.GetValue("title", "fr")));
    }

    [Fact]
    public async Task Validation_looks_at_the_languages_asked_for_and_at_what_was_not_sent_as_it_stands()
    {
        var document = await _given.DocumentAsync("Validated", "Validée");
        var body = (await OpenAsync(document)).Type("title", "fr", null).Body("fr");
        async Task<string?[]> Problems(DocumentBody sent, string culture) => [.. (await cms.Get<ValidateDocument>().ValidateAsync(
            document.Key, sent, new HashSet<string> { culture }, Given.Actor)).Result!.ValidationErrors.Select(x => x.Alias + x.Culture)];

        Assert.Equal(["titlefr"], await Problems(body, "fr"));
        Assert.Empty(await Problems(body, "en"));
        Assert.Empty(await Problems(body with { Values = [] }, "fr"));
    }

    private OpenedItem<IContent> Opened(IContent document) => cms.Get<OpenItem>().Read(cms.Get<ItemKinds>().Documents, document.Key)!;

    private Task<Browser> OpenAsync(IContent document) => Task.FromResult(Browser.Open(cms, document.Key, Given.Actor));
}
