using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Documents;

public sealed class PublishingTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task A_draft_keeps_its_names_and_values_in_each_language()
    {
        var document = await _given.DocumentAsync("Report", "Rapport");

        Assert.Equal("Report", document.GetCultureName("en"));
        Assert.Equal("Rapport", document.GetCultureName("fr"));
        Assert.Equal("Report", document.GetValue("title", "en"));
        Assert.Equal("Rapport", document.GetValue("title", "fr"));
        Assert.False(document.Published);
        Assert.True(document.Edited);
    }

    [Fact]
    public async Task The_items_own_name_is_that_of_the_default_language()
    {
        var document = await _given.DocumentAsync("Own name", "Nom propre");
        Assert.Equal("Own name", document.Name);

        document.SetCultureName("New own name", "en");
        Documents.Save(document);
        Assert.Equal("New own name", _given.Reload(document).Name);
    }

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task Publishing_one_language_leaves_the_other_a_draft(string first, string second)
    {
        var document = await _given.DocumentAsync($"Alone {first}", $"Seul {first}");
        if (first == "fr")
        {
            // English is mandatory: it has to be there before French can be.
            _given.Publish(document, "en");
            document = _given.Reload(document);
            document.SetValue("title", "Draft of English", "en");
            Documents.Save(document);
            document = _given.Reload(document);
        }

        _given.Publish(document, first);

        document = _given.Reload(document);
        Assert.True(document.IsCulturePublished(first));
        Assert.Equal(second == "en", document.IsCulturePublished(second));
        Assert.NotEqual("Draft of English", document.GetValue("title", "en", published: true));
        Assert.Equal(second == "en" ? "Draft of English" : "Seul en", document.GetValue("title", second));
    }

    [Fact]
    public async Task A_draft_beside_the_published_text_is_not_shown_as_published()
    {
        var document = await _given.DocumentAsync("First text");
        _given.Publish(document, "en");

        document = _given.Reload(document);
        document.SetValue("title", "Second text", "en");
        Documents.Save(document);

        document = _given.Reload(document);
        Assert.Equal("Second text", document.GetValue("title", "en"));
        Assert.Equal("First text", document.GetValue("title", "en", published: true));
        Assert.True(document.Edited);
        Assert.Contains("en", document.EditedCultures!);
    }

    [Fact]
    public async Task An_edit_of_one_language_marks_only_that_language_as_edited()
    {
        var document = await _given.DocumentAsync("Both", "Les deux");
        _given.Publish(document, "en", "fr");

        document = _given.Reload(document);
        Assert.False(document.Edited);
        document.SetValue("note", "une note", "fr");
        Documents.Save(document);

        document = _given.Reload(document);
        Assert.Equal(["fr"], document.EditedCultures!);
    }

    [Fact]
    public async Task A_missing_mandatory_language_stops_publishing_and_changes_nothing_published()
    {
        var document = await _given.DocumentAsync(null, "Sans anglais");
        var result = Documents.Publish(document, ["fr"]);

        Assert.Equal(PublishResultType.FailedPublishMandatoryCultureMissing, result.Result);
        Assert.False(_given.Reload(document).Published);
    }

    [Fact]
    public async Task An_invalid_value_stops_publishing_that_language_only()
    {
        var document = await _given.DocumentAsync("Valid");
        document.SetCultureName("Sans titre", "fr");
        Documents.Save(document);

        var french = Documents.Publish(_given.Reload(document), ["en", "fr"]);
        Assert.Equal(PublishResultType.FailedPublishContentInvalid, french.Result);
        Assert.Contains(french.InvalidProperties!, x => x.Alias == "title");
        Assert.False(_given.Reload(document).Published);

        _given.Publish(_given.Reload(document), "en");
        Assert.Equal(["en"], _given.Reload(document).PublishedCultures);
    }

    [Fact]
    public async Task Unpublishing_one_language_keeps_the_others_published_and_its_own_draft()
    {
        var document = await _given.DocumentAsync("Stays", "Part");
        _given.Publish(document, "en", "fr");

        Assert.True(Documents.Unpublish(_given.Reload(document), "fr").Success);

        document = _given.Reload(document);
        Assert.Equal(["en"], document.PublishedCultures);
        Assert.Equal("Part", document.GetValue("title", "fr"));
        Assert.Null(document.GetValue("title", "fr", published: true));
    }

    [Fact]
    public async Task Unpublishing_the_mandatory_language_unpublishes_the_whole_item()
    {
        var document = await _given.DocumentAsync("Goes", "Part aussi");
        _given.Publish(document, "en", "fr");

        Documents.Unpublish(_given.Reload(document), "en");

        document = _given.Reload(document);
        Assert.False(document.Published);
        Assert.Empty(document.PublishedCultures);
        Assert.Equal("Part aussi", document.GetValue("title", "fr"));
    }

    [Fact]
    public async Task Every_publish_leaves_a_version_and_one_language_can_be_rolled_back()
    {
        var document = await _given.DocumentAsync("Version one", "Version une");
        _given.Publish(document, "en", "fr");
        var first = _given.Reload(document).PublishedVersionId;
        document = _given.Reload(document);
        document.SetValue("title", "Version two", "en");
        document.SetValue("title", "Version deux", "fr");
        Documents.Save(document);
        _given.Publish(_given.Reload(document), "en", "fr");

        Assert.True(Documents.Rollback(document.Id, first, "en").Success);

        document = _given.Reload(document);
        Assert.Equal("Version one", document.GetValue("title", "en"));
        Assert.Equal("Version deux", document.GetValue("title", "fr"));
        Assert.Equal("Version two", document.GetValue("title", "en", published: true));
        Assert.Equal(3, Documents.GetVersions(document.Id).Count());
    }

    [Fact]
    public async Task A_shared_value_is_published_with_the_default_language_and_kept_by_the_others()
    {
        var document = await _given.DocumentAsync("Shared", "Commun");
        document.SetValue("rank", 3);
        Documents.Save(document);
        _given.Publish(_given.Reload(document), "en", "fr");

        document = _given.Reload(document);
        document.SetValue("rank", 4);
        Documents.Save(document);
        document = _given.Reload(document);

        Assert.Equal(4, document.GetValue("rank"));
        Assert.Equal(3, document.GetValue("rank", published: true));
    }

    [Fact]
    public async Task Saving_twice_in_the_same_instant_gives_two_different_times()
    {
        var document = await _given.DocumentAsync("Instant");
        List<DateTime> seen = [document.UpdateDate];
        for (var i = 0; i < 20; i++)
        {
            document.SetValue("note", $"n{i}", "en");
            Documents.Save(document);
            document = _given.Reload(document);
            seen.Add(document.UpdateDate);
        }

        Assert.Equal(seen.Order(), seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.All(seen, x => Assert.Equal(DateTimeKind.Utc, x.Kind));
    }

    [Fact]
    public async Task Saving_and_publishing_one_language_costs_few_statements()
    {
        var document = await _given.DocumentAsync("Cheap", "Bon marché");
        _given.Publish(document, "en", "fr");
        document = _given.Reload(document);
        document.SetValue("title", "Cheaper", "en");
        await cms.Get<IDomainService>().GetAllAsync(includeWildcards: true); // In memory as soon as anybody has looked at a page.

        var statements = cms.Statements.During(() =>
        {
            Documents.Save(document);
            Documents.Publish(document, ["en"]);
        });

        // Taking a lock on PostgreSQL is a call, but it reads and writes no row.
        statements = [.. statements.Where(x => !x.Contains("pg_advisory_xact_lock", StringComparison.Ordinal))];
        // Three of them remember what the save left behind, so that no client overwrites it unseen.
        Assert.True(statements.Count <= 25, $"{statements.Count} statements:\n" + string.Join("\n", statements.Select(x => x.ReplaceLineEndings(" "))));
    }

    [Fact]
    public async Task A_schedule_publishes_and_withdraws_one_language_when_its_time_has_come()
    {
        var document = await _given.DocumentAsync("Scheduled", "Planifié");
        _given.Publish(document, "en");
        document = _given.Reload(document);
        var now = cms.Clock.GetUtcNow().UtcDateTime;
        var schedule = new ContentScheduleCollection();
        schedule.Add("fr", now.AddHours(1), now.AddHours(3));
        Documents.PersistContentSchedule(document, schedule);

        Assert.DoesNotContain(Documents.PerformScheduledPublish(now.AddMinutes(30)), x => x.Content?.Key == document.Key);
        Assert.Contains(Documents.PerformScheduledPublish(now.AddHours(2)), x => x.Content?.Key == document.Key && x.Success);
        Assert.Equal(["en", "fr"], _given.Reload(document).PublishedCultures.Order());
        Assert.Contains(Documents.PerformScheduledPublish(now.AddHours(4)), x => x.Content?.Key == document.Key && x.Success);
        Assert.Equal(["en"], _given.Reload(document).PublishedCultures);
    }
}
