using Inpud.Cms.Jobs;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Jobs;

public sealed class ScheduleTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    private PublishScheduled Job => cms.Get<PublishScheduled>();

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task Two_languages_are_published_each_at_its_time_in_either_order(string first, string second)
    {
        var document = await _given.DocumentAsync($"Order {first}", $"Ordre {first}");
        if (first == "fr")
        {
            // The mandatory language has to be there before another: what is planned is its next text.
            _given.Publish(document, "en");
            document = _given.Reload(document);
            document.SetValue("title", "Next text", "en");
            document = _given.Saved(document);
        }

        Schedule(document, (first, ContentScheduleAction.Release, 1), (second, ContentScheduleAction.Release, 2));

        Job.RunOnce();
        Assert.DoesNotContain(first == "en" ? "en" : "fr", _given.Reload(document).PublishedCultures);
        cms.Clock.Advance(TimeSpan.FromMinutes(61));
        Job.RunOnce();
        Assert.True(_given.Reload(document).IsCulturePublished(first));
        Assert.NotEqual("Next text", _given.Reload(document).GetValue("title", "en", published: true));
        cms.Clock.Advance(TimeSpan.FromMinutes(61));
        Job.RunOnce();

        document = _given.Reload(document);
        Assert.True(document.IsCulturePublished(second));
        Assert.Equal(first == "fr" ? "Next text" : "Order en", document.GetValue("title", "en", published: true));
        Assert.Empty(Documents.GetContentScheduleByContentId(document.Id).FullSchedule);
    }

    [Fact]
    public async Task A_language_is_withdrawn_at_its_time_and_the_others_stay()
    {
        var document = await _given.DocumentAsync("Stays on", "Expire");
        _given.Publish(document, "en", "fr");
        Schedule(_given.Reload(document), ("fr", ContentScheduleAction.Expire, 1));

        cms.Clock.Advance(TimeSpan.FromMinutes(61));
        Job.RunOnce();

        Assert.Equal(["en"], _given.Reload(document).PublishedCultures);
    }

    [Fact]
    public async Task What_cannot_be_published_is_told_once_and_stays_a_draft()
    {
        var document = await _given.DocumentAsync("Planned without title");
        document.SetValue("title", "", "en");
        document = _given.Saved(document);
        Schedule(document, ("en", ContentScheduleAction.Release, 1));
        cms.Clock.Advance(TimeSpan.FromMinutes(61));

        var (_, refused) = Job.RunOnce();

        Assert.True(refused >= 1);
        Assert.False(_given.Reload(document).Published);
    }

    [Fact]
    public async Task A_schedule_is_changed_and_taken_back_before_its_time()
    {
        var document = await _given.DocumentAsync("Changed plan");
        Schedule(document, ("en", ContentScheduleAction.Release, 1), ("en", ContentScheduleAction.Expire, 5));
        var schedule = Documents.GetContentScheduleByContentId(document.Id);
        Assert.Equal(2, schedule.FullSchedule.Count);
        Assert.All(schedule.FullSchedule, x => Assert.Equal(DateTimeKind.Utc, x.Date.Kind));
        schedule.Clear("en", ContentScheduleAction.Release);
        Documents.PersistContentSchedule(document, schedule);

        cms.Clock.Advance(TimeSpan.FromMinutes(61));
        Job.RunOnce();

        Assert.False(_given.Reload(document).Published);
        Assert.Equal([ContentScheduleAction.Expire], Documents.GetContentScheduleByContentId(document.Key).FullSchedule.Select(x => x.Action));
        Assert.Single(Documents.GetContentSchedulesByKeys([document.Key])[document.Key]);
    }

    [Fact]
    public async Task A_plan_made_through_the_publishing_service_is_carried_out_by_the_job()
    {
        var document = await _given.DocumentAsync("Planned by service", "Planifié par le service");
        _given.Publish(document, "en");
        CulturePublishScheduleModel french = new()
        {
            Culture = "fr", Schedule = new ContentScheduleModel { PublishDate = cms.Clock.GetUtcNow().AddHours(1), UnpublishDate = cms.Clock.GetUtcNow().AddHours(3) },
        };

        var planned = await cms.Get<IContentPublishingService>().PublishAsync(document.Key, [french], Given.Actor);
        Assert.Equal(ContentPublishingOperationStatus.Success, planned.Status);
        Assert.False(_given.Reload(document).IsCulturePublished("fr"));
        cms.Clock.Advance(TimeSpan.FromMinutes(61));
        Job.RunOnce();
        Assert.True(_given.Reload(document).IsCulturePublished("fr"));
        cms.Clock.Advance(TimeSpan.FromMinutes(121));
        Job.RunOnce();

        Assert.Equal(["en"], _given.Reload(document).PublishedCultures);
    }

    [Fact]
    public async Task Four_jobs_at_once_publish_a_language_once()
    {
        var document = await _given.DocumentAsync("Once", "Une fois");
        _given.Publish(document, "en");
        Schedule(_given.Reload(document), ("fr", ContentScheduleAction.Release, 1));
        cms.Clock.Advance(TimeSpan.FromMinutes(61));

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Job.RunOnce().Done)));

        Assert.Equal(1, done.Sum());
        Assert.Equal(3, Documents.GetVersions(document.Id).Count());
    }

    private void Schedule(IContent document, params (string Culture, ContentScheduleAction Action, int Hours)[] plan)
    {
        var now = cms.Clock.GetUtcNow().UtcDateTime;
        var schedule = new ContentScheduleCollection();
        foreach (var (culture, action, hours) in plan)
        {
            schedule.Add(new ContentSchedule(culture, now.AddHours(hours), action));
        }

        Documents.PersistContentSchedule(document, schedule);
    }
}
